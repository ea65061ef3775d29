import { findParagraphs, findSentences, findTokens } from "../../src/language/index.ts";
import type { Candidate } from "../../src/reading/names/candidates.ts";
import type { Lexicon } from "../../src/reading/names/lexicon.ts";
import { findByRules } from "../../src/reading/names/ruled.ts";
import { writeFeatures } from "../../src/reading/names/tagging/features.ts";
import { FeatureKeys } from "../../src/reading/names/tagging/keys.ts";
import { firstOf, OUTSIDE } from "../../src/reading/names/tagging/labels.ts";
import type { TagKind } from "../../src/reading/names/tagging/labels.ts";
import { openStretches } from "../../src/reading/names/tagging/open.ts";
import { sceneOf } from "../../src/reading/names/tagging/scene.ts";
import type { WordTable } from "../../src/reading/names/tagging/word-facts.ts";
import type { Words } from "../../src/reading/names/words.ts";
import { wordsOf } from "../../src/reading/names/words.ts";
import type { Document } from "../../src/text/index.ts";
import { withLayer } from "../../src/text/index.ts";
import type { GoldText } from "./lock.ts";

/** A stretch of words with the keys of their features and their gold labels. */
export interface Lesson {
  readonly length: number;
  /** Keys of the features of all words; those of word i from `starts[i]` to `starts[i + 1]`. */
  readonly keys: Int32Array;
  readonly starts: Int32Array;
  readonly labels: Uint8Array;
  /** Whether the gold leaves names of other kinds unmarked: then "outside" may be such a name. */
  readonly leavesOthersOut: boolean;
}

/** A text of the gold as the tagger meets it. */
export interface PreparedText {
  readonly gold: GoldText;
  readonly words: Words;
  readonly ruled: readonly Candidate[];
  readonly lessons: readonly Lesson[];
}

const KIND_OF: Readonly<Record<string, TagKind>> = {
  PER: "person",
  LOC: "place",
  ORG: "organisation",
  MISC: "other",
};

export function preparedText(gold: GoldText, lexicon: Lexicon, table: WordTable): PreparedText {
  const words = wordsOfText(gold.text, lexicon);
  const { sure, guessed } = findByRules(words, lexicon);
  const ruled = [...sure.chosen, ...guessed];
  return { gold, words, ruled, lessons: lessonsOf(gold, words, ruled, table) };
}

function wordsOfText(text: string, lexicon: Lexicon): Words {
  const bare: Document = { source: "gold", text };
  const paragraphs = withLayer(bare, "paragraphs", findParagraphs(bare));
  const sentences = withLayer(paragraphs, "sentences", findSentences(paragraphs));
  return wordsOf(withLayer(sentences, "tokens", findTokens(sentences)), lexicon.splits);
}

function lessonsOf(gold: GoldText, words: Words, ruled: readonly Candidate[], table: WordTable): Lesson[] {
  const scene = sceneOf(words, table, ruled);
  const labels = goldLabels(gold, words);
  const written = new FeatureKeys();
  return openStretches(words).map(({ from, to, first, end }) => {
    const keys: number[] = [];
    const starts = new Int32Array(to - from + 1);
    for (let i = from; i < to; i++) {
      writeFeatures(scene, i, first, end, written);
      for (let k = 0; k < written.count; k++) keys.push(written.keys[k]!);
      starts[i - from + 1] = keys.length;
    }
    return {
      length: to - from,
      keys: Int32Array.from(keys),
      starts,
      labels: cutToStretch(labels.subarray(from, to)),
      leavesOthersOut: gold.leavesOthersOut,
    };
  });
}

/** Label of each word; of names one inside another the longer counts. */
function goldLabels({ entities }: GoldText, { spans }: Words): Uint8Array {
  const labels = new Uint8Array(spans.length);
  const outer = entities.filter(({ nested }) => !nested).toSorted((a, b) => a.start - b.start);
  let at = 0;
  for (const { start, end, type } of outer) {
    while (at < spans.length && spans[at]!.end <= start) at++;
    let label = firstOf(KIND_OF[type]!);
    for (let i = at; i < spans.length && spans[i]!.start < end; i++) {
      const inside = Math.min(spans[i]!.end, end) - Math.max(spans[i]!.start, start);
      if (inside * 2 <= spans[i]!.end - spans[i]!.start || labels[i] !== OUTSIDE) continue;
      labels[i] = label;
      if (label === firstOf(KIND_OF[type]!)) label++;
    }
  }
  return labels;
}

/** Labels of a stretch that stands alone: a name cut by its edge begins at the edge. */
function cutToStretch(labels: Uint8Array): Uint8Array {
  return labels.map((label, i) => {
    const isLater = label > OUTSIDE && label % 2 === 0;
    const before = i === 0 ? OUTSIDE : labels[i - 1]!;
    return isLater && before !== label && before !== label - 1 ? label - 1 : label;
  });
}

import { findParagraphs, findSentences, findTokens, hashText } from "../../src/language/index.ts";
import type { Candidate } from "../../src/reading/names/candidates.ts";
import type { Lexicon } from "../../src/reading/names/lexicon.ts";
import { findByRules } from "../../src/reading/names/ruled.ts";
import { writeFeatures } from "../../src/reading/names/tagging/features.ts";
import { FeatureKeys } from "../../src/reading/names/tagging/keys.ts";
import { firstOf, OUTSIDE } from "../../src/reading/names/tagging/labels.ts";
import type { TagKind } from "../../src/reading/names/tagging/labels.ts";
import { openStretches } from "../../src/reading/names/tagging/open.ts";
import type { Scene } from "../../src/reading/names/tagging/scene.ts";
import { sceneOf } from "../../src/reading/names/tagging/scene.ts";
import type { WordFacts, WordTable } from "../../src/reading/names/tagging/word-facts.ts";
import { NO_WORD } from "../../src/reading/names/tagging/word-facts.ts";
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
  /** The same for the customs of the set: what its annotators do otherwise than those of other sets. */
  readonly customs: Int32Array;
  readonly customStarts: Int32Array;
  /** Label of each word, `SOME_NAME` where the gold leaves open which. */
  readonly labels: Uint8Array;
  /** Whether the gold leaves names of other kinds unmarked: then "outside" may be such a name. */
  readonly leavesOthersOut: boolean;
}

/** Stands for any label but that of a word outside names. */
export const SOME_NAME = 255;

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

/** The words of a text as the rules read them. */
export function wordsOfText(text: string, lexicon: Lexicon): Words {
  const bare: Document = { source: "gold", text };
  const paragraphs = withLayer(bare, "paragraphs", findParagraphs(bare));
  const sentences = withLayer(paragraphs, "sentences", findSentences(paragraphs));
  return wordsOf(withLayer(sentences, "tokens", findTokens(sentences)), lexicon.splits);
}

function lessonsOf(gold: GoldText, words: Words, ruled: readonly Candidate[], table: WordTable): Lesson[] {
  const scene = sceneOf(words, table, ruled);
  const labels = goldLabels(gold, words);
  const written = new FeatureKeys();
  const set = hashText(gold.set);
  return openStretches(words).map(({ from, to, first, end }) => {
    const [keys, starts] = keysOfWords(from, to, written, (i) =>
      writeFeatures(scene, i, first, end, written),
    );
    const [customs, customStarts] = keysOfWords(from, to, written, (i) =>
      writeCustoms(scene, i, first, end, set, written),
    );
    return {
      length: to - from,
      keys,
      starts,
      customs,
      customStarts,
      labels: cutToStretch(labels.subarray(from, to)),
      leavesOthersOut: gold.leavesOthersOut,
    };
  });
}

/** The keys that `write` writes for each word, and where those of each begin. */
function keysOfWords(
  from: number,
  to: number,
  written: FeatureKeys,
  write: (i: number) => void,
): readonly [keys: Int32Array, starts: Int32Array] {
  const keys: number[] = [];
  const starts = new Int32Array(to - from + 1);
  for (let i = from; i < to; i++) {
    write(i);
    for (let k = 0; k < written.count; k++) keys.push(written.keys[k]!);
    starts[i - from + 1] = keys.length;
  }
  return [Int32Array.from(keys), starts];
}

/**
 * Writes what the annotators of a set may hold otherwise than others: one set marks "the Nation" and whole peoples,
 * another takes a state that acts for an organisation. Learnt beside the features of all sets and left out of the
 * model, it keeps such customs out of what all sets share (after Daumé 2007, "Frustratingly easy domain adaptation").
 */
function writeCustoms(
  { words, facts, rule }: Scene,
  i: number,
  first: number,
  end: number,
  set: number,
  keys: FeatureKeys,
): void {
  const at = (k: number): WordFacts => (k < first || k >= end ? NO_WORD : facts[k]!);
  const own = facts[i]!;
  keys.clear();
  keys.group(900);
  keys.one(set);
  keys.two(set, rule[i]!);
  keys.two(set, own.known);
  keys.two(set, own.roles);
  keys.two(set, own.lower);
  keys.two(set, words.shape[i]! * 8 + (words.opens[i] ? 1 : 0));
  keys.two(set, own.middle);
  keys.two(set, at(i - 1).roles);
  keys.two(set, at(i - 1).lower);
  keys.two(set, at(i + 1).lower);
  keys.two(set, at(i + 1).roles);
}

/** Label of each word; of names one inside another the longer counts. */
function goldLabels({ entities, open = [] }: GoldText, { spans }: Words): Uint8Array {
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
  for (const [i, { start, end }] of spans.entries())
    if (labels[i] === OUTSIDE && open.some((word) => word.start <= start && word.end >= end))
      labels[i] = SOME_NAME;
  return labels;
}

/** Labels of a stretch that stands alone: a name cut by its edge begins at the edge. */
function cutToStretch(labels: Uint8Array): Uint8Array {
  return labels.map((label, i) => {
    const isLater = label !== SOME_NAME && label > OUTSIDE && label % 2 === 0;
    const before = i === 0 ? OUTSIDE : labels[i - 1]!;
    return isLater && before !== label && before !== label - 1 ? label - 1 : label;
  });
}

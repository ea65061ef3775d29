import { LETTER, kindOf } from "./characters.ts";
import { chunksOf, Ranges } from "./chunks.ts";
import type { ChunkView } from "./cuts.ts";
import { cutFeatures, isCandidate, viewOf } from "./cuts.ts";
import { normalForm } from "./words.ts";
import type { Weights } from "./weights.ts";

/** Words written as one that the treebanks take as two: "cannot", "gonna" -> where they part. */
export type Contractions = ReadonlyMap<string, readonly number[]>;

/** Decides for a chunk whether a token ends before `at`. */
export type Cutter = (view: ChunkView, at: number) => boolean;

/** Cuts as the weights say. */
export function learnedCutter(weights: Weights): Cutter {
  const keys = new Int32Array(32);
  const score = new Int32Array(1);
  return (view, at) => {
    weights.score(keys, cutFeatures(view, at, keys), score);
    return score[0]! > 0;
  };
}

/**
 * Tokens of a text: chunks between white space, cut by a learned yes or no at every place where letters, digits and
 * marks meet ("U.S.", "al-Din" and "re-elect" stay or part as the treebanks have them). No unit is lost or changed.
 */
export function tokenRanges(text: string, cutter: Cutter, contractions: Contractions): Ranges {
  const chunks = chunksOf(text);
  const tokens = new Ranges();
  for (let i = 0; i < chunks.length; i++) {
    const start = chunks.starts[i]!;
    const end = chunks.ends[i]!;
    if (allLetters(text, start, end)) pushWord(text, start, end, contractions, tokens);
    else {
      const nextStart = i + 1 < chunks.length ? chunks.starts[i + 1]! : text.length;
      cutChunk(viewOf(text, start, end, nextStart), cutter, contractions, tokens);
    }
  }
  return tokens;
}

function allLetters(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (kindOf(text.charCodeAt(i)) !== LETTER) return false;
  return true;
}

function cutChunk(view: ChunkView, cutter: Cutter, contractions: Contractions, tokens: Ranges): void {
  const { text, start, end } = view;
  for (let at = start + 1; at < end; at++) {
    if (!isCandidate(text, start, end, at) || !cutter(view, at)) continue;
    pushWord(text, view.from, at, contractions, tokens);
    view.from = at;
  }
  pushWord(text, view.from, end, contractions, tokens);
}

const LONGEST_CONTRACTION = 12;

function pushWord(
  text: string,
  start: number,
  end: number,
  contractions: Contractions,
  tokens: Ranges,
): void {
  const cuts =
    end - start > 1 && end - start <= LONGEST_CONTRACTION
      ? contractions.get(normalForm(text.slice(start, end)))
      : undefined;
  let from = start;
  for (const cut of cuts ?? []) {
    if (cut >= end - start) break;
    tokens.push(from, start + cut);
    from = start + cut;
  }
  tokens.push(from, end);
}

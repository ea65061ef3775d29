import type { Span } from "../text/index.ts";
import { folded } from "./words.ts";

/** A stretch of one wording, in UTF-16 units of that wording: shared with the other, or its own. */
export interface Stretch extends Span {
  readonly shared: boolean;
}

/** Two wordings laid beside each other. Stretches cover every word of each, in order. */
export interface Alignment {
  readonly a: readonly Stretch[];
  readonly b: readonly Stretch[];
  /** Words that stand in both, in the same order. */
  readonly shared: number;
}

/** Wordings of more words than this are aligned by their first words only; the rest counts as not shared. */
const LONGEST = 2_000;

/**
 * The longest run of words, gaps allowed, that stands in both wordings in the same order (longest common
 * subsequence; among equals the earliest). Case, accents and punctuation do not count.
 */
export function alignWordings(a: string, b: string): Alignment {
  const [wordsA, wordsB] = [placedWords(a), placedWords(b)];
  const pairs = commonWords(wordsA.slice(0, LONGEST), wordsB.slice(0, LONGEST));
  return {
    a: stretches(wordsA, new Set(pairs.map(([i]) => i))),
    b: stretches(wordsB, new Set(pairs.map(([, j]) => j))),
    shared: pairs.length,
  };
}

/** A word with its place, folded for comparison. */
export interface PlacedWord extends Span {
  readonly folded: string;
}

/** The words of a wording with their places. */
export function placedWords(text: string): PlacedWord[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: folded(match[0]),
  }));
}

/** Index pairs of the longest common subsequence. Time and memory: words of a × words of b. */
export function commonWords(a: readonly PlacedWord[], b: readonly PlacedWord[]): [number, number][] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] =
        a[i]!.folded === b[j]!.folded
          ? best[(i + 1) * width + j + 1]! + 1
          : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]!.folded === b[j]!.folded) pairs.push([i++, j++]);
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/**
 * The same pairs with each word of a answered as late in b as the next one allows, so that a "the" at the head of a
 * speech does not answer one at its end.
 */
export function drawnTogether(
  pairs: readonly (readonly [number, number])[],
  a: readonly PlacedWord[],
  b: readonly PlacedWord[],
): [number, number][] {
  const drawn: [number, number][] = [];
  let limit = b.length;
  for (const [i, j] of pairs.toReversed()) {
    let there = drawn.length === 0 ? j : limit - 1;
    while (b[there]!.folded !== a[i]!.folded) there--;
    drawn.push([i, there]);
    limit = there;
  }
  return drawn.reverse();
}

/** Neighbouring words of one sort make one stretch. */
function stretches(words: readonly PlacedWord[], shared: ReadonlySet<number>): Stretch[] {
  const found: Stretch[] = [];
  words.forEach((word, i) => {
    const last = found[found.length - 1];
    if (last && last.shared === shared.has(i)) found[found.length - 1] = { ...last, end: word.end };
    else found.push({ start: word.start, end: word.end, shared: shared.has(i) });
  });
  return found;
}

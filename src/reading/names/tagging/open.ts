import type { Stretch, Words } from "../words.ts";
import { isCapital } from "./shapes.ts";

/** A stretch of words whose labels are open, with the bounds of its sentence. All words beside it are no names. */
export interface OpenStretch extends Stretch {
  readonly first: number;
  readonly end: number;
}

/** So far a capital may be from a small word that belongs to a name: "of the" in "Bank of the South". */
const REACH = 2;

/** The stretches of a document that may hold names: capitalised words, and what stands between two of them. */
export function openStretches(words: Words): readonly OpenStretch[] {
  const found: OpenStretch[] = [];
  const count = words.word.length;
  for (let first = 0; first < count;) {
    let end = first + 1;
    while (end < count && !words.startsSentence[end]) end++;
    for (let from = first; from < end; from++) {
      if (!isOpen(words, from, first, end)) continue;
      let to = from + 1;
      while (to < end && isOpen(words, to, first, end)) to++;
      found.push({ from, to, first, end });
      from = to;
    }
    first = end;
  }
  return found;
}

const isOpen = (words: Words, i: number, first: number, end: number): boolean =>
  isCapital(words, i) ||
  (hasCapital(words, Math.max(first, i - REACH), i) &&
    hasCapital(words, i + 1, Math.min(end, i + 1 + REACH)));

function hasCapital(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isCapital(words, i)) return true;
  return false;
}

import type { Word } from "./passages.ts";
import type { Stretch } from "./unit.ts";

/** The words `from` to `to` (half-open) as one stretch. */
export function stretch(all: readonly Word[], from: number, to: number): Stretch {
  return { from, to, start: all[from]!.start, end: all[to - 1]!.end };
}

/** Number of the first word that starts at or after `end`, counted from `from`. */
export function wordsUntil(all: readonly Word[], from: number, end: number): number {
  let to = from + 1;
  while (to < all.length && all[to]!.start < end) to++;
  return to;
}

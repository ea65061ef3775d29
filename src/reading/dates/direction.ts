import type { Atom } from "./atoms.ts";

/** How many atoms before an expression may hold the verb that tells whether it lies ahead. */
const REACH = 14;

export type Direction = "past" | "future" | null;

/**
 * Whether the clause of an expression looks ahead ("will meet on Friday", "slated for May") or back, by the nearest
 * telling verb before it; null where none tells.
 */
export function directionOf(atoms: readonly Atom[], from: number): Direction {
  for (let i = from - 1; i >= 0 && i >= from - REACH; i--) {
    const { text, entry } = atoms[i]!;
    if (text === "\n" || text === ";" || (text === "." && atoms[i + 1]!.start > atoms[i]!.end)) return null;
    if (entry?.classes["future-cue"] !== undefined) return "future";
    if (entry?.classes["past-cue"] !== undefined || /^\p{Ll}{3,}ed$/u.test(text)) return "past";
  }
  return null;
}

/** As `directionOf`, weaker cues of the future counted too ("plans to", "until"). */
export function leaningOf(atoms: readonly Atom[], from: number): Direction {
  for (let i = from - 1; i >= 0 && i >= from - REACH; i--) {
    const { text, entry } = atoms[i]!;
    if (text === "\n" || text === ";" || (text === "." && atoms[i + 1]!.start > atoms[i]!.end)) return null;
    if (entry?.classes["future-cue"] !== undefined || entry?.classes["weak-future-cue"] !== undefined)
      return "future";
    if (entry?.classes["past-cue"] !== undefined || /^\p{Ll}{3,}ed$/u.test(text)) return "past";
  }
  return null;
}

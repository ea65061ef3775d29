import type { Atom } from "./atom.ts";

/** How many atoms before an expression may hold the verb that tells whether it lies ahead. */
const REACH = 14;

export type Direction = "past" | "future" | null;

/**
 * Whether the clause of an expression looks ahead ("will meet on Friday", "slated for May", "until Monday") or back,
 * by the nearest telling word before it; null where none tells. For weekdays only strong words count: in news a
 * weekday is the last one in nine cases of ten.
 */
export const directionOf = (atoms: readonly Atom[], from: number): Direction =>
  isClass(atoms[from - 1], "ahead-cue") || isAsEarlyAs(atoms, from) ? "future" : nearest(atoms, from, STRONG);

/** As `directionOf`, weaker words of the future counted too ("plans to", "effective"). */
export const leaningOf = (atoms: readonly Atom[], from: number): Direction =>
  isClass(atoms[from - 1], "ahead-cue") ? "future" : nearest(atoms, from, ANY);

const STRONG = ["future-cue"];
const ANY = ["future-cue", "weak-future-cue"];

function nearest(atoms: readonly Atom[], from: number, future: readonly string[]): Direction {
  for (let i = from - 1; i >= 0 && i >= from - REACH; i--) {
    const atom = atoms[i]!;
    const { text } = atom;
    if (text === "\n" || text === ";" || (text === "." && atoms[i + 1]!.start > atom.end)) return null;
    if (future.some((name) => isClass(atom, name))) return "future";
    // "due to be held": a participle after "be" tells nothing of when.
    if (atoms[i - 1]?.text === "be") continue;
    if (isClass(atom, "past-cue") || /^\p{Ll}{3,}ed$/u.test(text)) return "past";
  }
  return null;
}

/** "as early as Tuesday", "as soon as Monday". */
const isAsEarlyAs = (atoms: readonly Atom[], from: number): boolean =>
  atoms[from - 1]?.text === "as" && atoms[from - 3]?.text === "as";

const isClass = (atom: Atom | undefined, name: string): boolean => atom?.entry?.classes[name] !== undefined;

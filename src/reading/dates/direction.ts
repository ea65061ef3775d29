import type { Atom } from "./atom.ts";
import { isClass } from "./atom.ts";

/** How many atoms before an expression, or behind one that heads its sentence, may hold the verb that tells. */
const REACH = 14;

export type Direction = "past" | "future" | null;

/**
 * Whether the clause of an expression looks ahead ("will meet on Friday", "slated for May", "until Monday") or back,
 * by the nearest telling word before it, or behind it where it heads the sentence; null where none tells. For weekdays
 * only strong words count: in news a weekday is the last one in nine cases of ten.
 */
export const directionOf = (atoms: readonly Atom[], from: number, to: number): Direction =>
  isLimitAhead(atoms, from, to) || isAsEarlyAs(atoms, from) ? "future" : nearest(atoms, from, to, STRONG);

/** As `directionOf`, weaker words of the future counted too ("plans", "effective"). */
export const leaningOf = (atoms: readonly Atom[], from: number, to: number): Direction =>
  isLimitAhead(atoms, from, to) ? "future" : nearest(atoms, from, to, ANY);

const STRONG = ["future-cue"];
const ANY = ["future-cue", "weak-future-cue"];

function nearest(atoms: readonly Atom[], from: number, to: number, future: readonly string[]): Direction {
  let i = from - 1;
  for (; i >= 0 && i >= from - REACH; i--) {
    if (isBoundary(atoms, i)) break;
    const told = toldBy(atoms, i, future);
    if (told) return told;
  }
  return i < from - 3 ? null : nearestBehind(atoms, to, future);
}

/** "On Wednesday, the ministers are to travel": an expression at the head of its sentence has its verb behind it. */
function nearestBehind(atoms: readonly Atom[], to: number, future: readonly string[]): Direction {
  for (let i = to; i < atoms.length && i < to + REACH; i++) {
    if (isBoundary(atoms, i)) return null;
    const told = toldBy(atoms, i, future);
    if (told) return told;
  }
  return null;
}

const isBoundary = (atoms: readonly Atom[], i: number): boolean => {
  const { text, end } = atoms[i]!;
  return text === "\n" || text === ";" || (text === "." && (atoms[i + 1]?.start ?? end + 1) > end);
};

/** What one word tells, with the words beside it. */
function toldBy(atoms: readonly Atom[], i: number, future: readonly string[]): Direction {
  const atom = atoms[i]!;
  const [ahead, next] = [atoms[i - 1], atoms[i + 1]];
  if (future.some((name) => isClass(atom, name))) {
    if (atom.text === "set" && next?.text !== "to" && next?.text !== "for") return null;
    // "had been due to expire": what was to come then.
    return isOfThen(atoms, i) ? "past" : "future";
  }
  if (atom.text === "to" && looksAhead(atoms, i)) return "future";
  if (atom.text === "would" && next?.text === "be" && atoms[i + 2]?.text.endsWith("ing")) return "future";
  if (atom.text === "forward" && ahead?.text.startsWith("look")) return "future";
  // "due to be held": a participle after "be" tells nothing of when.
  if (ahead?.text === "be") return null;
  if (isClass(atom, "prospect")) return null;
  return isClass(atom, "past-cue") || (!atom.capital && /^\p{Ll}{3,}ed$/u.test(atom.text)) ? "past" : null;
}

/** "are to meet", "plans to meet", "agreed on Friday to meet": the infinitive looks ahead. */
function looksAhead(atoms: readonly Atom[], to: number): boolean {
  const ahead = atoms[to - 1];
  if (ahead?.text === "is" || ahead?.text === "are" || isClass(ahead, "prospect")) return true;
  // "on Friday", "last week", "on 4 May"
  const asides = [atoms[to - 2], atoms[to - 3]];
  const day = asides.findIndex((atom) => /^(on|last|this|late|early|earlier)$/.test(atom?.text ?? ""));
  return day >= 0 && isClass(atoms[to - 3 - day], "prospect");
}

const isOfThen = (atoms: readonly Atom[], i: number): boolean =>
  atoms[i - 1]?.text === "been" && (atoms[i - 2]?.text === "had" || atoms[i - 3]?.text === "had");

/** "until Monday", "by Friday"; not "until Thursday they had not met", "had reported by Wednesday". */
function isLimitAhead(atoms: readonly Atom[], from: number, to: number): boolean {
  if (!isClass(atoms[from - 1], "ahead-cue")) return false;
  for (let i = from - 2; i >= 0 && i >= from - REACH && !isBoundary(atoms, i); i--)
    if (atoms[i]!.text === "had") return false;
  for (let i = to; i < to + 6 && i < atoms.length && !isBoundary(atoms, i); i++)
    if (atoms[i]!.text === "had") return false;
  return true;
}

/** "was in June", "met on 4 May": the verb stands right before, so the date cannot lie ahead. */
export const isRightAfterPast = (atoms: readonly Atom[], from: number): boolean =>
  /^(?:in|on)$/.test(atoms[from - 1]?.text ?? "") && DONE.has(atoms[from - 2]?.text ?? "");

const DONE = new Set(["was", "were", "met", "held", "began", "ended", "died", "came", "took", "spoke"]);

/** "as early as Tuesday", "as soon as Monday". */
const isAsEarlyAs = (atoms: readonly Atom[], from: number): boolean =>
  atoms[from - 1]?.text === "as" && atoms[from - 3]?.text === "as";

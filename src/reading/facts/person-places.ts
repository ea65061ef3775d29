import type { Unit } from "./unit.ts";

/** Number of the last unit of "of the Republic of Tarvia", "of Oru" or "(Tarvia)" after the person at unit `at`. */
export function homeAfter(units: readonly Unit[], at: number): number | undefined {
  const unit = units[at]!;
  if (unit.kind !== "party" || unit.party.kind !== "person") return undefined;
  if (isMark(units[at + 1], "("))
    return isHome(units[at + 2]) && isMark(units[at + 3], ")") ? at + 3 : undefined;
  if (!isMark(units[at + 1], "of")) return undefined;
  const home = isMark(units[at + 2], "the") ? at + 3 : at + 2;
  const last = isHome(units[home]) ? home : unknownHome(units, home);
  return last !== undefined && !isMark(units[last + 1], "'s") ? last : undefined;
}

/** "Mayor N of Saint Orlan": names with capitals that no table knows, up to three. */
function unknownHome(units: readonly Unit[], from: number): number | undefined {
  let to = from;
  while (to < from + 3 && isCapital(units[to])) to++;
  return to > from ? to - 1 : undefined;
}

const isCapital = (unit: Unit | undefined): boolean =>
  unit?.kind === "place" || (unit?.kind === "word" && /^\p{Lu}\p{Ll}/u.test(unit.text));

/** Whether a unit is this word or mark. */
export const isMark = (unit: Unit | undefined, lower: string): boolean =>
  unit?.kind === "word" && unit.lower === lower;

const isHome = (unit: Unit | undefined): boolean =>
  unit?.kind === "party" && unit.bare && !unit.adjective && !unit.described;

const OPENING = /^(at|on|in|during|after|before|following|upon|with|while|when|as|under)$/;
const PREDICATE =
  /^(is|was|are|were|has|had|will|would|met|said|says|told|held|holds|paid|pays|went|flew|flies|left|came|began|gave|took|spoke)$/;

/** "At the invitation of his Tarvian colleague, Minister N of Esk is in Oru": N opens the main clause, he is not that colleague. */
export function opensMain(units: readonly Unit[], at: number): boolean {
  const [first] = units;
  if (first?.kind !== "word" || !OPENING.test(first.lower)) return false;
  const next = units[(homeAfter(units, at) ?? at) + 1];
  const opens = next?.kind === "word" && (PREDICATE.test(next.lower) || /[^e]ed$/.test(next.lower));
  return opens && !units.slice(0, at).some((unit) => unit.kind === "word" && PREDICATE.test(unit.lower));
}

import { isMark } from "./person-places.ts";
import type { Unit } from "./unit.ts";

/** Takes into a party what belongs to its name: "the Tarvian Union (TU)", "Ilyas Morvan, Jr." */
export const wholeNames = (units: readonly Unit[]): readonly Unit[] =>
  drawnTogether(units, (at) => shortNameAfter(units, at) ?? suffixAfter(units, at));

/** The units, each with those after it up to the number that `lastOf` gives as one; undefined leaves it alone. */
export function drawnTogether(
  units: readonly Unit[],
  lastOf: (at: number) => number | undefined,
): readonly Unit[] {
  const found: Unit[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    const last = lastOf(at);
    if (last === undefined) found.push(unit);
    else {
      found.push({ ...unit, to: units[last]!.to, end: units[last]!.end });
      at = last;
    }
  }
  return found;
}

/** Number of the bracket that closes a short name of the party at unit `at`. */
function shortNameAfter(units: readonly Unit[], at: number): number | undefined {
  const [unit, open, short, close] = units.slice(at, at + 4);
  if (unit?.kind !== "party" || short?.kind !== "party" || unit.party.actor === null) return undefined;
  const same = short.party.actor === unit.party.actor;
  return same && isMark(open, "(") && isMark(close, ")") ? at + 3 : undefined;
}

/** Number of the last unit of ", Jr." after the person at unit `at`; its point alone where the name holds the rest. */
function suffixAfter(units: readonly Unit[], at: number): number | undefined {
  const unit = units[at]!;
  if (unit.kind !== "party" || unit.party.kind !== "person") return undefined;
  const held = SUFFIX.test(unit.party.name.split(" ").at(-1)!.toLowerCase());
  const apart = isMark(units[at + 1], ",") && isSuffix(units[at + 2]) ? at + 2 : undefined;
  const suffix = held ? at : apart;
  if (suffix === undefined) return undefined;
  const point = units[suffix + 1];
  const last = point && isMark(point, ".") && point.start === units[suffix]!.end ? suffix + 1 : suffix;
  return last > at ? last : undefined;
}

const SUFFIX = /^(jr|sr)$/;

const isSuffix = (unit: Unit | undefined): boolean => unit?.kind === "word" && SUFFIX.test(unit.lower);

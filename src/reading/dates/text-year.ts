import type { Atom } from "./atom.ts";
import { leaningOf } from "./direction.ts";
import type { Expression, Expressions } from "./grammar.ts";
import type { Meaning } from "./meaning.ts";

/** The year a text was most likely written in, and the rule that tells. */
export interface TextYear {
  readonly value: string;
  readonly rule: string;
}

/** The year that dates without one take in a text of unknown date; null where nothing tells it. */
export function yearOfText(expressions: Expressions): TextYear | null {
  const newest = yearOfNewestDate(expressions);
  if (newest !== null) return { value: newest, rule: "year-of-newest-date" };
  const planned = yearThatFitsPlans(expressions.list);
  return planned === null ? null : { value: planned, rule: "year-that-fits-plans" };
}

/**
 * The year of the newest full date, unless the text speaks of a later year: then it was written later, who knows when.
 * What lies ahead ("will be paid by 1 March 2025") says nothing of it. Where full dates of other years stand beside it,
 * it must be named again or with its weekday ("Friday, 5 May 2023"): one alone may be of the page, not of the text
 * ("Since 1 July 2024 our pages show no advertisements").
 */
export function yearOfNewestDate({ atoms, list }: Expressions): string | null {
  const written = list.filter(({ from, to }) => leaningOf(atoms, from, to) !== "future");
  const named = namedYears(written);
  const told = namedYears(written.filter(({ from }) => !isOfBeginnings(atoms, from)));
  const latest = named.reduce((year, part) => (part.year! > year ? part.year! : year), "");
  const full = told.filter(({ day }) => day !== undefined);
  if (!full.some(({ year }) => year === latest)) return null;
  if (full.every(({ year }) => year === latest)) return latest;
  const again = named.filter(({ year }) => year === latest).length > 1;
  return again || written.some((said) => isWithWeekday(atoms, said, latest)) ? latest : null;
}

/** Atoms before a date that may hold the word for a beginning. */
const REACH = 10;

/** "born on", "founded on", "its Charter was signed on 7 July 2002": old texts and new ones say so alike. */
function isOfBeginnings(atoms: readonly Atom[], from: number): boolean {
  for (let i = from - 1; i >= 0 && i >= from - REACH; i--) {
    const { text, entry, end } = atoms[i]!;
    if (text === "\n" || (text === "." && (atoms[i + 1]?.start ?? 0) > end)) return false;
    if (entry?.classes["beginning-cue"] !== undefined) return true;
  }
  return false;
}

/** "Friday, 5 May 2023". */
const isWithWeekday = (atoms: readonly Atom[], { from, to, meaning }: Expression, year: string): boolean =>
  meaning.kind === "calendar" &&
  meaning.year === year &&
  atoms.slice(from, to).some(({ entry }) => entry?.classes["weekday"] !== undefined);

/**
 * A programme "for 2025-2027" is agreed in the year it begins or the year before. Where two or more such periods, none
 * begun before the newest full date, leave one year only, the text was written in it.
 */
function yearThatFitsPlans(list: readonly Expression[]): string | null {
  const newest = namedYears(list).reduce(
    (year, part) => (part.day && part.year! > year ? part.year! : year),
    "",
  );
  const begun = [...new Set(list.flatMap(({ meaning }) => beginningOf(meaning)))].filter(
    (year) => year >= newest,
  );
  if (begun.length < 2) return null;
  const last = Math.max(...begun.map(Number));
  const fitting = [last, last - 1].filter((year) =>
    begun.every((begin) => Number(begin) - year === 0 || Number(begin) - year === 1),
  );
  return fitting.length === 1 ? String(fitting[0]) : null;
}

/** The first year of a period of whole years. */
const beginningOf = (meaning: Meaning): string[] =>
  meaning.kind === "range" && meaning.first.kind === "calendar" && meaning.first.month === undefined
    ? [meaning.first.year ?? ""].filter((year) => year !== "")
    : [];

const namedYears = (list: readonly Expression[]): Calendar[] =>
  list.flatMap(({ meaning }) => parts(meaning)).filter(({ year }) => year !== undefined);

type Calendar = Extract<Meaning, { kind: "calendar" }>;

function parts(meaning: Meaning): Calendar[] {
  if (meaning.kind === "calendar") return [meaning];
  if (meaning.kind === "range") return [...parts(meaning.first), ...parts(meaning.last)];
  return meaning.kind === "time" ? parts(meaning.of) : [];
}

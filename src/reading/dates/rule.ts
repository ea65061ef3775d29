import type { Atom } from "./atom.ts";
import { hasDay } from "./calendar.ts";
import type { Meaning, Turn } from "./meaning.ts";
import type { Match, Pattern } from "./pattern.ts";
import { compile } from "./pattern.ts";

/** The words a rule's pattern kept, by name of class. */
export type Said = Readonly<Record<string, string | undefined>>;

/** A form that dates take, and what it means; null where the words around it show that it is none. */
export interface Rule {
  readonly pattern: Pattern;
  readonly mean: (said: Said, match: Match) => Meaning | null;
}

export const rule = (pattern: string, mean: Rule["mean"]): Rule => ({ pattern: compile(pattern), mean });

/** The atom `count` before the match, or after it. */
export const before = (match: Match, count = 1): Atom | undefined => match.atoms[match.from - count];
export const after = (match: Match, count = 1): Atom | undefined => match.atoms[match.to + count - 1];

// Pieces of patterns. A short month or weekday takes a point; "Sat" and "Sun" without one stand only inside a date.
export const MONTH = "(<month>|<short-month:month> .?)";
export const DAY = "(<day>|<nth:day>|<ordinal:day>)";
export const WEEKDAY = "(<weekday>|<short-weekday:weekday> .)";
export const IN_DATE_WEEKDAY = "(<weekday> ,?|<short-weekday:weekday> .? ,?)";
export const EARLY = "(<early> -?|the? very? <edge> of)";
export const SAME = "(the same|that same|that)";
export const UNIT = "(<unit>|<units:unit>)";
/** A day in words, to stand beside a time: kept as `month`, `day`, `year`, `weekday` or `relative-day`. */
export const ANY_DAY = `(<relative-day>|${IN_DATE_WEEKDAY}? ${MONTH} ${DAY} (,? <year>)?|${IN_DATE_WEEKDAY}? ${DAY} ${MONTH} (,? <year>)?|${WEEKDAY})`;

type Calendar = Extract<Meaning, { kind: "calendar" }>;

/** A day or month of the calendar; null for the 31st of April. */
export function calendar(
  said: Said,
  extra: Partial<Pick<Calendar, "turn" | "yearTurn" | "sameYear" | "rule">> = {},
): Meaning | null {
  const { year, month } = said;
  const day = said["day"]?.padStart(2, "0");
  if (month === undefined || (day !== undefined && !hasDay(month, day))) return null;
  const stated = day === undefined ? "month-and-year" : "full-date";
  return {
    kind: "calendar",
    month,
    rule: stated,
    ...(year !== undefined && { year }),
    ...(day !== undefined && { day }),
    ...extra,
  };
}

/** The day kept by ANY_DAY. */
export function dayOf(said: Said): Meaning | null {
  if (said["month"] !== undefined) return calendar(said);
  if (said["relative-day"] !== undefined) return shift("D", Number(said["relative-day"]), "publication");
  return said["weekday"] === undefined ? null : { kind: "weekday", weekday: Number(said["weekday"]) };
}

type Shift = Extract<Meaning, { kind: "shift" }>;

export const shift = (unit: Shift["unit"], by: number, from: Shift["from"]): Shift => ({
  kind: "shift",
  unit,
  by,
  from,
});

export const turnOf = (said: Said): Turn => Math.sign(Number(said["turn"] ?? 0)) as Turn;

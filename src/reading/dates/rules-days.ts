import { pad } from "./calendar.ts";
import type { Meaning } from "./meaning.ts";
import type { Match } from "./pattern.ts";
import type { Rule, Said } from "./rule.ts";
import {
  after,
  ANY_DAY,
  before,
  calendar,
  DAY,
  dayOf,
  EARLY,
  IN_DATE_WEEKDAY,
  MONTH,
  rule,
  SAME,
  shift,
  turnOf,
  WEEKDAY,
} from "./rule.ts";
import { isClass } from "./atom.ts";

const FIRST = "(<day:first>|<nth:first>)";
const LAST = "(<day:last>|<nth:last>)";

/** Days: of the calendar, of the week, of a month, and the days around the one on which the text was written. */
export const DAY_RULES: readonly Rule[] = [
  rule(`${IN_DATE_WEEKDAY}? ${EARLY}? ${MONTH} ${DAY} (,? <year>)?`, monthDay),
  rule(
    `${IN_DATE_WEEKDAY}? (<day>|the? (<nth:day>|<ordinal:day>)) -? of? ${MONTH} ((,|-)? <year>)?`,
    (said) => calendar(said),
  ),
  rule(`${MONTH} ${DAY} of? (this|the current) year`, (said) => calendar(said, { yearTurn: 0 })),
  rule(`${DAY} ${MONTH} of? (this|the current) year`, (said) => calendar(said, { yearTurn: 0 })),
  rule(`${MONTH} ${DAY} ,? of? (last|the previous) year`, (said) => calendar(said, { yearTurn: -1 })),
  rule(`${DAY} ${MONTH} ,? of? (last|the previous) year`, (said) => calendar(said, { yearTurn: -1 })),
  rule(`${MONTH} ${DAY} ,? (of|in)? ${SAME} year`, (said) => calendar(said, { sameYear: true })),
  rule(`${DAY} ${MONTH} ,? (of|in)? ${SAME} year`, (said) => calendar(said, { sameYear: true })),
  rule("<numeric>", (said) => numericDay(said["numeric"]!)),
  rule("<day:month> / <day>", (said) => (said["month"] === "9" && said["day"] === "11" ? NINE_ELEVEN : null)),
  rule("<iso>", (said) => dashedDay(said["iso"]!)),
  rule(`the? ${MONTH} ${FIRST} (-|to|through|and) ${LAST} (,? <year>)?`, (said, match) => days(said, match)),
  rule(`the? ${FIRST} (-|to|through|and) ${LAST} of? ${MONTH} (,? <year>)?`, (said, match) =>
    days(said, match),
  ),
  rule(`${EARLY}? ${WEEKDAY}`, weekdayAlone),
  rule(`the? (<turn>|this (past|coming)) ${WEEKDAY}`, turnedWeekday),
  rule(`${WEEKDAY} ,? (of)? (<turn>|this) week`, (said) => ({
    kind: "weekday",
    weekday: Number(said["weekday"]),
    week: turnOf(said),
  })),
  rule(`(<turn>|this past) ${MONTH} ${DAY}`, (said) => calendar(said, { turn: turnOf(said) })),
  rule("the (<nth>|<ordinal:nth>) (of (this|the) month)?", dayOfMonth),
  rule(`${EARLY}? <relative-day>`, (said) => shift("D", Number(said["relative-day"]), "publication")),
  rule(`(the|a)? day (before|after) ${ANY_DAY}`, beside),
  rule(`(the|a)? day (before|after) (last|next) ${WEEKDAY}`, beside),
  rule(`the? week (of|beginning|starting|ending|ended) ${ANY_DAY}`, beside),
  rule("the day before yesterday", () => shift("D", -2, "publication")),
  rule("the day after tomorrow", () => shift("D", 2, "publication")),
];

/** The attacks of 2001 are named by their day. */
const NINE_ELEVEN: Meaning = { kind: "fixed", type: "DATE", value: "2001-09-11", rule: "named-day" };
const ATTACKS = new Set(["attack", "attacks", "terrorist", "terrorists", "hijackers", "hijackings"]);

function monthDay(said: Said, match: Match): Meaning | null {
  // "March 20 percent", "in May 12 ministers": a day of the month is not counted with.
  const next = after(match);
  if (said["year"] === undefined && (next?.text === "%" || isClass(next, "counted"))) return null;
  const named = said["month"] === "09" && said["day"] === "11" && said["year"] === undefined;
  return named && ATTACKS.has(next?.text ?? "") ? NINE_ELEVEN : calendar(said);
}

/** "12.02.2015" and "17-11-2014" give the day first; "04/05/2023" the month, as American texts do, where both can be. */
function numericDay(digits: string): Meaning | null {
  const [a = 0, b = 0, y = ""] = digits.split(/[./-]/).map((part, i) => (i < 2 ? Number(part) : part)) as [
    number,
    number,
    string,
  ];
  const monthFirst = digits.includes("/") && a <= 12;
  const [day, month] = monthFirst && b > 12 ? [b, a] : monthFirst ? [b, a] : [a, b];
  if (month < 1 || month > 12) return null;
  const year = y.length === 4 ? y : Number(y) < 70 ? `20${y}` : `19${y}`;
  const ambiguous = monthFirst && b <= 12 && a !== b;
  return calendar(
    { year, month: pad(month), day: String(day) },
    { rule: ambiguous ? "numeric-date-month-first" : "numeric-date" },
  );
}

function dashedDay(digits: string): Meaning | null {
  const [year, month, day] = digits.split("-");
  return Number(month) >= 1 && Number(month) <= 12
    ? calendar({ year, month, day }, { rule: "numeric-date" })
    : null;
}

/** "10-11 July", "July 10 to 11"; "20 and 21 May" where the days follow each other. */
function days(said: Said, match: Match): Meaning | null {
  const [from, to] = [Number(said["first"]), Number(said["last"])];
  const words = match.atoms.slice(match.from, match.to);
  const joined = words.some(({ text }) => text === "and") && before(match)?.text !== "between";
  if (to <= from || (joined && to !== from + 1)) return null;
  return range(calendar({ ...said, day: said["first"] }), calendar({ ...said, day: said["last"] }));
}

const range = (first: Meaning | null, last: Meaning | null): Meaning | null =>
  first && last && { kind: "range", first, last };

function beside(said: Said, match: Match): Meaning | null {
  const words = match.atoms.slice(match.from, match.to).map(({ text }) => text);
  const turn = words.includes("last") ? -1 : words.includes("next") ? 1 : undefined;
  const day = dayOf(said);
  const of: Meaning | null = turn && day?.kind === "weekday" ? { ...day, turn } : day;
  if (words.includes("week")) return of && { kind: "beside", of, unit: "W", by: 0 };
  return of && { kind: "beside", of, unit: "D", by: words.includes("before") ? -1 : 1 };
}

/** "Friday"; "on a Friday" is any of them. */
function weekdayAlone(said: Said, match: Match): Meaning {
  const weekday = Number(said["weekday"]);
  return before(match)?.text === "a" && before(match, 2)?.text === "on"
    ? { kind: "fixed", type: "DATE", value: `XXXX-WXX-${weekday}`, rule: "any-weekday" }
    : { kind: "weekday", weekday };
}

function turnedWeekday(said: Said, match: Match): Meaning {
  const past = match.atoms.slice(match.from, match.to).some(({ text }) => text === "past");
  const coming = match.atoms.slice(match.from, match.to).some(({ text }) => text === "coming");
  const turn = past ? -1 : coming ? 1 : turnOf(said);
  return { kind: "weekday", weekday: Number(said["weekday"]), turn };
}

/** "began on the 20th and": a day only after a preposition and where no noun follows ("the 20th century"). */
function dayOfMonth(said: Said, match: Match): Meaning | null {
  const day = said["nth"]!;
  const next = after(match);
  const noun = next && /^\p{L}/u.test(next.text) && !FUNCTION_WORDS.has(next.text);
  const digits = isClass(match.atoms[match.from + 1], "nth");
  if (!digits || noun || next?.text === "-" || Number(day) > 31) return null;
  if (!isClass(before(match), "month-cue")) return null;
  const ofThis = match.atoms[match.to - 2]!.text === "this";
  return { kind: "day-of-month", day: day.padStart(2, "0"), ...(ofThis && { this: true }) };
}

export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  "and at in to with of by for when as but or on from until after before during that which who he she they it we i you will was is are were had has would said".split(
    " ",
  ),
);

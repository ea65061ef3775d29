import type { Finding, Paragraph, PartialDate, Span } from "../../text/index.ts";
import { lastStartingBy } from "../../text/index.ts";
import { daysBetween, isDay, weekdayOf } from "./calendar.ts";
import type { Expression } from "./grammar.ts";
import type { Meaning } from "./meaning.ts";

/** What there is to tell the publication date by. */
export interface Evidence {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly expressions: readonly Expression[];
  /** Year of the newest full date, where no later year is spoken of. */
  readonly year: string | null;
}

type Found = Finding<PartialDate> | null;

/** The ways to tell it, the surest first. */
const WAYS: readonly ((evidence: Evidence) => Found)[] = [
  labelledLine,
  dateline,
  lineOfItsOwn,
  endOfHeading,
  newestDayThatFits,
];

/** The publication date by the first way that gives one; null where none does. */
export function inferPublished(evidence: Evidence): Found {
  for (const way of WAYS) {
    const found = way(evidence);
    if (found) return found;
  }
  return null;
}

/** Ways by which a text names the day it was written itself, apart from its page. */
const OWN_WAYS = [dateline, lineOfItsOwn, endOfHeading];

/** A text is dated by its own line up to so many days before its page. */
const LONGEST_WAIT = 3;

/**
 * The day from which a text of known publication counts: its own dateline or date line where the page followed within
 * days ("(September 23, 2021)" over a call that was put up on the 24th), else the publication date.
 */
export function dayOfWriting(evidence: Evidence, published: PartialDate): PartialDate {
  if (!isDay(published)) return published;
  for (const way of OWN_WAYS) {
    const own = way(evidence)?.value;
    if (own === undefined || !isDay(own)) continue;
    const wait = daysBetween(own, published);
    return wait >= 0 && wait <= LONGEST_WAIT ? own : published;
  }
  return published;
}

/** Paragraphs at the head of a text in which its date is looked for, and units a line of date has at most. */
const HEAD = 12;
const LONGEST_LINE = 80;

/** A day that an expression says, its year from the text where it does not say one. */
function dayOf(
  meaning: Meaning,
  year: string | null,
): { readonly value: string; readonly full: boolean } | null {
  if (meaning.kind === "time") return dayOf(meaning.of, year);
  if (meaning.kind !== "calendar" || meaning.day === undefined) return null;
  if (meaning.turn !== undefined || meaning.yearTurn !== undefined || meaning.sameYear) return null;
  const known = meaning.year ?? year;
  const value = `${known}-${meaning.month}-${meaning.day}`;
  return known === null || !isDay(value) ? null : { value, full: meaning.year !== undefined };
}

const stated = (value: string, rule: string, span: Span): Found => ({
  value,
  basis: "stated",
  rule,
  evidence: [{ start: span.start, end: span.end }],
});

const inferred = (value: string, rule: string, ...spans: readonly Span[]): Found => ({
  value,
  basis: "inferred",
  rule,
  evidence: spans.map(({ start, end }) => ({ start, end })),
});

/** The expressions in the first paragraphs, each with its paragraph. */
function atHead({
  paragraphs,
  expressions,
}: Evidence): { readonly line: Paragraph; readonly said: Expression }[] {
  const end = paragraphs[Math.min(HEAD, paragraphs.length) - 1]?.end ?? 0;
  return expressions
    .slice(0, lastStartingBy(expressions, end) + 1)
    .map((said) => ({ line: paragraphs[lastStartingBy(paragraphs, said.start)]!, said }))
    .filter(({ line, said }) => line !== undefined && said.end <= line.end);
}

const LABEL =
  /^(?:published|posted|updated|last updated|modified|date|issued|released)\b[\s:–—-]*(?:on|at)?\s*$/i;

/** "Published: 5 May 2023", "Updated 10:30, 6 May 2023". */
function labelledLine(evidence: Evidence): Found {
  for (const { line, said } of atHead(evidence)) {
    const ahead = evidence.text.slice(line.start, Math.min(said.start, line.start + LONGEST_LINE));
    const day = dayOf(said.meaning, null);
    if (day && LABEL.test(ahead.replace(/[\d:,|\s]+$/, " "))) return stated(day.value, "labelled-line", said);
  }
  return null;
}

const PLACE = /^[\p{Lu}][\p{L}\s.,'’()[\]/-]{1,60}[,\s([]$/u;
const AFTER_DATELINE = /^\s*(?:[.:;—–(/)\]-]|\s—)/u;

/** "GOA, India, May 5 (Harbour Wire) —", "Ankara, 7 April 2023." before the first words of a story. */
function dateline(evidence: Evidence): Found {
  for (const { line, said } of atHead(evidence)) {
    const ahead = evidence.text.slice(line.start, said.start);
    const behind = evidence.text.slice(said.end, said.end + 4);
    if (ahead.length > 64 || !PLACE.test(ahead) || !/[,)\]]\s*$/.test(ahead)) continue;
    if (line.end > said.end + 1 && !AFTER_DATELINE.test(behind)) continue;
    const day = dayOf(said.meaning, evidence.year);
    if (day?.full) return stated(day.value, "dateline", said);
    if (day) return inferred(day.value, "dateline-in-year-of-newest-date", said);
  }
  return null;
}

/** A short line at the head that holds a full date and hardly anything else: "Friday, 5 May 2023", "Harbour Wire | 5 May 2023". */
function lineOfItsOwn(evidence: Evidence): Found {
  for (const { line, said } of atHead(evidence)) {
    const day = dayOf(said.meaning, null);
    if (!day || line.end - line.start > LONGEST_LINE) continue;
    const rest = evidence.text.slice(line.start, said.start) + evidence.text.slice(said.end, line.end);
    const words = rest.match(/\p{L}{2,}/gu) ?? [];
    if (words.length <= 3 && !/[.!?]$/.test(rest.trim())) return stated(day.value, "date-line", said);
  }
  return null;
}

/** Paragraphs at the very head in which a heading is looked for, and units it has at most. */
const HEADING = 5;
const LONGEST_HEADING = 400;

/** "Opening remarks by the minister at the council, Port Halvard, 14 June 2024", as ministries head a transcript. */
function endOfHeading(evidence: Evidence): Found {
  const lines = evidence.paragraphs.slice(0, HEADING);
  for (const { line, said } of atHead(evidence)) {
    const day = dayOf(said.meaning, null);
    const ends = said.end === line.end && evidence.text.slice(said.start - 2, said.start) === ", ";
    if (!day || !ends || !lines.includes(line) || line.end - line.start > LONGEST_HEADING) continue;
    return inferred(day.value, "heading-ends-in-date", said);
  }
  return null;
}

/**
 * The newest day of the text, where the text's own weekdays agree with it: a report that says "on Friday" and
 * "Friday, 5 May 2023" was written about then. One weekday without a date that falls on that day is the ground.
 */
function newestDayThatFits({ expressions, year }: Evidence): Found {
  let newest: { readonly value: string; readonly said: Expression } | null = null;
  for (const said of expressions) {
    const day = dayOf(said.meaning, year);
    if (day && (newest === null || day.value > newest.value)) newest = { value: day.value, said };
  }
  if (newest === null || newest.value.slice(0, 4) !== year) return null;
  const weekday = weekdayOf(newest.value);
  const fitting = expressions.find(({ meaning }) => isBareWeekday(meaning, weekday));
  return fitting ? inferred(newest.value, "newest-day-that-fits-weekday", newest.said, fitting) : null;
}

const isBareWeekday = (meaning: Meaning, weekday: number): boolean =>
  meaning.kind === "time"
    ? isBareWeekday(meaning.of, weekday)
    : meaning.kind === "weekday" && meaning.turn === undefined && meaning.weekday === weekday;

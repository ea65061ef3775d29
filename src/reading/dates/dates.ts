import type { DateMention, Finding, Notice, PartialDate, Span } from "../../text/index.ts";
import { itemAt } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { LexicalDocument } from "../layers.ts";
import { isDay, weekdayOf } from "./calendar.ts";
import type { Direction } from "./direction.ts";
import { directionOf, isRightAfterPast, leaningOf } from "./direction.ts";
import { doubtsAbout } from "./doubts.ts";
import { looksAheadAsHeadlinesDo } from "./headline.ts";
import type { Expressions } from "./grammar.ts";
import { findExpressions } from "./grammar.ts";
import type { Meaning } from "./meaning.ts";
import type { Evidence } from "./published.ts";
import { dayOfWriting, inferPublished } from "./published.ts";
import type { Anchors, Resolved } from "./anchors.ts";
import { resolve } from "./resolve.ts";
import { yearOfNewestDate, yearOfText } from "./text-year.ts";

/** The expressions of a document, found once for `findPublished` and `findDates`. */
const found = new WeakMap<LexicalDocument, Expressions>();

function expressionsOf(document: LexicalDocument, authorities: Authorities): Expressions {
  const known = found.get(document);
  if (known) return known;
  const expressions = findExpressions(document.text, authorities);
  found.set(document, expressions);
  return expressions;
}

/**
 * The publication date the text itself tells: "stated" where a dateline or a line of its own gives it in full,
 * "inferred" where a named rule works it out, null where the text does not say.
 */
export function findPublished(
  document: LexicalDocument,
  authorities: Authorities,
): Finding<PartialDate> | null {
  const found = expressionsOf(document, authorities);
  return inferPublished(evidenceOf(document, found, yearOfNewestDate(found)));
}

const evidenceOf = (
  { text, paragraphs }: LexicalDocument,
  { list }: Expressions,
  year: string | null,
): Evidence => ({ text, paragraphs, expressions: list, year });

/** What the text says against the publication date it came with (see `doubtsAbout`). */
export const findDateDoubts = (
  document: LexicalDocument,
  published: PartialDate,
  authorities: Authorities,
): readonly Notice[] =>
  doubtsAbout(published, {
    own: findPublished(document, authorities),
    expressions: expressionsOf(document, authorities).list,
    analysis: document.analysis,
  });

/**
 * Dates, times, durations and sets with TIMEX3 values, in text order, none within another. What the text writes out
 * is "stated"; what is worked out from the publication date or a date before is "inferred"; without an anchor the
 * value stays relative ("XXXX-WXX-5", "XXXX-05-04", "PAST_REF") and is stated.
 */
export function findDates(
  document: LexicalDocument,
  published: PartialDate | null,
  authorities: Authorities,
): readonly DateMention[] {
  const expressions = expressionsOf(document, authorities);
  const { atoms, list } = expressions;
  const year = published === null ? yearOfText(expressions) : null;
  const written =
    published && dayOfWriting(evidenceOf(document, expressions, published.slice(0, 4)), published);
  let memory: Memory = { day: null, month: null, quarter: null, anyYear: null };
  let last: Resolved | null = null;
  let inHand: string | null = null;
  return list.map(({ start, end, from, to }, index) => {
    const meaning = withSharedYear(expressions, index);
    inHand = yearInHand(document.text, expressions, index, inHand);
    const headline = isOpen(meaning) ? ahead(document, start, end) : null;
    const resolved = resolve(isNamedDay(expressions, index, memory) ? SAME_DAY : meaning, {
      ...memory,
      published: anchorOf(expressions, index, written, memory),
      year: year !== null && inHand !== null && inHand < year.value ? null : year,
      direction: directionOf(atoms, from, to) ?? headline,
      isPast: isRightAfterPast(atoms, from),
      leaning:
        leaningOf(atoms, from, to) ?? headline ?? listed(document, list[index - 1], last, start, written),
    });
    last = resolved;
    memory = remember(memory, meaning, resolved);
    return { start, end, ...resolved };
  });
}

/** "tomorrow, Friday": the weekday of the day just named. */
function isNamedDay({ list, atoms }: Expressions, index: number, { day }: Memory): boolean {
  const [before, { meaning, from }] = [list[index - 1], list[index]!];
  if (meaning.kind !== "weekday" || meaning.turn !== undefined || day === null || !before) return false;
  const joined = from - before.to === 1 && /^[,(]$/.test(atoms[before.to]!.text);
  return joined && before.meaning.kind === "shift" && weekdayOf(day) === meaning.weekday;
}

const SAME_DAY: Meaning = { kind: "shift", unit: "D", by: 0, from: "text" };

/** Whether it may lie on either side of the publication: "Friday", "4 May". */
const isOpen = (meaning: Meaning): boolean =>
  meaning.kind === "weekday" || (meaning.kind === "calendar" && meaning.year === undefined);

/** The direction that a headline's grammar tells where no word does. */
function ahead({ sentences, analysis }: LexicalDocument, start: number, end: number): Direction {
  const sentence = itemAt(sentences, start);
  return sentence && looksAheadAsHeadlinesDo(analysis, sentence, { start, end }) ? "future" : null;
}

/** "In 2019 the ministers met in Riga. On 4 May they signed": the year named last in the paragraph. */
function yearInHand(text: string, { list }: Expressions, index: number, known: string | null): string | null {
  const [before, said] = [list[index - 1], list[index]!];
  if (!before || text.slice(before.end, said.start).includes("\n")) return null;
  return before.meaning.kind === "calendar" ? (before.meaning.year ?? known) : known;
}

/** "in Lome in January, in Riga in March": in one sentence what follows a date ahead lies ahead. */
function listed(
  { text }: LexicalDocument,
  before: Span | undefined,
  last: Resolved | null,
  start: number,
  published: PartialDate | null,
): Direction {
  if (!before || last === null || published === null) return null;
  const isAhead = /^\d{4}-\d\d/.test(last.value) && last.value.slice(0, 7) > published.slice(0, 7);
  return isAhead && !/[.;\n]/.test(text.slice(before.end, start)) ? "future" : null;
}

/** The words between an expression and the next, where they are few. */
function between({ atoms, list }: Expressions, index: number): readonly string[] | null {
  const [one, other] = [list[index], list[index + 1]];
  if (!one || !other || other.from - one.to > 2) return null;
  return atoms.slice(one.to, other.from).map(({ text }) => text);
}

/** "from 20 November to 11 December 2015": the first day takes the year of the second. */
function withSharedYear(expressions: Expressions, index: number): Meaning {
  const { meaning } = expressions.list[index]!;
  if (meaning.kind !== "calendar" || meaning.year !== undefined || isTurned(meaning)) return meaning;
  const joined = between(expressions, index);
  const other = expressions.list[index + 1]?.meaning;
  if (joined?.length !== 1 || !JOINS.has(joined[0]!) || other?.kind !== "calendar") return meaning;
  return other.year !== undefined && other.month !== undefined ? { ...meaning, year: other.year } : meaning;
}

const isTurned = ({ turn, yearTurn, sameYear }: Extract<Meaning, { kind: "calendar" }>): boolean =>
  turn !== undefined || yearTurn !== undefined || sameYear === true;

const JOINS = new Set(["to", "-", "and", "until", "through", "or", "till"]);

/** "On Friday the ministers met at 10 a.m.": a time after a day in its sentence is of that day. */
function anchorOf(
  { atoms, list }: Expressions,
  index: number,
  published: PartialDate | null,
  { day }: Memory,
): PartialDate | null {
  const { meaning, from } = list[index]!;
  const before = list[index - 1];
  if (meaning.kind !== "time" || meaning.of.kind !== "shift" || meaning.of.by !== 0) return published;
  if (day === null || !before || from - before.to > NEAR_TIME) return published;
  return atoms.slice(before.to, from).every(({ text }) => text !== "\n" && text !== ".") ? day : published;
}

/** Atoms that may stand between a day and a time of it. */
const NEAR_TIME = 20;

type Memory = Pick<Anchors, "day" | "month" | "quarter" | "anyYear">;

const LONGER_THAN_QUARTER = new Set(["P6M", "P9M"]);

/** What later expressions can be counted from. */
function remember(memory: Memory, meaning: Meaning, { type, value }: Resolved): Memory {
  // "In the first nine months": the report turns from its quarter to longer periods.
  if (type === "DURATION" && LONGER_THAN_QUARTER.has(value)) return { ...memory, quarter: null };
  if (type === "DURATION" || type === "SET" || !/^\d{4}/.test(value)) return memory;
  const last = value.slice(value.lastIndexOf("/") + 1);
  const day = last.slice(0, 10);
  const anyYear = last.slice(0, 4);
  if (/^\d{4}-Q\d$/.test(last))
    return meaning.kind === "calendar" && !meaning.ofPeriod ? { ...memory, quarter: last, anyYear } : memory;
  if (isDay(day)) return { ...memory, day, month: day.slice(0, 7), anyYear };
  return /^\d{4}-\d\d$/.test(last) ? { ...memory, month: last, anyYear } : { ...memory, anyYear };
}

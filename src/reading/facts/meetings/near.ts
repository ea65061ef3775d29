import type { DateMention, Span } from "../../../text/index.ts";
import type { DateFinding, Named } from "../../reading.ts";
import { quote } from "../../../text/index.ts";
import type { Clause } from "../clauses.ts";
import type { Passage } from "../passages.ts";

/** The stretch of a passage that belongs to one trigger: from the trigger before it to the one after it. */
export interface Neighbourhood {
  readonly left: number;
  readonly right: number;
}

// A hall is in a town: the town is the place, wherever it is told.
const VENUE =
  /\b(Palace|Hall|House|Hotel|Cent(er|re)|Residence|Headquarters|Airport|Villa|Castle|Plaza|Base)\b/;

/** The place told for what stands at `span`: the nearest after it, else the nearest before it. */
export function placeNear(
  clause: Clause,
  span: Span,
  { left, right }: Neighbourhood,
  text: string,
): Named | undefined {
  const places = clause.units.filter(
    (unit) =>
      unit.kind === "place" &&
      unit.located &&
      unit.start >= left &&
      unit.end <= right &&
      !(unit.end <= span.start && isOfJourney(text, unit.start)),
  );
  const towns = places.filter((unit) => unit.kind === "place" && !VENUE.test(unit.name));
  const near = nearest(towns.length > 0 ? towns : places, span);
  return near?.kind === "place" ? { name: near.name, span: quote(text, near) } : undefined;
}

/** "Hours after his plane landed at Oru airport, X met Y": they met further on. */
const isOfJourney = (text: string, place: number): boolean =>
  JOURNEY.test(text.slice(Math.max(0, place - JOURNEY_REACH), place));

const JOURNEY =
  /\b(?:landed|landing|touched down|took off|departed|departing|(?:flew|flying|returned|returning) from) [^,.;:()]*$/;
const JOURNEY_REACH = 40;

/** A place that no layer knows: "in David", "at the border post of Karang", right after what stands at `span`. */
export function unknownPlace(
  { passage }: Clause,
  span: Span,
  { right }: Neighbourhood,
  text: string,
): Named | undefined {
  const { words, mentions, dates } = passage;
  // "in David": nobody is in a person.
  const taken = (start: number): boolean =>
    [...mentions.filter(({ type }) => type !== "person"), ...dates].some(
      (one) => one.start <= start && start < one.end,
    );
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word.start < span.end - 1 || word.start > span.end + UNKNOWN_REACH) continue;
    if (word.end > right || BREAK.test(word.lower)) return undefined;
    if (!/^(in|at|near|outside)$/.test(word.lower)) continue;
    let from = at + 1;
    while (SITES.test(words[from]?.lower ?? "")) from++;
    let to = from;
    while (/^\p{Lu}\p{Ll}/u.test(words[to]?.text ?? "") && !taken(words[to]!.start)) to++;
    if (to === from || /^(of|'s|and|with)$/.test(words[to]?.lower ?? "")) continue;
    const place = { start: words[from]!.start, end: words[to - 1]!.end };
    return { name: text.slice(place.start, place.end), span: quote(text, place) };
  }
  return undefined;
}

// "held a fourth round of talks in David": at most so many characters on.
const UNKNOWN_REACH = 60;
const BREAK = /^(;|:|that|which|who|where|said|says|while|when|but)$/;
const SITES =
  /^(the|a|city|town|village|port|resort|border|post|crossing|capital|island|district|province|region|southern|northern|eastern|western|central|coastal|nearby|historic|of|old)$/;

/** The date told for what stands at `span`: the nearest after it, else the nearest before it. */
export function dateNear(
  clause: Clause,
  span: Span,
  { left, right }: Neighbourhood,
): DateFinding | undefined {
  const dates = clause.passage.dates.filter((date) => isDay(date) && date.start >= left && date.end <= right);
  const beside = dates.filter(
    (date) =>
      isBeside(date, span, clause.passage.start) &&
      !isCounted(clause.passage, date) &&
      !isOfClauseBefore(clause.passage, date, span) &&
      !isOfSaying(clause.passage, date, span),
  );
  const first =
    openingDate(beside, span, clause.passage.start) ?? within(beside, span) ?? nearest(beside, span);
  // "a month later, on 22 November": the day is the second.
  const exact = beside.find(
    ({ start, value }) => first && start > first.end && start < first.end + EXACT_REACH && isFull(value),
  );
  const near = first && !isFull(first.value) && exact ? exact : first;
  return near && { value: dayOf(near.value), basis: near.basis, rule: near.rule };
}

/** The day that stands right after the verb before word `at`: "spoke on Tuesday with Y of the plans for November". */
export function dateAtVerb({ passage }: Clause, at: number): DateFinding | undefined {
  const opening = passage.words.slice(at, at + 3).find(({ lower }) => !AT_VERB.test(lower));
  const date = passage.dates.find(
    ({ start, end }) => opening && start <= opening.start && opening.start < end,
  );
  if (!date || !isDay(date) || !isFull(date.value)) return undefined;
  return { value: dayOf(date.value), basis: date.basis, rule: date.rule };
}

/** The day before a noun of a meeting, in its own phrase: "their May 10 call", "the November 2021 summit". */
export function dateInName({ passage }: Clause, at: number): DateFinding | undefined {
  const { words, dates } = passage;
  const date = dates.findLast(({ end }) => end <= words[at]!.start && words[at]!.start - end <= IN_NAME);
  if (!date || !isDay(date)) return undefined;
  const first = words.findIndex(({ start }) => start >= date.start);
  const after = words.findIndex(({ start }) => start >= date.end);
  // "on May 10 call ..." has no article; "the May 10, the summit" has two phrases
  const opens = /^(the|their|his|her|its|our|a|an|this|last|'s)$/.test(
    words[/^(the|last|this)$/.test(words[first]!.lower) ? first : first - 1]?.lower ?? "",
  );
  const closed = words
    .slice(after, at)
    .every(({ text }) => /^[\p{L}\d.’'-]+$/u.test(text) && !LINK.test(text));
  return opens && closed ? { value: dayOf(date.value), basis: date.basis, rule: date.rule } : undefined;
}

// "the November 2021 North American Leaders’ Summit": at most so many characters from the day to the noun.
const IN_NAME = 45;
const LINK =
  /^(?:[Ii]n|[Oo]n|at|of|and|by|to|for|with|the|a|an|that|who|which|was|were|is|are|had|has|have|said)$/;

const AT_VERB = /^(on|late|early|again|separately|briefly|here)$/;

const EXACT_REACH = 8;
const isFull = (value: string): boolean => /^\d{4}-\d\d-\d\d/.test(value);

const ORDINAL =
  /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|only|latest|\d+(st|nd|rd|th)|of|since|times?)$/;

/** "his third trip this year", "every year since 1999": what is counted, not when it was. */
function isCounted({ words }: Passage, { start, value }: DateMention): boolean {
  const at = words.findIndex((word) => word.start >= start);
  const before = words[at - 1]?.lower ?? "";
  return /^\d{4}$/.test(value) ? ORDINAL.test(before) || before === "already" : before === "since";
}

/** "The deadline expires on 24 November, and Morvan is due in Oru for talks": the day is the deadline's. */
function isOfClauseBefore({ words, start: opening }: Passage, date: DateMention, span: Span): boolean {
  if (date.end > span.start || date.start <= opening + 12) return false;
  const at = words.findIndex(({ start }) => start >= span.start);
  return words[at - 2]?.text === "," && /^(and|but|while)$/.test(words[at - 1]?.lower ?? "");
}

/** "The ministry on Wednesday denied that X met Y", "said on Wednesday that": the day is that of saying so. */
function isOfSaying({ words }: Passage, date: DateMention, span: Span): boolean {
  if (date.end > span.start) return false;
  const after = words.findIndex(({ start }) => start >= date.end);
  const that = words.findIndex(({ lower }, at) => at >= after && lower === "that");
  if (that < 0 || that > after + 1 || words[that]!.start > span.start) return false;
  const before = words.findLastIndex(({ end }) => end <= date.start);
  return [words[that - 1], words[before], words[before - 1]].some((word) => SAYING.test(word?.lower ?? ""));
}

const SAYING =
  /^(said|says|denied|denies|announced|announces|confirmed|confirms|reported|stated|claimed|revealed|disclosed)$/;

// A date further off tells of something else; a bare year does so unless it stands right there.
const DATE_REACH = 130;
const YEAR_REACH = 40;

// A date after the meeting and further off than this belongs to what follows ("... and agreed that it will end in May").
const OWN_REACH = 45;

/** "Yesterday evening we met and agreed to end it in May": the date at the head governs, unless one stands right after. */
function openingDate(
  dates: readonly DateMention[],
  { start, end }: Span,
  opening: number,
): DateMention | undefined {
  const first = dates.find((date) => date.start <= opening + 12 && date.end <= start);
  return dates.some((date) => date.start >= end && date.start - end < OWN_REACH) ? undefined : first;
}

/** Near the meeting, or at the head of the sentence ("On Thursday, ..."). */
function isBeside({ start, end, value }: DateMention, span: Span, opening: number): boolean {
  const gap = start >= span.end ? start - span.end : span.start - end;
  if (/^\d{4}$/.test(value)) return gap <= YEAR_REACH;
  return gap <= DATE_REACH || start <= opening + 12;
}

/** A day, month, year or a stretch of them; not "recently", a duration or "every year". */
export const isDay = ({ type, value }: DateMention): boolean =>
  (type === "DATE" || type === "TIME") && !value.endsWith("_REF") && value !== "";

/** "2023-05-04TMO" (that morning) is the day 2023-05-04. */
export const dayOf = (value: string): string =>
  /^\d{4}-\d\d-\d\dT/.test(value) ? value.slice(0, 10) : value;

/** "sat down today with his colleague at the hotel where the council will open tomorrow": the day among its own words. */
function within(dates: readonly DateMention[], span: Span): DateMention | undefined {
  // "X and Y, whose meeting was due in April, met in Oru on May 10"
  if (dates.some(({ start }) => start >= span.end && start - span.end < OWN_REACH)) return undefined;
  return dates.find(({ start, end }) => start >= span.start && end <= span.end);
}

function nearest<T extends Span>(items: readonly T[], { start, end }: Span): T | undefined {
  return items.find((item) => item.start >= end) ?? items.findLast((item) => item.end <= start) ?? items[0];
}

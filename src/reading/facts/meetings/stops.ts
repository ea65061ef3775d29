import { quote } from "../../../text/index.ts";
import type { Named } from "../../reading.ts";
import { wordAt } from "../unit.ts";
import type { Candidate, MeetingContext } from "./told.ts";
import { dateNear, isDay } from "./near.ts";

// "Oru on Monday, Vik two days later": at most so many units of a day between two stops.
const DAY_REACH = 6;

// A tour has at most so many stops.
const MOST = 8;

/** "will visit Oru on Monday, Vik on Tuesday and Sund two days later": each stop with its day is a visit of its own. */
export function stopsOf(context: MeetingContext, candidate: Candidate): readonly Candidate[] {
  const { clause, text } = context;
  const { units } = clause;
  const first = candidate.place?.span;
  if (!first || !candidate.date) return [candidate];
  const stops: Candidate[] = [candidate];
  let at = units.findIndex(({ start }) => start >= first.end);
  while (at > 0 && stops.length < MOST) {
    const joint = jointAfterDay(context, at);
    const next = joint === undefined ? undefined : joint + 1;
    const place = next === undefined ? undefined : stopAt(context, next);
    const end = next === undefined ? undefined : dayEnd(context, next + 1);
    if (next === undefined || !place || end === undefined) break;
    const span = { start: units[next]!.start, end: units[end - 1]!.end };
    const date = dateNear(
      clause,
      { start: span.start, end: units[next]!.end },
      { left: span.start, right: span.end },
    );
    if (!date) break;
    stops.push({ ...candidate, place, date, span, rule: `${candidate.rule}-again` });
    at = next + 1;
  }
  return stops.length > 1 ? [withOwnDay(context, candidate, text.text), ...stops.slice(1)] : stops;
}

/** The first stop with the day right after it. */
function withOwnDay({ clause }: MeetingContext, candidate: Candidate, text: string): Candidate {
  const span = candidate.place!.span!;
  const right = clause.units.find(
    ({ start }, at) => start > span.end && /^(and|,|;)$/.test(wordAt(clause.units, at) ?? ""),
  );
  const date = dateNear(clause, span, { left: span.start, right: right?.start ?? text.length });
  return date ? { ...candidate, date } : candidate;
}

/** Number of the joint after the day that stands from unit `from` on. */
function jointAfterDay(context: MeetingContext, from: number): number | undefined {
  const { units } = context.clause;
  const end = dayEnd(context, from);
  if (end === undefined) return undefined;
  const comma = wordAt(units, end) === "," && wordAt(units, end + 1) === "and";
  return /^(and|,|;)$/.test(wordAt(units, end) ?? "") ? (comma ? end + 1 : end) : undefined;
}

/** Number of the unit after "on Tuesday", "two days later"; undefined where no day stands there. */
function dayEnd({ clause: { units, passage } }: MeetingContext, from: number): number | undefined {
  const { dates } = passage;
  const inDay = (at: number): boolean =>
    units[at] !== undefined &&
    dates.some((date) => isDay(date) && date.start < units[at]!.end && units[at]!.start < date.end);
  let at = /^(on|from)$/.test(wordAt(units, from) ?? "") ? from + 1 : from;
  const first = at;
  while (at < from + DAY_REACH && inDay(at)) at++;
  return at > first ? at : undefined;
}

function stopAt({ clause: { units, passage }, text }: MeetingContext, at: number): Named | undefined {
  const unit = units[at];
  if (!unit) return undefined;
  if (unit.kind === "place") return { name: unit.name, span: quote(text.text, unit) };
  if (unit.kind !== "party" || unit.party.kind !== "state") return undefined;
  const capital = passage.mentions.some(({ start, form }) => start === unit.start && form === "metonym");
  const span = quote(text.text, unit);
  return { name: capital ? span.exact : unit.party.name, span };
}

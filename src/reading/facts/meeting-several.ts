import { wordAt } from "./lists.ts";
import type { Candidate } from "./meeting-told.ts";
import { listSoon } from "./meeting-phrases.ts";
import type { MeetingContext } from "./meeting-told.ts";
import { dateNear, dayOf, isDay, placeNear } from "./near.ts";

/** Where one verb tells of several meetings: "separate talks with A and B", "met A on Monday and today with B". */
export function severalOf(context: MeetingContext, candidate: Candidate | undefined): readonly Candidate[] {
  if (!candidate) return [];
  const apart =
    candidate.modifiers.some((word) => /^(separate|individual)$/.test(word)) || isApart(candidate);
  const [host, ...guests] = candidate.participants;
  if (apart && host && guests.length > 1)
    return guests.map((guest) => ({
      ...candidate,
      participants: [host, guest],
      rule: `${candidate.rule}-apart`,
    }));
  const next = /^(verb|discuss)$/.test(candidate.trigger.kind) ? nextWith(context, candidate) : undefined;
  return next ? [candidate, next] : [candidate];
}

/** "met separately with A and B" */
const isApart = ({ clause, trigger }: Candidate): boolean =>
  trigger.kind !== "noun" &&
  clause.passage.words
    .slice(Math.max(0, trigger.from - 1), trigger.to + 1)
    .some(({ lower }) => lower === "separately");

// "and today with B" begins at most so many units after A.
const NEXT_REACH = 12;

/** "discussed this with A on 20 May, and today with B": the same verb again, with another party and day. */
function nextWith({ clause, text }: MeetingContext, candidate: Candidate): Candidate | undefined {
  const { units, passage } = clause;
  const first = units.findIndex(({ start }) => start >= candidate.span.end);
  const and = units.findIndex(
    (unit, at) =>
      first >= 0 && at >= first && at < first + NEXT_REACH && unit.kind === "word" && unit.lower === "and",
  );
  const link = and < 0 ? -1 : [and + 1, and + 2, and + 3].find((at) => wordAt(units, at) === "with");
  if (link === undefined || link < 0) return undefined;
  const list = listSoon(clause, link + 1);
  const host = candidate.participants[0];
  if (!list || !host || candidate.participants.length < 2) return undefined;
  const span = { start: units[and + 1]!.start, end: list.end };
  const near = { left: units[and]!.start, right: passage.end };
  const told = passage.dates.find((date) => date.start >= span.start && date.end <= span.end && isDay(date));
  const date = told
    ? { value: dayOf(told.value), basis: told.basis, rule: told.rule }
    : dateNear(clause, span, near);
  const place = placeNear(clause, span, near, text.text);
  const { date: _, place: __, ...same } = candidate;
  return {
    ...same,
    span,
    participants: [host, ...list.parties],
    ...(date && { date }),
    ...(place && { place }),
    rule: `${candidate.rule}-again`,
  };
}

import type { Clause } from "./clauses.ts";
import type { PartyList } from "./lists.ts";
import { listOver, skipArticles, wordAt } from "./lists.ts";
import type { Candidate } from "./meeting-told.ts";
import { listSoon } from "./meeting-phrases.ts";
import type { MeetingContext } from "./meeting-told.ts";
import { dateNear, dayOf, isDay, placeNear } from "./near.ts";
import type { Unit } from "./unit.ts";

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
  const next = /^(verb|discuss|host)$/.test(candidate.trigger.kind)
    ? nextWith(context, candidate)
    : undefined;
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

/** "and today with B" */
function listAfterWith(clause: Clause, and: number): PartyList | undefined {
  const link = [and + 1, and + 2, and + 3].find((at) => wordAt(clause.units, at) === "with");
  return link === undefined ? undefined : listSoon(clause, link + 1);
}

/** "met A in Oru on Monday and B in Esk the day after": B stands right there, with a place or day of its own on either side. */
function listApart({ units, lists, passage }: Clause, and: number): PartyList | undefined {
  const first = skipArticles(units, and + 1);
  const list = listOver(lists, first);
  const [before, after] = [units[and - 1], list && units[list.to]];
  if (!list || list.from !== first || !before || !after) return undefined;
  const isDated = ({ start, end }: Unit): boolean =>
    passage.dates.some((date) => date.start < end && start < date.end);
  const told = before.kind === "place" || isDated(before);
  const further =
    after.kind === "word" && (/^(in|at|on|the|a|yesterday|today)$/.test(after.lower) || isDated(after));
  return told && further ? list : undefined;
}

/** "discussed this with A on 20 May, and today with B": the same verb again, with another party and day. */
function nextWith({ clause, text }: MeetingContext, candidate: Candidate): Candidate | undefined {
  const { units, passage } = clause;
  const first = units.findIndex(({ start }) => start >= candidate.span.end);
  const and = units.findIndex(
    (unit, at) =>
      first >= 0 && at >= first && at < first + NEXT_REACH && unit.kind === "word" && unit.lower === "and",
  );
  const list = and < 0 ? undefined : (listAfterWith(clause, and) ?? listApart(clause, and));
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

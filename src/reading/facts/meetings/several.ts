import type { Span } from "../../../text/index.ts";
import type { Participant } from "../../reading.ts";
import type { Clause } from "../clauses.ts";
import { listOver } from "../lists.ts";
import { wordAt } from "../unit.ts";
import type { Candidate, MeetingContext } from "./told.ts";
import { stopsOf } from "./stops.ts";
import type { Neighbourhood } from "./near.ts";
import { dateNear, dayOf, isDay, placeNear } from "./near.ts";
import type { Passage } from "../passages.ts";
import type { Unit } from "../unit.ts";

/** Where one verb tells of several meetings: "separate talks with A and B", "met A on Monday and today with B". */
export function severalOf(context: MeetingContext, candidate: Candidate | undefined): readonly Candidate[] {
  if (!candidate) return [];
  const apart =
    candidate.modifiers.some((word) => /^(separate|individual)$/.test(word)) || isApart(candidate);
  const respectively = respectivelyOf(context, candidate);
  if (respectively) return respectively;
  const [host, ...guests] = candidate.participants;
  if (apart && host && guests.length > 1)
    return guests.map((guest) => ({
      ...candidate,
      participants: [host, guest],
      rule: `${candidate.rule}-apart`,
    }));
  if (candidate.trigger.kind === "visit") return stopsOf(context, candidate);
  return /^(verb|discuss|host)$/.test(candidate.trigger.kind) || /^(hold|for)-/.test(candidate.rule)
    ? furtherOf(context, candidate)
    : [candidate];
}

/** "met the ambassadors of A and B on Monday and Tuesday respectively": as many days, or towns, as guests. */
function respectivelyOf({ clause }: MeetingContext, candidate: Candidate): readonly Candidate[] | undefined {
  const { passage, units } = clause;
  const [host, ...guests] = candidate.participants;
  if (!host || guests.length < 2 || !passage.words.some(({ lower }) => lower === "respectively"))
    return undefined;
  const after = candidate.clause.passage.words[candidate.trigger.from]!.start;
  const days = passage.dates.filter((date) => date.start > after && isDay(date));
  const towns = units.flatMap((unit) => (unit.kind === "place" && unit.start > after ? [unit.name] : []));
  if (days.length !== guests.length && towns.length !== guests.length) return undefined;
  return guests.map((guest, at) => {
    const { value, basis, rule } = days.length === guests.length ? days[at]! : (days[0] ?? {});
    const place = towns.length === guests.length ? { name: towns[at]! } : candidate.place;
    return {
      ...candidate,
      participants: [host, guest],
      ...(value !== undefined &&
        basis &&
        rule !== undefined && { date: { value: dayOf(value), basis, rule } }),
      ...(place && { place }),
      rule: `${candidate.rule}-respectively`,
    };
  });
}

/** "met separately with A and B", "saw A and B separately" */
const isApart = ({ clause: { passage }, trigger, span }: Candidate): boolean => {
  if (trigger.kind === "noun") return false;
  const after = passage.words.find(({ start }) => start >= span.end);
  return [...passage.words.slice(Math.max(0, trigger.from - 1), trigger.to + 1), after].some(
    (word) => word?.lower === "separately",
  );
};

// "and today with B" begins at most so many units after A.
const NEXT_REACH = 14;

// "met A on Monday, B on Tuesday and C today": at most so many further ones.
const MOST = 4;

/** A further party of the same verb, with the units between which its own place and day stand. */
interface Further {
  readonly parties: readonly Participant[];
  readonly from: number;
  readonly to: number;
  /** Set apart within one day: "and, separately, B", "A in the morning and B in the afternoon". */
  readonly sameDay: boolean;
}

/**
 * "discussed this with A on 20 May, and today with B", "hosted A in Oru on Monday, and on Tuesday B", "met A's envoy on
 * Monday, B's on Tuesday": the same verb again, with another party, place and day.
 */
function furtherOf(context: MeetingContext, candidate: Candidate): readonly Candidate[] {
  const { clause } = context;
  const found: Further[] = [];
  let at = afterParties(clause, candidate);
  while (at >= 0 && found.length < MOST) {
    const next = furtherFrom(clause, at, candidate);
    if (!next) break;
    found.push(next);
    at = next.to;
  }
  const [first] = found;
  if (!first || candidate.participants.length < 2) return [candidate];
  const { units } = clause;
  const until = units[first.from]!.start;
  const before = { left: clause.passage.start, right: until };
  return [
    first.sameDay ? candidate : toldBetween(context, candidate, candidate.span, before),
    ...found.map((one) => {
      const span = { start: units[one.from]!.start, end: units[one.to - 1]!.end };
      const parties = { ...candidate, participants: [candidate.participants[0]!, ...one.parties] };
      const apart = toldBetween(context, parties, span, { left: span.start, right: span.end });
      // "met A's envoy in Oru on Monday, B's on Tuesday": in the same place
      const place = apart.place ?? candidate.place;
      const date = apart.date ?? (one.sameDay ? candidate.date : undefined);
      const own = { ...(date && { date }), ...(place && { place }) };
      return { ...apart, ...own, span, rule: `${candidate.rule}-again` };
    }),
  ];
}

/** Number of the unit from which a further party may stand: "met A and, separately, B in Oru" is told as far as Oru. */
function afterParties({ units, unitOfWord }: Clause, { span, trigger }: Candidate): number {
  const apart = units.findIndex(
    (unit, at) => unit.start >= span.start && wordAt(units, at) === "and" && isSetApart(units, at),
  );
  const verb = unitOfWord[trigger.to] ?? 0;
  const end = units.findIndex(({ start }) => start >= span.end);
  return apart > verb && (end < 0 || apart < end) ? apart : end;
}

/** The candidate with the place and day told in one stretch of its sentence. */
function toldBetween(
  { clause, text }: MeetingContext,
  candidate: Candidate,
  span: Span,
  near: Neighbourhood,
): Candidate {
  const inside = { start: near.left, end: near.left };
  const date = dateNear(clause, near.left === span.start ? inside : span, near);
  const place = placeNear(clause, near.left === span.start ? inside : span, near, text.text);
  const { date: _, place: __, ...same } = candidate;
  return { ...same, ...(date && { date }), ...(place && { place }) };
}

/** The next "and", "," or ";" after unit `from` behind which another party stands with a place or day of its own. */
function furtherFrom(clause: Clause, from: number, candidate: Candidate): Further | undefined {
  const { units, passage } = clause;
  for (let at = from; at < units.length && at < from + NEXT_REACH; at++) {
    if (!/^(and|,|;)$/.test(wordAt(units, at) ?? "")) continue;
    const before = units.slice(Math.max(0, at - 6), at);
    const told = before.some((unit) => isFixed(unit, passage) || isHour(unit));
    const next = told || isSetApart(units, at) ? partyApart(clause, at, candidate) : undefined;
    if (next) return next;
  }
  return undefined;
}

/** "in the morning", "then": one day has several of them. */
const isHour = (unit: Unit): boolean =>
  unit.kind === "word" && /^(morning|afternoon|evening|noon|midday|night|lunchtime)$/.test(unit.lower);

/** "and, separately, B", "and then B", "and later B" */
const isSetApart = (units: readonly Unit[], joint: number): boolean =>
  [1, 2].some((on) =>
    /^(separately|then|later|afterwards|subsequently)$/.test(wordAt(units, joint + on) ?? ""),
  );

const BETWEEN =
  /^(separately|afterwards|subsequently|noon|midday|night|lunchtime|and|one|another|from|his|her|its|their|visiting|then|later|also|with|the|a|an|on|in|at|by|following|next|same|day|days|after|two|three|today|yesterday|tomorrow|morning|afternoon|evening|,)$/;

// "and in Oru on the following day with the ministers of ...": at most so many units to the party, so many of place and day after it.
const PARTY_REACH = 9;

const TAIL_REACH = 8;

/** "and today with B": B, where nothing but places and days stands before and after it. */
function partyApart(clause: Clause, joint: number, candidate: Candidate): Further | undefined {
  const { units, lists, passage } = clause;
  const free = (unit: Unit | undefined): boolean =>
    unit !== undefined && (isFixed(unit, passage) || (unit.kind === "word" && BETWEEN.test(unit.lower)));
  let first = joint + 1;
  while (first < joint + PARTY_REACH && free(units[first])) first++;
  const list = listOver(lists, first);
  if (list?.from !== first) return undefined;
  // "the Tarvian one", "Esk's on Tuesday"
  const gap = /^(one|'s)$/.test(wordAt(units, list.to) ?? "");
  if (list.adjectival && !gap) return undefined;
  let to = list.to + (gap ? 1 : 0);
  const tail = to;
  while (to < tail + TAIL_REACH && free(units[to]) && !isJoint(units, to)) to++;
  const inside = units.slice(joint + 1, to);
  const sameDay = isSetApart(units, joint) || inside.some(isHour);
  // "and one from Tarvia's president an hour later"
  const again = /^(one|another) (from|with)$/.test(`${wordAt(units, joint + 1)} ${wordAt(units, joint + 2)}`);
  const told = again || sameDay || inside.some((unit) => isFixed(unit, passage));
  const closed =
    units[to] === undefined ||
    /^[.,;:)]$|^(and|before|but|while|to|for|where|who|sidelines|margins|fringes)$/.test(
      wordAt(units, to) ?? "",
    );
  if (!told || !closed || list.parties.every((party) => isKnown(candidate, party))) return undefined;
  const role = candidate.participants.at(-1)!.role;
  const parties =
    gap && role !== undefined ? list.parties.map((party) => ({ ...party, role })) : list.parties;
  return { parties, from: joint + 1, to, sameDay };
}

const isKnown = ({ participants }: Candidate, { actor }: Participant): boolean =>
  participants.some((party) => party.actor === actor);

const isJoint = (units: readonly Unit[], at: number): boolean => /^(and|,|;)$/.test(wordAt(units, at) ?? "");

/** A place, or a word of a time: "today" sets a party apart also in a page without a day of its own. */
const isFixed = (unit: Unit, { dates }: Passage): boolean =>
  unit.kind === "place" ||
  dates.some(({ type, start, end }) => /^(DATE|TIME)$/.test(type) && start < unit.end && unit.start < end);

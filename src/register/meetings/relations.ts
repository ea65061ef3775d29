import type { Days } from "../../text/index.ts";
import { byCodeUnits, dayNumber, daysOfValue } from "../../text/index.ts";
import type { MeetingEntry, MeetingRelation, RelatedMeeting } from "../entry.ts";
import type { Candidate } from "./agree.ts";
import { candidate, sameSides } from "./agree.ts";

/** Meetings of the same parties that lie further apart have nothing to do with each other; a body may meet a year and more on. */
const FAR = 450;
/** A meeting that was called off is set anew within so many days. */
const ANEW = 120;
/** Neighbours in time that are looked at in each direction: a pair of states may meet with changing persons. */
const LOOKED_AT = 24;
/** Meetings that are told of beside one at most. */
const MOST = 8;

/** A meeting with its place in time. */
interface Placed {
  readonly entry: MeetingEntry;
  readonly candidate: Candidate;
  /** Null where no source gives a day. */
  readonly days: Days | null;
  readonly sources: ReadonlySet<string>;
}

/**
 * Meetings of one key, each with those of the same parties next to it in time: the one before, the one after, another of
 * the same day, what was announced to follow, what took the place of one called off; and one without a day that a source
 * tells beside it ("when they last spoke"). They are told of beside each other and never put together. A pure function
 * of the set of meetings.
 */
export function withRelated(meetings: readonly MeetingEntry[]): MeetingEntry[] {
  const ids = Map.groupBy(meetings, ({ id }) => id);
  const known = meetings.filter((entry) => ids.get(entry.id)!.length === 1 && isTold(entry)).map(place);
  const [dated, undated] = [true, false].map((wanted) =>
    known
      .filter(({ days }) => (days !== null) === wanted)
      .sort((a, b) => byCodeUnits(startOf(a), startOf(b)) || byCodeUnits(a.entry.id, b.entry.id)),
  );
  const related = new Map(dated!.map((each, i) => [each.entry, inTime(dated!, i)]));
  for (const [one, other] of toldBeside(dated!, undated!)) {
    related.set(one.entry, [...(related.get(one.entry) ?? []), relatedAs(one, other, "told-with")]);
    related.set(other.entry, [...(related.get(other.entry) ?? []), relatedAs(other, one, "told-with")]);
  }
  return meetings.map((entry) => {
    const found = related.get(entry) ?? [];
    return found.length > 0 ? { ...entry, related: found.slice(0, MOST) } : entry;
  });
}

/** A press conference belongs to the talks before it; what is denied has no place in time. */
const isTold = (entry: MeetingEntry): boolean =>
  entry.format !== "press" && entry.status !== "denied" && hasParties(entry);

function place(entry: MeetingEntry): Placed {
  const [{ says, ...first }] = entry.accounts;
  const { participants, format, body, level } = entry;
  const whole = {
    ...says,
    participants,
    format,
    ...(body !== undefined && { body }),
    ...(level !== undefined && { level }),
  };
  const sources = new Set(entry.accounts.map(({ from }) => from.source));
  return { entry, candidate: candidate({ ...first, says: whole }), days: daysOf(entry), sources };
}

/** When it is; what is only announced lies after the day that first announces it: "later this week", of a Sunday. */
function daysOf({ date, status, accounts }: MeetingEntry): Days | null {
  const days = daysOfValue(date?.value ?? "");
  const told = AHEAD.has(status) ? daysOfValue(accounts[0].from.published ?? "") : null;
  if (!days || !told) return days ?? told;
  return told.first > days.first && told.first <= days.last ? { first: told.first, last: days.last } : days;
}

const startOf = ({ days }: Placed): string => days?.first ?? "";

/** A body meets again, and so do two; of many who met somewhere each account names other some. */
const hasParties = ({ body, participants }: MeetingEntry): boolean =>
  body !== undefined || participants.length === 2;

function inTime(placed: readonly Placed[], at: number): RelatedMeeting[] {
  const here = placed[at]!;
  const before = placed
    .slice(Math.max(0, at - LOOKED_AT), at)
    .reverse()
    .filter((other) => near(other, here));
  const after = placed.slice(at + 1, at + 1 + LOOKED_AT).filter((other) => near(here, other));
  const [earlier, later] = [before, after].map((all) => all.find((other) => !sameDay(here, other)));
  return [
    ...[...before, ...after]
      .filter((other) => sameDay(here, other))
      .map((other) => relatedAs(here, other, "same-day")),
    ...(earlier ? [relatedAs(here, earlier, backward(earlier, here))] : []),
    ...(later ? [relatedAs(here, later, forward(here, later))] : []),
  ];
}

/** What a source tells without a day beside a meeting of the same parties; of more such meetings none is meant. */
function toldBeside(dated: readonly Placed[], undated: readonly Placed[]): (readonly [Placed, Placed])[] {
  const bySource = new Map<string, Placed[]>();
  for (const each of dated)
    for (const source of each.sources) bySource.set(source, [...(bySource.get(source) ?? []), each]);
  return undated.flatMap((each) => {
    const beside = [...new Set([...each.sources].flatMap((source) => bySource.get(source) ?? []))];
    const fitting = beside.slice(0, LOOKED_AT).filter((other) => sameSides(each.candidate, other.candidate));
    return fitting.length === 1 ? [[each, fitting[0]!] as const] : [];
  });
}

const near = (a: Placed, b: Placed): boolean =>
  daysBetween(a, b) <= FAR && sameSides(a.candidate, b.candidate);

/** A day of both, where each is fixed to one. */
const sameDay = (a: Placed, b: Placed): boolean =>
  isOneDay(a) && isOneDay(b) && a.days!.first === b.days!.first;

/** Of an announcement the rest of a week may be a single day, and is not told as one. */
const isOneDay = ({ entry }: Placed): boolean => {
  const days = daysOfValue(entry.date?.value ?? "");
  return days !== null && days.first === days.last;
};

const daysBetween = (a: Placed, b: Placed): number =>
  a.days && b.days ? Math.abs(dayNumber(b.days.first) - dayNumber(a.days.first)) : 0;

const AHEAD: ReadonlySet<string> = new Set(["announced", "possible"]);

const backward = (earlier: Placed, here: Placed): MeetingRelation =>
  isSetAnew(earlier, here) ? "instead-of" : "previous";

function forward(here: Placed, later: Placed): MeetingRelation {
  if (isSetAnew(here, later)) return "set-anew";
  return AHEAD.has(later.entry.status) && !AHEAD.has(here.entry.status) ? "announced" : "next";
}

const isSetAnew = (earlier: Placed, later: Placed): boolean =>
  earlier.entry.status === "cancelled" &&
  later.entry.status !== "cancelled" &&
  daysBetween(earlier, later) <= ANEW;

function relatedAs(here: Placed, other: Placed, relation: MeetingRelation): RelatedMeeting {
  const { id, label, status, format, date } = other.entry;
  const until = lastTold(other.entry);
  return {
    id,
    relation,
    reason: reasonFor(here, other, relation),
    label,
    status,
    format,
    ...(date && { date: date.value }),
    ...(until !== undefined && { until }),
  };
}

/** The last day a source tells of it; undefined where a source has no date. */
function lastTold({ accounts }: MeetingEntry): string | undefined {
  const days = accounts.map(({ from }) => daysOfValue(from.published ?? "")?.last);
  return days.includes(undefined) ? undefined : (days as string[]).sort(byCodeUnits).at(-1);
}

const RELATIONS: Readonly<Record<MeetingRelation, string>> = {
  previous: "the nearest before it",
  next: "the nearest after it",
  "same-day": "on the same day, and told of as another",
  "told-with": "no day is told of one of them",
  announced: "the nearest after it, and only announced",
  "set-anew": "set after this one was called off",
  "instead-of": "called off before this one was set",
};

function reasonFor(here: Placed, other: Placed, relation: MeetingRelation): string {
  const days = daysBetween(here, other);
  const exact = isOneDay(here) && isOneDay(other);
  const shared = [...here.sources].some((source) => other.sources.has(source));
  return [
    `the same parties; ${RELATIONS[relation]}`,
    ...(exact && days > 0 ? [`${days} ${days === 1 ? "day" : "days"} between`] : []),
    ...(shared ? ["one source tells of both"] : []),
  ].join("; ");
}

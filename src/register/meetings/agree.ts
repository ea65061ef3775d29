import type { Days } from "../../text/index.ts";
import { addDays, daysOfValue } from "../../text/index.ts";
import { areNamesakes, meetingPointOf } from "../actor-keys.ts";
import { isPartOf } from "../differences/names.ts";
import type { Account, MeetingSays } from "../entry.ts";
import type { Named, Participant } from "../../reading/index.ts";
import { wordsOf } from "../words.ts";
import { bodyKey } from "./bodies.ts";
import { alike } from "./sketch.ts";

export type MeetingAccount = Account<MeetingSays>;

/** An account with what it is compared by, worked out once. */
export interface Candidate {
  readonly account: MeetingAccount;
  /** The days its date may mean; null where it gives none that is fixed. */
  readonly days: Days | null;
  readonly published: Days | null;
  /** Family names of the persons it names. */
  readonly families: ReadonlySet<string>;
  readonly place: readonly string[];
  readonly where: Named | undefined;
}

export const candidate = (account: MeetingAccount): Candidate => ({
  account,
  days: daysOfValue(account.says.date?.value ?? ""),
  published: daysOfValue(account.from.published ?? ""),
  families: familiesOf(account.says),
  place: wordsOf(account.says.place?.name ?? ""),
  where: account.says.place,
});

const familiesOf = ({ participants }: MeetingSays): Set<string> =>
  new Set(
    participants
      .filter((who) => who.kind === "person")
      .map((who) => (who.actor === null ? who.name : meetingPointOf(who.actor))),
  );

/** The one day a candidate fixes, where it fixes one. */
export const dayOf = ({ days }: Candidate): string | undefined =>
  days !== null && days.first === days.last ? days.first : undefined;

/** How long after a meeting a source without a date for it may still be telling of it, and how long before. */
const DAYS_AFTER = 7;
const DAYS_BEFORE = 14;

/** Whether two accounts may be of the same people, in the same format and body. */
export const sameParties = (a: Candidate, b: Candidate): boolean =>
  sameSides(a, b) && sameFormat(a.account.says, b.account.says);

/** Whether two accounts may be of the same people and body, in whatever format. */
export const sameSides = (a: Candidate, b: Candidate): boolean =>
  samePeople(a, b) && sameBody(a.account.says, b.account.says);

/** Dates agree as far as both are known; a dateless account agrees with a meeting near its publication. */
export function sameTime(a: Candidate, b: Candidate): boolean {
  if (a.days && b.days) return a.days.first <= b.days.last && b.days.first <= a.days.last;
  if (overBeforePlanned(a, b) || overBeforePlanned(b, a)) return false;
  const sameSource = a.account.from.source === b.account.from.source;
  if (a.days) return b.published ? near(a.days, b.published) : sameSource;
  if (b.days) return a.published ? near(b.days, a.published) : sameSource;
  return a.published && b.published ? near(a.published, b.published) : sameSource;
}

const AHEAD = new Set(["announced", "possible"]);

/** "They last spoke" of the 15th is not the meeting that a page of the 20th still expects. */
const overBeforePlanned = (over: Candidate, planned: Candidate): boolean =>
  over.days === null &&
  !AHEAD.has(over.account.says.status) &&
  AHEAD.has(planned.account.says.status) &&
  over.account.from.source !== planned.account.from.source &&
  over.published !== null &&
  planned.published !== null &&
  over.published.last < planned.published.first;

/**
 * Different sources that put it on neighbouring days, or agree as far as both are known. One source tells two days
 * apart, unless they are days of a session.
 */
export function dayApart(a: Candidate, b: Candidate): boolean {
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (dayA === undefined || dayB === undefined || dayA === dayB) return sameTime(a, b);
  const neighbours = addDays(dayA, 1) === dayB || addDays(dayB, 1) === dayA;
  const told = a.account.from.source !== b.account.from.source || (isSession(a) && isSession(b));
  return neighbours && told;
}

const isSession = ({ account: { says } }: Candidate): boolean => says.body !== undefined;

/**
 * The same story under two page dates: different outlets, both days taken from the page, and the passage nearly word
 * for word. One of the pages was dated anew.
 */
export function redated(a: Candidate, b: Candidate): boolean {
  if (sameTime(a, b)) return true;
  const outlets = [a.account.from.outlet, b.account.from.outlet];
  if (outlets[0] === undefined || outlets[1] === undefined || outlets[0] === outlets[1]) return false;
  const [one, other] = [a.account.says.sketch, b.account.says.sketch];
  return one !== undefined && other !== undefined && alike(one, other);
}

/** Whether a source published then may tell of a meeting on those days. */
const near = (meeting: Days, source: Days): boolean =>
  addDays(meeting.first, -DAYS_BEFORE) <= source.last && source.first <= addDays(meeting.last, DAYS_AFTER);

/** Days an account may be telling of, by its date or else its publication; null where it has neither. */
export function windowOf({ days, published }: Candidate): Days | null {
  if (days) return { first: addDays(days.first, -1), last: addDays(days.last, 1) };
  return (
    published && { first: addDays(published.first, -DAYS_BEFORE), last: addDays(published.last, DAYS_BEFORE) }
  );
}

/** Persons of the same name or no person at all on one side; two different people for a bilateral are two meetings. */
function samePeople(a: Candidate, b: Candidate): boolean {
  const [saysA, saysB] = [a.account.says, b.account.says];
  if (saysA.participants.some((one) => saysB.participants.some((other) => areTwo(one, other)))) return false;
  if (saysA.format === "council" || saysA.format === "summit" || saysA.format === "multilateral") return true;
  if (a.families.size === 0 || b.families.size === 0)
    return saysA.level === undefined || saysB.level === undefined || saysA.level === saysB.level;
  const [small, large] =
    a.families.size <= b.families.size ? [a.families, b.families] : [b.families, a.families];
  return [...small].every((name) => large.has(name));
}

const areTwo = (a: Participant, b: Participant): boolean =>
  a.actor !== null && b.actor !== null && areNamesakes(a.actor, b.actor);

/** A press conference or a phone call is not the talks it followed. */
const APART = new Set(["press", "phone", "visit"]);

const sameFormat = (a: MeetingSays, b: MeetingSays): boolean =>
  a.format === b.format || (!APART.has(a.format) && !APART.has(b.format));

/**
 * Bodies of one organisation are told apart by the level that meets: "SCO ministers" are its foreign ministers, not its
 * heads of state. Where a level is not named, "the SCO summit" is a summit, and its youth forum is none.
 */
function sameBody(a: MeetingSays, b: MeetingSays): boolean {
  if (a.body === undefined || b.body === undefined) return true;
  if (a.level !== undefined && b.level !== undefined) {
    return isPartOf(a.level, b.level) || (a.format === "summit" && b.format === "summit");
  }
  return a.format === b.format && (isPartOf(a.body, b.body) || bodyKey(a.body) === bodyKey(b.body));
}

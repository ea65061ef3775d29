import type { ReadingDesk } from "../../../desk/index.ts";
import type { MeetingEntry } from "../../../register/index.ts";
import { daysOfValue } from "../../../text/index.ts";
import type { Asked } from "../../pages/asking.ts";
import { everyEntry } from "../../pages/asking.ts";
import { dayNumber } from "../time.ts";
import type { Event } from "./events.ts";
import { eventOf, inTime } from "./events.ts";

/** So many meetings a picture shows; more of them are a thicket. */
export const DRAWN = 120;

/** Of what lies after the cursor, so many that were announced before it. */
const COMING = 40;

export interface Found {
  readonly count: number;
  readonly events: readonly Event[];
}

export const meetingsAsked = (query: string): string =>
  query === "" ? "kind:meeting" : `kind:meeting (${query})`;

/** The latest meetings a query finds as of a day, with those that were announced by then for later. */
export function foundMeetings(desk: ReadingDesk, query: string, { asOf, knownBy }: Asked): Found {
  const dates = { ...(asOf !== undefined && { asOf }), ...(knownBy !== undefined && { knownBy }) };
  const plain = { facets: false, passages: 0, ...dates };
  const { count } = desk.ask(meetingsAsked(query), { ...plain, limit: 1 });
  const results = desk.ask(meetingsAsked(query), {
    ...plain,
    limit: DRAWN,
    offset: Math.max(0, count - DRAWN),
  }).results;
  const coming =
    asOf === undefined ? [] : comingAfter(desk, query, { asOf, ...(knownBy !== undefined && { knownBy }) });
  const known = new Set(results.map(({ id }) => id));
  const entries = [...results, ...coming.filter(({ id }) => !known.has(id))] as MeetingEntry[];
  return { count: count + entries.length - results.length, events: inTime(entries.map(eventOf)) };
}

/** What had been announced by a day for a later one: right of a cursor nothing else may stand. */
function comingAfter(
  desk: ReadingDesk,
  query: string,
  { asOf, knownBy }: { readonly asOf: string; readonly knownBy?: string },
): readonly MeetingEntry[] {
  const announced = `${meetingsAsked(query)} (status:announced OR status:possible)`;
  const options = {
    facets: false,
    passages: 0,
    knownBy: knownBy !== undefined && knownBy < asOf ? knownBy : asOf,
  };
  const { count } = desk.ask(announced, { ...options, limit: 1 });
  const { results } = desk.ask(announced, { ...options, limit: COMING, offset: Math.max(0, count - COMING) });
  const cursor = dayNumber(daysOfValue(asOf)!.last);
  return (results as readonly MeetingEntry[]).filter(
    (entry) => (eventOf(entry).when?.first ?? -Infinity) > cursor,
  );
}

/** Every meeting that answers, for a table that is whole. */
export function* everyMeeting(desk: ReadingDesk, query: string, asked: Asked): Generator<Event> {
  for (const entry of everyEntry(desk, meetingsAsked(query), asked).entries)
    yield eventOf(entry as MeetingEntry);
}

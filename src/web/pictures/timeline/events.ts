import type { MeetingEntry } from "../../../register/index.ts";
import { byCodeUnits, isPartialDate } from "../../../text/index.ts";
import type { Vagueness } from "../hairs.ts";
import { numbersOf } from "../time.ts";

/** What is known of when a meeting was, in days: on one, over several, or somewhere in or beside them. */
export interface When {
  readonly kind: "day" | "lasting" | Vagueness;
  readonly first: number;
  readonly last: number;
}

/** A meeting with its place in time; null where neither the text nor the day of its source tells. */
export interface Event {
  readonly entry: MeetingEntry;
  readonly when: When | null;
}

/** So many days a "before" or "after" is drawn over; it has no other end. */
const OPEN = 45;

export const eventOf = (entry: MeetingEntry): Event => ({ entry, when: whenOf(entry) });

function whenOf(entry: MeetingEntry): When | null {
  const value = entry.date?.value;
  const days = numbersOf(value);
  if (value === undefined || !days) return besidePublication(entry);
  if (days.first === days.last) return { kind: "day", ...days };
  if (value.includes("/")) return { kind: "lasting", ...days };
  return { kind: isPartialDate(value) ? "about" : "within", ...days };
}

/** Without a day of its own a meeting was before its first report where it is told as held, and after it where announced. */
function besidePublication({ accounts, status }: MeetingEntry): When | null {
  const published = accounts.flatMap(({ from }) => from.published ?? []).sort(byCodeUnits)[0];
  const days = numbersOf(published);
  if (!days) return null;
  return status === "announced" || status === "possible"
    ? { kind: "after", first: days.last, last: days.last + OPEN }
    : { kind: "before", first: days.last - OPEN, last: days.last };
}

/** The day a mark stands on: the middle of what is known, or the end that is. */
export function markDay({ kind, first, last }: When): number {
  if (kind === "before") return last;
  return kind === "after" ? first : (first + last) / 2;
}

/** Events in the order of time; those without any day last. */
export const inTime = (events: readonly Event[]): readonly Event[] =>
  events.toSorted(
    (a, b) =>
      (a.when ? markDay(a.when) : Infinity) - (b.when ? markDay(b.when) : Infinity) ||
      byCodeUnits(a.entry.id, b.entry.id),
  );

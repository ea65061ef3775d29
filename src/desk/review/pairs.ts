import type { Entry, EntryKind, RuledClaim } from "../../register/index.ts";
import { anchorId } from "../../register/index.ts";
import { daysOfValue } from "../../text/index.ts";
import { addDays } from "../../text/index.ts";

export type Of<K extends EntryKind> = Extract<Entry, { kind: K }>;

/** The claim that stands for an entry: its first account. */
export const claimOf = (entry: Entry): RuledClaim => ({
  kind: entry.kind,
  anchor: entry.accounts[0].anchors[0],
});

/** Accounts of an entry that are looked at for rulings. */
const PLACES = 12;

/** Where the accounts of an entry stand. */
export const placesOf = (entry: Entry): string[] =>
  entry.accounts.slice(0, PLACES).map(({ anchors: [first] }) => anchorId(first));

export interface Days {
  readonly first: string;
  readonly last: string;
}

/** The days an entry may be of: its own, else those of its first publication; null where it has neither. */
export function daysOfEntry(entry: Of<"meeting"> | Of<"statement">): Days | null {
  return daysOfValue(entry.date?.value ?? "") ?? daysOfValue(entry.accounts[0].from.published ?? "");
}

/** Whether two stretches of days are at most so many days apart. */
export const within = (a: Days, b: Days, days: number): boolean =>
  addDays(a.first, -days) <= b.last && b.first <= addDays(a.last, days);

/** A name for a pair, whichever comes first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** The pairs of a list, at most so many of its first members. */
export function pairsOf<T>(items: readonly T[], most: number): (readonly [T, T])[] {
  const few = items.slice(0, most);
  return few.flatMap((a, i) => few.slice(i + 1).map((b) => [a, b] as const));
}

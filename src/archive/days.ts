import type { Days, PartialDate } from "../text/index.ts";
import { daysOfValue } from "../text/index.ts";
import type { Entry } from "../register/index.ts";
import { dayTold } from "../register/index.ts";

/** What an entry's date is, and whether its accounts give it or only their publication does. */
export interface EntryDate {
  readonly value: string;
  readonly ground: "stated" | "inferred" | "published";
}

/** The date of an entry: its own where an account gives one, else the earliest publication. Actors have none. */
export function dateOf(entry: Entry): EntryDate | null {
  if (entry.kind === "actor") return null;
  return ownDate(entry) ?? earliestPublication(entry);
}

/**
 * The days an entry is of. A membership begins with the earliest step that an account tells: who has been an observer
 * since 2015 and a member since 2024 stood on the ladder in 2020.
 */
export function daysOf(entry: Entry): Days | null {
  const date = dateOf(entry);
  const days = date && daysOfValue(date.value);
  if (!days || entry.kind !== "membership") return days;
  const firsts = entry.accounts.flatMap((account) => daysOfValue(dayTold(account) ?? "")?.first ?? []);
  return { first: [days.first, ...firsts].sort()[0]!, last: days.last };
}

/** Publication dates of the accounts, in order. */
export const publications = (entry: Entry): PartialDate[] =>
  entry.accounts
    .map((account) => account.from.published)
    .filter((date) => date !== undefined)
    .sort();

function ownDate(entry: Exclude<Entry, { kind: "actor" }>): EntryDate | null {
  switch (entry.kind) {
    case "statement":
    case "meeting":
      return entry.date && daysOfValue(entry.date.value)
        ? { value: entry.date.value, ground: entry.date.basis }
        : null;
    case "membership":
      return firstUsable([entry.since, entry.on, ...entry.accounts.map((account) => account.says.asOf)]);
    case "instrument":
      return firstUsable([entry.date, entry.period]);
    case "commitment":
      return firstUsable([entry.due]);
    case "fact":
    case "act":
      return null;
  }
}

function firstUsable(values: readonly (string | undefined)[]): EntryDate | null {
  const value = values.find((each) => each !== undefined && daysOfValue(each));
  return value === undefined ? null : { value, ground: "stated" };
}

function earliestPublication(entry: Entry): EntryDate | null {
  const value = publications(entry)[0];
  return value === undefined ? null : { value, ground: "published" };
}

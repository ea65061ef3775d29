import type { Archive, Condition } from "../archive/index.ts";
import { dateOf } from "../archive/index.ts";
import type { Claim, Entry, RelatedMeeting } from "../register/index.ts";
import { reconcile, withAccounts } from "../register/index.ts";
import { daysOfValue, isPartialDate } from "../text/index.ts";
import { QueryError } from "./errors.ts";

/** Days a register is looked at from: what had begun by one, what was published by the other. */
export interface Standpoint {
  readonly asOf?: string;
  readonly knownBy?: string;
}

/** The conditions a standpoint sets. Throws a QueryError where a date is none. */
export function conditionsOf({ asOf, knownBy }: Standpoint): Condition[] {
  return [
    ...(asOf === undefined ? [] : [{ type: "as-of", day: lastDay(asOf) } as const]),
    ...(knownBy === undefined ? [] : [{ type: "known-by", day: lastDay(knownBy) } as const]),
  ];
}

/** The last day a partial date may mean: what was published in May is known by "2023-05". */
function lastDay(date: string): string {
  const days = isPartialDate(date) ? daysOfValue(date) : null;
  if (days) return days.last;
  throw new QueryError(`“${date}” is no date; write 2023, 2023-05 or 2023-05-04`, 0);
}

/**
 * What a condition finds now, in the order of a search, each as it stands when its turn comes: whoever takes them slowly
 * holds no view of the archive open, beside which nothing could be written.
 */
export function inTurn(archive: Archive, condition: Condition): Iterable<Entry> {
  const rows = archive.rows(condition);
  function* entries(): Generator<Entry> {
    for (const row of rows) {
      const entry = archive.entryInRow(row);
      if (entry) yield entry;
    }
  }
  return entries();
}

/** The entry as it could be seen from a standpoint; null where it could not be. */
export function seenFrom(entry: Entry, { asOf, knownBy }: Standpoint): Entry | null {
  if (asOf !== undefined && !begunBy(entry, lastDay(asOf))) return null;
  const begun = asOf === undefined ? entry : relatedWhere(entry, ({ date }) => startsBy(date, lastDay(asOf)));
  return knownBy === undefined ? begun : asKnownBy(begun, lastDay(knownBy));
}

/** An entry without the related meetings that could not be seen. */
function relatedWhere<E extends Entry>(entry: E, isSeen: (other: RelatedMeeting) => boolean): E {
  if (entry.kind !== "meeting" || !entry.related) return entry;
  const { related, ...rest } = entry;
  const seen = related.filter(isSeen);
  return (seen.length > 0 ? { ...rest, related: seen } : rest) as E;
}

const startsBy = (date: string | undefined, day: string): boolean =>
  (daysOfValue(date ?? "")?.first ?? "9999") <= day;

/** The archive as it could be seen from a standpoint: searches find what had begun and was known, with what was told by then. */
export function archiveFrom(archive: Archive, standpoint: Standpoint): Archive {
  const limits = conditionsOf(standpoint);
  if (limits.length === 0) return archive;
  const within = (condition: Condition): Condition => ({
    type: "and",
    of: [...clausesOf(condition), ...limits],
  });
  const seen = <E extends Entry>(entry: E | undefined): E | undefined =>
    entry && ((seenFrom(entry, standpoint) as E | null) ?? undefined);
  return {
    ...archive,
    entry: (id) => seen(archive.entry(id)),
    actor: (key) => seen(archive.actor(key)),
    search: (condition, page) => {
      const { count, results } = archive.search(within(condition), page);
      return { count, results: results.flatMap((entry) => seen(entry) ?? []) };
    },
    terms: (condition, fields, most) => archive.terms(within(condition), fields, most),
  };
}

/** What must all hold. */
export function clausesOf(condition: Condition): readonly Condition[] {
  if (condition.type === "all") return [];
  return condition.type === "and" ? condition.of : [condition];
}

const relatedOf = (entry: Entry): { readonly related?: readonly RelatedMeeting[] } =>
  entry.kind === "meeting" && entry.related ? { related: entry.related } : {};

function begunBy(entry: Entry, day: string): boolean {
  if (entry.kind === "actor") return true;
  const days = daysOfValue(dateOf(entry)?.value ?? "");
  return days !== null && days.first <= day;
}

/**
 * The entry as the sources published by a day support it, under its own id: without later accounts and what only they
 * say. Null where none of its sources was published by then; an undated source never is.
 */
export function asKnownBy(entry: Entry, day: string): Entry | null {
  const then = entry.accounts.filter(
    ({ from }) => (daysOfValue(from.published ?? "")?.last ?? "9999") <= day,
  );
  const told = relatedWhere(entry, ({ until = "9999" }) => until <= day);
  if (then.length === entry.accounts.length) return told;
  if (entry.ruled && then.length > 0) return withAccounts(entry, then) ?? null;
  const claims = then.map((account) => ({ kind: entry.kind, key: entry.id, account }) as Claim);
  // Accounts that only a later one ties together may fall apart; the part with most of them is shown.
  const [most] = [...reconcile(claims)].sort((a, b) => b.accounts.length - a.accounts.length);
  return most ? { ...most, id: entry.id, ...relatedOf(told) } : null;
}

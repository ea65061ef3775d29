import type { Archive, Condition } from "../archive/index.ts";
import { daysOf } from "../archive/index.ts";
import type { Claim, Entry, RelatedMeeting } from "../register/index.ts";
import { commitmentBy, dayTold, reconcile, withAccounts } from "../register/index.ts";
import { daysOfValue, isPartialDate } from "../text/index.ts";
import type { SourceId } from "../text/index.ts";
import { QueryError } from "./errors.ts";
import type { Standpoint } from "./standpoint.ts";
import { joinedKeys, reconcilerOf } from "./ruling.ts";

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
  const begun = asOf === undefined ? entry : asBegunBy(entry, lastDay(asOf));
  return begun === null || knownBy === undefined ? begun : asKnownBy(begun, lastDay(knownBy));
}

/**
 * An entry with what had begun by a day. A membership is told by the accounts of steps taken, stages reached and plans
 * told by then, whenever those accounts were published; a commitment without what was done of it later, null where only
 * that tells of it; a meeting keeps the related ones that had begun.
 */
export function asBegunBy(entry: Entry, day: string): Entry | null {
  if (entry.kind === "commitment") return commitmentBy(entry, day);
  if (entry.kind !== "membership") return relatedWhere(entry, ({ date }) => startsBy(date, day));
  const then = entry.accounts.filter((account) => startsBy(dayTold(account), day));
  if (then.length === 0 || then.length === entry.accounts.length) return entry;
  const [made] = reconcile(then.map((account) => ({ kind: entry.kind, key: entry.id, account })));
  return made ? { ...made, id: entry.id, ...(entry.ruled && { ruled: entry.ruled }) } : entry;
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

/**
 * The archive as it could be seen from a standpoint: searches find what had begun and was known, with what was told by
 * then, and no source published later leaves a trace in it.
 */
export function archiveFrom(archive: Archive, { asOf, knownBy }: Standpoint): Archive {
  const known = knownBy === undefined ? archive : archiveKnownBy(archive, lastDay(knownBy));
  return asOf === undefined ? known : archiveAsOf(known, { asOf });
}

function archiveKnownBy(archive: Archive, day: string): Archive {
  const isHeard = (source: SourceId): boolean =>
    (daysOfValue(archive.sourceRow(source)?.source.published ?? "")?.last ?? "9999") <= day;
  const view = archive.knownBy(day, {
    reconcile: reconcilerOf(archive),
    joined: joinedKeys(archive, isHeard),
  });
  // Of a very large register some entries are found as they stand now.
  const then = <E extends Entry>(entry: E | undefined): E | undefined =>
    entry && ((asKnownBy(entry, day) as E | null) ?? undefined);
  const all = <E extends Entry>(entries: readonly E[]): E[] => entries.flatMap((entry) => then(entry) ?? []);
  return {
    ...view,
    entry: (id) => then(view.entry(id)),
    entryInRow: (row) => then(view.entryInRow(row)),
    entriesOf: (id) => all(view.entriesOf(id)),
    entriesWithin: (id) => all(view.entriesWithin(id)),
    learnt: (condition, most) =>
      view.learnt(condition, most).flatMap((each) => {
        const entry = then(each.entry);
        return entry ? [{ ...each, entry }] : [];
      }),
    actor: (key) => then(view.actor(key)),
    bearersOf: (key) => all(view.bearersOf(key)),
    family: (key) => all(view.family(key)),
    search: (condition, page) => {
      const { count, results } = view.search(condition, page);
      return { count, results: all(results) };
    },
    entries: (condition) => eachSeen(view.entries(condition), then),
  };
}

function* eachSeen(entries: Iterable<Entry>, see: (entry: Entry) => Entry | undefined): Generator<Entry> {
  for (const entry of entries) {
    const seen = see(entry);
    if (seen) yield seen;
  }
}

function archiveAsOf(archive: Archive, standpoint: Standpoint): Archive {
  const within = (condition: Condition): Condition => ({
    type: "and",
    of: [...clausesOf(condition), ...conditionsOf(standpoint)],
  });
  const seen = <E extends Entry>(entry: E | undefined): E | undefined =>
    entry && ((seenFrom(entry, standpoint) as E | null) ?? undefined);
  return {
    ...archive,
    entry: (id) => seen(archive.entry(id)),
    entryInRow: (row) => seen(archive.entryInRow(row)),
    search: (condition, page) => {
      const { count, results } = archive.search(within(condition), page);
      return { count, results: results.flatMap((entry) => seen(entry) ?? []) };
    },
    learnt: (condition, most) => archive.learnt(within(condition), most),
    rows: (condition) => archive.rows(within(condition)),
    entries: (condition = { type: "all" }) => eachSeen(archive.entries(within(condition)), seen),
    terms: (condition, fields, most) => archive.terms(within(condition), fields, most),
    passages: (condition, limit) => archive.passages(within(condition), limit),
  };
}

/** What must all hold. */
export function clausesOf(condition: Condition): readonly Condition[] {
  if (condition.type === "all") return [];
  return condition.type === "and" ? condition.of : [condition];
}

const relatedOf = (entry: Entry): { readonly related?: readonly RelatedMeeting[] } =>
  entry.kind === "meeting" && entry.related ? { related: entry.related } : {};

/** As the archive has it: what somebody is to do was undertaken when it was told of, long before it is due. */
function begunBy(entry: Entry, day: string): boolean {
  if (entry.kind === "actor") return true;
  const told = entry.accounts.map(({ from }) => daysOfValue(from.published ?? "")?.last ?? "9999").sort()[0]!;
  if (entry.kind === "commitment" && told <= day) return true;
  const days = daysOf(entry);
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

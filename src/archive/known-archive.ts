import type { ActorEntry, Entry } from "../register/index.ts";
import { ENTRY_KINDS } from "../register/index.ts";
import { byCodeUnits, daysOfValue } from "../text/index.ts";
import type { Archive, Hits, Learnt, Page, SourceRow, TermCount } from "./archive.ts";
import type { Condition } from "./condition.ts";
import { dateOf } from "./days.ts";
import type { KnownThen } from "./known.ts";
import { isOutBy } from "./known.ts";

/** The two halves of what was known by a day: what stands now as it stood then, and what was worked out anew. */
interface Halves {
  readonly now: Archive;
  readonly then: Archive;
  readonly known: KnownThen;
  readonly day: string;
}

/** An archive that answers from both halves. */
export function archiveKnownBy(halves: Halves): Archive {
  const { now, then, day } = halves;
  return {
    ...now,
    ...actorsOf(halves),
    ...sourcesOf(halves),
    entry: (id) => entryIn(halves, id),
    search: (condition, page) => searchIn(halves, condition, page),
    entries: (condition = { type: "all" }) => entriesIn(halves, condition),
    rows: (condition) => rowsIn(halves, condition),
    entryInRow: (row) => entryAt(halves, row),
    knownBy: (other, reconciling) => now.knownBy(other < day ? other : day, reconciling),
    terms: (condition, fields, most) => {
      halves.known.seeTo(condition);
      const settled: Condition = { type: "and", of: [condition, halves.known.settled] };
      const anew = then.terms(condition, fields, -1);
      if (anew.length === 0) return now.terms(settled, fields, most);
      const all = [...now.terms(settled, fields, -1), ...anew];
      return fields.toSorted().flatMap((field) =>
        counted(
          all.filter((each) => each.field === field),
          most,
        ),
      );
    },
    learnt: (condition, most) => publishedLast(latestIn(halves, condition), day).slice(0, most),
    passages: (condition, limit) => now.passages(withoutDay(condition), limit, day),
    entriesOf: (id) => entriesOfSource(halves, id, (archive) => archive.entriesOf(id)),
    entriesWithin: (id) => entriesOfSource(halves, id, (archive) => archive.entriesWithin(id)),
    counts: () => ({
      ...sourcesOf(halves).sourceCounts(),
      kinds: Object.fromEntries(
        ENTRY_KINDS.map((kind) => [
          kind,
          searchIn(halves, { type: "term", field: "kind", term: kind }, NONE).count,
        ]),
      ) as ReturnType<Archive["counts"]>["kinds"],
    }),
  };
}

type Sources = Pick<
  Archive,
  "sourceIds" | "sourceRows" | "sourceRow" | "sourcesByDay" | "sourceCounts" | "latestPublication"
>;

/** The sources that were out by the day. */
function sourcesOf({ now, known: { sources }, day }: Halves): Sources {
  const isOut = ({ source }: SourceRow): boolean => isOutBy(source.published, day);
  const sourceRow = (id: string): SourceRow | undefined => {
    const row = now.sourceRow(id);
    return row && isOut(row) ? row : undefined;
  };
  return {
    sourceIds: () => sources.byDay(-1, 0).sort(byCodeUnits),
    sourceRows: (limit = -1) =>
      limit < 0
        ? now.sourceRows().filter(isOut)
        : sources.takenLast(limit).flatMap((id) => now.sourceRow(id) ?? []),
    sourceRow,
    sourcesByDay: ({ limit, offset }) => sources.byDay(limit, offset),
    sourceCounts: sources.counts,
    latestPublication: sources.latest,
  };
}

const NONE: Page = { limit: 0, offset: 0 };

/** Entries at most that are looked at for those published last, the latest by their own days. */
const LOOKED_AT = 12_000;

const latestIn = (halves: Halves, condition: Condition): Entry[] =>
  Array.from(rowsIn(halves, condition).subarray(-LOOKED_AT), (row) => entryAt(halves, row)!);

/**
 * When sources were taken in tells nothing of what was known then: an entry is known as it is since its last publication.
 * One of a large register may have later accounts, which tell nothing of it.
 */
function publishedLast(entries: readonly Entry[], day: string): Learnt[] {
  return entries
    .filter(({ kind }) => kind !== "actor")
    .map((entry) => ({
      entry,
      since: entry.accounts
        .flatMap(({ from }) => daysOfValue(from.published ?? "")?.last ?? [])
        .filter((last) => last <= day)
        .sort()
        .at(-1)!,
    }))
    .sort((a, b) => byCodeUnits(b.since, a.since) || byDay(b.entry, a.entry));
}

/** Asked so, the tables rank nothing: a rank would tell of words that stand in later accounts. */
const unranked = (condition: Condition): Condition => ({ type: "not", of: { type: "not", of: condition } });

function searchIn(halves: Halves, asked: Condition, { limit, offset }: Page): Hits {
  const condition = unranked(asked);
  halves.known.seeTo(asked);
  const upTo: Page = { limit: limit < 0 ? -1 : limit === 0 ? 0 : offset + limit, offset: 0 };
  const settled: Condition = { type: "and", of: [condition, halves.known.settled] };
  const found = [halves.now.search(settled, upTo), halves.then.search(condition, upTo)];
  const results = found.flatMap((each) => each.results).sort(byDay);
  return {
    count: found.reduce((sum, { count }) => sum + count, 0),
    results: results.slice(offset, limit < 0 ? undefined : offset + limit),
  };
}

/** In the order of lists: by the first day, those without one last, then by id. */
function byDay(a: Entry, b: Entry): number {
  return byCodeUnits(firstDay(a), firstDay(b)) || byCodeUnits(a.id, b.id);
}

const firstDay = (entry: Entry): string => daysOfValue(dateOf(entry)?.value ?? "")?.first ?? "9999-99";

function* entriesIn({ now, then, known }: Halves, condition: Condition): Generator<Entry> {
  known.seeTo(condition);
  const anew = then.entries(condition)[Symbol.iterator]() as Iterator<Entry>;
  let next = anew.next();
  for (const entry of now.entries({ type: "and", of: [condition, known.settled] })) {
    for (; !next.done && byCodeUnits(next.value.id, entry.id) <= 0; next = anew.next()) yield next.value;
    yield entry;
  }
  for (; !next.done; next = anew.next()) yield next.value;
}

const entryAt = ({ now, then }: Halves, row: number): Entry | undefined =>
  row < 0 ? then.entryInRow(-row) : now.entryInRow(row);

/** Rows of what was worked out anew are told as negative numbers. */
function rowsIn({ now, then, known }: Halves, asked: Condition): Int32Array {
  const condition = unranked(asked);
  known.seeTo(asked);
  const settled = [...now.rows({ type: "and", of: [condition, known.settled] })];
  const anew = [...then.rows(condition)];
  const dayThen = new Map(anew.map((row) => [row, then.entryInRow(row)!] as const));
  const rows: number[] = [];
  for (const row of settled) {
    const entry = anew.length > 0 ? now.entryInRow(row) : undefined;
    while (entry && anew.length > 0 && byDay(dayThen.get(anew[0]!)!, entry) < 0) rows.push(-anew.shift()!);
    rows.push(row);
  }
  return Int32Array.from([...rows, ...anew.map((row) => -row)]);
}

/** The most frequent terms of one field, told by both halves. */
function counted(counts: readonly TermCount[], most: number): TermCount[] {
  const sums = new Map<string, TermCount>();
  for (const each of counts) {
    sums.set(each.term, { ...each, count: each.count + (sums.get(each.term)?.count ?? 0), of: 0 });
  }
  return [...sums.values()]
    .sort((a, b) => b.count - a.count || byCodeUnits(a.term, b.term))
    .slice(0, most < 0 ? undefined : most)
    .map((each) => ({ ...each, of: sums.size }));
}

/** Paragraphs are found by words and by the day their source was published; nothing else is asked of them. */
function withoutDay(condition: Condition): Condition {
  if (condition.type !== "and") return condition;
  const of = condition.of.filter(({ type }) => type !== "known-by");
  return of.length === 1 ? of[0]! : { type: "and", of };
}

function entryIn({ now, then, known, day }: Halves, id: string): Entry | undefined {
  known.seeToEntry(id);
  const anew = then.entry(id);
  if (anew) return anew;
  const entry = now.entry(id);
  return entry && isSettled(now, known, entry.id, day) ? entry : undefined;
}

/** Whether an entry stood then as it stands now. */
function isSettled(now: Archive, known: KnownThen, id: string, day: string): boolean {
  const place = now.placeOf(id);
  return place !== undefined && !known.isChanged(place.key) && (place.knownFrom ?? "9999") <= day;
}

function entriesOfSource(
  { now, then, known, day }: Halves,
  id: string,
  find: (archive: Archive) => readonly Entry[],
): Entry[] {
  if (!isOutBy(now.sourceRow(id)?.source.published, day)) return [];
  known.seeToSource(id);
  const settled = find(now).filter(({ id: each }) => isSettled(now, known, each, day));
  return [...settled, ...find(then)].sort((a, b) => byCodeUnits(a.kind, b.kind) || byDay(a, b));
}

type Actors = Pick<Archive, "actor" | "bearersOf" | "family" | "actorHead" | "actorName" | "statesOfActors">;

/** Who is who by the sources of then. */
function actorsOf({ now, then, known, day }: Halves): Actors {
  const settled = <E extends ActorEntry>(entry: E | undefined): E | undefined =>
    entry && isSettled(now, known, entry.id, day) ? entry : undefined;
  const all = (key: string, find: (archive: Archive) => readonly ActorEntry[]): ActorEntry[] => {
    known.seeToNames(key);
    return [...find(then), ...find(now).filter((entry) => settled(entry))];
  };
  return {
    actor: (key) => {
      known.seeToActor(key);
      return then.actor(key) ?? settled(now.actor(key));
    },
    bearersOf: (key) => all(key, (archive) => archive.bearersOf(key)),
    family: (key) => all(key, (archive) => archive.family(key)),
    actorHead: (id) => {
      known.seeToHead(id);
      return then.actorHead(id) ?? settled(now.actorHead(id));
    },
    actorName: (key) => {
      known.seeToNames(key);
      const named = then.actorName(key);
      if (named) return named;
      const later = now.actorName(key);
      return later && isSettled(now, known, later.id, day) ? later : undefined;
    },
    statesOfActors: () => {
      known.seeTo({ type: "term", field: "kind", term: "actor" });
      const states = [...now.statesOfActors()].filter(([id]) => !known.isChanged(now.placeOf(id)?.key ?? ""));
      return new Map([...states, ...then.statesOfActors()]);
    },
  };
}

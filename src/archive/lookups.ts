import { byCodeUnits } from "../text/index.ts";
import type { SourceId } from "../text/index.ts";
import type { Reading } from "../reading/index.ts";
import type { ActorEntry, Entry, EntryKind, Ruling } from "../register/index.ts";
import { ENTRY_KINDS } from "../register/index.ts";
import type { Busy, EntryPlace, SourceRow } from "./archive.ts";
import type { Db } from "./db.ts";
import { OF_ALL_KINDS } from "./counting.ts";
import { firstAccession } from "./keeping.ts";
import { unpack } from "./packing.ts";

interface ReadingRow {
  readonly id: string;
  readonly bytes: number;
  readonly media_type: string;
  readonly header: string;
}

const SOURCES = `
  select sources.id, length(sources.bytes) as bytes, readings.media_type, readings.header
  from sources join readings on readings.source = sources.id`;

/** The latest accession first; a negative limit sets none. */
export function sourceRows(db: Db, limit: number): SourceRow[] {
  const rows = db.all<ReadingRow>(
    `${SOURCES} join accessions taken on taken.source = sources.id
     where taken.id = (select min(id) from accessions where source = sources.id) order by taken.id desc limit ?`,
    limit,
  );
  const counts = limit < 0 ? countsBySource(db) : null;
  return rows.map((row) => toSourceRow(db, row, counts ?? countsBySource(db, row.id)));
}

export function sourceRow(db: Db, id: SourceId): SourceRow | undefined {
  const row = db.get<ReadingRow>(`${SOURCES} where sources.id = ?`, id);
  return row && toSourceRow(db, row, countsBySource(db, id));
}

export const sourceName = (db: Db, id: SourceId): string | undefined =>
  db.get<{ name: string }>(`select name from accessions where source = ? order by taken_at, id`, id)?.name;

export const opening = (db: Db, id: SourceId): string | undefined =>
  db
    .all<{ words: string }>(
      `select words from passages join passage_text on passage_text.rowid = passages.row
       where source = ? order by start limit 5`,
      id,
    )
    .find(({ words }) => isSentence(words))?.words;

/** Not "08:15, 20 May 2024 | GMT +6" at the head of a page, but the words after it. */
const isSentence = (words: string): boolean => (words.match(/\p{L}{2,}/gu)?.length ?? 0) >= 4;

type CountsBySource = ReadonlyMap<SourceId, Partial<Record<EntryKind, number>>>;

const toSourceRow = (db: Db, row: ReadingRow, counts: CountsBySource): SourceRow => ({
  id: row.id,
  bytes: row.bytes,
  mediaType: row.media_type,
  source: JSON.parse(row.header) as Reading["source"],
  accession: firstAccession(db, row.id),
  entries: counts.get(row.id) ?? {},
});

/** Of every source, or of one. */
function countsBySource(db: Db, id?: SourceId): CountsBySource {
  const counts = new Map<SourceId, Partial<Record<EntryKind, number>>>();
  const rows = db.all<{ source: string; kind: EntryKind; n: number }>(
    `select source, kind, count(*) as n from entry_accounts join entries on entries.row = entry_accounts.entry
     ${id === undefined ? "" : "where source = ?"} group by source, kind
     union all
     select source, 'actor', count(distinct entry) from claims join actor_keys on actor_keys.key = claims.actor
     where said is not null ${id === undefined ? "" : "and source = ?"} group by source`,
    ...(id === undefined ? [] : [id, id]),
  );
  for (const { source, kind, n } of rows) {
    counts.set(source, { ...counts.get(source), [kind]: n });
  }
  return counts;
}

export const sourceIds = (db: Db): SourceId[] =>
  db.all<{ id: string }>(`select id from sources order by id`).map(({ id }) => id);

export const idsLike = (db: Db, table: "sources" | "entries", prefix: string): string[] =>
  db
    .all<{
      id: string;
    }>(
      `select distinct id from ${table} where id >= ? and id < ? order by id limit 2`,
      prefix,
      `${prefix}\u{10ffff}`,
    )
    .map(({ id }) => id);

export const latestPublication = (db: Db): string | undefined =>
  db.get<{ last: string }>(`select ${PUBLISHED} as last from readings order by ${PUBLISHED} desc limit 1`)
    ?.last || undefined;

/** As the index has it. */
const PUBLISHED = `coalesce(header ->> '$.published', '')`;

/** Ids of sources, the latest published first; a negative limit sets none. */
export const sourcesByDay = (db: Db, limit: number, offset: number): SourceId[] =>
  db
    .all<{ source: string }>(
      `select source from readings order by ${PUBLISHED} desc, source limit ? offset ?`,
      limit,
      offset,
    )
    .map(({ source }) => source);

export const bytesOf = (db: Db, id: SourceId): Uint8Array | undefined =>
  db.get<{ bytes: Uint8Array }>(`select bytes from sources where id = ?`, id)?.bytes;

export function readingOf(db: Db, id: SourceId): Reading | undefined {
  const row = db.get<{ packed: Uint8Array }>(`select packed from readings where source = ?`, id);
  return row && unpack<Reading>(row.packed);
}

/** Passages are the lines with words. */
export const paragraphAt = (db: Db, id: SourceId, place: number): number | null =>
  db.get<{ n: number }>(`select count(*) as n from passages where source = ? and start <= ?`, id, place)!.n ||
  null;

export const entryBy = (db: Db, id: string): Entry | undefined =>
  parsed(db.get<{ json: string }>(`select json from entries where id = ? order by key`, id));

export const placeOf = (db: Db, id: string): EntryPlace | undefined =>
  db.get<EntryPlace>(`select key, known_from as knownFrom from entries where id = ? order by key`, id);

export const entriesOf = (db: Db, source: SourceId): Entry[] =>
  db
    .all<{ json: string }>(
      `select json from entries where row in (
         select entry from entry_accounts where source = ?
         union select entry from claims join actor_keys on actor_keys.key = claims.actor
         where source = ? and said is not null
       ) order by kind, first_day is null, first_day, id`,
      source,
      source,
    )
    .map(({ json }) => JSON.parse(json) as Entry);

/** Entries longer than this, in characters, are cut down to what one source says where no more is wanted. */
const LONG = 8000;

/**
 * The entries of a source without its actors, and of long ones the first account and its own: of every other one
 * stays the source alone, so that they can be counted. A phrase that many use has thousands of accounts.
 */
export const entriesWithin = (db: Db, source: SourceId): Entry[] =>
  db
    .all<{ json: string }>(
      `select iif(length(json) <= ${LONG}, json, json_set(json, '$.differences', json('[]'), '$.accounts', json((
         select json_group_array(json(iif(key = 0 or value ->> '$.from.source' = ?1, value,
           json_object('from', json_object('source', value ->> '$.from.source')))))
         from json_each(entries.json, '$.accounts'))))) as json
       from entries where row in (select entry from entry_accounts where source = ?1)
       order by kind, first_day is null, first_day, id`,
      source,
    )
    .map(({ json }) => JSON.parse(json) as Entry);

/** By a key that stands for it. By a name that several bear and none alone: who is told of most. */
export function actorBy(db: Db, key: string): ActorEntry | undefined {
  const exact = db.get<{ json: string }>(
    `select json from actor_keys join entries on entries.row = actor_keys.entry
     where actor_keys.key = ? order by entries.id`,
    key,
  );
  if (exact || !key.startsWith("person:")) return parsed(exact) as ActorEntry | undefined;
  const [most] = bearersOf(db, key).sort((a, b) => b.told - a.told || byCodeUnits(a.id, b.id));
  return most && (entryBy(db, most.id) as ActorEntry | undefined);
}

/** Counted over every key that means the actor; a key that could mean two means the first by id. */
export const busiestActors = (db: Db, most: number): Busy[] =>
  db.all<Busy>(
    `select known.id, sum(iif(kind = 'statement', n, 0)) as statements, sum(iif(kind = 'meeting', n, 0)) as meetings
     from term_counts join (select key, min(id) as id from actor_keys group by key) as known on known.key = term
     where (kind = 'statement' and field = 'speaker') or (kind = 'meeting' and field = 'by')
     group by known.id having sum(n) > 0 order by sum(n) desc, known.id limit ?`,
    most,
  );

export const rulings = (db: Db): Ruling[] =>
  db
    .all<{ json: string }>(`select json from rulings order by id`)
    .map(({ json }) => JSON.parse(json) as Ruling);

/** An actor with the first of its accounts only. */
export const actorHead = (db: Db, id: string): ActorEntry | undefined =>
  parsed(
    db.get<{ json: string }>(
      `select heads.json from entries join heads on heads.entry = entries.row where id = ? order by key`,
      id,
    ),
  ) as ActorEntry | undefined;

/** Actors under some keys, each once, with the first of their accounts only. */
const headsUnder = (db: Db, keys: string, key: string): ActorEntry[] =>
  db
    .all<{ json: string }>(
      `select heads.json from heads where entry in (select entry from actor_keys where ${keys}) order by entry`,
      key,
    )
    .map(({ json }) => JSON.parse(json) as ActorEntry);

/** What a source tells of a bearer stands behind "~" in the key. */
const TOLD = `(key >= ?1 || '~' and key < ?1 || '~\u{10ffff}')`;

export function bearersOf(db: Db, key: string): ActorEntry[] {
  const exact = headsUnder(db, `key = ?1`, key);
  return exact.length > 0 ? exact : headsUnder(db, TOLD, key);
}

/** A given name stands behind "." in the key. */
export const family = (db: Db, key: string): ActorEntry[] =>
  headsUnder(db, `key = ?1 or (key >= ?1 || '.' and key < ?1 || '/') or ${TOLD}`, key);

export const actorName = (db: Db, key: string): { id: string; name: string } | undefined =>
  db.get(`select id, name from actor_keys where key = ? order by id`, key);

export function countAll(db: Db) {
  const kinds = Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, 0])) as Record<EntryKind, number>;
  for (const { kind, n } of db.all<{ kind: EntryKind; n: number }>(
    `select kind, sum(n) as n from term_counts where ${OF_ALL_KINDS} and field = 'kind' group by kind`,
  )) {
    kinds[kind] = n;
  }
  return { ...countSources(db), kinds };
}

export const countSources = (db: Db): { sources: number; outlets: number } =>
  db.get(
    `select (select count(*) from sources) as sources, (select count(distinct outlet) from readings) as outlets`,
  )!;

const parsed = (row: { readonly json: string } | undefined): Entry | undefined =>
  row && (JSON.parse(row.json) as Entry);

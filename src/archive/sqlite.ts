import type { Archive } from "./archive.ts";
import { Columns } from "./columns.ts";
import { countTerms } from "./counting.ts";
import { KnownValues } from "./completing.ts";
import { keyOf, sourcesNaming } from "./claiming.ts";
import type { Db } from "./db.ts";
import { accessionsOf, addRulings, keepSources, rederive, rulingCount } from "./keeping.ts";
import { learntLast } from "./learning.ts";
import * as lookups from "./lookups.ts";
import { asArchiveError, openDatabase } from "./opening.ts";
import type { Access } from "./opening.ts";
import { dataVersion, metRows, placeRows, promisedRows, stateOf, statesOfActors } from "./picturing.ts";
import { PassageCounts, searchPassages } from "./passages.ts";
import { Views } from "./views.ts";
import { rarestFirst } from "./vocabulary.ts";
import { allEntries, entryInRow, listedRows, search } from "./searching.ts";
import { keepSurvey, surveyOf } from "./surveys.ts";
import { countStale, markAllStale, settle } from "./settling.ts";

/**
 * Opens the archive in a SQLite file. One process writes at a time, others wait for it; readers are never locked out
 * and see what was last committed. Throws an ArchiveError where the file cannot be used. `largeFrom`: entries from which on
 * a register is asked as a large one.
 */
export function openArchive(path: string, access: Access, largeFrom?: number): Archive {
  const db = openDatabase(path, access);
  return explainingTrouble(archiveOver(db, path, largeFrom), path);
}

function archiveOver(db: Db, path: string, largeFrom?: number): Archive {
  const columns = new Columns(db, largeFrom);
  const values = new KnownValues(db);
  const passages = new PassageCounts(db);
  const views = new Views(db, columns, (other) => archiveOver(other, ":memory:"));
  const archive: Archive = {
    accessions: (id) => accessionsOf(db, id),
    keep: (sources) => keepSources(db, sources),
    rederive: (all) => rederive(db, all),
    addRulings: (rulings, derive) => addRulings(db, rulings, derive),
    rulings: () => lookups.rulings(db),
    rulingCount: () => rulingCount(db),
    writtenElsewhere: () => dataVersion(db),
    markAllStale: () => markAllStale(db),
    staleKeys: () => countStale(db),
    settle: (reconcile, limit, joined = () => new Map()) => settle(db, reconcile, limit, joined),
    keepSurvey: (name, moment, value) => keepSurvey(db, name, moment, value),
    survey: (name) => surveyOf(db, name),
    keyOf: (kind, anchor) => keyOf(db, kind, anchor),
    sourceIds: () => lookups.sourceIds(db),
    sourcesLike: (prefix) => lookups.idsLike(db, "sources", prefix),
    sourceRows: (limit = -1) => db.snapshot(() => lookups.sourceRows(db, limit)),
    sourceRow: (id) => db.snapshot(() => lookups.sourceRow(db, id)),
    sourceName: (id) => lookups.sourceName(db, id),
    opening: (id) => lookups.opening(db, id),
    sourcesByDay: ({ limit, offset }) => lookups.sourcesByDay(db, limit, offset),
    latestPublication: () => lookups.latestPublication(db),
    bytes: (id) => lookups.bytesOf(db, id),
    reading: (id) => lookups.readingOf(db, id),
    paragraphAt: (id, place) => lookups.paragraphAt(db, id, place),
    entry: (id) => lookups.entryBy(db, id),
    placeOf: (id) => lookups.placeOf(db, id),
    entriesLike: (prefix) => lookups.idsLike(db, "entries", prefix),
    entriesOf: (id) => lookups.entriesOf(db, id),
    entriesWithin: (id) => lookups.entriesWithin(db, id),
    sourcesNaming: (keys) => sourcesNaming(db, keys),
    actorName: (key) => lookups.actorName(db, key),
    bearersOf: (key) => lookups.bearersOf(db, key),
    family: (key) => lookups.family(db, key),
    actorHead: (id) => lookups.actorHead(db, id),
    actor: (key) => lookups.actorBy(db, key),
    entries: (condition = { type: "all" }) => explainingEach(allEntries(db, condition), path),
    rows: (condition) => listedRows(db, columns, condition),
    entryInRow: (row) => entryInRow(db, row),
    search: (condition, page) => search(db, columns, condition, page),
    terms: (condition, fields, most) => countTerms(db, columns, condition, fields, most),
    valuesLike: (field, beginning, most) => values.like(field, beginning, most, stateOf(db)),
    rarest: (words) => rarestFirst(db, words),
    busiest: (most) => lookups.busiestActors(db, most),
    state: () => stateOf(db),
    learnt: (condition, most) => learntLast(db, condition, most),
    ...picturing(db),
    passages: (condition, limit, day) => searchPassages(db, passages, condition, limit, day),
    sourceCounts: () => lookups.countSources(db),
    counts: () => db.snapshot(() => lookups.countAll(db)),
    knownBy: (day, reconciling) => views.knownBy(archive, day, reconciling),
    close: () => db.close(),
  };
  return archive;
}

const picturing = (db: Db): Pick<Archive, "met" | "promised" | "metPlaces" | "statesOfActors"> => ({
  met: (condition) => metRows(db, condition),
  promised: (condition) => promisedRows(db, condition),
  metPlaces: (condition) => placeRows(db, condition),
  statesOfActors: () => statesOfActors(db),
});

/** What comes one at a time, with trouble on the way told likewise. */
function* explainingEach<T>(items: Iterable<T>, path: string): Generator<T> {
  try {
    yield* items;
  } catch (error) {
    throw asArchiveError(error, path);
  }
}

/** Every method, with SQLite's own trouble told as trouble with this archive file. */
function explainingTrouble(archive: Archive, path: string): Archive {
  const wrapped = Object.entries(archive).map(([name, method]) => [
    name,
    (...parameters: unknown[]) => {
      try {
        return (method as (...parameters: unknown[]) => unknown)(...parameters);
      } catch (error) {
        throw asArchiveError(error, path);
      }
    },
  ]);
  return Object.fromEntries(wrapped) as Archive;
}

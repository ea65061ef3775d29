import type { Archive, Condition, Hits, SourceRow } from "../archive/index.ts";
import type { EntryKind } from "../register/index.ts";
import { qualifyPersons } from "../register/index.ts";
import type { ActorView, Overview, SourceSummary, SourceView } from "./desk.ts";

const OVERVIEW_ENTRIES = 50;
const OVERVIEW_ACTORS = 40;
const OVERVIEW_SOURCES = 20;
/** A prefix of an id may be typed; shorter ones would be ambiguous too soon. */
const SHORTEST_PREFIX = 8;

export const summaryOf = ({ id, bytes, mediaType, source, accession, entries }: SourceRow): SourceSummary => {
  const { id: _id, ...known } = source;
  return {
    id,
    name: accession.name,
    ...known,
    mediaType,
    bytes,
    ...(accession.collection !== undefined && { collection: accession.collection }),
    takenAt: accession.takenAt,
    from: accession.address ?? accession.from,
    entries,
  };
};

/** One at a time: each is looked up when its turn comes. */
export function* sourcesByDay(
  archive: Archive,
  page: { readonly limit: number; readonly offset: number },
): Generator<SourceSummary> {
  for (const id of archive.sourcesByDay(page)) {
    const row = archive.sourceRow(id);
    if (row) yield summaryOf(row);
  }
}

export function sourceView(archive: Archive, idOrPrefix: string, within = false): SourceView | undefined {
  const id = fullId(archive, idOrPrefix);
  const row = id === undefined ? undefined : archive.sourceRow(id);
  const reading = row && archive.reading(row.id);
  if (!row || !reading) return undefined;
  // The names of a source lead where its claims do: to the one Anna Morvan of two.
  const named = qualifyPersons(reading);
  const entries = within ? archive.entriesWithin(row.id) : archive.entriesOf(row.id);
  return { summary: summaryOf(row), reading: named, entries };
}

function fullId(archive: Archive, idOrPrefix: string): string | undefined {
  if (idOrPrefix.length < SHORTEST_PREFIX || !/^[0-9a-f]+$/.test(idOrPrefix)) return undefined;
  const like = archive.sourcesLike(idOrPrefix);
  return like.length === 1 ? like[0] : undefined;
}

export function actorView(archive: Archive, key: string, most = -1): ActorView | undefined {
  const actor = archive.actor(key);
  if (!actor) return undefined;
  const find = (kind: EntryKind, ...fields: ("speaker" | "by" | "at")[]): Hits => {
    // Memberships name states and organisations as the source writes them.
    const names = kind === "membership" ? actor.names.map((name) => `name:${name}`) : [];
    const roles = fields.flatMap((field) =>
      [...actor.keys, ...names].map((term): Condition => ({ type: "term", field, term })),
    );
    return archive.search(allOf(ofKind(kind), { type: "or", of: roles }), { limit: most, offset: 0 });
  };
  const found = {
    statements: find("statement", "speaker"),
    meetings: find("meeting", "by"),
    memberships: find("membership", "by", "at"),
    commitments: find("commitment", "by"),
    instruments: find("instrument", "by"),
  };
  const { statements, meetings, memberships, commitments, instruments } = found;
  return {
    actor,
    statements: statements.results,
    meetings: meetings.results,
    memberships: memberships.results,
    commitments: commitments.results,
    instruments: instruments.results,
    counts: {
      statements: statements.count,
      meetings: meetings.count,
      memberships: memberships.count,
      commitments: commitments.count,
      instruments: instruments.count,
    },
  };
}

export function overviewOf(archive: Archive): Overview {
  const { sources, outlets, kinds } = archive.counts();
  const page = { limit: OVERVIEW_ENTRIES, offset: 0 };
  const notActors: Condition = { type: "not", of: ofKind("actor") };
  return {
    sources,
    outlets,
    counts: kinds,
    shared: archive.search(allOf({ type: "has", field: "shared" }, notActors), page).results,
    differing: archive.search(allOf({ type: "has", field: "differs" }, notActors), page).results,
    latestSources: archive.sourceRows(OVERVIEW_SOURCES).map(summaryOf),
    actors: archive
      .busiest(OVERVIEW_ACTORS)
      .map(({ id, ...counts }) => ({ actor: archive.actorHead(id)!, ...counts })),
  };
}

const ofKind = (kind: EntryKind): Condition => ({ type: "term", field: "kind", term: kind });

const allOf = (...of: readonly Condition[]): Condition => ({ type: "and", of });

import type { Claim, Ruling } from "../register/index.ts";
import type { SourceId } from "../text/index.ts";
import type { Accession, Derived, Keeping, Rederiving } from "./archive.ts";
import { claimRow, INSERT_CLAIM } from "./claiming.ts";
import type { Db } from "./db.ts";
import { pack } from "./packing.ts";
import { WENT } from "./settling-part.ts";
import { keepTrace } from "./traces.ts";

interface AccessionRow {
  readonly taken_at: string;
  readonly from: string;
  readonly name: string;
  readonly media_type: string | null;
  readonly address: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly title: string | null;
  readonly collection: string | null;
}

/** In the order of what was given, so that the order of taking tells on nothing. */
export function accessionsOf(db: Db, id: SourceId): Accession[] {
  return db
    .all<AccessionRow>(
      `select * from accessions where source = ?
       order by name, "from", outlet, published, title, collection, media_type, address, taken_at`,
      id,
    )
    .map(toAccession);
}

/** The accession made first, which lists show. */
export const firstAccession = (db: Db, id: SourceId): Accession =>
  toAccession(db.get<AccessionRow>(`select * from accessions where source = ? order by taken_at, id`, id)!);

/** Each source is a unit of its own: one that fails is undone alone. What is given back holds once all is committed. */
export const keepSources = (db: Db, sources: readonly Keeping[]): (boolean | Error)[] =>
  db.transaction(() => sources.map((source) => keepOrUndo(db, source)));

function keepOrUndo(db: Db, source: Keeping): boolean | Error {
  try {
    return db.savepoint(() => keepSource(db, source));
  } catch (error) {
    // Trouble with the archive is the trouble of every source.
    if (!(error instanceof Error) || "errcode" in error) throw error;
    return error;
  }
}

function keepSource(db: Db, { id, bytes, accession, derived, seen, ruled }: Keeping): boolean {
  if (countAccessions(db, id) !== seen) return false;
  if (derived && ruled !== undefined && rulingCount(db) !== ruled) return false;
  db.run(`insert or ignore into sources (id, bytes) values (?, ?)`, id, bytes);
  addAccession(db, id, accession);
  if (derived) replaceDerived(db, id, derived);
  return true;
}

const countAccessions = (db: Db, id: SourceId): number =>
  db.get<{ n: number }>(`select count(*) as n from accessions where source = ?`, id)!.n;

/** Whoever reads sources again does so while others take and rule: what is not of the latest is to be read once more. */
export const rederive = (db: Db, all: readonly Rederiving[]): SourceId[] =>
  db.transaction(() => {
    const rulings = rulingCount(db);
    const isLate = ({ id, seen, ruled }: Rederiving): boolean =>
      ruled !== rulings || countAccessions(db, id) !== seen;
    const [late, fit] = [all.filter(isLate), all.filter((each) => !isLate(each))];
    for (const each of fit) replaceDerived(db, each.id, each);
    return late.map(({ id }) => id);
  });

function addAccession(db: Db, source: SourceId, accession: Accession): void {
  db.run(
    `insert into accessions (source, taken_at, "from", name, media_type, address, outlet, published, title, collection)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    source,
    accession.takenAt,
    accession.from,
    accession.name,
    accession.mediaType ?? null,
    accession.address ?? null,
    accession.outlet ?? null,
    accession.published ?? null,
    accession.title ?? null,
    accession.collection ?? null,
  );
}

/** Puts reading, claims and passages in the place of the old ones; the keys of old and new claims become stale. */
export function replaceDerived(db: Db, id: SourceId, derived: Derived): void {
  dropClaims(db, id);
  db.run(
    `insert or replace into readings (source, media_type, outlet, header, packed) values (?, ?, ?, ?, ?)`,
    id,
    derived.mediaType,
    derived.reading.source.outlet ?? null,
    JSON.stringify(derived.reading.source),
    pack(derived.reading),
  );
  for (const claim of derived.claims) addClaim(db, id, claim);
  replacePassages(db, id, derived.reading.text);
}

function addClaim(db: Db, id: SourceId, claim: Claim): void {
  const { row } = db.run(INSERT_CLAIM, ...claimRow(id, claim));
  keepTrace(db, row, claim);
  db.run(`insert or ignore into stale (key) values (?)`, claim.key);
  db.run(`insert or ignore into came (key, claim) values (?, ?)`, claim.key, row);
}

function dropClaims(db: Db, id: SourceId): void {
  for (const { key, claim } of db.all<{ key: string; claim: number }>(
    `select key, id as claim from claims where source = ?`,
    id,
  )) {
    db.run(`insert or ignore into stale (key) values (?)`, key);
    db.run(`insert or ignore into came (key, claim) values (?, ${WENT})`, key);
    db.run(`delete from traces where key = ? and claim = ?`, key, claim);
  }
  db.run(`delete from claims where source = ?`, id);
}

function replacePassages(db: Db, id: SourceId, text: string): void {
  db.run(`delete from passage_text where rowid in (select row from passages where source = ?)`, id);
  db.run(`delete from passages where source = ?`, id);
  for (const { start, end } of linesOf(text)) {
    const { row } = db.run(`insert into passages (source, start, "end") values (?, ?, ?)`, id, start, end);
    db.run(`insert into passage_text (rowid, words) values (?, ?)`, row, text.slice(start, end));
  }
}

/** The lines of a text that hold more than white space. A line is what a reader sees as a paragraph. */
function linesOf(text: string): { start: number; end: number }[] {
  const lines = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    if (text.slice(start, end).trim() !== "") lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

const toAccession = (row: AccessionRow): Accession => ({
  takenAt: row.taken_at,
  from: row.from,
  name: row.name,
  ...(row.media_type !== null && { mediaType: row.media_type }),
  ...(row.address !== null && { address: row.address }),
  ...(row.outlet !== null && { outlet: row.outlet }),
  ...(row.published !== null && { published: row.published }),
  ...(row.title !== null && { title: row.title }),
  ...(row.collection !== null && { collection: row.collection }),
});

export const rulingCount = (db: Db): number => db.get<{ n: number }>(`select count(*) as n from rulings`)!.n;

/** Keeps rulings, and what `derive` makes of sources once they are kept. */
export function addRulings(
  db: Db,
  rulings: readonly Ruling[],
  derive: () => readonly (Derived & { readonly id: SourceId })[],
): void {
  db.transaction(() => {
    for (const ruling of rulings) addRuling(db, ruling);
    for (const each of derive()) replaceDerived(db, each.id, each);
  });
}

const addRuling = (db: Db, ruling: Ruling): void =>
  void db.run(
    `insert into rulings (made_at, kind, reason, json) values (?, ?, ?, ?)`,
    ...[ruling.at, ruling.kind, ruling.reason, JSON.stringify(ruling)],
  );

import type { ActorEntry, Entry } from "../register/index.ts";
import { ENTRY_KINDS } from "../register/index.ts";
import type { Db } from "./db.ts";
import { indexEntry } from "./indexing.ts";
import type { TermCounts } from "./term-counts.ts";

/** An entry as it stands in the tables. */
export interface EntryRow {
  readonly row: number;
  readonly id: string;
  readonly json: string;
}

export const rowsUnder = (db: Db, key: string): EntryRow[] =>
  db.all<EntryRow>(`select row, id, json from entries where key = ?`, key);

/** Entries of a kind under a key. */
export const rowsOfKind = (db: Db, key: string, kind: Entry["kind"]): EntryRow[] =>
  db.all<EntryRow>(`select row, id, json from entries where key = ? and kind = ?`, key, kind);

/** Entries under a key that one of some sources gives an account of. Rows are found in indexes; only those are read. */
export function rowsOfSources(db: Db, key: string, sources: ReadonlySet<string>): EntryRow[] {
  const ofKey = new Set(
    db.all<{ row: number }>(`select row from entries where key = ?`, key).map(({ row }) => row),
  );
  const rows = new Set<number>();
  for (const source of sources) {
    for (const { entry } of db.all<{ entry: number }>(
      `select entry from entry_accounts where source = ?`,
      source,
    )) {
      if (ofKey.has(entry)) rows.add(entry);
    }
  }
  return [...rows].map((row) => db.get<EntryRow>(`select row, id, json from entries where row = ?`, row)!);
}

/**
 * Puts entries in the place of some rows under a key. Of a key that thousands of sources share, most entries stay as they
 * were: those are left alone, indexes and all. One that changed keeps its row, so that who goes through a list by rows
 * meets it once.
 */
export function replaceRows(
  db: Db,
  key: string,
  before: readonly EntryRow[],
  entries: readonly Entry[],
  counts: TermCounts,
): void {
  const made = new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
  const rows = new Map<string, number>();
  for (const { row, id, json } of before) {
    if (made.delete(json)) continue;
    dropEntry(db, row, counts);
    rows.set(id, row);
  }
  // Those that keep their row come first: SQLite gives the last row, where it was freed, to the next entry without one.
  const [kept, fresh] = [[], []] as [[string, Entry][], [string, Entry][]];
  for (const each of made) (rows.has(each[1].id) ? kept : fresh).push(each);
  for (const [json, entry] of [...kept, ...fresh]) addEntry(db, key, entry, json, counts, rows.get(entry.id));
}

export function dropEntries(db: Db, key: string, counts: TermCounts): void {
  for (const { row } of rowsUnder(db, key)) dropEntry(db, row, counts);
}

function dropEntry(db: Db, row: number, counts: TermCounts): void {
  const { kind } = db.get<{ kind: string }>(`select kind from entries where row = ?`, row)!;
  const terms = db.all<{ field: string; term: string }>(
    `select field, term from entry_terms where entry = ?`,
    row,
  );
  for (const { field, term } of terms) counts.change(kind, field, term, -1);
  db.run(`delete from entry_text where rowid = ?`, row);
  db.run(`delete from entry_accounts where entry = ?`, row);
  db.run(`delete from entry_terms where entry = ?`, row);
  db.run(`delete from actor_keys where entry = ?`, row);
  db.run(`delete from heads where entry = ?`, row);
  db.run(`delete from listed where entry = ?`, row);
  db.run(`insert into changes (entry) values (?)`, row);
  db.run(`delete from entries where row = ?`, row);
}

function addEntry(
  db: Db,
  key: string,
  entry: Entry,
  json: string,
  counts: TermCounts,
  place: number | undefined,
): void {
  const { text, terms, days, knownFrom } = indexEntry(entry);
  const { row } = db.run(
    `insert into entries (row, id, kind, key, first_day, last_day, known_from, json) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[place ?? null, entry.id, entry.kind, key, days?.first ?? null, days?.last ?? null, knownFrom, json],
  );
  db.run(
    `insert into entry_text (rowid, label, words, speaker, "to", at, "by", via, outlet)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row,
    ...[text.label, text.words, text.speaker, text.to, text.at, text.by, text.via, text.outlet],
  );
  const codes = new Set<number>();
  for (const [field, term] of terms) {
    if (field !== "kind") codes.add(counts.codeOf(db, field, term));
    const { changes } = db.run(
      `insert or ignore into entry_terms (entry, field, term) values (?, ?, ?)`,
      ...[row, field, term],
    );
    if (changes > 0) counts.change(entry.kind, field, term, 1);
  }
  db.run(
    `insert into listed (entry, kind, first, last, known, codes) values (?, ?, ?, ?, ?, ?)`,
    ...[row, ENTRY_KINDS.indexOf(entry.kind) + 1, dayNumber(days?.first), dayNumber(days?.last)],
    ...[dayNumber(knownFrom), [...codes].join(",")],
  );
  db.run(`insert into changes (entry) values (?)`, row);
  // Which sources name an actor stands in their claims.
  if (entry.kind === "actor") return addActor(db, row, entry);
  for (const source of new Set(entry.accounts.map((account) => account.from.source))) {
    db.run(`insert into entry_accounts (source, entry) values (?, ?)`, source, row);
  }
}

const dayNumber = (day: string | null | undefined): number => Number(day?.replaceAll("-", "") ?? 0);

function addActor(db: Db, row: number, entry: ActorEntry): void {
  const head = { ...entry, accounts: entry.accounts.slice(0, 1) };
  db.run(`insert into heads (entry, json) values (?, ?)`, row, JSON.stringify(head));
  for (const key of new Set(entry.keys)) {
    db.run(
      `insert into actor_keys (key, entry, id, name) values (?, ?, ?, ?)`,
      ...[key, row, entry.id, entry.name],
    );
  }
}

import type { ActorEntry, Entry } from "../register/index.ts";
import { ENTRY_KINDS } from "../register/index.ts";
import type { Joined, Reconcile } from "./archive.ts";
import { claimsUnder } from "./claiming.ts";
import type { Db } from "./db.ts";
import { indexEntry } from "./indexing.ts";
import { COUNT_TERMS } from "./schema.ts";

export const countStale = (db: Db): number => db.get<{ n: number }>(`select count(*) as n from stale`)!.n;

/** Every entry is to be made anew, whatever stands there now. */
export function markAllStale(db: Db): void {
  db.transaction(() => {
    for (const table of ["claims", "entries"]) {
      db.run(`insert or ignore into stale select distinct key from ${table}`);
    }
    db.run(`insert or ignore into anew select key from stale`);
  });
}

/**
 * Reconciles some stale keys: their entries are made anew from all claims that share the key. Keys that are `joined` by a
 * ruling are reconciled together, and their entries stand under the first of them.
 */
export function settle(db: Db, reconcile: Reconcile, limit: number, joined: Joined): number {
  return db.transaction(() => {
    const counts = new TermCounts();
    let anew = 0;
    const done = new Set<string>();
    for (const { key } of db.all<{ key: string }>(`select key from stale order by key limit ?`, limit)) {
      if (done.has(key)) continue;
      const together = joined.get(key) ?? [key];
      const [first, ...others] = together;
      for (const each of together) {
        done.add(each);
        const distrusted = db.run(`delete from anew where key = ?`, each).changes > 0;
        if (distrusted || each !== first) dropEntries(db, each, counts);
        if (distrusted) anew++;
      }
      const claims =
        others.length > 0 ? together.flatMap((each) => claimsUnder(db, each)) : claimsUnder(db, key);
      replaceEntries(db, first!, reconcile(claims), counts);
      for (const each of together) db.run(`delete from stale where key = ?`, each);
    }
    counts.addTo(db);
    db.run(`delete from changes where serial <= (select max(serial) from changes) - ${CHANGES_KEPT}`);
    const left = countStale(db);
    if (anew > 0 && left === 0) db.exec(COUNT_TERMS);
    return left;
  });
}

/** Rows that a process may be behind before it reads all of them anew. */
const CHANGES_KEPT = 20_000;

/**
 * Of a key that thousands of sources share, most entries stay as they were: those are left alone, indexes and all. One
 * that changed keeps its row, so that who goes through a list by rows meets it once.
 */
function replaceEntries(db: Db, key: string, entries: readonly Entry[], counts: TermCounts): void {
  const made = new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
  const rows = new Map<string, number>();
  for (const { row, id, json } of rowsUnder(db, key)) {
    if (made.delete(json)) continue;
    dropEntry(db, row, counts);
    rows.set(id, row);
  }
  for (const [json, entry] of made) addEntry(db, key, entry, json, counts, rows.get(entry.id));
}

const rowsUnder = (db: Db, key: string) =>
  db.all<{ row: number; id: string; json: string }>(`select row, id, json from entries where key = ?`, key);

function dropEntries(db: Db, key: string, counts: TermCounts): void {
  for (const { row } of rowsUnder(db, key)) dropEntry(db, row, counts);
}

/** How many entries of a kind bear each term: changes are gathered and written once. */
class TermCounts {
  readonly #changes = new Map<string, number>();
  readonly #codes = new Map<string, number>();

  change(kind: string, field: string, term: string, by: 1 | -1): void {
    const key = [kind, field, term].join("\u0000");
    this.#changes.set(key, (this.#changes.get(key) ?? 0) + by);
  }

  /** The number that stands for a term in the columns. */
  codeOf(db: Db, field: string, term: string): number {
    const key = `${field}\u0000${term}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const code =
      db.get<{ code: number }>(`select code from term_codes where field = ? and term = ?`, field, term)
        ?.code ?? db.run(`insert into term_codes (field, term) values (?, ?)`, field, term).row;
    this.#codes.set(key, code);
    return code;
  }

  addTo(db: Db): void {
    for (const [key, change] of this.#changes) {
      if (change === 0) continue;
      const [kind, field, ...term] = key.split("\u0000");
      db.run(
        `insert into term_counts (kind, field, term, n) values (?, ?, ?, ?)
         on conflict (kind, field, term) do update set n = n + excluded.n`,
        ...[kind!, field!, term.join("\u0000"), change],
      );
    }
  }
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

import type { Claim, Entry } from "../register/index.ts";
import type { Reconcile } from "./archive.ts";
import type { Db } from "./db.ts";
import { indexEntry } from "./indexing.ts";

export const countStale = (db: Db): number => db.get<{ n: number }>(`select count(*) as n from stale`)!.n;

export function markAllStale(db: Db): void {
  db.transaction(() => {
    db.run(`insert or ignore into stale select distinct key from claims`);
    db.run(`insert or ignore into stale select distinct key from entries`);
  });
}

/** Reconciles some stale keys: their entries are made anew from all claims that share the key. */
export function settle(db: Db, reconcile: Reconcile, limit: number): number {
  return db.transaction(() => {
    for (const { key } of db.all<{ key: string }>(`select key from stale order by key limit ?`, limit)) {
      dropEntries(db, key);
      for (const entry of reconcile(claimsUnder(db, key))) addEntry(db, key, entry);
      db.run(`delete from stale where key = ?`, key);
    }
    return countStale(db);
  });
}

/** In an order that does not depend on the order of taking. */
const claimsUnder = (db: Db, key: string): Claim[] =>
  db
    .all<{ json: string }>(`select json from claims where key = ? order by source, json`, key)
    .map(({ json }) => JSON.parse(json) as Claim);

function dropEntries(db: Db, key: string): void {
  for (const { row } of db.all<{ row: number }>(`select row from entries where key = ?`, key)) {
    db.run(`delete from entry_text where rowid = ?`, row);
    db.run(`delete from entry_accounts where entry = ?`, row);
    db.run(`delete from entry_terms where entry = ?`, row);
    db.run(`delete from actor_keys where entry = ?`, row);
    db.run(`delete from entries where row = ?`, row);
  }
}

function addEntry(db: Db, key: string, entry: Entry): void {
  const { text, terms, days, knownFrom } = indexEntry(entry);
  const { row } = db.run(
    `insert into entries (id, kind, key, first_day, last_day, known_from, json) values (?, ?, ?, ?, ?, ?, ?)`,
    entry.id,
    entry.kind,
    key,
    days?.first ?? null,
    days?.last ?? null,
    knownFrom,
    JSON.stringify(entry),
  );
  db.run(
    `insert into entry_text (rowid, label, words, speaker, "to", at, "by", via, outlet)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row,
    ...[text.label, text.words, text.speaker, text.to, text.at, text.by, text.via, text.outlet],
  );
  for (const [field, term] of terms) {
    db.run(`insert or ignore into entry_terms (entry, field, term) values (?, ?, ?)`, row, field, term);
  }
  for (const source of new Set(entry.accounts.map((account) => account.from.source))) {
    db.run(`insert into entry_accounts (source, entry) values (?, ?)`, source, row);
  }
  if (entry.kind !== "actor") return;
  for (const actorKey of new Set(entry.keys)) {
    db.run(
      `insert into actor_keys (key, entry, id, name) values (?, ?, ?, ?)`,
      actorKey,
      row,
      entry.id,
      entry.name,
    );
  }
}

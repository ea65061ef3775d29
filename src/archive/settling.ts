import type { Entry } from "../register/index.ts";
import type { Joined, Reconcile } from "./archive.ts";
import { claimsUnder } from "./claiming.ts";
import type { Db } from "./db.ts";
import { dropEntries, replaceRows, rowsUnder } from "./entry-rows.ts";
import { traceOf } from "../register/index.ts";
import { COUNT_TERMS } from "./schema.ts";
import { settlePart } from "./settling-part.ts";
import { TermCounts } from "./term-counts.ts";
import { addMissingTraces } from "./traces.ts";

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
 * Reconciles some stale keys: their entries are made anew from the claims that share the key, of a large key from those that
 * what came has to do with. Keys that are joined by a ruling are reconciled together, and their entries stand under the
 * first of them.
 */
export function settle(db: Db, reconcile: Reconcile, limit: number, joinedNow: () => Joined): number {
  return db.transaction(() => {
    const joined = joinedNow();
    const counts = new TermCounts();
    let anew = 0;
    const done = new Set<string>();
    for (const { key } of db.all<{ key: string }>(`select key from stale order by key limit ?`, limit)) {
      if (done.has(key)) continue;
      const together = joined.get(key) ?? [key];
      for (const each of together) done.add(each);
      const distrusted = dropDistrusted(db, together, counts);
      anew += distrusted;
      const isPart = distrusted === 0 && !joined.has(key) && settlePart(db, key, reconcile, counts);
      if (!isPart) settleWhole(db, together, reconcile, counts);
      for (const each of together) {
        db.run(`delete from stale where key = ?`, each);
        db.run(`delete from came where key = ?`, each);
      }
    }
    counts.addTo(db);
    db.run(`delete from changes where serial <= (select max(serial) from changes) - ${CHANGES_KEPT}`);
    const left = countStale(db);
    if (anew > 0 && left === 0) db.exec(COUNT_TERMS);
    return left;
  });
}

/** Puts entries under a key of tables that have none there yet. */
export function putEntries(db: Db, key: string, entries: readonly Entry[]): void {
  db.transaction(() => {
    const counts = new TermCounts();
    replaceRows(db, key, [], entries, counts);
    counts.addTo(db);
  });
}

/** Rows that a process may be behind before it reads all of them anew. */
const CHANGES_KEPT = 20_000;

/** Drops entries that are not trusted to be as they should, and those under all keys but the first; gives under how many keys they were not. */
function dropDistrusted(db: Db, together: readonly string[], counts: TermCounts): number {
  let anew = 0;
  for (const each of together) {
    const distrusted = db.run(`delete from anew where key = ?`, each).changes > 0;
    if (distrusted || each !== together[0]) dropEntries(db, each, counts);
    if (distrusted) anew++;
  }
  return anew;
}

function settleWhole(db: Db, together: readonly string[], reconcile: Reconcile, counts: TermCounts): void {
  const [first] = together;
  const claims = together.flatMap((key) => claimsUnder(db, key));
  replaceRows(db, first!, rowsUnder(db, first!), reconcile(claims), counts);
  if (together.length === 1 && claims[0] && traceOf(claims[0])) addMissingTraces(db, first!);
}

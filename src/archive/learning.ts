import type { Entry } from "../register/index.ts";
import type { Learnt } from "./archive.ts";
import { asSql } from "./compiling.ts";
import type { Condition } from "./condition.ts";
import type { Db } from "./db.ts";

/** The entries that the sources taken in last tell of. Taking a source again tells nothing new. */
export function learntLast(db: Db, condition: Condition, most: number): Learnt[] {
  const { text, values } = asSql(condition);
  return db
    .all<{ json: string; since: string }>(
      `select e.json, max(taken.at) as since from entries e
       join entry_accounts told on told.entry = e.row
       join (select source, min(taken_at) as at from accessions group by source) as taken on taken.source = told.source
       where ${text} group by e.row order by since desc, e.first_day desc, e.id limit ?`,
      ...values,
      most,
    )
    .map(({ json, since }) => ({ entry: JSON.parse(json) as Entry, since }));
}

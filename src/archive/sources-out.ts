import type { PartialDate, SourceId } from "../text/index.ts";
import { early } from "./claiming.ts";
import type { Db } from "./db.ts";

/** The sources published by the end of a day, asked of their index: nothing of a source itself is read. */
export interface SourcesOut {
  /** The latest published first; a negative limit sets none. */
  readonly byDay: (limit: number, offset: number) => SourceId[];
  /** Those taken last. */
  readonly takenLast: (limit: number) => SourceId[];
  readonly counts: () => { readonly sources: number; readonly outlets: number };
  readonly latest: () => PartialDate | undefined;
}

export function sourcesOut(db: Db, day: string): SourcesOut {
  const { sql, value } = early(day);
  // As the index has it.
  const published = `coalesce(header ->> '$.published', '')`;
  const out = `(select source, outlet, published from (select source, outlet, ${published} as published from readings)
    where published <> '' and ${sql})`;
  const idsIn = (query: string, ...values: readonly number[]): SourceId[] =>
    db.all<{ source: SourceId }>(query, value, ...values).map(({ source }) => source);
  return {
    byDay: (limit, offset) =>
      idsIn(`select source from ${out} order by published desc, source limit ? offset ?`, limit, offset),
    takenLast: (limit) =>
      idsIn(
        `select source from accessions where source in (select source from ${out})
         group by source order by min(id) desc limit ?`,
        limit,
      ),
    counts: () => db.get(`select count(*) as sources, count(distinct outlet) as outlets from ${out}`, value)!,
    latest: () =>
      db.get<{ last: string | null }>(`select max(published) as last from ${out}`, value)!.last ?? undefined,
  };
}

import type { Entry } from "../register/index.ts";
import type { Hits, Page } from "./archive.ts";
import type { Columns } from "./columns.ts";
import { asMatch, asSql, compile } from "./compiling.ts";
import type { Compiled } from "./compiling.ts";
import type { Condition } from "./condition.ts";
import type { Db } from "./db.ts";
import { rowsFound } from "./finding.ts";
import { pageOf } from "./paging.ts";
import { stateOf } from "./picturing.ts";

const EVERYTHING: Page = { limit: -1, offset: 0 };

/**
 * By relevance where words are asked for, then by date (undated last), then by id. Of very many hits those whose
 * heading or speaker has the words are ranked, where these are not too many themselves; the others follow by date.
 */
export function search(db: Db, columns: Columns, condition: Condition, page: Page): Hits {
  return db.snapshot(() => {
    const { count, rows } = found(db, columns, condition, page);
    return { count, results: Array.from(rows, (row) => entryInRow(db, row)!) };
  });
}

/** All that a condition finds, in the order of its search. */
export const listedRows = (db: Db, columns: Columns, condition: Condition): Int32Array =>
  Int32Array.from(db.snapshot(() => found(db, columns, condition, EVERYTHING).rows));

export function entryInRow(db: Db, row: number): Entry | undefined {
  const found = db.get<{ json: string }>(`select json from entries where row = ?`, row);
  return found && (JSON.parse(found.json) as Entry);
}

interface Found {
  readonly count: number;
  readonly rows: readonly number[];
}

function found(db: Db, columns: Columns, condition: Condition, page: Page): Found {
  const compiled = compile(condition);
  if (!needsColumns(db, columns, condition)) {
    return { count: count(db, compiled), rows: page.limit === 0 ? [] : rowsOf(db, compiled, page) };
  }
  columns.refresh(stateOf(db));
  const all = rowsFound(db, columns, condition);
  return { count: all.count(), rows: page.limit === 0 ? [] : pageOf(db, columns, all, compiled.match, page) };
}

/** So few hits are found and counted by the tables alone, before the columns are read and after. */
const FEW = { before: 3000, after: 300 };

/** Whether an archive is worth the memory of columns. */
export const isLargeFor = (db: Db, { least }: Columns): boolean =>
  (db.get<{ n: number | null }>(`select max(row) as n from entries`)!.n ?? 0) >= least;

/** Whether so much may be found that the tables would take long. */
export function needsColumns(db: Db, columns: Columns, condition: Condition): boolean {
  if (!isLargeFor(db, columns)) return false;
  const { ready } = columns;
  const few = ready ? FEW.after : FEW.before;
  const isFew = (sql: string, ...values: readonly string[]): boolean =>
    db.get<{ n: number }>(`select count(*) as n from (${sql} limit ${few + 1})`, ...values)!.n <= few;
  const parts = condition.type === "and" ? condition.of : [condition];
  const words = parts.filter((part) => asMatch(part) !== null);
  const match = words.length > 0 ? asMatch({ type: "and", of: words }) : null;
  if (match !== null && isFew(`select 1 from entry_text where entry_text match ?`, match)) return false;
  return !parts.some(
    (part) =>
      part.type === "term" &&
      part.field !== "kind" &&
      part.field !== "outlet" &&
      isFew(`select 1 from entry_terms where field = ? and term = ?`, part.field, part.term),
  );
}

/** Every entry that meets the condition, by id, one at a time. */
export function* allEntries(db: Db, condition: Condition): Generator<Entry> {
  const { text, values } = asSql(condition);
  for (const { json } of db.iterate<{ json: string }>(
    `select json from entries e where ${text} order by id, key`,
    ...values,
  )) {
    yield JSON.parse(json) as Entry;
  }
}

function count(db: Db, { match, where }: Compiled): number {
  return match === null
    ? db.get<{ n: number }>(`select count(*) as n from entries e where ${where.text}`, ...where.values)!.n
    : db.get<{ n: number }>(`select count(*) as n from (${matching(where.text)})`, match, ...where.values)!.n;
}

/** Row numbers of a page. All hits are put in order before it is cut: many have one rank, and no two pages may show the same. */
function rowsOf(db: Db, { match, where }: Compiled, { limit, offset }: Page): number[] {
  const sql =
    match === null
      ? `select e.row from entries e where ${where.text}
         order by e.first_day is null, e.first_day, e.id limit ? offset ?`
      : `select e.row from (${matching(where.text)}) as hit join entries e on e.row = hit.rowid
         order by hit.rank, e.first_day is null, e.first_day, e.id limit ? offset ?`;
  const values = [...(match === null ? [] : [match]), ...where.values, limit, offset];
  return db.all<{ row: number }>(sql, ...values).map(({ row }) => row);
}

/** The full-text half of a search, with the other half beside it. */
export function matching(where: string): string {
  const text = `select entry_text.rowid, entry_text.rank from entry_text`;
  return where === "true"
    ? `${text} where entry_text match ?`
    : `${text} join entries e on e.row = entry_text.rowid where entry_text match ? and ${where}`;
}

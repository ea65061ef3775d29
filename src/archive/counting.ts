import { ENTRY_KINDS } from "../register/index.ts";
import type { TermCount } from "./archive.ts";
import type { Columns } from "./columns.ts";
import type { Sql } from "./compiling.ts";
import { compile } from "./compiling.ts";
import type { Condition, TermField } from "./condition.ts";
import type { Db } from "./db.ts";
import { rowsFound, termsAmong } from "./finding.ts";
import { stateOf } from "./picturing.ts";
import { matching, needsColumns } from "./searching.ts";

/** How many entries of the result bear each term. Of a whole kind, or of everything, the counts are kept. */
export function countTerms(
  db: Db,
  columns: Columns,
  condition: Condition,
  fields: readonly TermField[],
  most: number,
): TermCount[] {
  if (needsColumns(db, columns, condition)) {
    return db.snapshot(() => {
      columns.refresh(stateOf(db));
      return termsAmong(db, columns, rowsFound(db, columns, condition), fields, most);
    });
  }
  const { text, values } = countsOf(condition, fields);
  return db.all<TermCount>(
    `select field, term, count, "of" from (
       select *, row_number() over (partition by field order by count desc, term) as place,
         count(*) over (partition by field) as "of" from (${text})
     ) where place <= ? or ? < 0 order by field, count desc, term`,
    ...values,
    most,
    most,
  );
}

/** Names every kind, so that SQLite goes from each to a field of it, and not through the counts of all fields. */
export const OF_ALL_KINDS = `kind in (${ENTRY_KINDS.map((kind) => `'${kind}'`).join(", ")})`;

/** Whether the counts of terms of what a condition finds are kept beside the entries. */
const areKept = (condition: Condition): boolean =>
  condition.type === "all" || (condition.type === "term" && condition.field === "kind");

function countsOf(condition: Condition, fields: readonly TermField[]): Sql {
  const wanted = `field in (${fields.map(() => "?").join(", ")})`;
  if (areKept(condition)) {
    const [ofKind, kind] =
      condition.type === "term" ? ["and kind = ?", [condition.term]] : [`and ${OF_ALL_KINDS}`, []];
    return {
      text: `select field, term, sum(n) as count from term_counts where ${wanted} ${ofKind}
             group by field, term having sum(n) > 0`,
      values: [...fields, ...kind],
    };
  }
  const { match, where } = compile(condition);
  const found =
    match === null
      ? `select e.row as row from entries e where ${where.text}`
      : `select rowid as row from (${matching(where.text)})`;
  // "cross join" goes from the entries found to their terms; left to itself, SQLite goes through all terms.
  return {
    text: `select field, term, count(*) as count from (${found}) as found
           cross join entry_terms on entry = found.row where ${wanted} group by field, term`,
    values: [...(match === null ? [] : [match]), ...where.values, ...fields],
  };
}

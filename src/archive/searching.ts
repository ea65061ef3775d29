import type { Entry } from "../register/index.ts";
import type { Hits, PassageHit, TermCount } from "./archive.ts";
import { asMatch, asSql, compile } from "./compiling.ts";
import type { Compiled, Sql } from "./compiling.ts";
import type { Condition, TermField } from "./condition.ts";
import type { Db } from "./db.ts";

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** By relevance where words are asked for, then by date (undated last), then by id. */
export function search(db: Db, condition: Condition, page: Page): Hits {
  const compiled = compile(condition);
  return db.snapshot(() => ({
    count: count(db, compiled),
    results: rows(db, compiled, page).map(({ json }) => JSON.parse(json) as Entry),
  }));
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

/** Ranks or sorts row numbers alone in a subquery; only the page that is shown is joined to its JSON. */
function rows(db: Db, { match, where }: Compiled, { limit, offset }: Page): { json: string }[] {
  if (match === null) {
    return db.all(
      `select entries.json from (
         select e.row, e.first_day, e.id from entries e where ${where.text}
         order by e.first_day is null, e.first_day, e.id limit ? offset ?
       ) as page join entries on entries.row = page.row
       order by page.first_day is null, page.first_day, page.id`,
      ...where.values,
      limit,
      offset,
    );
  }
  return db.all(
    `select entries.json from (${matching(where.text)} order by rank limit ?) as best
     join entries on entries.row = best.rowid
     order by best.rank, entries.first_day is null, entries.first_day, entries.id limit ? offset ?`,
    match,
    ...where.values,
    limit + offset,
    limit,
    offset,
  );
}

function matching(where: string): string {
  const text = `select entry_text.rowid, entry_text.rank from entry_text`;
  return where === "true"
    ? `${text} where entry_text match ?`
    : `${text} join entries e on e.row = entry_text.rowid where entry_text match ? and ${where}`;
}

/** How many entries of the result bear each term. Of a whole kind, or of everything, the counts are kept. */
export function countTerms(
  db: Db,
  condition: Condition,
  fields: readonly TermField[],
  most: number,
): TermCount[] {
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

function countsOf(condition: Condition, fields: readonly TermField[]): Sql {
  const wanted = `field in (${fields.map(() => "?").join(", ")})`;
  if (condition.type === "all" || (condition.type === "term" && condition.field === "kind")) {
    const [ofKind, kind] = condition.type === "all" ? ["", []] : ["and kind = ?", [condition.term]];
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

/** Paragraphs that hold the words of a query; none where it asks for more than words anywhere. */
export function searchPassages(
  db: Db,
  condition: Condition,
  limit: number,
): { count: number; hits: PassageHit[] } {
  const match = onlyWords(condition) ? asMatch(condition) : null;
  if (match === null) return { count: 0, hits: [] };
  const found = `select rowid from passage_text where passage_text match ?`;
  return {
    count: db.get<{ n: number }>(`select count(*) as n from (${found})`, match)!.n,
    hits: db
      .all<PassageRow>(
        `select passages.source, start, "end", words, header from (${found} order by rank limit ?) as best
         join passages on passages.row = best.rowid join passage_text on passage_text.rowid = best.rowid
         join readings on readings.source = passages.source order by passages.source, start`,
        match,
        limit,
      )
      .map(({ words, header, ...place }) => ({
        ...place,
        exact: words,
        header: JSON.parse(header) as PassageHit["header"],
      })),
  };
}

interface PassageRow {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly header: string;
}

/** Whether a condition asks for words anywhere and nothing else. */
function onlyWords(condition: Condition): boolean {
  switch (condition.type) {
    case "words":
      return condition.field === "any";
    case "near":
      return true;
    case "and":
    case "or":
      return condition.of.every(onlyWords);
    default:
      return false;
  }
}

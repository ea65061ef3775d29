import type { Entry } from "../register/index.ts";
import type { Hits, PassageHit, TermCount } from "./archive.ts";
import type { Bits } from "./bits.ts";
import type { Columns } from "./columns.ts";
import { asMatch, asSql, compile } from "./compiling.ts";
import type { Compiled, Sql } from "./compiling.ts";
import type { Condition, TermField } from "./condition.ts";
import type { Db } from "./db.ts";
import { matchingRows, rowsMeeting, termsAmong } from "./finding.ts";
import { stateOf } from "./picturing.ts";

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** Where words are asked for, more hits than these are not all ranked: SQLite takes two microseconds for each. */
const RANKED = 10_000;

/**
 * By relevance where words are asked for, then by date (undated last), then by id. Of very many hits those whose
 * heading or speaker has the words are ranked, where these are not too many themselves; the others follow by date.
 */
export function search(db: Db, columns: Columns, condition: Condition, page: Page): Hits {
  return db.snapshot(() => {
    if (!needsColumns(db, columns, condition)) {
      const compiled = compile(condition);
      return {
        count: count(db, compiled),
        results: rows(db, compiled, page).map(({ json }) => JSON.parse(json) as Entry),
      };
    }
    columns.refresh(stateOf(db));
    const found = rowsMeeting(db, columns, condition);
    const results = pageOf(db, columns, found, compile(condition).match, page);
    return { count: found.count(), results: results.map((row) => entryIn(db, row)) };
  });
}

/** So few hits are found and counted by the tables alone, before the columns are read and after. */
const FEW = { before: 3000, after: 300 };

/** Whether so much may be found that the tables would take long. */
function needsColumns(db: Db, { least, ready }: Columns, condition: Condition): boolean {
  const { n } = db.get<{ n: number | null }>(`select max(row) as n from entries`)!;
  if ((n ?? 0) < least) return false;
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

/** Rows of one page in the order of the answer. */
function pageOf(db: Db, columns: Columns, found: Bits, match: string | null, page: Page): number[] {
  const { limit, offset } = page;
  if (match === null) return columns.page(found, limit, offset);
  const candidates = found.count() <= RANKED ? found : matchingRows(db, columns, heading(match)).and(found);
  const ranked = candidates.count() <= RANKED ? rankedRows(db, columns, match, candidates) : null;
  const first = ranked?.slice(offset, limit < 0 ? undefined : offset + limit);
  if (first && limit >= 0 && first.length === limit) return first;
  const head = ranked?.length ?? candidates.count();
  const begun = first ?? columns.page(candidates, limit, offset);
  if (limit >= 0 && begun.length === limit) return begun;
  const rest = columns.page(
    found.without(candidates),
    limit < 0 ? -1 : limit - begun.length,
    Math.max(0, offset - head),
  );
  return [...begun, ...rest];
}

const heading = (match: string): string => `{label speaker} : (${match})`;

/** The rows by relevance. The plus keeps SQLite from looking the words up anew for each row. */
function rankedRows(db: Db, columns: Columns, match: string, among: Bits): number[] {
  const ranked = db.all<{ row: number; rank: number }>(
    `select rowid as row, rank from entry_text
     where entry_text match ? and +rowid in (select value from json_each(?))`,
    match,
    JSON.stringify(iterated(among)),
  );
  const place = new Map(columns.page(among, -1, 0).map((row, i) => [row, i]));
  return ranked
    .sort((a, b) => a.rank - b.rank || place.get(a.row)! - place.get(b.row)!)
    .map(({ row }) => row);
}

function iterated(rows: Bits): number[] {
  const list: number[] = [];
  rows.forEach((row) => list.push(row));
  return list;
}

const entryIn = (db: Db, row: number): Entry =>
  JSON.parse(db.get<{ json: string }>(`select json from entries where row = ?`, row)!.json) as Entry;

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
  // All hits are put in order before the page is cut: many have the same rank, and no two pages may show the same one.
  return db.all(
    `select entries.json from (
       select e.row, hit.rank, e.first_day, e.id from (${matching(where.text)}) as hit
       join entries e on e.row = hit.rowid
       order by hit.rank, e.first_day is null, e.first_day, e.id limit ? offset ?
     ) as page join entries on entries.row = page.row
     order by page.rank, page.first_day is null, page.first_day, page.id`,
    match,
    ...where.values,
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
  columns: Columns,
  condition: Condition,
  fields: readonly TermField[],
  most: number,
): TermCount[] {
  if (needsColumns(db, columns, condition)) {
    return db.snapshot(() => {
      columns.refresh(stateOf(db));
      return termsAmong(db, columns, rowsMeeting(db, columns, condition), fields, most);
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

/** Whether the counts of terms of what a condition finds are kept beside the entries. */
const areKept = (condition: Condition): boolean =>
  condition.type === "all" || (condition.type === "term" && condition.field === "kind");

function countsOf(condition: Condition, fields: readonly TermField[]): Sql {
  const wanted = `field in (${fields.map(() => "?").join(", ")})`;
  if (areKept(condition)) {
    const [ofKind, kind] = condition.type === "term" ? ["and kind = ?", [condition.term]] : ["", []];
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

/** Paragraphs that hold the words of a query, counted alone where they are too many to tell the best of; none where it asks for more than words anywhere. */
export function searchPassages(
  db: Db,
  condition: Condition,
  limit: number,
): { count: number; hits: PassageHit[] } {
  const match = onlyWords(condition) ? asMatch(condition) : null;
  if (match === null) return { count: 0, hits: [] };
  const found = `select rowid from passage_text where passage_text match ?`;
  const count = db.get<{ n: number }>(`select count(*) as n from (${found})`, match)!.n;
  if (count > RANKED) return { count, hits: [] };
  return {
    count,
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

import { byCodeUnits } from "../text/index.ts";
import type { TermCount } from "./archive.ts";
import { Bits } from "./bits.ts";
import type { Columns } from "./columns.ts";
import { asMatch, termsMeant } from "./compiling.ts";
import type { Condition, TermField } from "./condition.ts";
import type { Db } from "./db.ts";
import { numbersIn } from "./ordering.ts";
import { stateOf } from "./picturing.ts";

/** The rows that meet a condition, remembered: a search is followed by the counting of what it found. */
export const rowsFound = (db: Db, columns: Columns, condition: Condition): Bits =>
  columns.remembered(JSON.stringify(condition), () => rowsMeeting(db, columns, condition));

/** The rows that meet a condition, in the archive as it is now. Not to be changed. */
export const rowsNow = (db: Db, columns: Columns, condition: Condition): Bits =>
  db.snapshot(() => {
    columns.refresh(stateOf(db));
    return rowsMeeting(db, columns, condition);
  });

/** The rows that meet a condition: words by the full-text index, terms by theirs, days and kinds in the columns. */
function rowsMeeting(db: Db, columns: Columns, condition: Condition): Bits {
  const match = asMatch(condition);
  if (match !== null) return matchingRows(db, columns, match);
  const found = (part: Condition): Bits => rowsMeeting(db, columns, part);
  switch (condition.type) {
    case "and":
      return withWordsTogether(condition.of).reduce(
        (all, part) => (part.type === "not" ? all.without(found(part.of)) : all.and(found(part))),
        columns.live.copy(),
      );
    case "or":
      return eitherOf(db, columns, condition.of);
    case "not":
      return columns.live.copy().without(found(condition.of));
    case "term":
      return condition.field === "kind"
        ? columns.ofKind(condition.term)
        : rowsBearing(db, columns, [condition]);
    case "has":
      return rowsBearing(db, columns, [condition]);
    case "within":
      return condition.first === null && condition.last === null
        ? columns.live
        : columns.days.within(condition.first, condition.last);
    case "as-of":
      return columns.asOf(condition.day);
    case "known-by":
      return columns.days.knownBy(condition.day);
    case "settled-by":
      return columns.days.knownBy(condition.day).without(columns.those(columns.changedLater(condition.day)));
    default:
      return columns.live;
  }
}

/** Words that must all be found are asked for at once: the full-text index goes from one to the next. */
function withWordsTogether(parts: readonly Condition[]): readonly Condition[] {
  const words = parts.filter((part) => asMatch(part) !== null);
  return words.length < 2
    ? parts
    : [{ type: "and", of: words }, ...parts.filter((part) => !words.includes(part))];
}

/** The rows that a full-text expression finds. Not to be changed. */
export const matchingRows = (db: Db, columns: Columns, match: string): Bits =>
  columns.kept(`words ${match}`, {
    find: () =>
      columns.those(
        numbersIn(
          db.get<{ rows: string | null }>(
            `select group_concat(rowid, ' ') as rows from entry_text where entry_text match ?`,
            match,
          )!.rows,
        ),
      ),
    among: (rows) =>
      numbersIn(
        db.get<{ found: string | null }>(
          `select group_concat(value, ' ') as found from json_each(?)
           where exists (select 1 from entry_text where entry_text match ? and rowid = value)`,
          JSON.stringify(rows),
          match,
        )!.found,
      ),
  });

type OfTerms = Extract<Condition, { type: "term" | "has" }>;

const isOfTerms = (condition: Condition): condition is OfTerms =>
  condition.type === "has" || (condition.type === "term" && condition.field !== "kind");

/** Rows that meet one of some conditions. A person is asked for by dozens of keys and names: their rows are gathered at once. */
function eitherOf(db: Db, columns: Columns, parts: readonly Condition[]): Bits {
  const terms = parts.filter(isOfTerms);
  const together = terms.length > 1 ? [rowsBearing(db, columns, terms)] : [];
  const others = parts.filter((part) => together.length === 0 || !isOfTerms(part));
  const found = new Bits(columns.size);
  for (const rows of together) found.or(rows);
  for (const part of others) found.or(rowsMeeting(db, columns, part));
  return found;
}

/** SQLite takes as long for a row of its index of terms as the columns do for so many codes. */
const CODES_A_ROW = 30;

/** Fewer rows than these are as quickly found as a kept set is brought up to date. */
const FEW_ROWS = 500;

/** Rows that bear a term one of the conditions means. Not to be changed. */
function rowsBearing(db: Db, columns: Columns, conditions: readonly OfTerms[]): Bits {
  const { terms } = columns;
  const meant = conditions.map((condition) => ({ condition, codes: codesMeant(db, condition) }));
  const borne = meant.filter(({ codes }) => terms.countOf(codes) > 0);
  const rows = borne.reduce((sum, { codes }) => sum + terms.countOf(codes), 0);
  const inIndex = (): Bits => rowsInIndex(db, columns, borne);
  if (rows < FEW_ROWS) return inIndex();
  const codes = Int32Array.from(borne.flatMap((each) => [...each.codes]));
  return columns.kept(`terms ${JSON.stringify(conditions)}`, {
    find: () => (rows * CODES_A_ROW < terms.borne ? inIndex() : terms.bearing(codes)),
    among: (changed) => changed.filter((row) => terms.bears(row, codes)),
  });
}

function codesMeant(db: Db, condition: OfTerms): Int32Array {
  const [which, values] = termsMeant(condition);
  const { codes } = db.get<{ codes: string | null }>(
    `select group_concat(code, ' ') as codes from term_codes where ${which}`,
    ...values,
  )!;
  return numbersIn(codes);
}

/** The same from the index of terms, which is quick where few bear them. */
function rowsInIndex(db: Db, columns: Columns, meant: readonly { readonly condition: OfTerms }[]): Bits {
  const found = new Bits(columns.size);
  for (const { condition } of meant) {
    const [which, values] = termsMeant(condition);
    const { rows } = db.get<{ rows: string | null }>(
      `select group_concat(entry, ' ') as rows from entry_terms where ${which}`,
      ...values,
    )!;
    for (const row of numbersIn(rows)) found.add(row);
  }
  return found;
}

/** The most frequent terms of each field among some rows. */
export function termsAmong(
  db: Db,
  columns: Columns,
  rows: Bits,
  fields: readonly TermField[],
  most: number,
): TermCount[] {
  const counts = columns.countTerms(rows);
  return fields.toSorted().flatMap((field) => {
    if (field === "kind") return kindsAmong(columns, rows, most);
    const codes = columns.codesOf(field, counts);
    return mostFrequent(db, field, codes, counts, most < 0 ? codes.length : most).map(({ code, term }) => ({
      field,
      term,
      count: counts[code]!,
      of: codes.length,
    }));
  });
}

function kindsAmong(columns: Columns, rows: Bits, most: number): TermCount[] {
  const all = Object.entries(columns.countKinds(rows)).map(([term, count]) => ({ term, count }));
  return all
    .sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1))
    .slice(0, most < 0 ? undefined : most)
    .map((each) => ({ field: "kind" as const, ...each, of: all.length }));
}

interface Coded {
  readonly code: number;
  readonly term: string;
}

/** Terms by their counts, those of one count by their words; of thousands that are borne once only the first are looked up. */
function mostFrequent(
  db: Db,
  field: TermField,
  codes: readonly number[],
  counts: Int32Array,
  most: number,
): Coded[] {
  const least = leastOfMost(codes, counts, most);
  const above = codes.filter((code) => counts[code]! > least);
  const level = codes.filter((code) => counts[code] === least);
  const wanted = most < codes.length ? most - above.length : level.length;
  const last = level.length <= FEW ? firstNamed(db, level, wanted) : firstInOrder(db, field, level, wanted);
  return [...named(db, above), ...last].sort(
    (a, b) => counts[b.code]! - counts[a.code]! || byCodeUnits(a.term, b.term),
  );
}

/** The count that the `most` most frequent terms have at least; 0 where there are no more of them. */
function leastOfMost(codes: readonly number[], counts: Int32Array, most: number): number {
  if (codes.length <= most || most === 0) return 0;
  const best: number[] = [];
  for (const code of codes) {
    const count = counts[code]!;
    if (best.length === most && count <= best[0]!) continue;
    const place = best.findIndex((each) => each >= count);
    best.splice(place < 0 ? best.length : place, 0, count);
    if (best.length > most) best.shift();
  }
  return best[0]!;
}

/** So many terms are put in order by themselves; of more, the index is gone through in their order. */
const FEW = 8000;

const named = (db: Db, codes: readonly number[]): Coded[] =>
  codes.map((code) => db.get<Coded>(`select code, term from term_codes where code = ?`, code)!);

/** The first of some terms, as SQLite orders them. */
const firstNamed = (db: Db, codes: readonly number[], wanted: number): Coded[] =>
  db.all<Coded>(
    `select code, term from term_codes where code in (select value from json_each(?)) order by term limit ?`,
    JSON.stringify(codes),
    wanted,
  );

function firstInOrder(db: Db, field: TermField, codes: readonly number[], wanted: number): Coded[] {
  const among = new Set(codes);
  const found: Coded[] = [];
  if (wanted === 0) return found;
  for (const each of db.iterate<Coded>(
    `select code, term from term_codes where field = ? order by term`,
    field,
  )) {
    if (!among.has(each.code)) continue;
    found.push(each);
    if (found.length === wanted) break;
  }
  return found;
}

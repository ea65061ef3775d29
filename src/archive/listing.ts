import type { Db } from "./db.ts";
import { END, numbersIn } from "./ordering.ts";

/** Rows fetched as one text: SQLite hands over a long text in the time of a few rows. */
const AT_ONCE = 20_000;

/**
 * Takes an entry as a few numbers, from one place in many to another: row, kind (its place in the list of kinds, counted
 * from 1), first day, last day, day by which it was known, and the codes of its terms.
 */
export type Put = (numbers: Int32Array, from: number, to: number) => void;

/** Where the codes of an entry begin. */
export const CODES = 5;

/** How many row numbers there may be. */
export const listedSize = (db: Db): number =>
  (db.get<{ last: number | null }>(`select max(entry) as last from listed`)!.last ?? -1) + 1;

export function eachListed(db: Db, size: number, put: Put): void {
  for (let from = 0; from < size; from += AT_ONCE) {
    read(db, put, `entry >= ? and entry < ?`, from, from + AT_ONCE);
  }
}

export const eachOfThese = (db: Db, rows: readonly number[], put: Put): void =>
  read(db, put, `entry in (select value from json_each(?))`, JSON.stringify(rows));

/** Reads rows as one text: "row kind first last known code,code -" for each, which is a third of the time of row after row. */
function read(db: Db, put: Put, where: string, ...values: readonly (number | string)[]): void {
  const { text } = db.get<{ text: string | null }>(
    `select group_concat(concat_ws(' ', entry, kind, first, last, known, codes, '-'), ' ') as text
     from listed where ${where}`,
    ...values,
  )!;
  const numbers = numbersIn(text);
  for (let from = 0, to = 0; to < numbers.length; to++) {
    if (numbers[to] !== END) continue;
    put(numbers, from, to);
    from = to + 1;
  }
}

import type { Db } from "./db.ts";
import { numbersIn } from "./ordering.ts";

/** Rows fetched as one text: SQLite hands over a long text in the time of a few rows. */
const AT_ONCE = 20_000;

/**
 * Takes an entry as a few numbers, from a place in many on: row, kind (its place in the list of kinds, counted from 1),
 * first day, last day, day by which it was known, how many terms it has, and their codes.
 */
export type Put = (numbers: Int32Array, at: number) => void;

/** Where the number of an entry's terms stands, and its first code. */
export const [COUNT, CODES] = [5, 6];

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

/** Reads rows as one text: "row kind first last known number-of-codes code code ...", all numbers. */
function read(db: Db, put: Put, where: string, ...values: readonly (number | string)[]): void {
  const { text } = db.get<{ text: string | null }>(
    `select group_concat(entry || ' ' || kind || ' ' || first || ' ' || last || ' ' || known || ' ' ||
       iif(codes = '', 0, length(codes) - length(replace(codes, ',', '')) + 1) || ' ' || replace(codes, ',', ' '), ' ') as text
     from listed where ${where}`,
    ...values,
  )!;
  const numbers = numbersIn(text);
  for (let at = 0; at < numbers.length; at += CODES + numbers[at + COUNT]!) put(numbers, at);
}

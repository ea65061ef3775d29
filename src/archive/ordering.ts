import type { Db } from "./db.ts";

/**
 * Some rows put in their places among others that stand in the order of lists already: by day, then by id. Only the ids
 * that decide between rows of one day are looked up.
 */
export function placeAmong(
  db: Db,
  ordered: Int32Array,
  added: readonly number[],
  dayOf: (row: number) => number,
): Int32Array<ArrayBuffer> {
  const ids = new Map<number, Buffer>();
  const idOf = (row: number): Buffer => {
    const known = ids.get(row);
    if (known) return known;
    const id = Buffer.from(db.get<{ id: string }>(`select id from entries where row = ?`, row)!.id);
    ids.set(row, id);
    return id;
  };
  const before = (a: number, b: number): number => dayOf(a) - dayOf(b) || Buffer.compare(idOf(a), idOf(b));
  const sorted = added.toSorted(before);
  const merged = new Int32Array(ordered.length + sorted.length);
  let from = 0;
  let to = 0;
  for (const row of sorted) {
    const place = placeOf(row, ordered, from, before);
    merged.set(ordered.subarray(from, place), to);
    to += place - from;
    merged[to++] = row;
    from = place;
  }
  merged.set(ordered.subarray(from), to);
  return merged;
}

/** Where a row belongs among those from a place on, by halving. */
function placeOf(
  row: number,
  ordered: Int32Array,
  from: number,
  before: (a: number, b: number) => number,
): number {
  let [low, high] = [from, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(ordered[middle]!, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The numbers in a text like "7 12 13" or "7 1,2 - 8 3 -", where each hyphen stands for END: SQLite hands over one long
 * text in the time of a few rows.
 */
export function numbersIn(text: string | null): Int32Array<ArrayBuffer> {
  if (text === null || text === "") return new Int32Array();
  const numbers = new Int32Array((text.length >>> 1) + 1);
  let count = 0;
  let number = 0;
  let digits = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= ZERO) {
      number = number * 10 + unit - ZERO;
      digits = true;
    } else {
      if (digits) numbers[count++] = number;
      if (unit === HYPHEN) numbers[count++] = END;
      number = 0;
      digits = false;
    }
  }
  if (digits) numbers[count++] = number;
  return numbers.subarray(0, count);
}

/** Stands among numbers for the end of those that belong together. */
export const END = -1;

const HYPHEN = 0x2d;
const ZERO = 0x30;

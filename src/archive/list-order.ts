import { Bits } from "./bits.ts";
import type { Db } from "./db.ts";
import { numbersIn, placeAmong } from "./ordering.ts";

/** Rows in the order of lists: by their first day, those without one last, then by id. */
export class ListOrder {
  readonly #db: Db;
  #rows = new Int32Array();

  constructor(db: Db) {
    this.#db = db;
  }

  readAll(): void {
    const { rows } = this.#db.get<{ rows: string | null }>(
      `select group_concat(row, ' ') as rows from (select row from entries order by first_day is null, first_day, id)`,
    )!;
    this.#rows = numbersIn(rows);
  }

  /** Puts rows that changed in their places; those that went are left out. */
  replace(changed: readonly number[], live: Bits, dayOf: (row: number) => number): void {
    const gone = new Bits(live.words.length * 32);
    for (const row of changed) gone.add(row);
    const rest = this.#rows.filter((row) => !gone.has(row));
    const here = changed.filter((row) => live.has(row));
    this.#rows = placeAmong(this.#db, rest, here, dayOf);
  }

  /** Rows of a set of `count` from the `offset`th on; a negative limit sets none. The last of them are found from the end. */
  page(rows: Bits, count: number, limit: number, offset: number): number[] {
    const end = limit < 0 ? count : Math.min(count, offset + limit);
    if (offset >= end) return [];
    return offset > count / 2
      ? this.#collect(rows, end - offset, count - end, -1).reverse()
      : this.#collect(rows, end - offset, offset, 1);
  }

  /** So many rows of the set after those passed over, from the first on or from the last back. */
  #collect(rows: Bits, wanted: number, passing: number, step: 1 | -1): number[] {
    const order = this.#rows;
    const found: number[] = [];
    let passed = 0;
    for (
      let at = step > 0 ? 0 : order.length - 1;
      found.length < wanted && at >= 0 && at < order.length;
      at += step
    ) {
      const row = order[at]!;
      if (rows.has(row) && passed++ >= passing) found.push(row);
    }
    return found;
  }
}

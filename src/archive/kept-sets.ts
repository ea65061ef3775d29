import type { Bits } from "./bits.ts";
import type { Db } from "./db.ts";

/** Sets that are kept: an eighth of a byte for each entry. */
const KEPT = 96;

/** With more changes than these a set is found anew: words are asked of each changed row by itself, for some 20 microseconds. */
const MOST_CHANGES = 500;

/** The rows that something is true of, and how to tell it of a few of them. */
export interface Finding {
  readonly find: () => Bits;
  /** Which of some rows it is true of now. */
  readonly among: (rows: readonly number[]) => Iterable<number>;
}

/** The state of the columns a set is brought to. */
export interface Moment {
  /** The last change that the columns have seen. */
  readonly serial: number;
  readonly size: number;
}

/**
 * Sets of rows that take long to find. A word that stands in nearly every entry is found in hundreds of thousands: they
 * are asked for once, and afterwards the log of changes tells which few rows to ask about again.
 */
export class KeptSets {
  readonly #db: Db;
  readonly #known = new Map<string, { readonly rows: Bits; readonly serial: number }>();

  constructor(db: Db) {
    this.#db = db;
  }

  clear(): void {
    this.#known.clear();
  }

  /** The rows of a name at this moment; whoever asks later may find the same set changed. Not to be changed by others. */
  of(name: string, { serial, size }: Moment, { find, among }: Finding): Bits {
    const known = this.#known.get(name);
    const changed = known && this.#changedSince(known.serial);
    const rows = changed ? caughtUp(known.rows.enlarged(size), changed, among) : find();
    this.#known.delete(name);
    this.#known.set(name, { rows, serial });
    if (this.#known.size > KEPT) this.#known.delete(this.#known.keys().next().value!);
    return rows;
  }

  /** Null where they are too many, or the log does not reach back so far. */
  #changedSince(serial: number): readonly number[] | null {
    const { first } = this.#db.get<{ first: number | null }>(`select min(serial) as first from changes`)!;
    if ((first ?? 0) > serial + 1) return null;
    const rows = this.#db.all<{ entry: number }>(
      `select distinct entry from changes where serial > ? limit ?`,
      serial,
      MOST_CHANGES + 1,
    );
    return rows.length > MOST_CHANGES ? null : rows.map(({ entry }) => entry);
  }
}

function caughtUp(rows: Bits, changed: readonly number[], among: Finding["among"]): Bits {
  if (changed.length === 0) return rows;
  for (const row of changed) rows.remove(row);
  for (const row of among(changed)) rows.add(row);
  return rows;
}

import type { EntryKind } from "../register/index.ts";
import { ENTRY_KINDS } from "../register/index.ts";
import { Bits } from "./bits.ts";
import type { TermField } from "./condition.ts";
import { DayColumns } from "./day-columns.ts";
import type { Db } from "./db.ts";
import type { Finding } from "./kept-sets.ts";
import { KeptSets } from "./kept-sets.ts";
import { ListOrder } from "./list-order.ts";
import { CODES, eachListed, eachOfThese, listedSize } from "./listing.ts";
import { TermCodes } from "./term-codes.ts";
import { TermPool } from "./term-pool.ts";

/** With more changes than these the columns are read anew; it takes about a second for half a million entries. */
const MOST_CHANGES = 4000;

const LARGE = 30_000;

/** Where words are asked for, more hits than these are not all ranked: SQLite takes two microseconds for each. */
const RANKED = 5000;

/** Answers whose rows are remembered until the archive changes: an eighth of a byte for each entry. */
const REMEMBERED = 8;

/**
 * What lists, filters and facets of a large register are worked out from, in the memory of one process: 40 bytes an
 * entry. Row numbers index every column. Brought up to date from the log of changes when the archive has changed.
 */
export class Columns {
  readonly #db: Db;
  #state = "";
  #serial = -1;
  #size = 0;
  #live = new Bits(0);
  #ofKind: readonly Bits[] = ENTRY_KINDS.map(() => new Bits(0));
  readonly #codes: TermCodes;
  readonly #order: ListOrder;
  readonly #kept: KeptSets;
  readonly #found = new Map<string, Bits>();

  readonly days = new DayColumns();
  readonly terms = new TermPool();
  /** Rows whose entries were worked out anew for a day, and are to be looked for elsewhere. */
  changedLater: (day: string) => readonly number[] = () => [];
  /** Rows an archive has at least before it is worth their memory. */
  readonly least: number;
  /** Hits that are ranked at most. */
  readonly ranked: number;

  constructor(db: Db, least = LARGE, ranked = RANKED) {
    this.#db = db;
    this.#codes = new TermCodes(db);
    this.#order = new ListOrder(db);
    this.#kept = new KeptSets(db);
    this.least = least;
    this.ranked = ranked;
  }

  /** Brings the columns to the state of the archive; inside a snapshot, so that they fit what else is asked in it. */
  refresh(state: string): void {
    if (state === this.#state) return;
    const { last, first } = this.#db.get<{ first: number | null; last: number | null }>(
      `select min(serial) as first, max(serial) as last from changes`,
    )!;
    const changed = (last ?? 0) - this.#serial;
    const whole = this.#serial < 0 || changed > MOST_CHANGES || (first ?? 0) > this.#serial + 1;
    if (whole) this.#readAll();
    else if (changed > 0) this.#readChanged();
    this.#codes.refresh();
    this.#found.clear();
    this.#serial = last ?? 0;
    this.#state = state;
  }

  /** Whether they were read already; what is then left to read is little. */
  get ready(): boolean {
    return this.#serial >= 0;
  }

  get size(): number {
    return this.#size;
  }

  /** What a search found, for the counting that follows it; made where it was not found yet. Not to be changed. */
  remembered(name: string, find: () => Bits): Bits {
    const known = this.#found.get(name);
    if (known) return known;
    const found = find();
    if (this.#found.size >= REMEMBERED) this.#found.delete(this.#found.keys().next().value!);
    this.#found.set(name, found);
    return found;
  }

  /** A set that takes long to find, kept and brought up to date. Not to be changed. */
  kept(name: string, finding: Finding): Bits {
    return this.#kept.of(name, { serial: this.#serial, size: this.#size }, finding);
  }

  /** The rows of all entries. Not to be changed. */
  get live(): Bits {
    return this.#live;
  }

  /** Not to be changed. */
  ofKind(kind: string): Bits {
    return this.#ofKind[ENTRY_KINDS.indexOf(kind as EntryKind)] ?? new Bits(this.#size);
  }

  asOf(day: string): Bits {
    const undertaken = this.ofKind("commitment").copy().and(this.days.knownBy(day));
    return this.days.begunBy(day).or(this.ofKind("actor")).or(undertaken);
  }

  /** How many of the rows bear each term, at the place of its code. */
  countTerms(rows: Bits): Int32Array {
    return this.terms.count(rows, this.#live);
  }

  /** Codes of the terms of a field that some of the rows bear. */
  codesOf(field: TermField, counts: Int32Array): number[] {
    return this.#codes.counted(field, counts);
  }

  countKinds(rows: Bits): Readonly<Partial<Record<EntryKind, number>>> {
    return Object.fromEntries(
      ENTRY_KINDS.flatMap((kind, i) => {
        const count = this.#ofKind[i]!.countWith(rows);
        return count > 0 ? [[kind, count]] : [];
      }),
    );
  }

  /** Rows of the set in the order of lists, from the `offset`th on; a negative limit sets none. */
  page(rows: Bits, limit: number, offset: number): number[] {
    return this.#order.page(rows, rows.count(), limit, offset);
  }

  /** The rows as a set. */
  those(rows: Iterable<number>): Bits {
    const found = new Bits(this.#size);
    for (const row of rows) found.add(row);
    return found;
  }

  #readAll(): void {
    this.#kept.clear();
    this.#grow(listedSize(this.#db));
    this.#live = new Bits(this.#size);
    this.#ofKind = ENTRY_KINDS.map(() => new Bits(this.#size));
    this.days.clear();
    this.terms.clear();
    eachListed(this.#db, this.#size, (numbers, from, to) => this.#put(numbers, from, to));
    this.#order.readAll();
  }

  #readChanged(): void {
    const changed = this.#db
      .all<{ entry: number }>(`select distinct entry from changes where serial > ?`, this.#serial)
      .map(({ entry }) => entry);
    this.#grow(Math.max(...changed) + 1);
    for (const row of changed) this.#drop(row);
    eachOfThese(this.#db, changed, (numbers, from, to) => this.#put(numbers, from, to));
    this.#order.replace(changed, this.#live, (row) => this.days.placeOf(row));
  }

  /** Takes an entry that stands among the numbers of the listing, as `Put` has it. */
  #put(numbers: Int32Array, from: number, to: number): void {
    const row = numbers[from]!;
    this.#live.add(row);
    this.#ofKind[numbers[from + 1]! - 1]?.add(row);
    this.days.put(row, numbers[from + 2]!, numbers[from + 3]!, numbers[from + 4]!);
    this.terms.put(row, numbers, from + CODES, to - from - CODES);
  }

  #drop(row: number): void {
    this.#live.remove(row);
    for (const rows of this.#ofKind) rows.remove(row);
    this.days.drop(row);
    this.terms.drop(row);
  }

  #grow(size: number): void {
    this.#size = Math.max(size, this.#size);
    this.#live = this.#live.enlarged(this.#size);
    this.#ofKind = this.#ofKind.map((rows) => rows.enlarged(this.#size));
    this.days.grow(this.#size);
    this.terms.grow(this.#size);
  }
}

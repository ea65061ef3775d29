import type { EntryKind } from "../register/index.ts";
import { ENTRY_KINDS } from "../register/index.ts";
import { Bits } from "./bits.ts";
import type { TermField } from "./condition.ts";
import { TERM_FIELDS } from "./condition.ts";
import type { Db } from "./db.ts";
import { numbersIn, placeAmong } from "./ordering.ts";

/** Rows fetched as one text: SQLite hands over a long text in the time of a few rows. */
const AT_ONCE = 20_000;

/** With more changes than these the columns are read anew; it takes about a second for half a million entries. */
const MOST_CHANGES = 4000;

const LARGE = 30_000;

/** Where words are asked for, more hits than these are not all ranked: SQLite takes two microseconds for each. */
const RANKED = 5000;

/** Searches whose rows are remembered: an eighth of a byte for each entry. */
const REMEMBERED = 8;

/** Terms of one entry that are counted, as many as its length can say. */
const MOST_TERMS = 65_535;

/** Sorts after every day. */
const UNDATED = 99_999_999;

/** Days of an entry as numbers like 20230504; 0 where it has none. */
type Days = Int32Array;

/**
 * What lists, filters and facets of a large register are worked out from, in the memory of one process: 40 bytes an
 * entry. Row numbers index every column. Brought up to date from the log of changes when the archive has changed.
 */
export class Columns {
  readonly #db: Db;
  #state = "";
  #serial = -1;
  #size = 0;
  #kinds = new Uint8Array();
  #firsts: Days = new Int32Array();
  #lasts: Days = new Int32Array();
  #knowns: Days = new Int32Array();
  /** The terms of a row: `#lengths[row]` codes from `#starts[row]` on in the pool. */
  #starts = new Int32Array();
  #lengths = new Uint16Array();
  #pool = new Int32Array();
  #pooled = 0;
  /** The codes of each field, by its place in the list of fields. */
  #codes: readonly number[][] = TERM_FIELDS.map(() => []);
  #known = 0;
  #highest = 0;
  #order = new Int32Array();
  #live = new Bits(0);
  readonly #found = new Map<string, Bits>();

  /** Rows an archive has at least before it is worth their memory. */
  readonly least: number;
  /** Hits that are ranked at most. */
  readonly ranked: number;

  constructor(db: Db, least = LARGE, ranked = RANKED) {
    this.#db = db;
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
    this.#readFields();
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

  get live(): Bits {
    return this.#live;
  }

  /** Rows in the order of lists: by their first day, those without one last, then by id. */
  get order(): Int32Array {
    return this.#order;
  }

  ofKind(kind: string): Bits {
    const wanted = ENTRY_KINDS.indexOf(kind as EntryKind) + 1;
    return this.where((row) => this.#kinds[row] === wanted);
  }

  /** Those that begin within the days, or lie over several of which one is. */
  within(first: string | null, last: string | null): Bits {
    if (first === null && last === null) return this.#live.copy();
    const [from, to] = [first === null ? 1 : dayNumber(first), last === null ? UNDATED : dayNumber(last)];
    return this.where((row) => {
      const [begins, ends] = [this.#firsts[row]!, this.#lasts[row]!];
      return begins !== 0 && begins <= to && (begins >= from || (ends > begins && ends >= from));
    });
  }

  asOf(day: string): Bits {
    const to = dayNumber(day);
    const actor = ENTRY_KINDS.indexOf("actor") + 1;
    return this.where((row) => {
      const begins = this.#firsts[row]!;
      return (begins !== 0 && begins <= to) || this.#kinds[row] === actor;
    });
  }

  knownBy(day: string): Bits {
    const to = dayNumber(day);
    return this.where((row) => this.#knowns[row] !== 0 && this.#knowns[row]! <= to);
  }

  /** How many of the rows bear each term, at the place of its code. */
  countTerms(rows: Bits): Int32Array {
    const counts = new Int32Array(this.#highest + 1);
    for (let row = 0; row < this.#size; row++) {
      if (!rows.has(row)) continue;
      const start = this.#starts[row]!;
      const end = start + this.#lengths[row]!;
      for (let i = start; i < end; i++) counts[this.#pool[i]!]!++;
    }
    return counts;
  }

  /** Codes of the terms of a field that some of the rows bear. */
  codesOf(field: TermField, counts: Int32Array): number[] {
    return this.#codes[TERM_FIELDS.indexOf(field)]!.filter((code) => (counts[code] ?? 0) > 0);
  }

  countKinds(rows: Bits): Readonly<Partial<Record<EntryKind, number>>> {
    const counts = new Int32Array(ENTRY_KINDS.length + 1);
    rows.forEach((row) => counts[this.#kinds[row]!]!++);
    return Object.fromEntries(
      ENTRY_KINDS.flatMap((kind, i) => (counts[i + 1]! > 0 ? [[kind, counts[i + 1]!]] : [])),
    );
  }

  /** Rows of the set in the order of lists, from the `offset`th on; a negative limit sets none. */
  page(rows: Bits, limit: number, offset: number): number[] {
    const found: number[] = [];
    let passed = 0;
    for (const row of this.#order) {
      if (limit >= 0 && found.length >= limit) break;
      if (rows.has(row) && passed++ >= offset) found.push(row);
    }
    return found;
  }

  /** The rows as a set. */
  those(rows: Iterable<number>): Bits {
    const found = new Bits(this.#size);
    for (const row of rows) found.add(row);
    return found;
  }

  /** Rows that bear one of some terms, by their codes: gone through whole, which is quick where many do. */
  bearing(codes: Iterable<number>): Bits {
    const wanted = new Uint8Array(this.#highest + 1);
    for (const code of codes) wanted[code] = 1;
    return this.where((row) => {
      const end = this.#starts[row]! + this.#lengths[row]!;
      for (let i = this.#starts[row]!; i < end; i++) if (wanted[this.#pool[i]!] === 1) return true;
      return false;
    });
  }

  where(holds: (row: number) => boolean): Bits {
    const found = new Bits(this.#size);
    for (let row = 0; row < this.#size; row++) if (this.#kinds[row] !== 0 && holds(row)) found.add(row);
    return found;
  }

  #readFields(): void {
    const { last } = this.#db.get<{ last: number | null }>(`select max(code) as last from term_codes`)!;
    if ((last ?? 0) <= this.#known) return;
    for (const [i, field] of TERM_FIELDS.entries()) {
      const { codes } = this.#db.get<{ codes: string | null }>(
        `select group_concat(code, ' ') as codes from term_codes where field = ? and code > ?`,
        field,
        this.#known,
      )!;
      for (const code of numbersIn(codes)) this.#codes[i]!.push(code);
    }
    this.#known = last ?? 0;
  }

  #readAll(): void {
    this.#grow(
      (this.#db.get<{ last: number | null }>(`select max(entry) as last from listed`)!.last ?? 0) + 1,
    );
    this.#live = new Bits(this.#size);
    this.#kinds.fill(0);
    this.#pooled = 0;
    for (let from = 0; from < this.#size; from += AT_ONCE) {
      this.#read(`entry >= ? and entry < ?`, from, from + AT_ONCE);
    }
    const order = this.#db.get<{ rows: string | null }>(
      `select group_concat(row, ' ') as rows from (select row from entries order by first_day is null, first_day, id)`,
    )!.rows;
    this.#order = numbersIn(order);
  }

  #readChanged(): void {
    const changed = this.#db
      .all<{ entry: number }>(`select distinct entry from changes where serial > ?`, this.#serial)
      .map(({ entry }) => entry);
    this.#grow(Math.max(this.#size, ...changed.map((row) => row + 1)));
    for (const row of changed) {
      this.#live.remove(row);
      this.#kinds[row] = 0;
      this.#read(`entry = ?`, row);
    }
    const gone = new Set(changed);
    const rest = this.#order.filter((row) => !gone.has(row));
    this.#order = placeAmong(
      this.#db,
      rest,
      changed.filter((row) => this.#live.has(row)),
      (row) => this.#firsts[row]! || UNDATED,
    );
  }

  /** Reads rows of the table as one text: "row kind first last known number-of-codes code code ...", all numbers. */
  #read(where: string, ...values: readonly number[]): void {
    const { text } = this.#db.get<{ text: string | null }>(
      `select group_concat(entry || ' ' || kind || ' ' || first || ' ' || last || ' ' || known || ' ' ||
         iif(codes = '', 0, length(codes) - length(replace(codes, ',', '')) + 1) || ' ' || replace(codes, ',', ' '), ' ') as text
       from listed where ${where}`,
      ...values,
    )!;
    const numbers = numbersIn(text);
    for (let at = 0; at < numbers.length;) at = this.#put(numbers, at);
  }

  /** Puts the row that begins at a place of the numbers, and gives the place after it. */
  #put(numbers: Int32Array, at: number): number {
    const row = numbers[at]!;
    this.#live.add(row);
    this.#kinds[row] = numbers[at + 1]!;
    this.#firsts[row] = numbers[at + 2]!;
    this.#lasts[row] = numbers[at + 3]!;
    this.#knowns[row] = numbers[at + 4]!;
    const count = Math.min(numbers[at + 5]!, MOST_TERMS);
    const end = at + 6 + numbers[at + 5]!;
    this.#starts[row] = this.#pooled;
    this.#lengths[row] = count;
    if (this.#pooled + count > this.#pool.length) {
      this.#pool = enlarged(this.#pool, (this.#pooled + count) * 2);
    }
    for (let i = at + 6; i < at + 6 + count; i++) {
      const code = numbers[i]!;
      this.#pool[this.#pooled++] = code;
      if (code > this.#highest) this.#highest = code;
    }
    return end;
  }

  #grow(size: number): void {
    if (size > this.#kinds.length) {
      const room = size + (size >>> 3) + 64;
      this.#kinds = copied(this.#kinds, new Uint8Array(room));
      this.#firsts = enlarged(this.#firsts, room);
      this.#lasts = enlarged(this.#lasts, room);
      this.#knowns = enlarged(this.#knowns, room);
      this.#starts = enlarged(this.#starts, room);
      this.#lengths = copied(this.#lengths, new Uint16Array(room));
    }
    this.#size = Math.max(size, this.#size);
    this.#live = new Bits(this.#size, copied(this.#live.words, new Uint32Array((this.#size + 31) >>> 5)));
  }
}

const dayNumber = (day: string): number => Number(day.replaceAll("-", ""));

const enlarged = (from: Int32Array, length: number): Int32Array<ArrayBuffer> =>
  copied(from, new Int32Array(length));

function copied<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(
  from: Uint8Array | Uint16Array | Uint32Array | Int32Array,
  to: T,
): T {
  to.set(from.subarray(0, Math.min(from.length, to.length)));
  return to;
}

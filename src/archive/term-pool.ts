import { Bits } from "./bits.ts";
import { copied, roomFor, withSome } from "./room.ts";

/** Terms of one entry that are counted, as many as its length can say. */
const MOST_TERMS = 65_535;

/** The terms each row bears, by their codes: those of one row after those of another in a single array. */
export class TermPool {
  /** The terms of a row: `#lengths[row]` codes from `#starts[row]` on. */
  #starts = new Int32Array();
  #lengths = new Uint16Array();
  #codes = new Int32Array();
  #used = 0;
  /** Of those used, the codes some row bears now; the others were left behind by rows that changed. */
  #borne = 0;
  /** How many rows bear each term, at the place of its code. */
  #totals = new Int32Array();
  #size = 0;

  grow(size: number): void {
    this.#starts = roomFor(size, this.#starts);
    if (size > this.#lengths.length) this.#lengths = copied(this.#lengths, new Uint16Array(withSome(size)));
    this.#size = size;
  }

  clear(): void {
    this.#lengths.fill(0);
    this.#totals.fill(0);
    this.#used = this.#borne = 0;
  }

  /** Codes that all rows bear together. */
  get borne(): number {
    return this.#borne;
  }

  /** How many places the codes take up, with those that no row bears any more. */
  get used(): number {
    return this.#used;
  }

  /** Gives a row that bears none the codes that stand from a place of some numbers on. */
  put(row: number, numbers: Int32Array, from: number, length: number): void {
    const count = Math.min(length, MOST_TERMS);
    this.#makeRoom(count);
    this.#starts[row] = this.#used;
    this.#lengths[row] = count;
    for (let i = from; i < from + count; i++) {
      const code = numbers[i]!;
      this.#codes[this.#used++] = code;
      this.#totals = roomFor(code + 1, this.#totals);
      this.#totals[code]!++;
    }
    this.#borne += count;
  }

  drop(row: number): void {
    const [start, count] = [this.#starts[row]!, this.#lengths[row]!];
    for (let i = start; i < start + count; i++) this.#totals[this.#codes[i]!]!--;
    this.#lengths[row] = 0;
    this.#borne -= count;
  }

  /** How many rows bear one of some terms, those that bear several counted as often. */
  countOf(codes: Iterable<number>): number {
    let sum = 0;
    for (const code of codes) sum += this.#totals[code] ?? 0;
    return sum;
  }

  /** How many of the rows bear each term, at the place of its code. Of most rows, the others are counted and taken away. */
  count(rows: Bits, all: Bits): Int32Array {
    if (rows.count() * 2 < all.count()) return this.#tally(rows, new Int32Array(this.#totals.length), 1);
    return this.#tally(all.copy().without(rows), this.#totals.slice(), -1);
  }

  #tally(rows: Bits, counts: Int32Array, by: 1 | -1): Int32Array {
    const codes = this.#codes;
    rows.forEach((row) => {
      const start = this.#starts[row]!;
      const end = start + this.#lengths[row]!;
      for (let i = start; i < end; i++) counts[codes[i]!]! += by;
    });
    return counts;
  }

  /** Rows that bear one of some terms: all are gone through, which is quick where many do. */
  bearing(codes: Iterable<number>): Bits {
    const wanted = new Uint8Array(this.#totals.length);
    for (const code of codes) wanted[code] = 1;
    const found = new Bits(this.#size);
    const all = this.#codes;
    for (let row = 0; row < this.#size; row++) {
      const start = this.#starts[row]!;
      const end = start + this.#lengths[row]!;
      for (let i = start; i < end; i++) {
        if (wanted[all[i]!] === 0) continue;
        found.add(row);
        break;
      }
    }
    return found;
  }

  /** Whether a row bears one of some terms. */
  bears(row: number, codes: Int32Array): boolean {
    const start = this.#starts[row]!;
    const end = start + this.#lengths[row]!;
    for (let i = start; i < end; i++) if (codes.includes(this.#codes[i]!)) return true;
    return false;
  }

  /** Room for some codes more; where the array is full, what no row bears any more is left out of the larger one. */
  #makeRoom(count: number): void {
    if (this.#used + count <= this.#codes.length) return;
    const wanted = this.#borne + count;
    const codes = new Int32Array(wanted + (wanted >>> 1) + 64);
    let used = 0;
    for (let row = 0; row < this.#size; row++) {
      const start = this.#starts[row]!;
      const end = start + this.#lengths[row]!;
      this.#starts[row] = used;
      for (let i = start; i < end; i++) codes[used++] = this.#codes[i]!;
    }
    this.#codes = codes;
    this.#used = used;
  }
}

import { copied } from "./room.ts";

/** A set of row numbers, one bit each. */
export class Bits {
  readonly words: Uint32Array;

  constructor(size: number, words = new Uint32Array((size + 31) >>> 5)) {
    this.words = words;
  }

  add(row: number): void {
    this.words[row >>> 5]! |= 1 << (row & 31);
  }

  remove(row: number): void {
    this.words[row >>> 5]! &= ~(1 << (row & 31));
  }

  has(row: number): boolean {
    return ((this.words[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
  }

  copy(): Bits {
    return new Bits(0, this.words.slice());
  }

  /** Keeps what the other has too. Both are of one size. */
  and({ words }: Bits): this {
    for (let i = 0; i < this.words.length; i++) this.words[i]! &= words[i]!;
    return this;
  }

  or({ words }: Bits): this {
    for (let i = 0; i < this.words.length; i++) this.words[i]! |= words[i]!;
    return this;
  }

  /** Drops what the other has. */
  without({ words }: Bits): this {
    for (let i = 0; i < this.words.length; i++) this.words[i]! &= ~words[i]!;
    return this;
  }

  count(): number {
    let sum = 0;
    for (const word of this.words) sum += ones(word);
    return sum;
  }

  /** How many both have. */
  countWith({ words }: Bits): number {
    let sum = 0;
    const most = Math.min(words.length, this.words.length);
    for (let i = 0; i < most; i++) sum += ones(words[i]! & this.words[i]!);
    return sum;
  }

  /** The same rows, with room for as many as are wanted. */
  enlarged(size: number): Bits {
    const length = (size + 31) >>> 5;
    return length <= this.words.length ? this : new Bits(0, copied(this.words, new Uint32Array(length)));
  }

  rows(): number[] {
    const found: number[] = [];
    this.forEach((row) => found.push(row));
    return found;
  }

  forEach(each: (row: number) => void): void {
    for (let i = 0; i < this.words.length; i++) {
      for (let word = this.words[i]!; word !== 0; word &= word - 1) {
        each((i << 5) + 31 - Math.clz32(word & -word));
      }
    }
  }
}

/** The bits set in a word of 32, added up in parallel (Hacker's Delight, 5-1). */
function ones(word: number): number {
  let sum = word - ((word >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

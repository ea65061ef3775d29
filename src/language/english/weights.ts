/**
 * The weights of one linear model as it runs: from a feature's key to (class, weight) pairs. Time goes into cache
 * misses, not into arithmetic, so a key and what it points at stand side by side, and one or two pairs (most features)
 * stand in the table itself.
 *
 * Most features of a step are not in the model. A bit for each possible beginning of a key says so from a table that
 * stays in the nearest cache.
 *
 * A slot is two numbers: the key (0: empty) and a word that holds either up to two pairs of 15 bits, or (top bit set)
 * the place of a longer row. A pair is class << 8 | quantised weight; a weight q stands for q * |q|.
 */
export class Weights {
  readonly classes: number;
  readonly #slots: Int32Array;
  readonly #shift: number;
  readonly #mask: number;
  readonly #rows: Uint16Array;
  readonly #present: Uint32Array;
  readonly #presentShift: number;
  readonly #squares = SQUARES;
  readonly #kept = new Int32Array(MOST_FEATURES + 1);

  /** `slots` has a power of two of slots; `present` a bit for each beginning of a key, FILTER_BITS longer than a slot's. */
  constructor(classes: number, slots: Int32Array, rows: Uint16Array, present: Uint32Array) {
    this.classes = classes;
    this.#slots = slots;
    this.#mask = slots.length / 2 - 1;
    this.#shift = Math.clz32(this.#mask);
    this.#rows = rows;
    this.#present = present;
    this.#presentShift = this.#shift - FILTER_BITS;
  }

  /** Sets `out` (one number a class) to the summed weights of the first `count` (at most MOST_FEATURES) keys. */
  score(keys: Int32Array, count: number, out: Int32Array): void {
    const slots = this.#slots;
    const mask = this.#mask;
    const shift = this.#shift;
    const rows = this.#rows;
    const squares = this.#squares;
    out.fill(0);
    const found = this.#inModel(keys, count);
    const kept = this.#kept;
    // Memory answers many questions at once where no branch waits for one: every slot is looked at before any is used.
    let seen = 0;
    for (let i = 0; i < found; i++) seen ^= slots[(kept[i]! >>> shift) * 2]!;
    kept[found] = seen; // written down, or the looking would be taken for idle and left out
    for (let i = 0; i < found; i++) {
      const key = kept[i]!;
      let slot = key >>> shift;
      let there = slots[slot * 2]!;
      while (there !== key && there !== 0) {
        slot = (slot + 1) & mask;
        there = slots[slot * 2]!;
      }
      if (there === 0) continue;
      const word = slots[slot * 2 + 1]!;
      if (word >= 0) {
        out[(word >>> 8) & 127]! += squares[word & 255]!;
        if (word > 0x7fff) out[(word >>> 23) & 127]! += squares[(word >>> 15) & 255]!;
        continue;
      }
      let at = word & 0x7fffffff;
      for (const end = at + rows[at]!; at < end;) {
        const pair = rows[++at]!;
        out[pair >>> 8]! += squares[pair & 255]!;
      }
    }
  }

  /** Puts the keys that may be in the model into `#kept`; gives their number. No branch, so none is foretold wrongly. */
  #inModel(keys: Int32Array, count: number): number {
    const kept = this.#kept;
    const present = this.#present;
    const shift = this.#presentShift;
    let found = 0;
    for (let i = 0; i < count; i++) {
      const key = keys[i]! || 1;
      const beginning = key >>> shift;
      kept[found] = key;
      found += (present[beginning >>> 5]! >>> (beginning & 31)) & 1;
    }
    return found;
  }
}

/** Most features that are scored at once. */
const MOST_FEATURES = 256;

/** How many bits more of a key than its slot's the presence table looks at. */
export const FILTER_BITS = 2;

/** What the 8 bits of a weight stand for: q * |q| of the signed number q. */
const SQUARES = Int32Array.from({ length: 256 }, (_, bits) => {
  const q = (bits << 24) >> 24;
  return q * Math.abs(q);
});

/** A feature with its pairs, as files and training have it. `weights` are quantised (-127 to 127). */
export interface FeatureRow {
  readonly key: number;
  readonly classes: readonly number[];
  readonly weights: readonly number[];
}

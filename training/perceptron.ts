import type { FeatureRow } from "../src/language/english/weights.ts";

/**
 * An averaged perceptron over hashed sparse features (Collins 2002), as it is trained. A pair of feature and class
 * counts only after `minUpdates` updates (Goldberg and Elhadad 2011): the model that is trained is the small one that
 * ships. Each feature's pairs stand in one block, so that scoring reads memory in order.
 */
export class Perceptron {
  readonly classes: number;
  readonly #minUpdates: number;
  #bits = 16;
  #mask = 2 ** 16 - 1;
  #keys = new Int32Array(2 ** 16);
  #starts = new Int32Array(2 ** 16);
  #counts = new Uint8Array(2 ** 16);
  #features = 0;
  #used = 1;
  #capacity = 2 ** 18;
  #class = new Uint8Array(2 ** 18);
  #weight = new Float32Array(2 ** 18);
  #total = new Float64Array(2 ** 18);
  #stamp = new Int32Array(2 ** 18);
  #updates = new Uint8Array(2 ** 18);
  /** Blocks given back, by the number of pairs they hold (as a power of two). */
  readonly #free: number[][] = Array.from({ length: 9 }, () => []);
  /** Number of decisions so far; the average is over these. */
  steps = 0;

  constructor(classes: number, minUpdates: number) {
    if (classes > 255) throw new RangeError(`${classes} classes; a class must fit in a byte`);
    this.classes = classes;
    this.#minUpdates = minUpdates;
  }

  get size(): { readonly features: number; readonly pairs: number } {
    return { features: this.#features, pairs: this.#used };
  }

  score(keys: Int32Array, count: number, out: Float32Array): void {
    const least = this.#minUpdates;
    const classes = this.#class;
    const weights = this.#weight;
    const updates = this.#updates;
    out.fill(0);
    for (let i = 0; i < count; i++) {
      const slot = this.#find(keys[i]! || 1);
      if (slot < 0) continue;
      const start = this.#starts[slot]!;
      for (let at = start, end = start + this.#counts[slot]!; at < end; at++) {
        if (updates[at]! >= least) out[classes[at]!]! += weights[at]!;
      }
    }
  }

  /** Adds `delta` to the weights of these features for `chosen`. */
  update(keys: Int32Array, count: number, chosen: number, delta: number): void {
    for (let i = 0; i < count; i++) {
      const at = this.#pair(this.#findOrAdd(keys[i]! || 1), chosen);
      this.#total[at]! += (this.steps - this.#stamp[at]!) * this.#weight[at]!;
      this.#stamp[at] = this.steps;
      this.#weight[at]! += delta;
      if (this.#updates[at]! < 255) this.#updates[at]!++;
    }
  }

  #find(key: number): number {
    let slot = (key ^ (key >>> 15)) & this.#mask;
    for (let there = this.#keys[slot]!; there !== 0; there = this.#keys[slot]!) {
      if (there === key) return slot;
      slot = (slot + 1) & this.#mask;
    }
    return -1;
  }

  #findOrAdd(key: number): number {
    let slot = (key ^ (key >>> 15)) & this.#mask;
    for (let there = this.#keys[slot]!; there !== 0; there = this.#keys[slot]!) {
      if (there === key) return slot;
      slot = (slot + 1) & this.#mask;
    }
    if (this.#features > this.#mask * 0.6) {
      this.#growTable();
      return this.#findOrAdd(key);
    }
    this.#features++;
    this.#keys[slot] = key;
    return slot;
  }

  /** The place of a feature's pair with a class; made with weight 0 where it is new. */
  #pair(slot: number, chosen: number): number {
    const start = this.#starts[slot]!;
    const count = this.#counts[slot]!;
    for (let at = start; at < start + count; at++) if (this.#class[at] === chosen) return at;
    // A block holds a power of two pairs: full when the count is one.
    const place = count === 0 || (count & (count - 1)) === 0 ? this.#move(start, count) : start;
    this.#starts[slot] = place;
    this.#counts[slot] = count + 1;
    const at = place + count;
    this.#class[at] = chosen;
    this.#weight[at] = 0;
    this.#total[at] = 0;
    this.#stamp[at] = this.steps;
    this.#updates[at] = 0;
    return at;
  }

  #move(start: number, count: number): number {
    const size = count === 0 ? 1 : count * 2;
    const power = Math.log2(size);
    const place = this.#free[power]!.pop() ?? this.#take(size);
    for (const column of this.#columns()) column.copyWithin(place, start, start + count);
    if (count > 0) this.#free[power - 1]!.push(start);
    return place;
  }

  #columns() {
    return [this.#class, this.#weight, this.#total, this.#stamp, this.#updates];
  }

  #take(size: number): number {
    const place = this.#used;
    this.#used += size;
    if (this.#used > this.#capacity) this.#growPairs();
    return place;
  }

  #growPairs(): void {
    this.#capacity *= 2;
    const wider = <T extends Uint8Array | Float32Array | Float64Array | Int32Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.#class = wider(new Uint8Array(this.#capacity), this.#class);
    this.#weight = wider(new Float32Array(this.#capacity), this.#weight);
    this.#total = wider(new Float64Array(this.#capacity), this.#total);
    this.#stamp = wider(new Int32Array(this.#capacity), this.#stamp);
    this.#updates = wider(new Uint8Array(this.#capacity), this.#updates);
  }

  #growTable(): void {
    const keys = this.#keys;
    const starts = this.#starts;
    const counts = this.#counts;
    this.#bits++;
    const size = 2 ** this.#bits;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#starts = new Int32Array(size);
    this.#counts = new Uint8Array(size);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      if (key === 0) continue;
      let slot = (key ^ (key >>> 15)) & this.#mask;
      while (this.#keys[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = key;
      this.#starts[slot] = starts[i]!;
      this.#counts[slot] = counts[i]!;
    }
  }

  /** The averaged weights, by feature; pairs with fewer than `minUpdates` updates are left out. */
  averages(): AveragedRow[] {
    const rows: AveragedRow[] = [];
    for (let slot = 0; slot <= this.#mask; slot++) {
      const key = this.#keys[slot]!;
      if (key === 0) continue;
      const classes: number[] = [];
      const weights: number[] = [];
      const start = this.#starts[slot]!;
      for (let at = start; at < start + this.#counts[slot]!; at++) {
        if (this.#updates[at]! < this.#minUpdates) continue;
        classes.push(this.#class[at]!);
        weights.push(this.#average(at));
      }
      if (classes.length > 0) rows.push({ key, classes, weights });
    }
    return rows;
  }

  /** The averaged weights as they ship. */
  rows(): FeatureRow[] {
    return quantised(this.averages());
  }

  #average(at: number): number {
    return (this.#total[at]! + (this.steps - this.#stamp[at]!) * this.#weight[at]!) / Math.max(1, this.steps);
  }
}

/** A feature with its pairs of class and averaged weight. */
export interface AveragedRow {
  readonly key: number;
  readonly classes: readonly number[];
  readonly weights: readonly number[];
}

/** The mean of several models' weights: what each learnt by the accident of its order of lessons evens out. */
export function meanOf(models: readonly (readonly AveragedRow[])[]): AveragedRow[] {
  const sums = new Map<number, { readonly classes: number[]; readonly weights: number[] }>();
  for (const rows of models) {
    for (const { key, classes, weights } of rows) {
      const sum = sums.get(key) ?? { classes: [], weights: [] };
      sums.set(key, sum);
      classes.forEach((each, i) => {
        const at = sum.classes.indexOf(each);
        if (at >= 0) sum.weights[at]! += weights[i]! / models.length;
        else {
          sum.classes.push(each);
          sum.weights.push(weights[i]! / models.length);
        }
      });
    }
  }
  return [...sums].map(([key, sum]) => ({ key, ...sum }));
}

/**
 * Rows sorted by key, weights quantised to sign(w) * sqrt(|w|) in 8 bits: linear 8-bit weights destroyed the parser,
 * these lose nothing that can be seen. What rounds to less than `least` is left out.
 */
export function quantised(rows: readonly AveragedRow[], least = 1): FeatureRow[] {
  let largest = 0;
  for (const { weights } of rows) for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest > 0 ? 127 / Math.sqrt(largest) : 0;
  return rows
    .map(({ key, classes, weights }) => {
      const rounded = weights.map(
        (weight) => Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight)) * scale),
      );
      const kept = [...rounded.keys()].filter((i) => Math.abs(rounded[i]!) >= least);
      return { key, classes: kept.map((i) => classes[i]!), weights: kept.map((i) => rounded[i]!) };
    })
    .filter(({ classes }) => classes.length > 0)
    .sort((a, b) => (a.key >>> 0) - (b.key >>> 0));
}

import { ByteReader, ByteWriter } from "./bytes.ts";
import type { FeatureRow } from "./weights.ts";
import { Weights } from "./weights.ts";

/** Rows as bytes: sorted keys as differences, then each row's pairs. Rows must be sorted by key as unsigned numbers. */
export function encodeWeights(classes: number, rows: readonly FeatureRow[]): Uint8Array {
  const out = new ByteWriter();
  out.number(classes);
  out.number(rows.length);
  let pairs = 0;
  for (const row of rows) pairs += row.classes.length;
  out.number(pairs);
  let last = 0;
  for (const row of rows) {
    const key = row.key >>> 0;
    out.number(key - last);
    last = key;
    out.byte(row.classes.length);
    row.classes.forEach((each, i) => {
      out.byte(each);
      out.byte(row.weights[i]! & 255);
    });
  }
  return out.bytes();
}

/** The weights that `encodeWeights` wrote, laid out for scoring. */
export function decodeWeights(bytes: Uint8Array, name: string): Weights {
  const reader = new ByteReader(bytes, name);
  const classes = reader.number();
  const features = reader.number();
  const pairs = reader.number();
  if (features * 4 > bytes.length + 8 || pairs * 2 > bytes.length) {
    throw new RangeError(`${name} names ${features} features and ${pairs} pairs in ${bytes.length} bytes`);
  }
  const table = new SlotTable(features, pairs);
  let key = 0;
  for (let i = 0; i < features; i++) {
    key += reader.number();
    table.add(key | 0, reader);
  }
  return new Weights(classes, table.slots, table.rows);
}

/** The open-addressing table of `Weights`, as it is filled. */
class SlotTable {
  readonly slots: Int32Array;
  readonly rows: Uint16Array;
  readonly #mask: number;
  readonly #shift: number;
  readonly #pairs = new Uint16Array(256);
  #used = 1;

  constructor(features: number, pairs: number) {
    let bits = 8;
    while (2 ** bits * 0.6 < features) bits++;
    this.slots = new Int32Array(2 ** (bits + 1));
    this.rows = new Uint16Array(pairs + features + 1);
    this.#mask = 2 ** bits - 1;
    this.#shift = 32 - bits;
  }

  add(key: number, reader: ByteReader): void {
    const count = reader.byte();
    let wide = false;
    for (let i = 0; i < count; i++) {
      const each = reader.byte();
      wide ||= each > 127;
      this.#pairs[i] = (each << 8) | reader.byte();
    }
    let slot = key >>> this.#shift;
    while (this.slots[slot * 2] !== 0) slot = (slot + 1) & this.#mask;
    this.slots[slot * 2] = key || 1;
    this.slots[slot * 2 + 1] =
      count > 2 || wide ? this.#row(count) : this.#pairs[0]! | (count === 2 ? this.#pairs[1]! << 15 : 0);
  }

  /** Places the pairs in a row of their own; gives the word that points there. */
  #row(count: number): number {
    const at = this.#used;
    this.rows[at] = count;
    for (let i = 0; i < count; i++) this.rows[at + 1 + i] = this.#pairs[i]!;
    this.#used += count + 1;
    return at | 0x80000000;
  }
}

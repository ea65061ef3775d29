import { ByteReader, ByteWriter } from "./bytes.ts";
import type { FeatureRow } from "./weights.ts";
import { FILTER_BITS, Weights } from "./weights.ts";

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
  let bits = 8;
  while (2 ** bits * 0.6 < features) bits++;
  const slots = new Int32Array(2 ** (bits + 1));
  const rows = new Uint16Array(pairs + features + 1);
  const present = new Uint32Array(2 ** (bits + FILTER_BITS) / 32);
  const end = fillTable(bytes, bytes.length - reader.left, features, bits, slots, rows, present);
  if (!(end <= bytes.length))
    throw new RangeError(`${name} ends after ${bytes.length} bytes; more were wanted`);
  return new Weights(classes, slots, rows, present);
}

/**
 * Fills the open-addressing table of `Weights` from the rows that begin at byte `from`; gives where they end. One
 * plain loop over bytes: a million rows are read when a program starts.
 */
function fillTable(
  bytes: Uint8Array,
  from: number,
  features: number,
  bits: number,
  slots: Int32Array,
  rows: Uint16Array,
  present: Uint32Array,
): number {
  const shift = 32 - bits;
  const mask = 2 ** bits - 1;
  let at = from;
  let key = 0;
  let used = 1;
  for (let i = 0; i < features && at < bytes.length; i++) {
    let byte = bytes[at++]!;
    let step = byte & 127;
    for (let by = 7; byte > 127; by += 7) {
      byte = bytes[at++]!;
      step |= (byte & 127) << by;
    }
    key = (key + (step >>> 0)) | 0;
    const own = key || 1;
    const count = bytes[at++]!;
    let slot = own >>> shift;
    while (slots[slot * 2] !== 0) slot = (slot + 1) & mask;
    const beginning = own >>> (shift - FILTER_BITS);
    present[beginning >>> 5]! |= 1 << (beginning & 31);
    slots[slot * 2] = own;
    const start = used;
    rows[used++] = count;
    let wide = count > 2;
    for (let pair = 0; pair < count; pair++, at += 2) {
      wide ||= bytes[at]! > 127;
      rows[used++] = (bytes[at]! << 8) | bytes[at + 1]!;
    }
    if (!wide) used = start;
    slots[slot * 2 + 1] = wide
      ? start | 0x80000000
      : rows[start + 1]! | (count === 2 ? rows[start + 2]! << 15 : 0);
  }
  return at;
}

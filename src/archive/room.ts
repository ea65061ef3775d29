type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** A column with room for so many rows and some to come; the same one where it has the room already. */
export const roomFor = (rows: number, column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> =>
  rows <= column.length ? column : copied(column, new Int32Array(withSome(rows)));

/** An eighth more than are wanted, so that a register which grows by a row does not copy its columns for it. */
export const withSome = (rows: number): number => rows + (rows >>> 3) + 64;

/** The one column with what the other holds, as far as it has room. */
export function copied<To extends Numbers>(from: Numbers, to: To): To {
  to.set(from.subarray(0, Math.min(from.length, to.length)));
  return to;
}

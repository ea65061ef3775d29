import type { Matrix, SparseMatrix } from "./matrix.ts";
import { eigen, gram, matrix, orthonormalise, times, transposedTimes } from "./matrix.ts";
import type { Random } from "./random.ts";

/** Words as they follow one another: indices into a vocabulary sorted by frequency, -1 for a word outside it. */
export type Stream = Int32Array;

const OFFSETS = [-2, -1, 1, 2] as const;

/**
 * Positive pointwise mutual information of each word with the `contexts` most frequent words at each of four places
 * beside it (contexts smoothed by a power of 0.75: Levy, Goldberg and Dagan 2015).
 */
export function mutualInformation(stream: Stream, vocabulary: number, contexts: number): SparseMatrix {
  const parts = OFFSETS.map((offset) => counts(stream, vocabulary, contexts, offset));
  const columns = contexts * OFFSETS.length;
  const rowSums = new Float64Array(vocabulary);
  const columnSums = new Float64Array(columns);
  eachCount(parts, contexts, vocabulary, (row, column, count) => {
    rowSums[row]! += count;
    columnSums[column]! += count;
  });
  const smoothed = columnSums.map((sum) => sum ** 0.75);
  const smoothedTotal = smoothed.reduce((sum, each) => sum + each, 0);
  const starts = new Int32Array(vocabulary + 1);
  const columnOf: number[] = [];
  const values: number[] = [];
  eachCount(parts, contexts, vocabulary, (row, column, count) => {
    const information = Math.log((count * smoothedTotal) / (rowSums[row]! * smoothed[column]!));
    if (information <= 0) return;
    columnOf.push(column);
    values.push(information);
    starts[row + 1]!++;
  });
  for (let row = 0; row < vocabulary; row++) starts[row + 1]! += starts[row]!;
  return {
    rows: vocabulary,
    columns,
    starts,
    columnOf: Int32Array.from(columnOf),
    values: Float32Array.from(values),
  };
}

/** How often each context word stands `offset` places from each word; next to it counts twice. */
function counts(stream: Stream, vocabulary: number, contexts: number, offset: number): Uint32Array {
  const table = new Uint32Array(vocabulary * contexts);
  const weight = Math.abs(offset) === 1 ? 2 : 1;
  for (let i = Math.max(0, -offset); i < Math.min(stream.length, stream.length - offset); i++) {
    const word = stream[i]!;
    const context = stream[i + offset]!;
    if (word >= 0 && context >= 0 && context < contexts) table[word * contexts + context]! += weight;
  }
  return table;
}

function eachCount(
  parts: readonly Uint32Array[],
  contexts: number,
  vocabulary: number,
  visit: (row: number, column: number, count: number) => void,
): void {
  for (let row = 0; row < vocabulary; row++) {
    parts.forEach((part, p) => {
      for (let c = 0; c < contexts; c++) {
        const count = part[row * contexts + c]!;
        if (count > 0) visit(row, p * contexts + c, count);
      }
    });
  }
}

/** Vectors of unit length: the first `dimensions` singular directions (Halko, Martinsson and Tropp 2011). */
export function reduced(information: SparseMatrix, dimensions: number, random: Random): Matrix {
  const sketch = matrix(information.columns, dimensions);
  for (let i = 0; i < sketch.values.length; i++) sketch.values[i] = random.next() - 0.5;
  let left = times(information, sketch);
  for (let round = 0; round < 2; round++) {
    orthonormalise(left);
    left = times(information, transposedTimes(information, left));
  }
  orthonormalise(left);
  const right = transposedTimes(information, left);
  const { values, vectors } = eigen(gram(right), dimensions);
  const result = matrix(information.rows, dimensions);
  for (let row = 0; row < information.rows; row++) {
    for (let d = 0; d < dimensions; d++) {
      let sum = 0;
      for (let c = 0; c < dimensions; c++)
        sum += left.values[row * dimensions + c]! * vectors[c * dimensions + d]!;
      // The square root of the singular value: neither frequency alone nor all directions alike.
      result.values[row * dimensions + d] = sum * Math.max(0, values[d]!) ** 0.25;
    }
  }
  normalise(result);
  return result;
}

function normalise({ rows, columns, values }: Matrix): void {
  for (let row = 0; row < rows; row++) {
    let square = 0;
    for (let c = 0; c < columns; c++) square += values[row * columns + c]! ** 2;
    const length = Math.sqrt(square) || 1;
    for (let c = 0; c < columns; c++) values[row * columns + c]! /= length;
  }
}

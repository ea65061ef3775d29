import type { Matrix } from "./matrix.ts";
import { matrix } from "./matrix.ts";
import type { Random } from "./random.ts";

/** Parts rows of unit length into `count` groups by direction (spherical k-means); rows weigh as `weights` say. */
export function clusters(
  points: Matrix,
  weights: Float64Array,
  count: number,
  rounds: number,
  random: Random,
): Int32Array {
  const groups = Math.min(count, points.rows);
  const centres = startingCentres(points, groups, random);
  const group = new Int32Array(points.rows);
  for (let round = 0; round < rounds; round++) {
    for (let row = 0; row < points.rows; row++) group[row] = nearestCentre(points, row, centres);
    if (round + 1 < rounds) moveCentres(points, weights, group, centres, random);
  }
  return group;
}

/** Frequent words first: rows are sorted by frequency, so the first rows in shuffled order are known well. */
function startingCentres(points: Matrix, groups: number, random: Random): Matrix {
  const candidates = Int32Array.from({ length: Math.min(points.rows, groups * 8) }, (_, i) => i);
  random.shuffle(candidates);
  const centres = matrix(groups, points.columns);
  for (let g = 0; g < groups; g++) copyRow(points, candidates[g]!, centres, g);
  return centres;
}

function copyRow(from: Matrix, row: number, to: Matrix, target: number): void {
  const { columns, values } = from;
  to.values.set(values.subarray(row * columns, (row + 1) * columns), target * columns);
}

function nearestCentre({ columns, values }: Matrix, row: number, centres: Matrix): number {
  let best = 0;
  let nearest = -Infinity;
  const from = row * columns;
  for (let g = 0; g < centres.rows; g++) {
    const to = g * columns;
    let dot = 0;
    for (let c = 0; c < columns; c++) dot += values[from + c]! * centres.values[to + c]!;
    if (dot > nearest) {
      nearest = dot;
      best = g;
    }
  }
  return best;
}

function moveCentres(
  points: Matrix,
  weights: Float64Array,
  group: Int32Array,
  centres: Matrix,
  random: Random,
): void {
  const { columns } = points;
  const filled = new Uint8Array(centres.rows);
  centres.values.fill(0);
  for (let row = 0; row < points.rows; row++) {
    const g = group[row]!;
    filled[g] = 1;
    for (let c = 0; c < columns; c++) {
      centres.values[g * columns + c]! += points.values[row * columns + c]! * weights[row]!;
    }
  }
  for (let g = 0; g < centres.rows; g++) {
    if (!filled[g]) copyRow(points, random.below(points.rows), centres, g);
    let square = 0;
    for (let c = 0; c < columns; c++) square += centres.values[g * columns + c]! ** 2;
    const length = Math.sqrt(square) || 1;
    for (let c = 0; c < columns; c++) centres.values[g * columns + c]! /= length;
  }
}

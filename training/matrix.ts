/** Dense matrices as rows of one array, as little of linear algebra as word vectors take. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

export const matrix = (rows: number, columns: number): Matrix => ({
  rows,
  columns,
  values: new Float32Array(rows * columns),
});

/** A sparse matrix by rows: row r holds `starts[r]` to `starts[r + 1]` of `columnOf` and `values`. */
export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly columnOf: Int32Array;
  readonly values: Float32Array;
}

/** sparse × dense. */
export function times(sparse: SparseMatrix, dense: Matrix): Matrix {
  const width = dense.columns;
  const product = matrix(sparse.rows, width);
  for (let row = 0; row < sparse.rows; row++) {
    const to = row * width;
    for (let at = sparse.starts[row]!; at < sparse.starts[row + 1]!; at++) {
      const from = sparse.columnOf[at]! * width;
      const value = sparse.values[at]!;
      for (let c = 0; c < width; c++) product.values[to + c]! += value * dense.values[from + c]!;
    }
  }
  return product;
}

/** (the transpose of sparse) × dense. */
export function transposedTimes(sparse: SparseMatrix, dense: Matrix): Matrix {
  const width = dense.columns;
  const product = matrix(sparse.columns, width);
  for (let row = 0; row < sparse.rows; row++) {
    const from = row * width;
    for (let at = sparse.starts[row]!; at < sparse.starts[row + 1]!; at++) {
      const to = sparse.columnOf[at]! * width;
      const value = sparse.values[at]!;
      for (let c = 0; c < width; c++) product.values[to + c]! += value * dense.values[from + c]!;
    }
  }
  return product;
}

/** Makes the columns orthonormal, in place (modified Gram-Schmidt). */
export function orthonormalise({ rows, columns, values }: Matrix): void {
  for (let c = 0; c < columns; c++) {
    for (let before = 0; before < c; before++) {
      let dot = 0;
      for (let at = 0; at < rows * columns; at += columns) dot += values[at + c]! * values[at + before]!;
      for (let at = 0; at < rows * columns; at += columns) values[at + c]! -= dot * values[at + before]!;
    }
    let square = 0;
    for (let at = c; at < rows * columns; at += columns) square += values[at]! * values[at]!;
    const length = Math.sqrt(square) || 1;
    for (let at = c; at < rows * columns; at += columns) values[at]! /= length;
  }
}

/** The transpose of a × a: products of the columns. */
export function gram({ rows, columns, values }: Matrix): Float64Array {
  const products = new Float64Array(columns * columns);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < columns; i++) {
      const value = values[row * columns + i]!;
      for (let j = 0; j < columns; j++) products[i * columns + j]! += value * values[row * columns + j]!;
    }
  }
  return products;
}

/** Eigenvalues and eigenvectors (columns of `vectors`) of a symmetric matrix, by Jacobi rotations. */
export function eigen(
  symmetric: Float64Array,
  size: number,
): { values: Float64Array; vectors: Float64Array } {
  const a = Float64Array.from(symmetric);
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotate(a, vectors, size, p, q);
    }
  }
  return { values: Float64Array.from({ length: size }, (_, i) => a[i * size + i]!), vectors };
}

function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q]!;
  if (Math.abs(apq) < 1e-12) return;
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(t * t + 1);
  const sine = t * cosine;
  const turn = (m: Float64Array, i: number, j: number): void => {
    const x = m[i]!;
    const y = m[j]!;
    m[i] = cosine * x - sine * y;
    m[j] = sine * x + cosine * y;
  };
  for (let k = 0; k < size; k++) turn(a, k * size + p, k * size + q);
  for (let k = 0; k < size; k++) turn(a, p * size + k, q * size + k);
  for (let k = 0; k < size; k++) turn(vectors, k * size + p, k * size + q);
}

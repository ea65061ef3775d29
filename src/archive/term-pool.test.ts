import assert from "node:assert/strict";
import { test } from "node:test";
import { Bits } from "./bits.ts";
import { TermPool } from "./term-pool.ts";

const ROWS = 50;

const setOf = (...rows: readonly number[]): Bits => {
  const found = new Bits(ROWS);
  for (const row of rows) found.add(row);
  return found;
};

const rowsIn = (rows: Bits): number[] => {
  const found: number[] = [];
  rows.forEach((row) => found.push(row));
  return found;
};

function poolOf(terms: readonly (readonly number[])[]): TermPool {
  const pool = new TermPool();
  pool.grow(ROWS);
  terms.forEach((codes, row) => pool.put(row, Int32Array.from(codes), 0, codes.length));
  return pool;
}

test("rows that change again and again leave nothing behind for long", () => {
  const pool = poolOf([[1, 2], [2], [3, 4, 5]]);
  for (let i = 0; i < 10_000; i++) {
    pool.drop(1);
    pool.put(1, Int32Array.of(9, 2 + (i % 2), 7), 1, 1);
  }
  assert.equal(pool.borne, 6);
  assert.ok(pool.used < 200, `${pool.used} places for 6 terms`);
  assert.deepEqual(rowsIn(pool.bearing([3])), [1, 2]);
  assert.deepEqual(
    [1, 2, 3, 7].map((code) => pool.countOf([code])),
    [1, 1, 2, 0],
  );
});

test("few rows are counted one by one, most rows by those that are left out", () => {
  const pool = poolOf([[1, 2], [2], [2, 3], [1, 3]]);
  const all = setOf(0, 1, 2, 3);
  assert.deepEqual([...pool.count(setOf(1), all)].slice(0, 4), [0, 0, 1, 0]);
  assert.deepEqual([...pool.count(setOf(0, 1, 3), all)].slice(0, 4), [0, 2, 2, 1]);
  assert.deepEqual([...pool.count(all, all)].slice(0, 4), [0, 2, 3, 2]);
});

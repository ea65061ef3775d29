import assert from "node:assert/strict";
import { test } from "node:test";
import { seriate } from "./seriation.ts";

const from = (pairs: readonly (readonly [number, number])[]) => (a: number, b: number) =>
  pairs.filter(([x, y]) => (x === a && y === b) || (x === b && y === a)).length;

test("parts that never met are groups of their own, the largest first", () => {
  const groups = seriate(
    6,
    from([
      [0, 4],
      [1, 3],
      [3, 5],
    ]),
  );
  assert.deepEqual(
    groups.map((group) => [...group].sort()),
    [[1, 3, 5], [0, 4], [2]],
  );
});

test("a chain is laid out along its links", () => {
  const [chain] = seriate(
    5,
    from([
      [3, 0],
      [0, 4],
      [4, 1],
      [1, 2],
    ]),
  );
  assert.ok(["3,0,4,1,2", "2,1,4,0,3"].includes(chain!.join()), chain!.join());
});

test("two blocks with one link between them stand beside each other, not mixed", () => {
  const block = (items: readonly number[]) =>
    items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b] as const));
  const [order] = seriate(8, from([...block([0, 2, 4, 6]), ...block([1, 3, 5, 7]), [0, 1]]));
  const odd = order!.map((item) => item % 2).join("");
  assert.ok(odd === "00001111" || odd === "11110000", odd);
});

test("the order is the same each time, and does not fail where all are alike", () => {
  const alike = () => seriate(12, () => 1);
  assert.deepEqual(alike(), alike());
  assert.equal(alike()[0]!.length, 12);
  assert.deepEqual(
    seriate(0, () => 1),
    [],
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { LONGEST_EVIDENCE, evidenceOf } from "./evidence.ts";

test("as many passages as fit, in text order", () => {
  const text = "x".repeat(2000);
  const found = evidenceOf(text, [
    { start: 900, end: 1300 },
    { start: 0, end: 150 },
    { start: 300, end: 500 },
  ]);
  assert.deepEqual(
    found.map(({ start, end }) => [start, end]),
    [
      [0, 150],
      [900, 1300],
    ],
  );
});
test("a passage that is too long is cut, never inside a surrogate pair", () => {
  const text = "a" + "😀".repeat(400);
  const [cut] = evidenceOf(text, [{ start: 0, end: text.length }]);
  assert.ok(cut!.end <= LONGEST_EVIDENCE);
  assert.equal((cut!.end - 1) % 2, 0);
});
test("overlapping passages count once", () => {
  assert.equal(
    evidenceOf("abcdefghij", [
      { start: 0, end: 5 },
      { start: 3, end: 8 },
    ]).length,
    1,
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { dayNumber, dayOf, newYear, numbersOf, placeOn, shownOn } from "./time.ts";

test("a day is a number and back", () => {
  assert.equal(dayOf(dayNumber("2024-02-29") + 1), "2024-03-01");
  assert.equal(dayOf(newYear(2024) - 1), "2023-12-31");
});

test("a month is its first and last day; what is no date is nothing", () => {
  const may = numbersOf("2023-05")!;
  assert.equal(may.last - may.first, 30);
  assert.equal(numbersOf("P2M"), null);
  assert.equal(numbersOf(undefined), null);
});

const BROKEN = [
  { from: 0, to: 100, left: 0, right: 50 },
  { from: 200, to: 210, left: 60, right: 100 },
];

test("each stretch of an axis has a scale of its own", () => {
  assert.equal(placeOn(BROKEN, 50), 25);
  assert.equal(placeOn(BROKEN, 205), 80);
});

test("days in the gap and beyond the ends stand at the nearest end", () => {
  assert.equal(placeOn(BROKEN, 150), 60);
  assert.equal(placeOn(BROKEN, -5), 0);
  assert.equal(placeOn(BROKEN, 999), 100);
});

test("a time across the gap is shown in two parts", () => {
  assert.deepEqual(shownOn(BROKEN, 50, 205), [
    { left: 25, right: 50 },
    { left: 60, right: 80 },
  ]);
  assert.deepEqual(shownOn(BROKEN, 120, 130), []);
});

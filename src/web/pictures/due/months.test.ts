import assert from "node:assert/strict";
import { test } from "node:test";
import type { DueItem } from "../../../desk/index.ts";
import { countsOf, monthsOf } from "./months.ts";

const item = (due: string, standing: DueItem["standing"] = "open"): DueItem => ({
  id: `co-${due}`,
  label: "Tarvia: repair the lamp",
  due,
  status: "announced",
  standing,
});

const seen = (...dues: readonly string[]) =>
  monthsOf(dues.map((due) => item(due))).map(({ value, emptyBefore }) => [value, emptyBefore]);

test("a day and its month stand in the month, a year after its last month", () => {
  assert.deepEqual(seen("2024-12-01", "2024", "2024-11", "2024-11-30"), [
    ["2024-11", 0],
    ["2024-12", 0],
    ["2024", 0],
  ]);
});

test("months in which nothing is due are counted", () => {
  assert.deepEqual(seen("2024-01", "2024-04", "2026"), [
    ["2024-01", 0],
    ["2024-04", 2],
    ["2026", 20],
  ]);
  assert.deepEqual(seen("2024", "2025-01"), [
    ["2024", 0],
    ["2025-01", 0],
  ]);
});

test("what is due within several months stands for the year it ends in", () => {
  assert.deepEqual(seen("2024-11/2025-02"), [["2025", 0]]);
});

test("a month counts how its commitments stand, the open first", () => {
  const [month] = monthsOf([item("2024-01", "lapsed"), item("2024-01-03"), item("2024-01-02", "done")]);
  assert.deepEqual(month!.counts, { open: 1, done: 1, disputed: 0, lapsed: 1 });
  assert.deepEqual(
    month!.items.map(({ standing }) => standing),
    ["open", "done", "lapsed"],
  );
  assert.deepEqual(countsOf([]), { open: 0, done: 0, disputed: 0, lapsed: 0 });
});

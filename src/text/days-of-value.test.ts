import assert from "node:assert/strict";
import { test } from "node:test";
import { daysOfValue } from "./days-of-value.ts";

test("date values mean days", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["2023-05-04", "2023-05-04", "2023-05-04"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023", "2023-01-01", "2023-12-31"],
    ["2023-05-04T18:00", "2023-05-04", "2023-05-04"],
    ["2023-05-04TEV", "2023-05-04", "2023-05-04"],
    ["2023-W18", "2023-05-01", "2023-05-07"],
    ["2024-W01", "2024-01-01", "2024-01-07"],
    ["2023-Q2", "2023-04-01", "2023-06-30"],
    ["2023-SU", "2023-06-01", "2023-08-31"],
    ["2023-07-03/2023-07-04", "2023-07-03", "2023-07-04"],
    ["2023/2025", "2023-01-01", "2025-12-31"],
    ["2023-05-XX", "2023-05-01", "2023-05-31"],
  ];
  for (const [value, first, last] of cases) assert.deepEqual(daysOfValue(value), { first, last }, value);
});

test("relative and impossible values mean none", () => {
  for (const value of ["XXXX-WXX-5", "PRESENT_REF", "P3D", "2023-02-30", "2023-W77", "", "/"]) {
    assert.equal(daysOfValue(value), null, value);
  }
});

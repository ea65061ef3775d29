import assert from "node:assert/strict";
import { test } from "node:test";
import { feastDay } from "./holidays.ts";

test("feasts of a fixed day, of a weekday of a month, and those that follow the moon", () => {
  assert.equal(feastDay("12-25", 2022), "2022-12-25");
  assert.equal(feastDay("11-4TH", 2023), "2023-11-23");
  assert.equal(feastDay("05-LMO", 2021), "2021-05-31");
  assert.equal(feastDay("05-LMO", 2024), "2024-05-27");
  assert.equal(feastDay("09-1MO", 2025), "2025-09-01");
});

test("Easter of both calendars, over the years known from almanacs", () => {
  const western = [1961, 2000, 2008, 2011, 2019, 2024, 2025].map((year) => feastDay("easter+0", year));
  assert.deepEqual(western, [
    "1961-04-02",
    "2000-04-23",
    "2008-03-23",
    "2011-04-24",
    "2019-04-21",
    "2024-03-31",
    "2025-04-20",
  ]);
  const eastern = [2011, 2016, 2021, 2023, 2024, 2025].map((year) => feastDay("orthodox+0", year));
  assert.deepEqual(eastern, [
    "2011-04-24",
    "2016-05-01",
    "2021-05-02",
    "2023-04-16",
    "2024-05-05",
    "2025-04-20",
  ]);
  assert.equal(feastDay("easter-2", 2024), "2024-03-29");
});

test("a rule that is none is refused with the forms that are", () => {
  assert.throws(() => feastDay("13th of May", 2024), /"13th of May"; wanted is one like 12-25/);
});

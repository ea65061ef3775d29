import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, dayNumber, dayOfNumber, daysOf, isPartialDate } from "./index.ts";

test("a partial date is one of the calendar", () => {
  for (const date of ["2023", "2023-05", "2023-04-30", "2024-02-29", "2000-02-29", "0096-02-29"]) {
    assert.ok(isPartialDate(date), date);
  }
  for (const words of [
    "2023-13",
    "2023-00",
    "2023-04-31",
    "2023-02-29",
    "1900-02-29",
    "2023-05-4",
    "May 2023",
    "",
  ]) {
    assert.ok(!isPartialDate(words), words);
  }
});

test("the days it may mean, and days after it", () => {
  assert.deepEqual(daysOf("2024-02"), { first: "2024-02-01", last: "2024-02-29" });
  assert.deepEqual(daysOf("2023"), { first: "2023-01-01", last: "2023-12-31" });
  assert.deepEqual(daysOf("2023-05-04"), { first: "2023-05-04", last: "2023-05-04" });
  assert.equal(addDays("2023-12-31", 1), "2024-01-01");
  assert.equal(addDays("2024-03-01", -1), "2024-02-29");
});

test("a day has a number, and the number its day", () => {
  assert.equal(dayNumber("1970-01-02"), 1);
  assert.equal(dayNumber("2024-03-01") - dayNumber("2024-02-28"), 2);
  for (const day of ["0001-01-01", "1969-12-31", "2024-02-29"])
    assert.equal(dayOfNumber(dayNumber(day)), day);
  assert.ok(Number.isNaN(dayNumber("soon")));
});

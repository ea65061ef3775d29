import assert from "node:assert/strict";
import { test } from "node:test";
import { dayWords, shortDayWords } from "./date-words.ts";

test("date values are told in words", () => {
  const cases: readonly (readonly [value: string, words: string])[] = [
    ["2023-05-04", "4 May 2023"],
    ["2023-05", "May 2023"],
    ["2023", "2023"],
    ["2024-07-03/2024-07-04", "3–4 July 2024"],
    ["2023/2025", "2023 to 2025"],
    ["XXXX-05-20/XXXX-05-21", "20–21 May, year not stated"],
    ["2023-05-04TMO", "4 May 2023, morning"],
    ["2023-05-04T18:00", "4 May 2023, 18:00"],
    ["XXXX-05-04", "4 May, year not stated"],
    ["XXXX-05-04TMO", "4 May, morning, year not stated"],
    ["XXXX-05", "May, year not stated"],
    ["XXXX-XX-04", "day 4 of a month not stated"],
    ["XXXX-SU", "summer, year not stated"],
    ["2014-W46", "week 46 of 2014"],
    ["2014-W46-WE", "weekend of week 46 of 2014"],
    ["2023-SU", "summer 2023"],
    ["2023-Q2", "second quarter of 2023"],
    ["2023-05-XX", "a day of May 2023"],
    ["2023-XX", "a month of 2023"],
    ["XXXX-WXX-5", "a Friday"],
    ["199X", "the 1990s"],
    ["P3D", "3 days"],
    ["PRESENT_REF", "now"],
  ];
  for (const [value, words] of cases) assert.equal(dayWords(value), words, value);
  assert.equal(shortDayWords("2023-08-04"), "4 Aug 2023");
});

test("what is no date stays as it is", () => {
  assert.equal(dayWords("2023-05-04Tconstructor"), "4 May 2023, constructor");
  for (const value of ["", "Assembly", "T", "2023-13-XX", "8", "193", "constructor"])
    assert.equal(dayWords(value), value);
});

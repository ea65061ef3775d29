import assert from "node:assert/strict";
import { test } from "node:test";
import { publishedFrom } from "./published.ts";

test("dates as pages write them", () => {
  const read: readonly (readonly [string, string | null])[] = [
    ["2023-05-04", "2023-05-04"],
    ["2023-05-04T23:30:00-05:00", "2023-05-04"],
    ["2023-05-04 10:00", "2023-05-04"],
    ["2023-05", "2023-05"],
    ["2023", "2023"],
    ["20230504", "2023-05-04"],
    ["20230504T101500Z", "2023-05-04"],
    ["2023/05/04", "2023-05-04"],
    ["4 May 2023", "2023-05-04"],
    ["Thu, 04 May 2023 10:00:00 GMT", "2023-05-04"],
    ["May 4th, 2023", "2023-05-04"],
    ["Sept. 4, 2023 at 5 pm", "2023-09-04"],
  ];
  for (const [words, date] of read) assert.equal(publishedFrom(words), date, words);
});

test("what is no date, no day of the calendar, or may mean two days is not taken", () => {
  for (const words of [
    "",
    "yesterday",
    "2023-02-30",
    "04/05/2023",
    "31 Foo 2023",
    "1683194400",
    "0001-01-01",
  ]) {
    assert.equal(publishedFrom(words), null, words);
  }
});

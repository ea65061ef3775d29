import assert from "node:assert/strict";
import { test } from "node:test";
import { inflections } from "./word-forms.ts";

test("regular forms of a word are found from any of them", () => {
  assert.deepEqual(inflections("talk"), ["talk", "talks", "talked", "talking"]);
  assert.ok(inflections("sanctions").includes("sanction"));
  assert.ok(inflections("treaties").includes("treaty"));
  assert.ok(inflections("treaty").includes("treaties"));
  assert.ok(inflections("agree").includes("agreed"));
});

test("short words, names with marks and numbers stay as they are", () => {
  for (const word of ["un", "usa", "zürich", "2024", "al-sudani"])
    assert.deepEqual(inflections(word), [word]);
  assert.ok(!inflections("crisis").includes("crisi"));
  assert.ok(!inflections("congress").includes("congres"));
});

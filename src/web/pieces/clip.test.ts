import assert from "node:assert/strict";
import { test } from "node:test";
import { clip, clipped } from "./clip.ts";

test("cuts at words and says on which sides", () => {
  assert.deepEqual(clip("one two three four", 9), { words: "one two", before: false, after: true });
  assert.deepEqual(clip("one two\n three", 50), { words: "one two three", before: false, after: false });
  assert.deepEqual(clip("one two three four", 7, 9), { words: "three", before: true, after: true });
  assert.equal(clipped("one two three", 9), "one two…");
});

test("halves no letter outside the basic plane, and needs no space to cut at", () => {
  const text = "😀".repeat(100);
  const { words } = clip(text, 51, 31);
  assert.ok(words.isWellFormed());
  assert.ok(words.length >= 50 && words.length <= 54);
});

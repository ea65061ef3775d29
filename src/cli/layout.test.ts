import assert from "node:assert/strict";
import { test } from "node:test";
import { paragraph, plain, shorten, table, widthOf, wrap } from "./layout.ts";

test("a table fits its width, and no word is lost", () => {
  const words = "The council of foreign ministers met in Port Halvard on the thirteenth";
  const text = table([{ title: "when" }, { title: "what" }], [["2024-06-13", words]], 40);
  assert.ok(text.split("\n").every((line) => widthOf(line) <= 40));
  for (const word of words.split(" ")) assert.ok(text.includes(word), word);
});

test("long words are cut between characters, never inside one", () => {
  const doves = "🕊️".repeat(30);
  for (const line of wrap(doves, 7)) {
    assert.ok(widthOf(line) <= 7);
    assert.doesNotMatch(line, /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
  }
  assert.equal(wrap(doves, 7).join(""), doves);
});

test("what is shortened says so", () => {
  assert.equal(shorten("short", 10), "short");
  assert.equal(shorten("a longer line of words", 10), "a longer…");
  assert.equal(shorten("漢字漢字漢字", 5), "漢字…");
});

test("words of a source cannot move the cursor or turn the line", () => {
  assert.equal(plain("a\u001b[2J\r\nb\u202ec\u0007"), "a[2J bc");
});

test("a paragraph is set in", () => {
  assert.equal(paragraph("one two three", 9, 2), "  one two\n  three\n");
});

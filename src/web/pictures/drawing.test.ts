import assert from "node:assert/strict";
import { test } from "node:test";
import { drawingFile, fitted, link, px, words } from "./drawing.ts";

const drawing = (name: string) => ({
  label: "a picture",
  height: 40,
  plot: { width: 100, content: link("/entry/e1?a=1&b=2", name, words(0, 12, name)) },
});

test("a file keeps the words and leaves the links behind", () => {
  const file = drawingFile(drawing("Ilyas <Morvan> & “Sons”"), "A title", "a note");
  assert.match(file, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns=/);
  assert.match(file, /Ilyas &lt;Morvan&gt; &amp; “Sons”<\/text>/);
  assert.doesNotMatch(file, /<a |<\/a>|href/);
  assert.match(file, /prefers-color-scheme: dark/);
});

test("what XML does not allow is left out, or the whole file would be refused", () => {
  const file = drawingFile(drawing("Mor\u0000van\u001f \ud800 Hask\ufffe"), "A title", "a note");
  assert.match(file, /Morvan \ufffd Hask<\/text>/);
});

test("a long name is cut to its room, and never in the middle of a letter", () => {
  assert.equal(fitted("Morvan", 100), "Morvan");
  assert.equal(fitted("x".repeat(200), 70), `${"x".repeat(9)}…`);
  assert.ok(fitted("😀".repeat(50), 71).isWellFormed());
});

test("lengths are told to a tenth", () => {
  assert.deepEqual([px(1), px(1.25), px(-0.04), px(2.999)], ["1", "1.3", "0", "3"]);
});

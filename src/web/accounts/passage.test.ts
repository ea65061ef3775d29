import assert from "node:assert/strict";
import { test } from "node:test";
import type { Anchor } from "../../text/index.ts";
import { markup } from "../html.ts";
import { inContext } from "./passage.ts";

/** Shows the words marked ⟦ ⟧ in a text, with the words around them in parentheses. */
function shown(marked: string): { words: string; paragraphs: readonly number[] } {
  const anchors: Anchor[] = [];
  let text = "";
  for (const piece of marked.split(/(⟦[^⟧]*⟧)/)) {
    const exact = piece.startsWith("⟦") ? piece.slice(1, -1) : piece;
    if (piece.startsWith("⟦")) {
      anchors.push({ source: "s", start: text.length, end: text.length + exact.length, exact });
    }
    text += exact;
  }
  const { words, paragraphs } = inContext(text, anchors, (each) => markup`<b>${each}</b>`);
  const [, inside] = /^<bdi>(.*)<\/bdi>$/s.exec(String(words)) ?? [];
  assert.ok(inside !== undefined, "words of a source stand in a direction of their own");
  return {
    words: inside
      .replace(/<span class="ctx">(.*?)<\/span>/gs, "($1)")
      .replace(/<span class="cut">(.*?)<\/span>/g, "$1"),
    paragraphs,
  };
}

test("the words stand in their sentence, the other sentences are left out", () => {
  const { words, paragraphs } = shown(
    "He came.\n\nIt rained. On the sidelines ⟦Morvan met Solvey⟧ on Thursday. They left.",
  );
  assert.equal(words, "(On the sidelines )<b>Morvan met Solvey</b>( on Thursday.)");
  assert.deepEqual(paragraphs, [2]);
});

test("a sentence ends after its closing mark", () => {
  const { words } = shown("“Come in.” He ⟦sat down⟧, she said: “Good.” Then they talked.");
  assert.equal(words, "(He )<b>sat down</b>(, she said: “Good.”)");
});

test("what lies near is one run, what lies far is cut between", () => {
  assert.equal(shown("They ⟦met⟧ and ⟦talked⟧.").words, "(They )<b>met</b>( and )<b>talked</b>(.)");
  const far = shown(`They ⟦met⟧. ${"Nothing happened. ".repeat(20)}They ⟦parted⟧.`);
  assert.equal(far.words, "(They )<b>met</b>(.) […] (They )<b>parted</b>(.)");
});

test("a long sentence is cut at words on both sides", () => {
  const { words } = shown(`${"word ".repeat(100)}⟦here⟧${" word".repeat(100)}`);
  assert.match(words, /^\(\[…\] \)\(word (word )+\)<b>here<\/b>\(( word)+\)\( \[…\]\)$/);
});

test("an anchor inside another adds nothing, one that overlaps goes on", () => {
  const text = "one two three four";
  const anchor = (start: number, end: number): Anchor => ({
    source: "s",
    start,
    end,
    exact: text.slice(start, end),
  });
  const mark = (each: string) => markup`<b>${each}</b>`;
  assert.equal(
    String(inContext(text, [anchor(0, 13), anchor(4, 7)], mark).words),
    '<bdi><b>one two three</b><span class="ctx"> four</span></bdi>',
  );
  assert.equal(
    String(inContext(text, [anchor(0, 7), anchor(4, 13)], mark).words),
    '<bdi><b>one two</b><b> three</b><span class="ctx"> four</span></bdi>',
  );
});

test("without a text the words stand alone", () => {
  const anchor = { source: "s", start: 5, end: 9, exact: "<met" };
  assert.equal(String(inContext(undefined, [anchor], (each) => markup`${each}`).words), "<bdi>&lt;met</bdi>");
});

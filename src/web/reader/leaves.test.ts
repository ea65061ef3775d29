import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { at, person, readingOf, statement } from "../../../test/support/reading.ts";
import type { SourceView } from "../../desk/index.ts";
import { ON_FIRST_PAGE, sourceAddress } from "../addresses.ts";
import { leafAt, leavesOf } from "./leaves.ts";
import { layOut } from "./render.ts";
import { rowsOf } from "./rows.ts";

const text = Array.from(
  { length: 3000 },
  (_, i) => `On day ${i + 1} of the talks the ferry was late, said Morvan ${"x".repeat(40)}.`,
).join("\n\n");
const said = statement("s1", person("person:morvan", "Morvan"), at(text, "On day 2999 of the talks"));
const reading = readingOf("a".repeat(64), text, { statements: [said] });
const view = { reading, entries: [], summary: { id: reading.source.id } } as unknown as SourceView;

test("the pages of a long source share out its text, each of a size that loads at once", () => {
  const first = layOut(view);
  assert.ok(first.leaf.of > 3);
  const pages = Array.from({ length: first.leaf.of }, (_, i) => String(layOut(view, { page: i + 1 }).body));
  const texts = pages.map((page) =>
    [...parseHTML(`<main>${page}</main>`).document.querySelectorAll(".t")]
      .map((each) => each.textContent)
      .join(""),
  );
  assert.equal(texts.join(""), text);
  for (const page of pages) assert.ok(Buffer.byteLength(page) < 180_000, `${Buffer.byteLength(page)} bytes`);
});

test("a place leads to the page it is on, a number too great to the last", () => {
  const leaves = leavesOf(rowsOf(reading), [], []);
  for (const { start, end, number } of leaves) {
    assert.equal(leafAt(leaves, { at: start, page: 1 })?.number, number);
    assert.equal(leafAt(leaves, { at: end - 1, page: 1 })?.number, number);
  }
  assert.equal(leafAt(leaves, { page: 999 })?.number, leaves.length);
  assert.equal(leafAt(leaves, { at: 1e9, page: 1 })?.number, leaves.length);
  assert.equal(leafAt([], { page: 1 }), undefined);
});

test("the first page reaches as far as addresses trust, however much stands in it", () => {
  const notes = Array.from({ length: 900 }, (_, i) => ({ anchors: [{ start: i, end: i + 1 }] }) as never);
  const [first] = leavesOf(rowsOf(reading), [], notes);
  assert.ok(first!.end >= ON_FIRST_PAGE);
  const id = reading.source.id;
  assert.ok(!sourceAddress(id, { start: ON_FIRST_PAGE - 1, end: ON_FIRST_PAGE }).includes("?"));
  assert.match(sourceAddress(id, { start: 9000, end: 9010 }), /\?at=9000#p9000-9010$/);
});

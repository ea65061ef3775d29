import assert from "node:assert/strict";
import { test } from "node:test";
import { markdownToSource } from "./markdown.ts";

const textOf = (file: string): string => markdownToSource(file).source.text;

/** Marked parts as "kind: words". */
const marked = (file: string): string[] => {
  const { text, parts = [] } = markdownToSource(file).source;
  return parts.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
};

test("a reader sees no signs", () => {
  assert.equal(
    textOf('The **first** ferry, _Irena_, sails ([timetable](https://wire.example/t_1 "Times")).'),
    "The first ferry, Irena, sails (timetable).",
  );
  assert.equal(textOf("![The ferry](a.png) `code` ~~old~~ new"), "The ferry code old new");
  assert.equal(textOf("[![The ferry](a.png)](https://wire.example)"), "The ferry");
});

test("what only looks like a sign stays", () => {
  assert.equal(textOf("2 * 3 and a_b_c and \\*stars\\* and x < y"), "2 * 3 and a_b_c and *stars* and x < y");
  assert.equal(textOf("He said [sic] so (twice)."), "He said [sic] so (twice).");
});

test("lines of a paragraph become one, items and cells stand apart", () => {
  assert.equal(textOf("The first\nferry sailed.\n\nIt was late."), "The first ferry sailed.\n\nIt was late.");
  assert.equal(textOf("- one\n- two\n  more\n1. three"), "one\n\ntwo more\n\nthree");
  assert.equal(textOf("| State | Step |\n|---|:-:|\n| Tarvia | observer |"), "State\tStep\nTarvia\tobserver");
  assert.equal(textOf("```\na  *b*\n c\n```\nafter"), "a  *b*\n c\n\nafter");
});

test("headings and block quotes are parts", () => {
  assert.deepEqual(
    marked("# Ferries #\n\nOne.\n\n> We sail\n> at dawn.\n>\n> Be there.\n\nTwo\n---\nThree"),
    ["headline: Ferries", "block-quote: We sail at dawn.\n\nBe there.", "headline: Two"],
  );
});

test("front matter gives title, outlet, author and date, and is no text", () => {
  const { source } = markdownToSource(
    '---\ntitle: "Ferries: again"\nsource: Harbour Wire\nauthors: [Nora Adair, Tom Solvey]\ndate: 2023-05-04T10:00:00Z\ntags:\n  - sea\n---\n\n# Another head\n\nText.',
  );
  assert.deepEqual(
    [source.title, source.outlet, source.author, source.published, source.publishedBasis],
    ["Ferries: again", "Harbour Wire", "Nora Adair, Tom Solvey", "2023-05-04", "stated"],
  );
  assert.equal(source.text, "Another head\n\nText.");
});

test("front matter may run over lines, and writes signs in its own way", () => {
  const titleOf = (lines: string): string | undefined =>
    markdownToSource(`---\n${lines}\ndate: 2024-06-14\n---\nText.`).source.title;
  assert.equal(
    titleOf('title: "Tarvia\\u2019s ferry, a caf\\xE9 and\\\n  \\ the Narrows\\_Accord \\"for good\\""'),
    'Tarvia’s ferry, a café and the Narrows Accord "for good"',
  );
  assert.equal(titleOf("title: 'Tarvia''s ferry'"), "Tarvia's ferry");
  assert.equal(titleOf("title: Ferries between Tarvia\n  and Ardonia"), "Ferries between Tarvia and Ardonia");
  assert.equal(titleOf("title: >-\n  Ferries sail\n  again"), "Ferries sail again");
  assert.equal(titleOf('title: "\\uD800 \\UFFFFFFFF"'), "\ufffd \ufffd");
  assert.equal(titleOf("tags:\n  - title: sea\ntitle: Ferries"), "Ferries");
});

test("without front matter the first heading is the title and nothing else is known", () => {
  const { source } = markdownToSource("Before.\n\n# Ferries sail\n\n---\n\nText.");
  assert.deepEqual(Object.keys(source), ["text", "title", "parts"]);
  assert.equal(source.title, "Ferries sail");
  assert.equal(markdownToSource("---\nnot closed: yes\n\nText.").source.title, undefined);
});

test("a date that cannot be read is a notice", () => {
  assert.equal(markdownToSource("---\ndate: some day\n---\nText.").source.notices?.[0]?.kind, "date-unread");
});

test("a row of dashes that is no table's rule is text, however long", () => {
  const row = `|${"-".repeat(300_000)}x`;
  assert.equal(textOf(row), row.slice(1));
});

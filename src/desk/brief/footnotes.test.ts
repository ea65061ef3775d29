import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entry } from "../../register/index.ts";
import { Footnotes, inMarkdown } from "./footnotes.ts";

const account = (start: number, exact: string): Entry["accounts"][number] =>
  ({
    from: { source: "ab".repeat(32), outlet: "Harbour *Wire*", published: "2024-06-05" },
    anchors: [{ source: "ab".repeat(32), start, end: start + exact.length, exact }],
    claimedBy: null,
    says: {},
  }) as unknown as Entry["accounts"][number];

test("one passage has one number; what is left out is counted", () => {
  const notes = new Footnotes(() => "a.txt");
  assert.equal(notes.cite([account(3, "the ferry"), account(30, "a toll")]), "[^1][^2]");
  assert.equal(notes.cite([account(30, "a toll")]), "[^2]");
  assert.equal(
    notes.cite(
      [1, 2, 3, 4].map((n) => account(n * 100, "x")),
      2,
    ),
    "[^3][^4] (and 2 more)",
  );
  assert.equal(
    notes.lines()[0],
    "[^1]: Harbour \\*Wire\\*, 5 June 2024, source abababababab, 3–12: “the ferry”",
  );
});

test("a long passage is cut, and the span with it", () => {
  const notes = new Footnotes(() => "a.txt");
  notes.cite([account(10, "ferry ".repeat(500))]);
  const [, start, end, words] = /, (\d+)–(\d+): “(.*)”$/.exec(notes.lines()[0]!)!;
  assert.equal(words!.length, Number(end) - Number(start));
});

test("words of a source cannot become markup or break the line", () => {
  assert.equal(inMarkdown("a\n# [b](c) <i> `d`\u0007"), "a \\# \\[b\\](c) \\<i\\> \\`d\\`");
});

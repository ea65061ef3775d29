import assert from "node:assert/strict";
import { test } from "node:test";
import { at, person, readingOf, statement } from "../../../test/support/reading.ts";
import { minimap } from "./minimap.ts";
import { rowsOf } from "./rows.ts";

const lines = Array.from(
  { length: 100 },
  (_, i) => `The ferry sails on day ${i + 1} of the month, ${"x".repeat(60)}.`,
);
lines[50] = "“Nothing has been decided,” Morvan said.";
const text = lines.join("\n");
const said = statement("s1", person("person:morvan", "Morvan"), at(text, "Nothing has been decided,"));
const reading = readingOf("test", text, { statements: [said] });
const view = { reading, entries: [], summary: { id: "test" } } as unknown as Parameters<typeof minimap>[0];

test("a long document is drawn as a strip whose parts lead to its paragraphs", () => {
  const rows = rowsOf(reading);
  const drawn = String(minimap(view, rows, []));
  assert.match(drawn, /aria-hidden="true"/);
  const direct = /class="direct" d="M10 (\d+)h26v(\d+)/.exec(drawn)!;
  assert.ok(Math.abs(Number(direct[1]) - 505) < 10, `drawn at ${direct[1]} of 1000`);
  const links = [...drawn.matchAll(/href="#p(\d+)-(\d+)" tabindex="-1"/g)];
  assert.equal(links.length, 24);
  const starts = rows.map(({ words }) => words.start);
  assert.ok(links.every(([, start]) => starts.includes(Number(start))));
  assert.ok(!drawn.includes('class="turn"'), "no turns, no bars");
});

test("a short one needs no map", () => {
  const short = { ...view, reading: readingOf("test", "The ferry sails.") };
  assert.equal(minimap(short, rowsOf(short.reading), []), "");
});

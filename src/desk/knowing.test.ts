import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { report } from "../../test/support/press.ts";
import type { Desk } from "./index.ts";
import { openDesk } from "./index.ts";

/** Ten invented reports of an outlet, one a day from 2 June 2024 on; speakers come back in later ones. */
let desk: Desk;
before(async () => {
  desk = openDesk({ archive: ":memory:", access: "write" });
  for (let n = 0; n < 10; n++) {
    const bytes = new TextEncoder().encode(report(n));
    const published = `2024-06-${String(n + 2).padStart(2, "0")}`;
    await desk.take([{ name: `${n}.txt`, bytes }], { outlet: "Harbour Wire", published });
  }
});
after(() => desk.close());

const publications = (text: string): string[] =>
  [...new Set(text.match(/"published":"[\d-]+"/g) ?? [])].sort();

test("an actor is seen by what sources had published, and by what had begun", () => {
  const all = desk.actor("person:morvan.ls")!;
  const then = desk.actor("person:morvan.ls", { knownBy: "2024-06-06" })!;
  assert.ok(then.statements.length > 0 && then.statements.length < all.statements.length);
  assert.equal(publications(JSON.stringify(then)).at(-1), '"published":"2024-06-04"');
  const begun = desk.actor("person:morvan.ls", { asOf: "2024-06-01" })!;
  assert.ok(begun.meetings.length < all.meetings.length);
  assert.equal(desk.actor("person:morvan.ls", { knownBy: "2024-05-01" }), undefined);
});

test("a quotation is not in the record before a source has it", () => {
  const words = "We will settle the ferry in round 0";
  assert.equal(desk.check(words).verdict, "EXACT");
  assert.equal(desk.check(words, { knownBy: "2024-06-01" }).verdict, "NOT IN RECORD");
});

test("a brief known by a day hears no later source, as Markdown and as a page", () => {
  const brief = desk.brief("Morvan", { knownBy: "2024-06-04" })!;
  assert.equal(brief.asOf, "2024-06-04");
  assert.match(brief.markdown, /by sources published by 4 June 2024/);
  assert.ok(!/\[\^\d+\]: Harbour Wire, (?:[5-9]|1\d) June 2024/.test(brief.markdown), brief.markdown);
  assert.ok(desk.brief("Morvan")!.markdown.length > brief.markdown.length);
  assert.equal(desk.brief("Morvan", { knownBy: "2024-06-04" })!.html, brief.html);
  assert.match(brief.html, /<h1>Brief on Ilyas Morvan<\/h1>/);
  assert.equal(desk.brief("Morvan", { knownBy: "2024-05-01" }), undefined);
});

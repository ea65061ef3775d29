import assert from "node:assert/strict";
import { test } from "node:test";
import type { SourceSummary } from "../desk.ts";
import { passageCslJson } from "./citing.ts";

const summary = { id: "a".repeat(64), name: "a.txt", from: "a.txt" } as SourceSummary;

/** What the citation of these words notes of them. */
function noteOf(exact: string): string {
  const anchor = { source: summary.id, start: 0, end: exact.length, exact };
  const [item] = JSON.parse(passageCslJson(summary, anchor, "/source/a")) as { note: string }[];
  return item!.note.split(" SHA-256 ")[0]!;
}

test("a long passage is cited by its beginning, be there a space in it or not", () => {
  assert.equal(noteOf("The ferry sails again."), "“The ferry sails again.”");
  assert.equal(noteOf("ferry ".repeat(80)), `“${"ferry ".repeat(50).trim()}…”`);
  assert.equal(noteOf("渡".repeat(900)), `“${"渡".repeat(300)}…”`);
});

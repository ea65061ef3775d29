import assert from "node:assert/strict";
import { test } from "node:test";
import { resources } from "../../../test/support/resources.ts";
import { read } from "../read.ts";

const partsOf = (text: string, parts?: readonly { start: number; end: number; kind: "block-quote" }[]) =>
  read({ id: "0".repeat(64), text, ...(parts && { parts }) }, resources).statements.map(
    ({ content, part, speaker }) => [content[0]!.exact, part, speaker.name],
  );

test("statements of headlines and captions are marked as such", () => {
  const text = [
    "‘We Have an Agreement’: Morvan Ends Ferry Dispute",
    "SELMAR, May 4 — Foreign Minister Ilyas Morvan said on Friday that the dispute over the old ferry was over.",
    "Ilyas Morvan speaks in Selmar on Friday. He called the ferry “a relic of another time”. (Photo: Harbour Wire)",
    "The ferry has sailed for a hundred years. It carries two thousand people a day, most of them workers.",
  ].join("\n\n");
  assert.deepEqual(
    partsOf(text).map(([, part]) => part),
    ["headline", undefined, "caption"],
  );
});

test("a block quote needs no marks: it is said by whom the sentence before announces", () => {
  const said = "The border is open to all who come in peace.";
  const text = `Foreign Minister Ilyas Morvan said on Friday:\n\n${said}\n\nThe envoys left in the evening.`;
  const start = text.indexOf(said);
  assert.deepEqual(partsOf(text, [{ start, end: start + said.length, kind: "block-quote" }]), [
    [said, "block-quote", "Ilyas Morvan"],
  ]);
});

test("a content keeps its own dates, and ends where its speaker goes on", () => {
  const contents = (text: string) => partsOf(text).map(([content, , speaker]) => `${speaker}: ${content}`);
  assert.deepEqual(
    contents("Foreign Minister Ilyas Morvan stressed the need for elections by the end of the year."),
    ["Ilyas Morvan: the need for elections by the end of the year"],
  );
  assert.deepEqual(contents("Foreign Minister Ilyas Morvan praised the accord on Friday."), [
    "Ilyas Morvan: the accord",
  ]);
  assert.deepEqual(
    contents(
      "Foreign Minister Ilyas Morvan said that the ferry was safe, while also noting that the crew was tired.",
    ),
    ["Ilyas Morvan: the ferry was safe", "Ilyas Morvan: the crew was tired"],
  );
  assert.deepEqual(
    contents("Foreign Minister Ilyas Morvan briefed President Anna Solvey on the ferry accord on Friday."),
    ["Ilyas Morvan: the ferry accord"],
  );
  const briefed =
    "President Ilyas Morvan left. The President told President Anna Solvey that the ferry was safe.";
  assert.notEqual(partsOf(briefed)[0]![2], "Anna Solvey");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { authorities } from "../../../test/support/authorities.ts";
import { marked } from "../../../test/support/marked.ts";
import { withLayer } from "../../text/index.ts";
import { findQuotations } from "../layout/quotations.ts";
import { lexiconOf } from "./lexicon.ts";
import { isSentence, shapeOf } from "./quotation-shape.ts";
import { periodsOf } from "./units.ts";

const documentOf = (text: string) => {
  const document = marked(text);
  return withLayer(document, "quotations", findQuotations(document));
};

const periods = (text: string) =>
  periodsOf(documentOf(text), lexiconOf(authorities)).map(({ units }) =>
    units.map(({ word }) => word).join(" "),
  );

test("a quotation is one unit, however many sentences stand in it", () => {
  assert.deepEqual(periods("“Sit down. Listen to me,” she said. He sat down."), [
    "“” she said .",
    "he sat down .",
  ]);
});

test("a paragraph ends a period, also without a full stop", () => {
  assert.deepEqual(periods("Talks go on\n\nThey met."), ["talks go on", "they met ."]);
});

test("a transcript turn begins a period", () => {
  const text = "Question: Has the state said anything?";
  const speaker = { actor: null, name: null, kind: "person", basis: "unattributed", rule: "test" } as const;
  const document = {
    ...documentOf(text),
    turns: [{ start: 10, end: text.length, role: "question" as const, speaker }],
  };
  const found = periodsOf(document, lexiconOf(authorities)).map(({ units }) => units[0]!.word);
  assert.deepEqual(found, ["question", "has"]);
});

test("the shape of quoted words tells sentences, pauses and titles", () => {
  const shape = (text: string) => shapeOf(text, documentOf(text).quotations[0]!);
  assert.ok(isSentence(shape("“We have an agreement at last,” he said.")));
  assert.ok(shape("“We have an agreement at last,” he said.").paused);
  assert.ok(!isSentence(shape("So-called “facts” are lies.")));
  assert.ok(shape("His book “Bridges Over Quiet Water” sold well.").title);
  assert.ok(!shape("“We met the Tarvian minister again” was all.").title);
});

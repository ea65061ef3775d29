import assert from "node:assert/strict";
import { test } from "node:test";
import type { Document, Span } from "../text/index.ts";
import { withLayer } from "../text/index.ts";
import { findParagraphs, findSentences, findTokens } from "./index.ts";

const bare = (text: string): Document => ({ source: "test", text });
const wordsOf = (text: string, spans: readonly Span[]): string[] =>
  spans.map((s) => text.slice(s.start, s.end));

function sentences(text: string): string[] {
  const document = bare(text);
  return wordsOf(text, findSentences(withLayer(document, "paragraphs", findParagraphs(document))));
}

const tokens = (text: string): string[] => wordsOf(text, findTokens(bare(text)));

test("every line that holds something is a paragraph", () => {
  const text = " One.\n\n\u00a0 \nTwo, still two.\r\nThree";
  assert.deepEqual(wordsOf(text, findParagraphs(bare(text))), ["One.", "Two, still two.", "Three"]);
});

test("the lines of hard-wrapped text are joined to paragraphs", () => {
  const wrapped = [
    "Communique of the river commission",
    "",
    "The commission met on Tuesday in the town hall of Lisse and heard the",
    "report of its secretary, who said that the water had risen again and",
    "that both banks would have to raise their dykes before the winter. It",
    "thanked the engineers and asked them for a plan.",
    "The next session was set for the first week of March, when a vote on",
    "the toll is expected.",
  ].join("\r\n");
  const paragraphs = wordsOf(wrapped, findParagraphs(bare(wrapped)));
  assert.deepEqual(
    paragraphs.map((paragraph) => [paragraph.slice(0, 14), paragraph.slice(-12)]),
    [
      ["Communique of ", "r commission"],
      ["The commission", " for a plan."],
      ["The next sessi", "is expected."],
    ],
  );
  assert.equal(sentences(wrapped).length, 4);
});

test("a full stop ends a sentence, with the marks that close it", () => {
  assert.deepEqual(sentences("He left. “We stay,” she said. “All of us.” Then it rained."), [
    "He left.",
    "“We stay,” she said.",
    "“All of us.”",
    "Then it rained.",
  ]);
});

test("titles, initials, months and U.S. end none", () => {
  for (const text of [
    "Mr. Morvan met Dr. Adair and S. Brandt on Dec. 28 in the U.S. Senate building.",
    "Lt. Col. Brandt of the U.N. Mission spoke.",
    "The rate rose by 2.5 per cent.",
  ]) {
    assert.deepEqual(sentences(text), [text]);
  }
  assert.deepEqual(sentences("They flew to the U.S. The talks began."), [
    "They flew to the U.S.",
    "The talks began.",
  ]);
});

test("a lower-case word carries a sentence on after an ellipsis or a question", () => {
  assert.deepEqual(sentences("“Why now?” asked the envoy. Nobody knew… or cared."), [
    "“Why now?” asked the envoy.",
    "Nobody knew… or cared.",
  ]);
});

test("a missing space between sentences is seen", () => {
  assert.deepEqual(sentences("It ended the dispute.Despite that, nobody signed."), [
    "It ended the dispute.",
    "Despite that, nobody signed.",
  ]);
  assert.deepEqual(sentences("See www.example.Org/Page today."), ["See www.example.Org/Page today."]);
});

test("tokens keep words whole and set possessives and marks apart", () => {
  assert.deepEqual(tokens("Tarvia’s U.S.-born envoy, K. Jalali, isn’t “late”."), [
    "Tarvia",
    "’s",
    "U.S.",
    "-",
    "born",
    "envoy",
    ",",
    "K",
    ".",
    "Jalali",
    ",",
    "isn’t",
    "“",
    "late",
    "”",
    ".",
  ]);
  assert.deepEqual(tokens("10-11 July 2023, 2.5 per cent, 20th"), [
    "10",
    "-",
    "11",
    "July",
    "2023",
    ",",
    "2.5",
    "per",
    "cent",
    ",",
    "20th",
  ]);
});

test("no character beside white space is lost, whatever the text", () => {
  const text = "🙂 Ünïcode—«İstanbul», 上海… a\u00adb 'quoted' \u200b end";
  const covered = new Set(
    findTokens(bare(text)).flatMap(({ start, end }) => [...Array(end - start).keys()].map((i) => start + i)),
  );
  for (let i = 0; i < text.length; i++) {
    if (!/[\s\u200b]/.test(text[i]!)) assert.ok(covered.has(i), `${i}: ${text[i]}`);
  }
});

test("a full stop whose space was lost ends its token and its sentence", () => {
  assert.deepEqual(tokens("said Qin.Lavrov said"), ["said", "Qin", ".", "Lavrov", "said"]);
  assert.deepEqual(sentences("It is so, said Morvan.Solvey said no.The rest agreed."), [
    "It is so, said Morvan.",
    "Solvey said no.",
    "The rest agreed.",
  ]);
});

test("addresses, file names and initials stay whole", () => {
  const whole = "Selmar.gov report.Final.pdf J.Morvan Ph.D U.S.";
  assert.deepEqual(tokens(whole), whole.split(" "));
});

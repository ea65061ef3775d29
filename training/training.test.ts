/**
 * The whole training on the treebank of our own: that it gives the same bytes twice, and that whatever a model
 * has learnt, an analysis is lawful. The scores of the model that ships are gated in models.test.ts.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import type { Analysis } from "../src/language/index.ts";
import { loadLanguageModel, sentenceSpans, tokenSpans } from "../src/language/index.ts";
import { trainModel } from "./build.ts";
import { documentsOf, sentencesOf } from "./treebank.ts";
import { quoteInverted } from "./augment.ts";
import { Random } from "./random.ts";

const treebank = readFileSync(new URL("../test/language-treebank/learn.conllu", import.meta.url), "utf8");
const documents = documentsOf(treebank);
const MATERIAL = {
  documents: documents.slice(0, 40),
  own: documents.slice(40),
  classes: new Map([
    ["minister", [1, 2, 3]],
    ["ministry", [1, 2, 4]],
  ] as const),
  speechVerbs: ["said", "told", "added"],
};
const PLAN = {
  name: "own",
  seed: 7,
  tokenEpochs: 6,
  taggers: 2,
  taggerEpochs: 4,
  taggerMinUpdates: 1,
  taggerMargin: 5,
  folds: 2,
  parserSeeds: [17, 18],
  parserEpochs: 4,
  parserMinUpdates: 1,
  parserMargin: 5,
  parserLeast: 1,
  explore: 0.9,
  ownTimes: 2,
  masking: 0.2,
};
const train = (): Uint8Array => trainModel(MATERIAL, PLAN, () => undefined);
const bytes = train();
const model = loadLanguageModel(bytes);

test("the same material and plan give the same bytes", () => {
  assert.ok(Buffer.from(train()).equals(Buffer.from(bytes)));
});

test("another seed gives other bytes", () => {
  const other = trainModel(MATERIAL, { ...PLAN, seed: 8, parserSeeds: [18, 19] }, () => undefined);
  assert.ok(!Buffer.from(other).equals(Buffer.from(bytes)));
});

test("a model finds again what it has learnt", () => {
  const tokens = sentencesOf(documents).flatMap(({ words }) => words).length;
  let found = 0;
  for (const { text, sentences } of documents) {
    const analysis = model.analyse(text);
    const places = new Map(Array.from({ length: analysis.tokenCount }, (_, i) => [analysis.start(i), i]));
    for (const { words, offset } of sentences) {
      for (const { start, end, upos } of words) {
        const i = places.get(offset + start);
        if (i !== undefined && analysis.end(i) === offset + end && analysis.upos(i) === upos) found++;
      }
    }
  }
  assert.ok(found / tokens > 0.95, `${found} of ${tokens} tokens found with their tag`);
});

test("a report is turned round: content first, then verb and speaker", () => {
  const made = quoteInverted(
    sentencesOf(documents),
    new Set(["said", "told", "stated", "states", "added"]),
    new Random(1),
  );
  assert.ok(made.length > 0);
  for (const { sentence } of made) {
    const root = sentence.words.findIndex(({ head }) => head === -1);
    const content = sentence.words.findIndex(({ head, relation }) => head === root && relation === "ccomp");
    assert.ok(content >= 0 && content < root, sentence.text);
    for (const { form, start, end } of sentence.words) assert.equal(sentence.text.slice(start, end), form);
  }
});

/** Offsets in order and inside the text, nothing but white space between tokens, one root, and a tree. */
function expectLawful(analysis: Analysis): void {
  let last = 0;
  for (let i = 0; i < analysis.tokenCount; i++) {
    assert.ok(analysis.start(i) >= last && analysis.end(i) > analysis.start(i));
    assert.match(analysis.text.slice(last, analysis.start(i)), /^[\s\u200B\uFEFF]*$/);
    last = analysis.end(i);
    assert.notEqual(analysis.lemma(i), "");
  }
  assert.match(analysis.text.slice(last), /^[\s\u200B\uFEFF]*$/);
  for (let s = 0; s < analysis.sentenceCount; s++) expectTree(analysis, s);
}

function expectTree(analysis: Analysis, s: number): void {
  const { first, afterLast } = analysis.sentence(s);
  let roots = 0;
  for (let i = first; i < afterLast; i++) {
    const head = analysis.head(i);
    assert.ok(head >= first && head < afterLast, `token ${i} of sentence ${s} has head ${head}`);
    if (head === i) roots++;
    assert.equal(analysis.relation(i) === "root", head === i);
    const { confidence } = analysis.token(i);
    assert.ok(confidence >= 0 && confidence <= 1);
    let at = i;
    for (let steps = 0; analysis.head(at) !== at; steps++) {
      assert.ok(steps <= afterLast - first, `heads run in a circle at token ${i}`);
      at = analysis.head(at);
    }
  }
  assert.equal(roots, 1);
}

describe("whatever the text", () => {
  const alphabet = [
    ..."abcZ09 .,;:!?\"'“”‘’()[]{}-–—…/@_\n\t",
    "\u00a0",
    "\u00ad",
    "\u200d",
    "\u200b",
    "\ufeff",
    "é",
    "e\u0301",
    "ß",
    "İ",
    "ﬁ",
    "Ж",
    "上",
    "ع",
    "\u202e",
    "🙂",
    "👩\u200d🚀",
    "\ud83d",
    "\ude42",
    "\u0000",
    " said ",
    "n't",
    "n’t",
    "U.S.",
    "Mr. ",
    "\r\n",
    "\n\n",
  ];
  test("random units of any kind give a lawful analysis", () => {
    const random = new Random(11);
    for (let round = 0; round < 300; round++) {
      const text = Array.from(
        { length: random.below(120) },
        () => alphabet[random.below(alphabet.length)]!,
      ).join("");
      expectLawful(model.analyse(text));
    }
  });
  test("pieces of the treebank with marks strewn in give a lawful analysis", () => {
    const random = new Random(12);
    const words = documents.flatMap(({ text }) => text.split(" "));
    for (let round = 0; round < 100; round++) {
      const text = Array.from({ length: random.below(60) }, () =>
        random.below(5) === 0 ? alphabet[random.below(alphabet.length)]! : words[random.below(words.length)]!,
      ).join(" ");
      expectLawful(model.analyse(text));
    }
  });
  test("long runs of one thing are read to their end", () => {
    for (const piece of ["“", "(", "()", "a(", "1", ".", "a", "a ", "said ", "-a", ", a", "\u0301", "🙂"]) {
      const analysis = model.analyse(piece.repeat(20_000));
      for (let s = 0; s < analysis.sentenceCount; s++) analysis.head(analysis.sentence(s).first);
      const end = analysis.tokenCount === 0 ? 0 : analysis.end(analysis.tokenCount - 1);
      assert.equal(analysis.text.slice(end).trim(), "");
    }
  });
  test("the layers of an analysis are spans of its text", () => {
    const { text } = documents[0]!;
    const analysis = model.analyse(text);
    assert.equal(tokenSpans(analysis).length, analysis.tokenCount);
    for (const { start, end } of sentenceSpans(analysis))
      assert.equal(text.slice(start, end).trim(), text.slice(start, end));
  });
  test("it does not matter what is asked first, nor of which sentence", () => {
    const { text } = documents[0]!;
    const told = model.analyse(text);
    const tokens = Array.from({ length: told.tokenCount }, (_, i) => told.token(i));
    const backwards = model.analyse(text);
    for (let i = tokens.length - 1; i >= 0; i--) {
      assert.equal(backwards.relation(i), tokens[i]!.relation);
      assert.equal(backwards.lemma(i), tokens[i]!.lemma);
      assert.equal(backwards.upos(i), tokens[i]!.upos);
    }
  });
  test("an empty text has no sentence", () => {
    assert.equal(model.analyse("").sentenceCount, 0);
    assert.equal(model.analyse(" \n\u200b").tokenCount, 0);
  });
  test("one text does not change how the next is read", () => {
    const text = documents[0]!.text;
    const heads = (analysis: Analysis): number[] =>
      Array.from({ length: analysis.tokenCount }, (_, i) => analysis.head(i));
    const before = heads(model.analyse(text));
    model.analyse(alphabet.join(" ").repeat(50));
    assert.deepEqual(heads(model.analyse(text)), before);
  });
});

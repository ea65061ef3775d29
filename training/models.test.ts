/** The model that ships: that it is the one its card describes, small enough, and as good as promised on our own text. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { loadLanguageModel } from "../src/language/index.ts";
import { evaluate } from "./evaluate.ts";
import { speechVerbForms } from "./speech-verbs.ts";
import { documentsOf } from "./treebank.ts";

const read = (name: string): Buffer => readFileSync(new URL(`../${name}`, import.meta.url));
const bytes = read("models/english.bin");
const model = loadLanguageModel(bytes);
const verbs = new Set(speechVerbForms(read("authority/speech-verbs.tsv").toString()));

test("the card names these bytes, their licence and what they were learnt from", () => {
  const card = read("models/english.md").toString();
  assert.ok(card.includes(createHash("sha256").update(bytes).digest("hex")), "the card is of another file");
  for (const words of ["CC BY-SA 4.0", "English EWT", "GUM"]) assert.ok(card.includes(words), words);
});

test("the weights fit in 10 MB", () => {
  assert.ok(bytes.length <= 10_000_000, `${bytes.length} bytes`);
});

test("attributions of every shape are read well, from sentences that were not learnt from", () => {
  const held = documentsOf(read("test/language-treebank/held-out.conllu").toString());
  const { sentences, tokens, upos, lemma, uas, las, invertedSubjects, invertedCount } = evaluate(
    model,
    held,
    verbs,
  );
  assert.ok(invertedCount >= 20, `${invertedCount} inverted subjects`);
  const least = { sentences: 90, tokens: 99, upos: 97, lemma: 98, uas: 88, las: 85, invertedSubjects: 75 };
  const reached = { sentences, tokens, upos, lemma, uas, las, invertedSubjects };
  for (const [name, value] of Object.entries(least)) {
    const found = reached[name as keyof typeof reached];
    assert.ok(found >= value, `${name}: ${found}, at least ${value} was wanted`);
  }
});

test("who said what can be read off a tree", () => {
  const analysis = model.analyse("“The port stays open,” said Foreign Minister Ilyas Morvan on Thursday.");
  const tokens = Array.from({ length: analysis.tokenCount }, (_, i) => analysis.token(i));
  const said = tokens.findIndex(({ form }) => form === "said");
  const under = (relation: string): string[] =>
    tokens.filter((token) => token.head === said && token.relation === relation).map(({ form }) => form);
  assert.equal(tokens[said]!.lemma, "say");
  assert.equal(tokens[said]!.relation, "root");
  assert.deepEqual(under("ccomp"), ["stays"]);
  assert.equal(under("nsubj").length, 1);
});

/** The tagger of names that ships, that it is the one its card describes, and its training on a few sentences of our own. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { authorities } from "../../test/support/authorities.ts";
import { textOf } from "../../src/reading/names/candidates.ts";
import { lexiconOf } from "../../src/reading/names/lexicon.ts";
import { loadNameTagger } from "../../src/reading/names/tagging/model.ts";
import { WordTable } from "../../src/reading/names/tagging/word-facts.ts";
import type { ChainOptions } from "./chain.ts";
import { trainChain } from "./chain.ts";
import { preparedText } from "./lessons.ts";
import type { GoldName, GoldText } from "./lock.ts";
import { readNamesLock } from "./lock.ts";
import { nameModelBytes, nameSections } from "./model-file.ts";

const pathOf = (name: string): URL => new URL(`../../${name}`, import.meta.url);
const bytes = readFileSync(pathOf("models/names.bin"));
const card = readFileSync(pathOf("models/names.md"), "utf8");

test("the card names these bytes, what they were learnt from and each licence", () => {
  assert.ok(card.includes(createHash("sha256").update(bytes).digest("hex")), "the card is of another file");
  assert.ok(card.includes(`${bytes.length} bytes`));
  assert.ok(card.includes("CC BY-SA 4.0"));
  for (const { name, licence, genres } of readNamesLock(
    fileURLToPath(new URL("names.lock.json", import.meta.url)),
  )) {
    assert.ok(card.includes(name), `the card leaves out ${name}`);
    for (const own of [licence, ...Object.values(genres ?? {})]) {
      assert.ok(card.includes(own), `the card leaves out the licence "${own}"`);
      assert.doesNotMatch(own, /\bNC\b|non-?commercial/i, `${name} may not be learnt from`);
    }
  }
});

test("the card tells how texts are read that were not learnt from", () => {
  for (const set of ["gum", "uner-ewt", "crossner-politics"])
    assert.match(
      card,
      new RegExp(`^\\| ${set}, cross-validated \\| [\\d.]+ \\| [\\d.]+ \\| [\\d.]+ \\|`, "m"),
    );
});

test("the weights fit in 2 MB and load under the name of the card", () => {
  assert.ok(bytes.length <= 2_000_000, `${bytes.length} bytes`);
  assert.equal(card.split("\n")[0], `# ${loadNameTagger(bytes).name}`);
});

const lexicon = lexiconOf(authorities);
const classes = new Map([
  ["harbour", [1, 2, 3]],
  ["visited", [1, 2, 4]],
] as const);
const table = new WordTable(lexicon, classes);
const PLAN: ChainOptions = {
  epochs: 12,
  penalty: 0.1,
  rate: 0.1,
  decay: 0.9,
  hidden: 0.1,
  leastCount: 1,
  averaged: 4,
  seed: 7,
};

/** "[PER Ossa Quell] visited [LOC Tressel].": the marks give the gold. */
function goldOf(marked: string, i: number): GoldText {
  const entities: GoldName[] = [];
  let text = "";
  for (const [, before = "", type = "", name = ""] of marked.matchAll(
    /([^[]*)(?:\[(PER|LOC|ORG) ([^\]]+)\])?/g,
  )) {
    text += before;
    if (name === "") continue;
    entities.push({ start: text.length, end: text.length + name.length, type: type as GoldName["type"] });
    text += name;
  }
  return { id: `own-${i}`, set: "own", genre: "own", text, entities, leavesOthersOut: false };
}

const OWN = [
  "[PER Ossa Quell] visited the harbour of [LOC Tressel] yesterday.",
  "[PER Imre Dask] visited the harbour of [LOC Oskerton] today.",
  "The [ORG Quell Harbour Lines] sailed to [LOC Tressel] again.",
  "The [ORG Dask Harbour Lines] sailed to [LOC Oskerton] twice.",
].map(goldOf);
const prepared = OWN.map((gold) => preparedText(gold, lexicon, table));

const train = (plan: ChainOptions): Uint8Array =>
  nameModelBytes(
    nameSections(
      "own",
      trainChain(
        prepared.flatMap(({ lessons }) => lessons),
        plan,
      ),
      classes,
    ),
  );

test("the same texts and plan give the same bytes, another seed others", () => {
  const once = Buffer.from(train(PLAN));
  assert.ok(once.equals(Buffer.from(train(PLAN))));
  assert.ok(!once.equals(Buffer.from(train({ ...PLAN, seed: 8 }))));
});

test("a tagger finds again the names it has learnt", () => {
  const own = loadNameTagger(train(PLAN));
  for (const { gold, words, ruled } of prepared)
    assert.deepEqual(
      own.tag(words, lexicon, ruled).map((name) => textOf(words, name)),
      gold.entities.map(({ start, end }) => gold.text.slice(start, end)),
    );
});

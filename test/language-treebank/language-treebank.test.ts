/** The treebank of our own: that it is well formed, holds what its README promises, and keeps its two parts apart. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import type { ConlluSentence } from "../../src/language/english/conllu.ts";
import { readConllu } from "../../src/language/english/conllu.ts";

const PARTS = ["learn", "held-out"] as const;
const blocksOf = (part: string): string[] =>
  readFileSync(new URL(`./${part}.conllu`, import.meta.url), "utf8")
    .trim()
    .split("\n\n");
const blocks = PARTS.flatMap((part) =>
  blocksOf(part).map((block) => ({ part, block, lines: block.split("\n") })),
);
const valueOf = (lines: readonly string[], key: string): string =>
  lines.find((line) => line.startsWith(`# ${key} = `))?.slice(key.length + 5) ?? "";
const sentenceOf = (block: string): ConlluSentence => [...readConllu(block)][0]!;

const TAGS: Readonly<Record<string, string>> = {
  ADJ: "JJ JJR JJS NNP",
  ADP: "IN RP",
  ADV: "RB RBR RBS WRB",
  AUX: "MD VB VBD VBG VBN VBP VBZ",
  CCONJ: "CC",
  DET: "DT PDT WDT",
  INTJ: "UH",
  NOUN: "NN NNS",
  NUM: "CD",
  PART: "POS RB TO",
  PRON: "DT EX NN PRP PRP$ WDT WP WP$",
  PROPN: "NNP NNPS",
  PUNCT: ", . : `` '' -LRB- -RRB- HYPH",
  SCONJ: "IN",
  VERB: "VB VBD VBG VBN VBP VBZ",
};
const RELATIONS = new Set(
  (
    "acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt " +
    "conj cop csubj csubj:pass det det:predet discourse expl fixed flat iobj mark nmod nmod:desc nmod:poss " +
    "nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked parataxis punct root xcomp"
  ).split(" "),
);
const FUNCTION_WORDS = new Set(["aux", "aux:pass", "case", "cc", "cop", "det", "mark", "punct"]);

/** Subjects that follow their verb of speech: root, or put into the quotation ("..., said Reiner, ..."). */
const isInverted = ({ words }: ConlluSentence): boolean =>
  words.some(
    ({ relation, head }, i) =>
      relation === "nsubj" &&
      head >= 0 &&
      i > head &&
      /^(?:root|parataxis)$/.test(words[head]!.relation) &&
      words[head]!.upos === "VERB" &&
      !words.some((word) => word.head === head && word.relation === "expl"),
  );

describe("the treebank of our own", () => {
  test("has the sentences its README promises", () => {
    const inverted = (part: string): number =>
      blocks.filter((sentence) => sentence.part === part && isInverted(sentenceOf(sentence.block))).length;
    assert.ok(blocks.length >= 300, `${blocks.length} sentences`);
    assert.ok(
      inverted("learn") >= 35 && inverted("held-out") >= 25,
      `${inverted("learn")}, ${inverted("held-out")}`,
    );
  });

  test("keeps what is held out apart from what is learnt from", () => {
    const texts = blocks.map(({ lines }) => valueOf(lines, "text"));
    assert.equal(new Set(texts).size, texts.length);
    assert.equal(new Set(blocks.map(({ lines }) => valueOf(lines, "sent_id"))).size, blocks.length);
    for (const { part, lines } of blocks) assert.equal(valueOf(lines, "part"), part);
    for (const { lines } of blocks) assert.notEqual(valueOf(lines, "shape"), "", lines[0]);
  });

  test("spells each text by its forms and SpaceAfter=No", () => {
    for (const { lines } of blocks) {
      const rows = lines.filter((line) => !line.startsWith("#")).map((line) => line.split("\t"));
      rows.forEach((row, i) =>
        assert.deepEqual([row.length, row[0]], [10, String(i + 1)], valueOf(lines, "text")),
      );
      const spelled = rows.map((row) => row[1]! + (row[9] === "SpaceAfter=No" ? "" : " ")).join("");
      assert.equal(spelled.trimEnd(), valueOf(lines, "text"));
    }
  });

  test("uses no tag, pair of tags or relation but those listed", () => {
    for (const { block, lines } of blocks) {
      for (const { form, upos, xpos, relation, lemma } of sentenceOf(block).words) {
        const where = `${form} in ${valueOf(lines, "sent_id")}`;
        assert.ok(TAGS[upos]?.split(" ").includes(xpos), `${upos} ${xpos}: ${where}`);
        assert.ok(RELATIONS.has(relation), `${relation}: ${where}`);
        assert.equal(upos === "PUNCT", relation === "punct", where);
        assert.match(lemma, /^[^\s?]+$|^\?$/, where);
      }
    }
  });

  test("has no crossing arcs, no words under a function word, no two subjects of a verb", () => {
    for (const { block, lines } of blocks) {
      const { words } = sentenceOf(block);
      const where = valueOf(lines, "sent_id");
      words.forEach(({ head, relation }, i) => {
        if (head < 0) return;
        assert.ok(
          words
            .slice(Math.min(i, head), Math.max(i, head))
            .every((_, k) => within(words, Math.min(i, head) + k, head)),
          `${words[i]!.form} crosses an arc: ${where}`,
        );
        if (FUNCTION_WORDS.has(words[head]!.relation)) assert.match(relation, /^(?:fixed|punct)$/, where);
        const rivals = words.filter((word) => word.head === head && /^nsubj(?!:outer)/.test(word.relation));
        assert.ok(rivals.length <= 1, where);
      });
    }
  });
});

/** Whether word `i` is `top` or stands under it. */
function within(words: ConlluSentence["words"], i: number, top: number): boolean {
  for (let at = i; at >= 0; at = words[at]!.head) if (at === top) return true;
  return false;
}

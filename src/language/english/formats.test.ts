import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { calibrate, confidenceOf } from "./confidence.ts";
import { readConllu } from "./conllu.ts";
import { packSections, unpackSections } from "./container.ts";
import { analysisFromConllu } from "./imported.ts";
import { applyRules, Lemmatiser } from "./lemmas.ts";
import { decodeClasses, decodeLemmas, encodeClasses, encodeLemmas } from "./tables.ts";
import { decodeWeights, encodeWeights } from "./weight-codec.ts";
import { normalForm, shapeOf } from "./words.ts";

const row = (...columns: readonly (string | number)[]): string =>
  [...columns, "_", "_"].map(String).join("\t");

const SENTENCE = [
  "# newdoc id = own",
  "# text = They don’t sign.",
  row(1, "They", "they", "PRON", "PRP", "_", 4, "nsubj"),
  row("2-3", "don’t", "_", "_", "_", "_", "_", "_"),
  row(2, "do", "do", "AUX", "VBP", "_", 4, "aux"),
  row(3, "n’t", "not", "PART", "RB", "_", 4, "advmod"),
  row(4, "sign", "sign", "VERB", "VB", "_", 0, "root"),
  row(5, ".", ".", "PUNCT", ".", "_", 4, "punct"),
  "",
].join("\n");

describe("weights", () => {
  const rows = [
    { key: 1, classes: [0], weights: [3] },
    { key: 7, classes: [1, 2], weights: [-5, 127] },
    { key: -2, classes: [0, 1, 200], weights: [1, 2, -3] },
  ];
  test("score as they were written: a weight q stands for q times |q|", () => {
    const weights = decodeWeights(encodeWeights(201, rows), "weights");
    const out = new Int32Array(201);
    weights.score(Int32Array.of(1, 7, -2, 99), 4, out);
    assert.deepEqual([out[0], out[1], out[2], out[200]], [9 + 1, -25 + 4, 127 * 127, -9]);
  });
  test("a broken file is refused with what came and what was wanted", () => {
    const bytes = encodeWeights(201, rows);
    assert.throws(
      () => decodeWeights(bytes.subarray(0, bytes.length - 3), "The tagger"),
      /The tagger ends after/,
    );
  });
});

describe("files", () => {
  test("sections come back as they went in", () => {
    const packed = packSections(
      new Map([
        ["a", Uint8Array.of(1, 2)],
        ["b", Uint8Array.of(3)],
      ]),
    );
    assert.deepEqual(
      [...unpackSections(packed)].map(([name, bytes]) => [name, ...bytes]),
      [
        ["a", 1, 2],
        ["b", 3],
      ],
    );
  });
  test("another file, another version and half a file are refused", () => {
    const packed = packSections(new Map([["a", Uint8Array.of(1, 2)]]));
    assert.throws(() => unpackSections(Uint8Array.of(60, 104, 116, 109, 108)), /begin with "<htm".*"RDLM"/);
    assert.throws(() => unpackSections(packed.map((byte, i) => (i === 4 ? 9 : byte))), /format 9.*format 1/);
    assert.throws(() => unpackSections(packed.subarray(0, packed.length - 1)), /ends inside its section "a"/);
  });
  test("word classes and lemmas survive the way through a file", () => {
    const classes = new Map([
      ["talk", [1, 2, 300]],
      ["talks", [1, 2, 3]],
      ["ünder", [9, 8, 7]],
    ] as const);
    assert.deepEqual([...decodeClasses(encodeClasses(classes))], [...classes].sort());
    const tables = {
      exceptions: new Map([["VBD\twent", "go"]]),
      rules: new Map([["NNS\ts", { cut: 1, add: "" }]]),
    };
    assert.deepEqual(decodeLemmas(encodeLemmas(tables.exceptions, tables.rules)), tables);
  });
});

describe("words", () => {
  test("one word however it is typed", () => {
    assert.equal(normalForm("Don’t"), "don't");
    assert.equal(normalForm("co\u00adoperate"), "cooperate");
    assert.equal(normalForm("2023"), "0000");
    assert.equal(normalForm("”"), '"');
    assert.equal(normalForm("\u00ad"), "\u00ad");
  });
  test("shapes cut runs at two", () => {
    assert.deepEqual(["Velm", "U.S.", "1990s", "“"].map(shapeOf), ["Xxx", "X.X.", "ddx", '"']);
  });
  test("lemmas by exception, then by the longest ending a rule knows", () => {
    const rules = new Map([
      ["NNS\ts", { cut: 1, add: "" }],
      ["NNS\ties", { cut: 3, add: "y" }],
    ]);
    const lemmatiser = new Lemmatiser(new Map([["VBD\twent", "go"]]), rules);
    assert.equal(lemmatiser.lemma("Went", "VBD"), "go");
    assert.equal(lemmatiser.lemma("Parties", "NNS"), "party");
    assert.equal(lemmatiser.lemma("Velm", "NNP"), "Velm");
    assert.equal(applyRules(rules, "talks", "NNS"), "talk");
  });
});

test("confidence rises with the margin", () => {
  const arcs = Array.from({ length: 400 }, (_, i) => ({
    margin: i,
    right: i > 300 || i % 2 === 0 || i === 7,
  }));
  const calibration = calibrate(arcs, 8);
  const shares = [0, 100, 250, 399, 9999].map((margin) => confidenceOf(calibration, margin));
  assert.deepEqual(
    [...shares].sort((a, b) => a - b),
    shares,
  );
  assert.ok(shares[0]! < 0.6 && shares[4]! > 0.95, shares.join(" "));
});

describe("CoNLL-U", () => {
  test("the words of a contraction take the part they spell", () => {
    const [sentence] = [...readConllu(SENTENCE)];
    assert.deepEqual(
      sentence!.words.map(({ start, end, head }) => [sentence!.text.slice(start, end), head]),
      [
        ["They", 3],
        ["do", 3],
        ["n’t", 3],
        ["sign", -1],
        [".", 3],
      ],
    );
    assert.equal(sentence!.document, "own");
  });
  test("a circle, two roots and a form that is not in the text are refused", () => {
    const broken =
      (from: string, to: string): (() => unknown) =>
      () => [...readConllu(SENTENCE.replace(from, to))];
    assert.throws(broken("_\t4\tnsubj", "_\t0\troot"), /line 1 has 2 roots/);
    assert.throws(broken("_\t4\tnsubj", "_\t1\tnsubj"), /circle at "They"/);
    assert.throws(broken("\tsign\tsign", "\tsigns\tsign"), /"signs" is not in its text/);
    assert.throws(broken("_\t4\tnsubj", "_\t9\tnsubj"), /head 9 among 5 words/);
  });
  test("another parser's output is laid over the text by what it spells", () => {
    const text = "They\u00a0don’t\nsign.";
    const analysis = analysisFromConllu(text, SENTENCE);
    assert.deepEqual(
      Array.from({ length: analysis.tokenCount }, (_, i) => analysis.form(i)),
      ["They", "do", "n’t", "sign", "."],
    );
    assert.equal(analysis.head(0), 3);
    assert.equal(analysis.relation(3), "root");
    assert.throws(() => analysisFromConllu("They do sign.", SENTENCE), /does not spell the text at unit 8/);
  });
});

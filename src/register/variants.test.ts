import assert from "node:assert/strict";
import { test } from "node:test";
import { actor, at, person, readingOf, statement } from "../../test/support/reading.ts";
import type { Reading } from "../reading/index.ts";
import type { Entry, StatementEntry } from "./index.ts";
import { claimsOf, reconcile } from "./index.ts";

const MORVAN = person("person:morvan.ls", "Ilyas Morvan");

function report(id: string, published: string | undefined, ...quotes: string[]): Reading {
  const text = quotes.map((words) => `Morvan said: “${words}”`).join("\n");
  return readingOf(id, text, {
    source: { id, ...(published !== undefined && { published }) },
    actors: [actor("person:morvan.ls", "Ilyas Morvan")],
    statements: quotes.map((words, i) => statement(`s${i}`, MORVAN, at(text, words))),
  });
}

/** Each statement that another is offered beside, by its first words. */
function offered(...readings: Reading[]): string[] {
  const claims = readings.flatMap(claimsOf).filter(({ kind }) => kind === "statement");
  const entries = reconcile(claims) as readonly Entry[] as readonly StatementEntry[];
  const wordsOf = new Map(entries.map(({ id, words }) => [id, words.slice(0, 12)]));
  return entries
    .flatMap(({ words, variants = [] }) =>
      variants.map(({ id, reason }) => `${words.slice(0, 12)} ~ ${wordsOf.get(id)}: ${reason}`),
    )
    .sort();
}

const ONE = "We talk not with the envoy, but with those who hold his strings";
const OTHER = "This is a matter not for the envoy, a puppet of the north, but for his masters";

test("two renderings of one thought are offered beside each other, with the reason", () => {
  assert.deepEqual(offered(report("a1", undefined, ONE, OTHER)), [
    "This is a ma ~ We talk not : same speaker, one source; both say “not … but …”; both have envoy",
    "We talk not  ~ This is a ma: same speaker, one source; both say “not … but …”; both have envoy",
  ]);
});

test("the occasion comes first: other days are another thought", () => {
  assert.equal(offered(report("a1", "2024-05-03", ONE), report("b2", "2024-05-04", OTHER)).length, 2);
  assert.deepEqual(offered(report("a1", "2024-05-03", ONE), report("b2", "2024-07-04", OTHER)), []);
  assert.deepEqual(offered(report("a1", undefined, ONE), report("b2", undefined, OTHER)), []);
});

test("one subject is not one thought", () => {
  assert.deepEqual(
    offered(
      report(
        "a1",
        undefined,
        "The ferry sails again in the spring, whatever they say",
        "We bought the ferry from Ardonia",
      ),
    ),
    [],
  );
});

test("what reporters put in their own words is offered where most of it is the same, in two sources", () => {
  const reports = (id: string, ...words: string[]): Reading => {
    const reading = report(id, "2024-05-03", ...words);
    return {
      ...reading,
      statements: reading.statements.map((each) => ({ ...each, form: "indirect" as const })),
    };
  };
  const here = "Tarvia is willing to work with Ostria to widen trade in timber and salt";
  const there = "The Tarvian side is ready to work with Ostria on wider trade, in timber and in salt";
  assert.deepEqual(offered(reports("a1", here), reports("b2", there)), [
    "Tarvia is wi ~ The Tarvian : same speaker, the same days; both have work, ostria, trade, timber, salt",
    "The Tarvian  ~ Tarvia is wi: same speaker, the same days; both have work, ostria, trade, timber, salt",
  ]);
  assert.deepEqual(offered(reports("a1", here, there)), [], "one reporter tells of two things");
  assert.deepEqual(offered(reports("a1", here), reports("b2", "Tarvia sells timber and salt to Velm")), []);
});

test("a quotation is offered beside the turn of its source that it repeats, with what was left out", () => {
  const sentence = "We agreed that without a bridge, which every village asks for, the valley will stay poor";
  const text = `MORVAN: Greetings to all. ${sentence}. That is all.\n\nMorvan told us: “We agreed that without a bridge, … the valley will stay poor”`;
  const quoted = at(text, "We agreed that without a bridge, … the valley will stay poor");
  const turn = at(text, `Greetings to all. ${sentence}. That is all.`);
  const entries = reconcile(
    claimsOf(
      readingOf("a1", text, {
        source: { id: "a1" },
        actors: [actor("person:morvan.ls", "Ilyas Morvan")],
        turns: [{ ...turn, id: "t1", role: "opening", speaker: MORVAN }],
        statements: [statement("s1", MORVAN, quoted)],
      }),
    ),
  );
  const entry = entries.find((each) => each.kind === "statement" && each.form === "direct") as StatementEntry;
  const whole = entries.find((each) => each.kind === "statement" && each.form === "turn")!;
  assert.equal(entry.variants?.[0]?.id, whole.id);
  assert.match(
    entry.variants![0]!.reason,
    /a turn of the same source; it has its words with others left out/,
  );
  const [difference] = entry.differences;
  assert.deepEqual([difference!.type, difference!.rule], ["wording", "words-left-out"]);
  assert.equal(difference!.sides[0].anchor.exact, sentence);
});

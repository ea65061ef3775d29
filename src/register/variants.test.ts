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

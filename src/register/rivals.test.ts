import assert from "node:assert/strict";
import { test } from "node:test";
import { actor, at, person, readingOf, statement } from "../../test/support/reading.ts";
import type { Reading } from "../reading/index.ts";
import { claimsOf, reconcile } from "./index.ts";
import { rivalsIn } from "./rivals.ts";

const MINISTER = person("person:morvan.ls", "Ilyas Morvan");
const PALACE = { ...person("body:tarvia/palace", "the Palace"), kind: "body" as const };

function reading(lead: string, below: string): Reading {
  const text = `The Palace wants “${lead}”. Morvan said: “${below}”`;
  return readingOf("a1", text, {
    actors: [
      actor("person:morvan.ls", "Ilyas Morvan", "state:tarvia"),
      { ...actor("body:tarvia/palace", "the Palace", "state:tarvia"), kind: "body" },
    ],
    statements: [statement("s1", PALACE, at(text, lead)), statement("s2", MINISTER, at(text, below))],
  });
}

const BELOW = "The talks should be about the rules on which a fair river order will rest one day";

test("a phrase of the palace that stands in the minister’s quotation is attributed to two", () => {
  const found = rivalsIn(reading("making a fair river order", BELOW));
  assert.deepEqual(
    [...found].map(([id, [rival]]) => [id, rival!.speaker.name, rival!.rule]),
    [
      ["s1", "Ilyas Morvan", "one-phrase-two-voices-of-one-state"],
      ["s2", "the Palace", "one-phrase-two-voices-of-one-state"],
    ],
  );
  const [entry] = claimsOf(reading("making a fair river order", BELOW))
    .filter(({ kind }) => kind === "statement")
    .flatMap((claim) => reconcile([claim]));
  const [difference] = entry!.differences;
  assert.deepEqual([difference!.type, difference!.verdict], ["attribution", "contradiction"]);
  assert.deepEqual(
    difference!.sides.map(({ value, anchor }) => `${value}: ${anchor.exact}`),
    ["the Palace: making a fair river order", `Ilyas Morvan: ${BELOW}`],
  );
});

test("two voices that only share a subject are no rivals", () => {
  assert.equal(rivalsIn(reading("a bridge over the river", BELOW)).size, 0);
  assert.equal(rivalsIn(reading("peace", BELOW)).size, 0);
});

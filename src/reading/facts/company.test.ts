import assert from "node:assert/strict";
import { test } from "node:test";
import type { Participant } from "../reading.ts";
import { companyOf } from "./company.ts";
import type { PartyList } from "./lists.ts";

// All persons here are invented.
const person = (name: string): Participant => ({
  actor: `person:${name}`,
  name,
  kind: "person",
});

const naming = (at: number, name: string): PartyList => ({
  from: at,
  to: at + 1,
  start: at,
  end: at + 1,
  parties: [person(name)],
  adjectival: false,
});

/** Who "the two" are after three persons were named one by one. */
const pairOf = (
  names: readonly string[],
  standing: { owner?: string; spokesperson?: string },
): readonly string[] =>
  companyOf(
    names.map((name, at) => naming(at, name)),
    {
      owns: ({ parties }) => parties[0]!.name === standing.owner,
      spokespersons: new Set(standing.spokesperson ? [`person:${standing.spokesperson}`] : []),
    },
  )
    .pairBefore(10)
    .map(({ name }) => name);

test("the two are the last two named, but no possessor and no spokesperson where others were named", () => {
  const names = ["Morvan", "Halvorsen", "Solvey"];
  assert.deepEqual(pairOf(names, {}), ["Halvorsen", "Solvey"]);
  assert.deepEqual(pairOf(names, { owner: "Solvey" }), ["Morvan", "Halvorsen"]);
  assert.deepEqual(pairOf(names, { spokesperson: "Solvey" }), ["Morvan", "Halvorsen"]);
  assert.deepEqual(pairOf(names.slice(1), { spokesperson: "Solvey" }), ["Halvorsen", "Solvey"]);
  assert.deepEqual(pairOf(names.slice(1), { owner: "Solvey" }), ["Halvorsen", "Solvey"]);
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { authorities } from "../../../../test/support/authorities.ts";
import { marked } from "../../../../test/support/marked.ts";
import { findInstruments } from "./instruments.ts";

const instrumentsIn = (text: string) => findInstruments(marked(text), [], authorities);
const names = (text: string): string[] => instrumentsIn(text).map(({ name }) => name);

describe("named instruments", () => {
  test("a number of points and an owner", () => {
    const [plan] = instrumentsIn("They spoke of {s|Tarvia|Tarvia}’s 12-point peace plan.");
    assert.equal(plan!.name, "Tarvia’s 12-point peace plan");
    assert.equal(plan!.by, "Tarvia");
    assert.deepEqual(names("He proposed a five-point plan."), ["five-point plan"]);
  });
  test("a programme with its period", () => {
    const [programme] = instrumentsIn(
      "The Programme of Cooperation in Flood Control, Rescue and Relief for 2031-2033 was adopted.",
    );
    assert.equal(
      programme!.name,
      "Programme of Cooperation in Flood Control, Rescue and Relief for 2031-2033",
    );
    assert.equal(programme!.period, "2031/2033");
    assert.equal(programme!.status, "adopted");
  });
  test("two agreements named after two places", () => {
    assert.deepEqual(names("They must keep to the {l|Oru|Oru} and {l|Esk|Esk} agreements."), [
      "Oru agreements",
      "Esk agreements",
    ]);
  });
  test("a quoted name with its author", () => {
    const [formula] = instrumentsIn(
      'Little is left of the "harvest formula" of {p|Ilyas Morvan|Ilyas Morvan}.',
    );
    assert.equal(formula!.by, "Ilyas Morvan");
  });
  test("what a described one is on", () => {
    assert.deepEqual(names("They signed a resolution on granting Tarvia the status of a partner."), [
      "resolution on granting Tarvia the status of a partner",
    ]);
  });
  test('several with one head, each after its own "on"', () => {
    const text =
      "Declarations of the {o|SCO|SCO} council on clean rivers, on safe roads and bridges and on night trains were adopted.";
    assert.deepEqual(names(text), [
      "Declaration on clean rivers",
      "Declaration on safe roads and bridges",
      "Declaration on night trains",
    ]);
    assert.equal(instrumentsIn(text)[1]!.evidence[0]!.exact, "on safe roads and bridges");
  });
  test("the day it was signed", () => {
    assert.equal(
      instrumentsIn("The {l|Oru|Oru} accord was signed on {t|2031-04-17|17 April 2031}.")[0]!.date,
      "2031-04-17",
    );
  });
  test("the same name again is the same instrument", () => {
    const found = instrumentsIn(
      "The {l|Oru|Oru} Declaration was read. Nobody had seen the {l|Oru|Oru} Declaration.",
    );
    assert.equal(found.length, 1);
    assert.equal(found[0]!.evidence.length, 2);
  });
});

describe("no instruments", () => {
  const nothing = [
    "They reached an agreement.",
    "The country plans to host a fair.",
    "In order to help, an order that nobody liked was given.",
    "The programme of the evening was long.",
  ];
  for (const text of nothing) test(text, () => assert.deepEqual(names(text), []));
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { authorities } from "../../../../test/support/authorities.ts";
import { marked } from "../../../../test/support/marked.ts";
import type { ReadInstrument } from "../../reading.ts";
import { findInstruments } from "./instruments.ts";

const instrumentsIn = (text: string) => findInstruments(marked(text), [], authorities);
const names = (text: string): string[] => instrumentsIn(text).map(({ name }) => name);

function only(text: string): ReadInstrument {
  const found = instrumentsIn(text);
  assert.equal(found.length, 1, `one instrument wanted in: ${text}; found ${names(text).join(" | ")}`);
  return found[0]!;
}
const steps = (text: string): (string | undefined)[][] =>
  (only(text).steps ?? []).map(({ status, date }) => [status, date]);

describe("the steps of an instrument", () => {
  test("one after another, each with its day", () => {
    const text =
      "The Oru Treaty was signed in {t|1987|1987}, entered into force a year later and was terminated in {t|2019-08|August 2019}.";
    assert.deepEqual(steps(text), [
      ["signed", "1987"],
      ["in force", undefined],
      ["terminated", "2019-08"],
    ]);
    assert.equal(only(text).status, "terminated");
  });
  test("who took a step", () => {
    const [step] = only("{s|Tarvia|Tarvia} and {s|Esk|Esk} signed the Oru Accord.").steps!;
    assert.deepEqual(step!.by, ["Tarvia", "Esk"]);
    assert.equal(step!.said.exact, "signed");
  });
  test("what is to come is planned, what is denied is no step", () => {
    assert.equal(only("They will sign the Oru Accord.").status, "planned");
    assert.equal(
      only("{s|Esk|Esk} initialled the Oru Accord. It has yet to be signed.").status,
      "initialled",
    );
    assert.equal(only("{s|Esk|Esk} has refused to ratify the Oru Accord.").status, undefined);
  });
  test("the treaty, named before, goes on", () => {
    const text =
      "The Council discussed the draft Oru Agreement. The agreement is expected to be signed in {t|2032|2032}.";
    assert.deepEqual(steps(text), [["planned", "2032"]]);
  });
  test("one who leaves ends no text of many", () => {
    const text =
      "{s|Tarvia|Tarvia} ratified the Oru Convention in {t|2030|2030}. {s|Esk|Esk} announced its withdrawal from the convention.";
    assert.equal(only(text).status, "ratified");
    assert.equal(only(text).steps!.length, 2);
  });
  test("a period told after the name is no day of a step", () => {
    const pact = only("The Oru Pact has been extended until {t|2035|2035}.");
    assert.equal(pact.period, "../2035");
    assert.equal(pact.steps![0]!.date, undefined);
  });
});

describe("which text it is", () => {
  test("when and where it was signed is no part of the name", () => {
    assert.deepEqual(names("{s|Esk|Esk} signed the Oru Agreement in {t|2033-04|April 2033}."), [
      "Oru Agreement",
    ]);
    assert.deepEqual(
      names("{s|Esk|Esk} signed the Agreement on Peace in {l|Oru|Oru} on {t|2033-04-02|2 April 2033}."),
      ["Agreement on Peace"],
    );
  });
  test("parties, a day or what was done tell a text without a name", () => {
    assert.deepEqual(names("Parliament ratified the border treaty with {s|Esk|Esk}."), [
      "border treaty with Esk",
    ]);
    assert.deepEqual(names("The ceasefire agreement of {t|2034-11-27|27 November 2034} holds."), [
      "ceasefire agreement of 27 November 2034",
    ]);
    assert.deepEqual(
      names("Under the agreement reached in {l|Oru|Oru} on {t|2033-05-11|11 May 2033} aid may pass."),
      ["agreement reached in Oru on 11 May 2033"],
    );
    assert.deepEqual(names("{s|Tarvia|Tarvia} and {s|Esk|Esk} ratified their river police agreement."), [
      "river police agreement",
    ]);
  });
  test("a number names it, a bare kind of text does not", () => {
    assert.deepEqual(names("It is set out in Executive Order 14257."), ["Executive Order 14257"]);
    assert.deepEqual(
      names("The parties reached a deal. An order was issued. They read the joint statement."),
      [],
    );
    assert.deepEqual(names("The army issued an order of the supreme commander of the guard."), [
      "order of the supreme commander of the guard",
    ]);
  });
  test("an acronym in brackets is the same text", () => {
    const found = instrumentsIn(
      "{s|Esk|Esk} joined the Partnership for River Navigation (PRN). The Partnership for River Navigation grows.",
    );
    assert.deepEqual(
      found.map(({ name, acronym, type }) => [name, acronym, type]),
      [["Partnership for River Navigation", "PRN", "programme"]],
    );
  });
  test("listed ones meet under one key", () => {
    const known = (text: string): string | undefined => only(text).known;
    assert.equal(known("They kept to the NPT."), "npt");
    assert.equal(known("They kept to the Treaty on the Non-Proliferation of Nuclear Weapons."), "npt");
  });
  test("formats, told by numbers too", () => {
    assert.deepEqual(names("Talks in the 5+2 format on the river resumed in {t|2033|2033}."), ["5+2 format"]);
  });
});

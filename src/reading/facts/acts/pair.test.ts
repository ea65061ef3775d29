import assert from "node:assert/strict";
import { test } from "node:test";
import { authorities } from "../../../../test/support/authorities.ts";
import { english } from "../../../../test/support/english.ts";
import { actBetween } from "./pair.ts";

// All states here are invented.
const between = (text: string, source = "Tarvia", target = "Norland") =>
  actBetween(text, { source, target }, { authorities, english }).class;

test("the first act after the one who does it is what he does", () => {
  assert.equal(between("Tarvia agreed to lift the sanctions that it had imposed on Norland."), "AGREE");
  assert.equal(between("Tarvia lifted the sanctions that it had imposed on Norland."), "CONCEDE");
  assert.equal(between("Tarvia refused to lift the sanctions that it had imposed on Norland."), "REJECT");
  assert.equal(between("Tarvia threatened to impose sanctions on Norland."), "THREATEN");
});

test("what is to come is agreed to or threatened", () => {
  assert.equal(between("Tarvia will release ten prisoners to Norland."), "AGREE");
  assert.equal(between("Tarvia will boycott Norland."), "THREATEN");
  assert.equal(between("Tarvia will not release the prisoners to Norland."), "REJECT");
});

test("of a passive the act stands between the two", () => {
  assert.equal(between("After it signed a treaty with Esk, Norland was condemned by Tarvia."), "ACCUSE");
});

test("the mode tells an embargo, a blockade and an occupation", () => {
  const mode = (text: string) =>
    actBetween(text, { source: "Tarvia", target: "Norland" }, { authorities, english }).mode;
  assert.equal(mode("Tarvia imposed an embargo on Norland."), "embargo");
  assert.equal(mode("Tarvia imposed a naval blockade on Norland."), "blockade");
});

test("a pair without a word for an act has the likeliest class", () => {
  assert.equal(between("Tarvia, Norland."), "ACCUSE");
});

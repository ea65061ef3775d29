import assert from "node:assert/strict";
import { test } from "node:test";
import type { ToldAct } from "./plover.ts";
import { ploverClass } from "./plover.ts";

const told = (part: Partial<ToldAct>): ToldAct => ({
  class: "CONCEDE",
  polarity: "positive",
  status: "done",
  ...part,
});

test("what is done has its own class", () => {
  assert.equal(ploverClass(told({})), "CONCEDE");
});

test("deeds to come are agreed to or threatened, words to come are words", () => {
  assert.equal(ploverClass(told({ status: "future" })), "AGREE");
  assert.equal(ploverClass(told({ class: "SANCTION", status: "future" })), "THREATEN");
  assert.equal(ploverClass(told({ class: "ACCUSE", status: "future" })), "ACCUSE");
  assert.equal(ploverClass(told({ class: "SUPPORT", status: "future" })), "SUPPORT");
  assert.equal(ploverClass(told({ class: "SUPPORT", mode: "sign", status: "future" })), "AGREE");
});

test("what is not done is rejected, unless it would harm", () => {
  assert.equal(ploverClass(told({ polarity: "negative" })), "REJECT");
  assert.equal(ploverClass(told({ class: "ASSAULT", polarity: "negative" })), null);
});

test("what is only possible or alleged is no event", () => {
  assert.equal(ploverClass(told({ status: "hypothetical" })), null);
  assert.equal(ploverClass(told({ status: "alleged" })), null);
});

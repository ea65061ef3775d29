import assert from "node:assert/strict";
import { test } from "node:test";
import { shortName } from "./names.ts";

test("a person is called by the family name, wherever it stands", () => {
  assert.equal(shortName({ id: "person:hask.jrn", name: "Joren Hask" }), "Hask");
  assert.equal(shortName({ id: "person:tan.wln", name: "Tan Weilin" }), "Tan");
  assert.equal(shortName({ id: "person:solvei.ktrn", name: "Katrin Solvey" }), "Solvey");
  assert.equal(shortName({ id: "person:oberg.lf", name: "Olof Öberg" }), "Öberg");
});

test("where the key does not tell, the last word is taken; what is no person keeps its whole name", () => {
  assert.equal(shortName({ id: "person:x", name: "Mira Bellis" }), "Bellis");
  assert.equal(shortName({ id: "state:north-osteria", name: "North Osteria" }), "North Osteria");
});

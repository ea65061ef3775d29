import assert from "node:assert/strict";
import { test } from "node:test";
import { HALVORSEN, MORVAN, statementsIn } from "../../../test/support/expect-statements.ts";

const moodOf = (text: string): string | undefined => statementsIn(text)[0]?.mood;

test("what was not said is denied, by the verb or by its subject", () => {
  assert.equal(moodOf(`${MORVAN} never said the ferry was sold.`), "denied");
  assert.equal(moodOf(`${MORVAN} refused to confirm that the ferry was sold.`), "denied");
  assert.equal(moodOf(`Neither ${MORVAN} nor ${HALVORSEN} said the ferry was sold.`), "denied");
  assert.equal(moodOf("No minister has said that the ferry was sold."), "denied");
});

test("what is still to be said is expected", () => {
  assert.equal(moodOf(`${MORVAN} is expected to say that the ferry will stop.`), "expected");
  assert.equal(moodOf(`${MORVAN} was due to announce the closure of the port.`), "expected");
});

test("hedged, asked for, and on a condition", () => {
  assert.equal(moodOf(`${MORVAN} allegedly said the ferry was sold.`), "alleged");
  assert.equal(moodOf(`${MORVAN} urged the crews to stop.`), "ordered");
  assert.equal(moodOf(`If the ferry stops, ${MORVAN} said, the mill will close.`), "conditional");
  assert.equal(moodOf(`${MORVAN} said that if the ferry stopped the mill would close.`), "conditional");
  assert.equal(moodOf(`${MORVAN} said the ferry had stopped.`), "asserted");
});

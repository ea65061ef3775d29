import assert from "node:assert/strict";
import { test } from "node:test";
import { alignSentences, answersIn } from "./side-rows.ts";

test("sentences that tell the same stand in one row, whatever their order", () => {
  const rows = alignSentences([
    ["Foreign Minister Morvan met Katrin Solvey at Port Halvard.", "They agreed to reopen the Selmar ferry."],
    ["The Selmar ferry is to reopen, both agreed.", "Morvan and Katrin Solvey met in Port Halvard."],
  ]);
  assert.deepEqual(rows, [
    [0, 1],
    [1, 0],
  ]);
});

test("what one account alone tells has a row of its own, after the sentence it follows", () => {
  const rows = alignSentences([
    ["Morvan met Katrin Solvey at Port Halvard.", "Nobody spoke to the press."],
    ["Morvan and Katrin Solvey met at Port Halvard.", "Brennia sent an observer.", "Crews waited outside."],
  ]);
  assert.deepEqual(rows, [
    [0, 0],
    [null, 1],
    [null, 2],
    [1, null],
  ]);
});

test("a third account joins the row of either of the others", () => {
  const rows = alignSentences([
    ["The harbour council adopted the toll rules."],
    ["Inspectors signed the lamp register on Thursday."],
    [
      "On Thursday inspectors signed the lamp register.",
      "The council of the harbour adopted new toll rules.",
    ],
  ]);
  assert.deepEqual(rows, [
    [null, 0, 0],
    [0, null, 1],
  ]);
});

test("common words alone make nothing alike, and an account without sentences is silent", () => {
  const rows = alignSentences([["He said that it was so."], ["She said it was the end of that."], []]);
  assert.deepEqual(rows, [
    [null, 0, null],
    [0, null, null],
  ]);
});

test("a sentence elsewhere in the source answers an open row, once and only where it tells the same", () => {
  const pool = ["Weather was mild.", "Morvan and Solvey agreed to reopen the Selmar ferry in spring."];
  const rows = [["They agreed to reopen the Selmar ferry."], ["Nobody spoke to the press."]];
  assert.deepEqual(answersIn(pool, rows, [true, true]), [1, null]);
  assert.deepEqual(answersIn(pool, rows, [false, true]), [null, null]);
});

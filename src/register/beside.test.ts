import assert from "node:assert/strict";
import { test } from "node:test";
import { layBeside } from "./beside.ts";

const answered = (quotation: string, wording: string): (string | null)[] =>
  layBeside(quotation, wording).words.map(({ there }) => there && wording.slice(there.start, there.end));

test("a run that has all the words is found before scattered ones", () => {
  const wording = "The boats stay. We keep the harbour, and the boats will sail in autumn.";
  const { stretch, between } = layBeside("the boats will sail", wording);
  assert.equal(wording.slice(stretch!.start, stretch!.end), "the boats will sail");
  assert.deepEqual(between, []);
});

test("words of the wording between those of the quotation are told apart", () => {
  const wording = "We shall not open the old harbour.";
  const { between } = layBeside("we shall open the harbour", wording);
  assert.deepEqual(
    between.map(({ start, end }) => wording.slice(start, end)),
    ["not", "old"],
  );
});

test("a word that is not there has no answer, and case and accents do not count", () => {
  assert.deepEqual(answered("closing the café", "Opening the Cafe"), [null, "the", "Cafe"]);
});

test("a little word far off does not answer one near the others", () => {
  const wording = "The minister came late. Nobody knew when a new order of ports began.";
  assert.deepEqual(answered("the new order of harbours", wording).slice(1, 4), ["new", "order", "of"]);
  const { stretch } = layBeside("a brand new order", `A ship left. ${wording}`);
  assert.equal(`A ship left. ${wording}`.slice(stretch!.start, stretch!.end), "a new order");
});

test("nothing in common leaves no stretch", () => {
  assert.equal(layBeside("ferry", "Nothing of the kind").stretch, null);
  assert.equal(layBeside("", "words").stretch, null);
});

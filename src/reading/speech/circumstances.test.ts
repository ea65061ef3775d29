import assert from "node:assert/strict";
import { test } from "node:test";
import { resources } from "../../../test/support/resources.ts";
import { read } from "../index.ts";

const daysIn = (text: string): (string | undefined)[] =>
  read({ id: "a1", text, published: "2024-05-22" }, resources).statements.map(({ date }) => date?.value);

test("a statement has the day told beside its cue", () => {
  assert.deepEqual(daysIn("On Tuesday, Foreign Minister Ilyas Morvan said that the dyke would hold."), [
    "2024-05-21",
  ]);
});

test("a day told in what another statement says is none of this one", () => {
  const text =
    "Foreign Minister Ilyas Morvan recalled that the treaty of April 17 had closed the harbour, and he warned that the dyke would not hold.";
  const days = daysIn(text);
  assert.ok(days.length >= 2);
  assert.deepEqual([...new Set(days)], [undefined]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { marked, mentionOf, officesIn } from "../../../test/support/names.ts";

for (const text of [
  "The Republic of Tarvia joined. Later Tarvia paid.",
  "Tarvia’s foreign minister came. Later Tarvia paid.",
  "Foreign Minister Ilyas Morvan of Tarvia came. Later Tarvia paid.",
  "The Minister of Foreign Affairs of the Kingdom of Tarvia came. Later Tarvia paid.",
  "The government of Tarvia paid. Later Tarvia left.",
  "The Tarvian foreign ministry replied. Later Tarvia paid.",
  "Tarvia wants to be an observer, as the Tarvian press says.",
  "Ministers from Ardonia, Brennia, Tarvia and Lasmark met the prime minister of Ardonia.",
])
  test(`a state no table knows: ${text}`, () => {
    const state = mentionOf(text, "Tarvia");
    assert.deepEqual([state.type, state.actor], ["state", "state:tarvia"]);
  });

for (const text of [
  "The mayor of Tarvia came. Later Tarvia paid.",
  "A bridge in Tarvia fell, and Tarvia wept.",
  "The president of Tarvia resigned. Tarvia sells boats.",
  "President Tarvia spoke. Tarvia’s foreign minister left.",
  "Anna Tarvia spoke. Tarvia’s foreign minister left.",
])
  test(`no state: ${text}`, () => assert.doesNotMatch(marked(text), /\[state/));

test("the style of a state belongs to its name, the adjective is a demonym", () => {
  const text = "The Federal Republic of Tarvia joined; the Tarvian prime minister came.";
  assert.equal(
    marked(text),
    "The [state Federal Republic of Tarvia] joined; the [state Tarvian] prime minister came.",
  );
  assert.equal(mentionOf(text, "Tarvian").form, "demonym");
});

test("offices and ministries of a new state are of it", () => {
  assert.deepEqual(officesIn("Tarvia’s foreign minister, Ilyas Morvan, met the Tarvian president."), [
    "foreign minister | Tarvia | Ilyas Morvan (stated)",
    "president | Tarvia | -",
  ]);
  const text = "The Tarvian Foreign Ministry said so, and Tarvia’s prime minister agreed: Tarvia pays.";
  const ministry = mentionOf(text, "Tarvian Foreign Ministry");
  assert.deepEqual(
    [ministry.actor, ministry.name],
    ["body:tarvia/foreign-ministry", "Tarvian Foreign Ministry"],
  );
});

test("hostile lists of names end in time", () => {
  for (const unit of ["Tarvia, ", "Tarvia’s foreign minister ", "Republic of ", "Tarvian "])
    assert.ok(marked(unit.repeat(20_000)).length > 0);
});

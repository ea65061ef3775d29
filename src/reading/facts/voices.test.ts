import assert from "node:assert/strict";
import { test } from "node:test";
import { at, person, statement } from "../../../test/support/reading.ts";
import { voicesOf } from "./voices.ts";

const text = "Morvan said that Lind had told him that talks were held. The rest is ours.";
const outer = statement(
  "s1",
  person("person:morvan", "Ilyas Morvan"),
  at(text, "that Lind had told him that talks were held"),
);
const inner = statement("s2", person("person:lind", "Bo Lind"), at(text, "that talks were held"));

test("the innermost statement that holds the words speaks", () => {
  const voiceAt = voicesOf([outer, inner], []);
  assert.equal(voiceAt(at(text, "talks were held"))?.id, "s2");
  assert.equal(voiceAt(at(text, "Lind had told him"))?.id, "s1");
});
test("outside all statements the source speaks", () => {
  assert.equal(voicesOf([outer, inner], [])(at(text, "The rest")), null);
});
test("a turn speaks where no statement does", () => {
  const turn = {
    start: 0,
    end: text.length,
    role: "statement" as const,
    speaker: person("person:morvan", "Ilyas Morvan"),
  };
  const voiceAt = voicesOf(
    [inner],
    [
      { ...turn, end: 10 },
      { ...turn, start: 11 },
    ],
  );
  assert.equal(voiceAt(at(text, "The rest"))?.id, "t2");
  assert.equal(voiceAt(at(text, "talks were held"))?.id, "s2");
});

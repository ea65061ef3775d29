import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { HALVORSEN, MORVAN, SOLVEY, statementsIn } from "../../../test/support/expect-statements.ts";

const speakers = (text: string): readonly (readonly [string | null, string])[] =>
  statementsIn(text).map(({ speaker: { name, rule } }) => [name, rule]);

describe("he and she", () => {
  test("who speaks as the subject of the sentence before", () => {
    assert.deepEqual(speakers(`${MORVAN} told ${HALVORSEN} that it was over. He said no date was set.`)[1], [
      "Ilyas Morvan",
      "pronoun-to-last-speaker",
    ]);
  });

  test("a title tells the gender, also of a name before it", () => {
    assert.deepEqual(
      speakers(
        "Ms. {p|Quill|Quill} met Mr. {p|Tolliver|Tolliver}. {p|Quill|Quill} left. He said it was over. She said it was not.",
      ).map(([name]) => name),
      ["Tolliver", "Quill"],
    );
  });

  test("“she” is sought among the women first", () => {
    const text = `Governor {p|Corin Hale|Corin Hale} met Mrs. {p|Ines Tolliver|Tolliver}. Then she said it was over.`;
    assert.deepEqual(speakers(text), [["Ines Tolliver", "pronoun-to-subject"]]);
  });

  test("the speaker whose words they stand in is “I”, not “she”", () => {
    const [, inner] = statementsIn(
      `${HALVORSEN} left. “She said that the ferry would stop in May,” ${MORVAN} said.`,
    );
    assert.deepEqual([inner!.speaker.name, inner!.within], ["Sela Halvorsen", "s1"]);
  });

  test("the only person of a text, however far back", () => {
    const between = "The port was quiet that day. ".repeat(12);
    assert.deepEqual(speakers(`${MORVAN} arrived. ${between}Then he said it was over.`), [
      ["Ilyas Morvan", "only-person-named"],
    ]);
  });

  test("somebody who is only described", () => {
    assert.deepEqual(speakers("The minister arrived on the ferry. He said it was over."), [
      ["minister", "pronoun-to-description"],
    ]);
    assert.deepEqual(speakers("A spokeswoman said it was over. She added that no date was set.")[1], [
      "spokeswoman",
      "pronoun-to-description",
    ]);
    assert.deepEqual(speakers("The bridge was closed. He said it was over."), [[null, "antecedent-open"]]);
  });

  test("“his claim” is his who spoke", () => {
    assert.deepEqual(speakers(`${MORVAN} said it was over. His claim that the port was open was false.`)[1], [
      "Ilyas Morvan",
      "pronoun-to-last-speaker",
    ]);
  });
});

test("two states are not “the two ministers”", () => {
  const text = `${MORVAN} came. ${HALVORSEN} came. {s|Tarvia|Tarvia} and {s|Norland|Norland} paid. The two ministers said it was over.`;
  assert.deepEqual(speakers(text), [["Ilyas Morvan and Sela Halvorsen", "two-named-before"]]);
  assert.deepEqual(speakers(text.replace("two ministers", "two sides")), [
    ["Tarvia and Norland", "two-named-before"],
  ]);
});

test("who is only named with what is his is not one of “the two sides”", () => {
  const text = `${MORVAN} met ${HALVORSEN}. ${HALVORSEN} said that ${SOLVEY}’s visit had helped. The two sides agreed to meet again.`;
  assert.deepEqual(speakers(text).at(-1), ["Ilyas Morvan and Sela Halvorsen", "two-named-before"]);
});

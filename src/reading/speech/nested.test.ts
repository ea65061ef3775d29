import assert from "node:assert/strict";
import { test } from "node:test";
import { HALVORSEN, MORVAN, statementsIn } from "../../../test/support/expect-statements.ts";

/** Each statement as speaker, content and the statement that reports it. */
const path = (text: string) =>
  statementsIn(text).map(({ id, speaker, content, within }) => [id, speaker.name, content[0]!.exact, within]);

test("what one says that another said stands within it, to any depth", () => {
  assert.deepEqual(
    path(`${MORVAN} said that ${HALVORSEN} had told him that the crews said the bridge was safe.`).map(
      ([id, speaker, , within]) => [id, speaker, within],
    ),
    [
      ["s1", "Ilyas Morvan", null],
      ["s2", "Sela Halvorsen", "s1"],
      ["s3", "crews", "s2"],
    ],
  );
});

test("quotations in quotations, one mark inside the other", () => {
  const found = path(
    `“My captain told me ‘the crew says “the ferry is lost for good”’, and I believed her,” ${MORVAN} said.`,
  );
  assert.deepEqual(
    found.map(([id, speaker, content, within]) => [id, speaker, String(content).slice(0, 17), within]),
    [
      ["s1", "Ilyas Morvan", "My captain told m", null],
      ["s2", "My captain", "the crew says “th", "s1"],
      ["s3", "crew", "the ferry is lost", "s2"],
    ],
  );
});

test("what the words say of others in words of their own", () => {
  assert.deepEqual(
    path(`“The captain was here. She said, ‘Do not wait for me,’” ${MORVAN} said.`).at(-1)?.slice(2),
    ["Do not wait for me,", "s1"],
  );
});

test("an outlet that reports what an outlet quotes", () => {
  assert.deepEqual(
    path(
      "{o|Harbour Wire|Harbour Wire} reported that the {o|Lisse Gazette|Lisse Gazette} had quoted a diplomat as saying that it was over.",
    ),
    [
      ["s1", "Harbour Wire", "the Lisse Gazette had quoted a diplomat as saying that it was over", null],
      ["s2", "diplomat", "it was over", "s1"],
    ],
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  MORVAN,
  attributedIn,
  contents,
  expectStatements,
  statementsIn,
} from "../../../test/support/expect-statements.ts";

test("phrases that name whose words a sentence gives", () => {
  const [one] = expectStatements(
    `In the words of ${MORVAN}, ⟦the talks were “a bridge over quiet water”⟧.`,
    "Ilyas Morvan",
  );
  assert.deepEqual([one!.form, one!.cue[0]!.exact], ["mixed", "In the words of"]);
  expectStatements(`⟦The talks were over⟧, in ${MORVAN}’s telling.`, "Ilyas Morvan");
  expectStatements(`According to ${MORVAN}, ⟦the talks were over⟧.`, "Ilyas Morvan");
});

test("a view is an attitude, nothing that was said", () => {
  const source = `In ${MORVAN}’s view, the talks were over.`;
  expectStatements(source);
  assert.deepEqual(contents(attributedIn(source)), ["the talks were over"]);
});

test("who is cited passed the words on", () => {
  const passedOn = (text: string) =>
    statementsIn(text).map(({ speaker, content, via }) => [
      speaker.name,
      content[0]!.exact,
      via.map(({ name }) => name).join(),
    ]);
  assert.deepEqual(
    passedOn(
      "The {o|Lisse Gazette|Lisse Gazette} reported, citing {o|Harbour Wire|Harbour Wire}, that it was over.",
    ),
    [["Lisse Gazette", "it was over", "Harbour Wire"]],
  );
  assert.deepEqual(passedOn("It was over, the {o|Lisse Gazette|Lisse Gazette} reported, citing officials."), [
    ["Lisse Gazette", "It was over", "officials"],
  ]);
  assert.deepEqual(passedOn(`Russian news agencies, citing a source at the ministry, gave no details.`), []);
  assert.deepEqual(passedOn(`${MORVAN} left the talks, citing safety concerns in the port.`), [
    ["Ilyas Morvan", "safety concerns in the port", ""],
  ]);
});

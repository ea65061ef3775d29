import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { MORVAN, expectStatements, statementsIn } from "../../../test/support/expect-statements.ts";

describe("a mark for a cue", () => {
  test("a name and a colon or dash before quoted words", () => {
    expectStatements(`Foreign Minister ${MORVAN}: “⟦We have an agreement.⟧”`, "Ilyas Morvan");
    expectStatements(`${MORVAN} — “⟦We have an agreement.⟧”`, "Ilyas Morvan");
  });

  test("a dash and a name after them, on the same line or the next", () => {
    expectStatements(`“⟦We have an agreement⟧” — ${MORVAN}, foreign minister of Lissia.`, "Ilyas Morvan");
    const [one] = expectStatements(
      `“⟦We shall miss the old ferry.⟧”\n\n— ${MORVAN}, foreign minister`,
      "Ilyas Morvan",
    );
    assert.deepEqual([one!.rule, one!.speaker.basis], ["credit-line", "stated"]);
  });

  test("a noun of saying and a colon", () => {
    const [, answer] = expectStatements(
      `${MORVAN} said ⟦nothing was decided⟧. His answer to the crews: none. His reply: “⟦Wait and see.⟧”`,
      "Ilyas Morvan",
      "Ilyas Morvan",
    );
    assert.equal(answer!.cue[0]!.exact, "reply");
  });

  test("a cue in brackets leaves the sentence round it", () => {
    expectStatements(`⟦The ferry⟧ (${MORVAN} said) ⟦would sail again⟧.`, "Ilyas Morvan");
    expectStatements(`⟦The ferry would sail again⟧ (according to ${MORVAN}).`, "Ilyas Morvan");
  });

  test("labels inside the marks say who speaks, and the next paragraph goes on", () => {
    const found = statementsIn(
      `A partial transcript:\n\n“HOST: Will the ferry stop?\n\n“{p|Ilyas Morvan|MORVAN}: It will stop in May.\n\n“And it will not come back.”`,
    );
    assert.deepEqual(
      found.map(({ speaker, content, rule }) => [speaker.name, content[0]!.exact, rule]),
      [
        ["HOST", "Will the ferry stop?", "label-in-quotation"],
        ["Ilyas Morvan", "It will stop in May.", "label-in-quotation"],
        ["Ilyas Morvan", "And it will not come back.", "carried-on"],
      ],
    );
  });
});

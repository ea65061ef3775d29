import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { HALVORSEN, MORVAN, contents, statementsIn } from "../../../test/support/expect-statements.ts";

const probable = (text: string): readonly string[] =>
  contents(statementsIn(text).filter(({ certainty }) => certainty === "probable"));

describe("a report that goes on without a cue", () => {
  test("as a view, by its modal verb: probable, of the same speaker, inferred by a rule", () => {
    const found = statementsIn(
      `${MORVAN} warned that the dam was weak. It could break in a flood. The council met on Monday.`,
    );
    const { speaker, certainty, cue, mood } = found[1]!;
    assert.deepEqual(contents(found), ["the dam was weak", "It could break in a flood"]);
    assert.deepEqual(
      [speaker.name, speaker.basis, speaker.rule, certainty, cue.length, mood],
      ["Ilyas Morvan", "inferred", "goes-on-without-cue", "probable", 0, "asserted"],
    );
    assert.equal(found[0]!.certainty, undefined);
  });

  test("gone back in time with its cue, for a few sentences", () => {
    assert.deepEqual(
      probable(
        `${MORVAN} said the ferry would stop. The company had lost money for years. The bridge would open in May.`,
      ),
      ["The company had lost money for years", "The bridge would open in May"],
    );
  });

  test("about the speaker’s own side", () => {
    assert.deepEqual(
      probable(
        "{s|Tarvia|Tarvia} said that the talks had been long. {s|Tarvia|Tarvia} is willing to meet again soon.",
      ),
      ["Tarvia is willing to meet again soon"],
    );
  });

  test("what the author tells does not go on with it", () => {
    for (const next of [
      "He left the hall with his aides.",
      `${HALVORSEN} should answer soon, her office said.`,
      "Should the council meet on Monday?",
    ])
      assert.deepEqual(probable(`${MORVAN} said the dam was weak. ${next}`), [], next);
    assert.deepEqual(probable(`${MORVAN} said the dam was weak.\n\nIt could break in a flood.`), []);
    assert.deepEqual(
      probable(`After ${MORVAN} said the dam was weak, we left. It could break in a flood.`),
      [],
    );
    assert.deepEqual(probable(`${MORVAN} never said the dam was weak. It could break in a flood.`), []);
  });
});

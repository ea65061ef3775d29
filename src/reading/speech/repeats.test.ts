import assert from "node:assert/strict";
import { test } from "node:test";
import { MORVAN, contents, statementsIn } from "../../../test/support/expect-statements.ts";

const SAID = `“We have an agreement,” ${MORVAN} said. “It took us eleven years to get there.”`;

test("a pull quote is no statement of its own, before or after the words it repeats", () => {
  for (const text of [
    `${SAID}\n\n“It took us eleven years to get there.”`,
    `“It took us eleven years to get there!”\n\n${SAID}`,
  ]) {
    const found = statementsIn(text);
    assert.deepEqual(contents(found), ["We have an agreement, | It took us eleven years to get there."]);
    assert.equal(found[0]!.repeatedAt?.length, 1);
    assert.match(found[0]!.repeatedAt![0]!.exact, /^It took us eleven years to get there/);
  }
});

test("words of another sentence, a short answer, and words with a cue of their own stay", () => {
  assert.equal(statementsIn(`${SAID}\n\n“It took us twelve years to build it.”`).length, 2);
  assert.equal(statementsIn(`“No way,” ${MORVAN} said.\n\n“No way.”`).length, 2);
  assert.equal(statementsIn(`${SAID}\n\n“It took us eleven years to get there,” he said.`).length, 2);
});

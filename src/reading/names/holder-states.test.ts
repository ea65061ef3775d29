import assert from "node:assert/strict";
import { test } from "node:test";
import { actorsIn } from "../../../test/support/names.ts";

/** The state of Anna Morvan in a text, with the rule where it is only inferred. */
function stateIn(text: string): string {
  const morvan = actorsIn(text).find(({ id }) => id.startsWith("person:morvan"));
  return [morvan?.state ?? "none", ...(morvan?.stateRule ? [morvan.stateRule] : [])].join(" ");
}

for (const [text, expected] of [
  ["Foreign Minister Anna Morvan of Tarvia agreed.", "state:tarvia"],
  ["Tarvia's foreign minister, Anna Morvan, agreed.", "state:tarvia"],
  ["Mayor Anna Morvan of Odesa agreed.", "state:ukraine"],
  ["The economist from France, Anna Morvan, agreed.", "none"],
  ["Russia expert Anna Morvan agreed.", "state:russia state-beside-title"],
  [
    "Foreign Minister Anna Morvan of Tarvia left. The French foreign minister Anna Morvan stayed.",
    "state:tarvia first-of-several-states",
  ],
] as const) {
  test(text, () => assert.equal(stateIn(text), expected));
}

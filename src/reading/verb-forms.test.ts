import assert from "node:assert/strict";
import { test } from "node:test";
import { regularForms, withS } from "./verb-forms.ts";

test("regular verbs take their endings", () => {
  assert.deepEqual(regularForms("accuse"), ["accuses", "accused", "accusing"]);
  assert.deepEqual(regularForms("deny"), ["denies", "denied", "denying"]);
  assert.deepEqual(regularForms("agree"), ["agrees", "agreed", "agreeing"]);
  assert.deepEqual(regularForms("pledge"), ["pledges", "pledged", "pledging"]);
});

test("nouns take the plural of their ending", () => {
  assert.deepEqual(["treaty", "embassy", "ally", "clash", "attaché"].map(withS), [
    "treaties",
    "embassies",
    "allies",
    "clashes",
    "attachés",
  ]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { bodyKey } from "./bodies.ts";

test("an organisation no table knows meets under its letters, however its body is named", () => {
  for (const name of [
    "NRU",
    "NRU ministers",
    "Northern Rivers Union",
    "Council of Foreign Ministers of the Northern Rivers Union",
  ])
    assert.equal(bodyKey(name), "nru");
  assert.equal(bodyKey("Arctic Council"), "arctic-council");
});

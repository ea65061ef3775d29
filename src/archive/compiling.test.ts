import assert from "node:assert/strict";
import { test } from "node:test";
import { asSql } from "./compiling.ts";

test("of no conditions all hold, and none does", () => {
  assert.equal(asSql({ type: "and", of: [] }).text, "true");
  assert.equal(asSql({ type: "or", of: [] }).text, "false");
});

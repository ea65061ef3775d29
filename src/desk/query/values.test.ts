import assert from "node:assert/strict";
import { test } from "node:test";
import { QueryError } from "../errors.ts";
import { parseQuery } from "./parser.ts";
import { checkValues } from "./values.ts";

const check = (query: string, inUse: readonly string[] = []): void =>
  checkValues(parseQuery(query), () => inUse);

test("a value that nothing can have is refused with the list and the nearest", () => {
  assert.throws(
    () => check("ferry status:hold"),
    (error: Error) => {
      assert.ok(error instanceof QueryError);
      assert.match(
        error.message,
        /the status “hold” \(character 7\); did you mean held\. Known: .*announced/,
      );
      return true;
    },
  );
  assert.throws(() => check("NOT (kind:meeting contradicts:dates)"), /did you mean date/);
});

test("values of the field, and those some entry bears, are taken", () => {
  check("status:held OR form:summit contradicts:place differs:later voice:turn kind:meeting");
  check('status:"in force"', ["in force"]);
  check("contradicts: differs: status:");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { csvLine } from "./csv.ts";

test("what a spreadsheet would take for a formula gets an apostrophe, numbers do not", () => {
  assert.equal(
    csvLine(["=SUM(A1)", "+7", "-7", "-7.5", "-7 talks", "@who", 3, -4, undefined]),
    "'=SUM(A1),'+7,-7,-7.5,'-7 talks,'@who,3,-4,\r\n",
  );
});

test("commas, quotation marks and line ends are kept", () => {
  assert.equal(csvLine(['a,b "c"\nd', "plain"]), '"a,b ""c""\nd",plain\r\n');
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { resources } from "../../../test/support/resources.ts";
import { read } from "../read.ts";

/** What a text tells of the tenure of its first office. */
function tenure(text: string, published?: string): string {
  const source = { id: "t", text, ...(published !== undefined && { published }) };
  const [office] = read(source, resources).offices;
  const { from = "", to = "", rule = "none" } = office?.tenure ?? {};
  return [office?.standing, `${from}/${to}`, rule].join(" ");
}

for (const [text, expected] of [
  [
    "Former Foreign Minister Anna Morvan of Tarvia, who served from 2014 to 2019, agreed.",
    "former 2014/2019 tenure-from-to",
  ],
  ["Anna Morvan, who has been Tarvia's foreign minister since 2019, agreed.", "current 2019/ tenure-since"],
  ["Anna Morvan, foreign minister of Tarvia until March 2019, agreed.", "current /2019-03 tenure-until"],
  ["Anna Morvan became foreign minister of Tarvia on 4 May 2019.", "current 2019-05-04/ tenure-begun"],
  ["In May 2019 Anna Morvan was appointed foreign minister of Tarvia.", "current 2019-05/ tenure-begun"],
  ["President Anna Morvan of Tarvia, elected in 2020, agreed.", "current 2020/ tenure-begun"],
  ["Foreign Minister Anna Morvan of Tarvia met the press in 2020.", "current / none"],
  ["Foreign Minister Anna Morvan of Tarvia said exports rose from 2004 to 2010.", "current / none"],
] as const) {
  test(text, () => assert.equal(tenure(text), expected));
}

test("what was over when the source was published is a former office", () => {
  const text = "Anna Morvan, foreign minister of Tarvia from 2004 to 2010, agreed.";
  assert.equal(tenure(text, "2024-05-01"), "former 2004/2010 tenure-from-to");
  assert.equal(tenure(text, "2010-05-01"), "current 2004/2010 tenure-from-to");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { openDesk, QueryError } from "../../src/desk/index.ts";
import { report } from "../support/press.ts";
import { generator, pick } from "../support/random.ts";

/** Pieces a query is put together from at random; some of them mean something to SQLite's own query language. */
const PIECES = [
  ...'ferry talks Morvan 2024-06 2024 diplom* "patrol boats" „quota“ \' " “ ( ) - * ^ + : { } , ; % _ \\ \0'.split(
    " ",
  ),
  ..."AND OR NOT NEAR near/3 near/0 near/999999999 NEAR( AND( speaker: speaker:hask to: at:selmar by:*".split(
    " ",
  ),
  ...'about:a* kind:meeting kind: voice:direct status:held outlet:"Harbour" shared: as-of:2024 known-by:2024-06'.split(
    " ",
  ),
  ..."2024-06..2024-07 ..2023 2024.. .. 2024-13 rowid:1 entry_text:x 🕊️ \ud800 é ﬁ 漢字 name:x state:russia".split(
    " ",
  ),
];

test("any string is answered or refused with a place; none reaches the database as it is", async () => {
  const desk = openDesk({ archive: ":memory:", access: "write" });
  const items = [1, 2, 3, 4].map((n) => ({ name: `${n}.txt`, bytes: new TextEncoder().encode(report(n)) }));
  await desk.take(items, { outlet: "Harbour Wire", published: "2024-06-05" });
  const random = generator(20240614);
  let answered = 0;
  for (let round = 0; round < 1500; round++) {
    const length = 1 + Math.floor(random() * 7);
    const query = Array.from({ length }, () => pick(random, PIECES)).join(random() < 0.8 ? " " : "");
    try {
      const answer = desk.ask(query);
      answered++;
      assert.equal(answer.results.length, Math.min(answer.count, 50), query);
      assert.match(answer.understood, /\.$/);
    } catch (error) {
      assert.ok(error instanceof QueryError, `${JSON.stringify(query)}: ${(error as Error).stack}`);
      assert.ok(error.at >= 0 && error.at <= query.length, query);
    }
  }
  assert.ok(answered > 200, `${answered} were answered`);
  desk.close();
});

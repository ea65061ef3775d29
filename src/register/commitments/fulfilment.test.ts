import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { read } from "../../reading/index.ts";
import { resources } from "../../../test/support/resources.ts";
import { shuffled } from "../../../test/support/register.ts";
import { generator } from "../../../test/support/random.ts";
import { claimsOf } from "../claims.ts";
import type { CommitmentEntry } from "../entry.ts";
import { reconcile } from "../reconcile.ts";

/** A source told in a line: the day it was published, and its words. */
type Told = readonly [published: string, text: string];

const claims = (sources: readonly Told[]) =>
  sources.flatMap(([published, text], number) =>
    claimsOf(read({ id: `${number}`.repeat(64), text, published, outlet: `Outlet ${number}` }, resources)),
  );

const commitmentsIn = (...sources: readonly Told[]): CommitmentEntry[] =>
  reconcile(claims(sources)).filter((entry) => entry.kind === "commitment");

const PROMISE: Told = ["2031-03-02", "Norway will reopen the border crossing at Storskog by 1 May 2031."];
const DONE: Told = ["2031-04-29", "Norway reopened the border crossing at Storskog on Monday."];

describe("a report joined to the promise it tells of", () => {
  test("the same party and deed, published later: reported done, with both passages", () => {
    const found = commitmentsIn(PROMISE, DONE);
    assert.equal(found.length, 1);
    const [entry] = found;
    assert.equal(entry!.status, "reported-done");
    assert.equal(entry!.due, "2031-05-01");
    assert.match(entry!.label, /reopen the border crossing/);
    assert.deepEqual(
      entry!.fulfilments!.map(({ done, basis, rule, date, from }) => [done, basis, rule, date, from.outlet]),
      [[true, "inferred", "fulfilment-same-deed", "2031-04-28", "Outlet 1"]],
    );
    assert.equal(entry!.accounts.length, 2);
    assert.deepEqual(
      entry!.differences.map(({ type, verdict }) => [type, verdict]),
      [["status", "later"]],
    );
  });
  test("a deed for one state keeps no promise to another", () => {
    const promise: Told = ["2031-03-02", "Norway will open its fish market to Finland by 1 May 2031."];
    const other: Told = ["2031-04-29", "Norway opened its fish market to Iceland on Monday."];
    const own: Told = ["2031-04-29", "Norway opened its fish market to Finland on Monday."];
    assert.equal(commitmentsIn(promise, other)[0]!.fulfilments, undefined);
    assert.equal(commitmentsIn(promise, own)[0]!.fulfilments?.length, 1);
  });
  test("a deed of no promise makes no entry", () => {
    assert.deepEqual(commitmentsIn(DONE), []);
  });
  test("neither before the promise, nor by another party, nor of another thing", () => {
    const others: readonly Told[] = [
      ["2031-02-01", "Norway reopened the border crossing at Storskog."],
      ["2031-04-29", "Sweden reopened the border crossing at Storskog."],
      ["2031-04-29", "Norway reopened the fish market in the old harbour."],
    ];
    for (const other of others) {
      const [entry] = commitmentsIn(PROMISE, other);
      assert.equal(entry!.status, "announced", other[1]);
      assert.equal(entry!.fulfilments, undefined, other[1]);
    }
  });
  test("not done, then done: done; done and then denied: disputed", () => {
    const undone: Told = ["2031-04-20", "Norway has not yet reopened the border crossing at Storskog."];
    const denied: Told = ["2031-05-06", "Norway failed to reopen the border crossing at Storskog."];
    assert.equal(commitmentsIn(PROMISE, undone)[0]!.status, "announced");
    assert.equal(commitmentsIn(PROMISE, undone, DONE)[0]!.status, "reported-done");
    const [disputed] = commitmentsIn(PROMISE, DONE, denied);
    assert.equal(disputed!.status, "disputed");
    assert.ok(disputed!.differences.some(({ rule }) => rule === "done-and-not-done"));
  });
  test("what was promised and delivered in other words", () => {
    const [entry] = commitmentsIn(
      ["2031-05-02", "Egypt pledged 40 ambulances to the hospitals of Khartoum."],
      ["2031-07-09", "Egypt delivered the 40 ambulances that it had pledged to Khartoum."],
    );
    assert.equal(entry!.status, "reported-done");
    assert.equal(entry!.fulfilments![0]!.rule, "fulfilment-as-promised");
    const [other] = commitmentsIn(
      ["2031-05-02", "Egypt pledged 40 ambulances to the hospitals of Khartoum."],
      ["2031-07-09", "Egypt delivered 25 ambulances to the hospitals of Khartoum."],
    );
    assert.equal(other!.status, "announced");
  });
  test("one of several promises is offered, not joined", () => {
    const found = commitmentsIn(
      ["2031-03-02", "Norway will open a new consulate in Gdansk for students."],
      ["2031-03-03", "Norway will open a new consulate in Murmansk for sailors."],
      ["2031-06-03", "Norway opened the new consulate that it had promised."],
    );
    assert.equal(found.filter(({ fulfilments }) => fulfilments !== undefined).length, 0);
    const report = found.find(({ status }) => status === "reported-done");
    assert.equal(report!.variants!.length, 2);
  });
  test("any order of the claims gives the same entries", () => {
    const all = claims([
      PROMISE,
      DONE,
      ["2031-05-06", "Norway failed to reopen the border crossing at Storskog."],
    ]);
    const once = JSON.stringify(reconcile(all));
    const random = generator(7);
    for (let round = 0; round < 5; round++)
      assert.equal(JSON.stringify(reconcile(shuffled(all, random))), once);
  });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { actor, readingOf } from "../../test/support/reading.ts";
import type { Claim } from "./index.ts";
import { claimsOf, reconcile, StandIns } from "./index.ts";

/** Claims of sources that name one state; every third tells it with another variant. */
function claims(): Claim[] {
  return Array.from({ length: 30 }, (_, i) => {
    const id = String(i).padStart(64, "0");
    const reading = readingOf(id, "Tarvia said.", {
      source: { id, published: `2024-05-${String(30 - i).padStart(2, "0")}`, outlet: `Outlet ${i % 4}` },
      actors: [
        { ...actor("state:tarvia", "Tarvia"), kind: "state", variants: i % 3 === 0 ? ["Tarvian"] : [] },
      ],
      mentions: [
        { start: 0, end: 6, exact: "Tarvia", actor: "state:tarvia", name: "Tarvia", kind: "state" } as never,
      ],
    });
    return claimsOf(reading);
  }).flat();
}

test("one claim stands for all that say the same, whatever their order, and the entry is the same", () => {
  const all = claims();
  assert.equal(all.length, 30);
  const stood = (order: readonly Claim[]): readonly Claim[] => {
    const standIns = new StandIns();
    for (const claim of order) standIns.add(claim);
    return standIns.claims();
  };
  assert.equal(stood(all).length, 2);
  const whole = reconcile(all);
  assert.equal((whole[0] as { told: number }).told, 30);
  for (const order of [all, all.toReversed(), [...all.slice(11), ...all.slice(0, 11)]])
    assert.deepEqual(reconcile(stood(order)), whole);
  assert.deepEqual(reconcile(stood([...stood(all.slice(0, 9)), ...all.slice(9)])), whole, "in two steps");
});

test("who said it on a day stands before who said it some time in the year", () => {
  const [first, second] = claims().slice(1, 3);
  const dated = (claim: Claim, published: string): Claim =>
    ({ ...claim, account: { ...claim.account, from: { ...claim.account.from, published } } }) as Claim;
  const standIns = new StandIns();
  const pair = [dated(first!, "2024"), dated(second!, "2024-05-03")];
  for (const claim of pair) standIns.add(claim);
  const [stood, ...others] = standIns.claims();
  assert.deepEqual([stood!.account.from.published, others.length], ["2024-05-03", 0]);
  assert.deepEqual(reconcile(standIns.claims()), reconcile(pair));
});

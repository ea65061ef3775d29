import assert from "node:assert/strict";
import { test } from "node:test";
import type { MembershipEntry, MembershipSays } from "../../register/index.ts";
import { parseAuthorities } from "../../reading/index.ts";
import { recordOf } from "./organisations.ts";
import { toldSteps } from "./told-steps.ts";

const record = recordOf(
  parseAuthorities({
    organisations:
      "key\tname\ttype\tacronyms\taliases\tof\tbodies\tladder\tsource\nmsco\tMiddle Sea Cooperation Organisation\torganisation\tMSCO|MSO@1990..1999\tMiddle Sea Club\t\t\tpartner@..2020|observer|member\town",
    memberships:
      "organisation\tstate\tstatus\tfrom\tto\tconfidence\tsource\nmsco\ttarvia\tmember\t2019-03-04\t\thigh\tan act\nmsco\ttarvia\tobserver\t2010\t2019-03-04\thigh\tan act",
    states: "key\tname\taliases\ntarvia\tTarvia\tRepublic of Tarvia",
  }),
);
const msco = record.organisations.get("middle sea club")!;
const spells = msco.spells.get("tarvia")!;

const account = (outlet: string, published: string, says: Partial<MembershipSays>) => ({
  from: { source: outlet, outlet, published },
  anchors: [{ source: outlet, start: 0, end: 4, exact: "told" }] as const,
  claimedBy: null,
  says: {
    organisation: "MSCO",
    state: "Tarvia",
    status: "member",
    planned: false,
    rule: "test",
    ...says,
  } as const,
});
const entry = (...accounts: ReturnType<typeof account>[]) =>
  ({ id: "ms-1", kind: "membership", accounts }) as unknown as MembershipEntry;

test("an organisation is found by any of its names, with its ladder and spells in the order of time", () => {
  assert.equal(msco.id, "msco");
  assert.equal(msco.short, "MSCO");
  assert.equal(record.organisations.get("mso"), msco);
  assert.deepEqual(msco.steps, [
    { status: "partner", to: "2020" },
    { status: "observer" },
    { status: "member" },
  ]);
  assert.deepEqual(
    spells.map(({ status, from }) => [status, from]),
    [
      ["observer", "2010"],
      ["member", "2019-03-04"],
    ],
  );
});

test("accounts that tell the same step are one claim, another step is another", () => {
  const steps = toldSteps(
    entry(
      account("A", "2018-01-02", { status: "observer" }),
      account("B", "2019-05-01", {}),
      account("C", "2019-06-01", {}),
    ),
    spells,
  );
  assert.deepEqual(
    steps.map(({ status, accounts }) => [status, accounts.length]),
    [
      ["observer", 1],
      ["member", 2],
    ],
  );
});

test("a claim differs from the file where the file surely has another step that day", () => {
  const [step] = toldSteps(entry(account("A", "2015-06-01", {})), spells);
  assert.deepEqual(step!.recorded, { status: "observer", from: "2010" });
});

test("a claim since another day differs; one since the same year does not", () => {
  const [other] = toldSteps(entry(account("A", "2020-01-01", { since: "2018" })), spells);
  assert.deepEqual(other!.recorded, { status: "observer", from: "2010" });
  const [same] = toldSteps(entry(account("A", "2020-01-01", { since: "2019" })), spells);
  assert.equal(same!.recorded, undefined);
});

test("what was planned for a day on which the file has another step did not come about then", () => {
  const [late] = toldSteps(entry(account("A", "2017-06-01", { planned: true, since: "2018-07" })), spells);
  assert.deepEqual(late!.recorded, { status: "observer", from: "2010" });
  const [kept] = toldSteps(entry(account("A", "2018-06-01", { planned: true, since: "2019-03" })), spells);
  assert.equal(kept!.recorded, undefined);
});

test("what is planned, applied for or told of an uncertain day differs from nothing", () => {
  for (const says of [
    { planned: true },
    { status: "applicant" as const },
    { since: "2010", status: "observer" as const },
  ]) {
    const [step] = toldSteps(entry(account("A", "2015-06-01", says)), spells);
    assert.equal(step!.recorded, undefined, JSON.stringify(says));
  }
});

test("a denial differs where the file has the step that day; a stage on the way to a step differs from nothing", () => {
  const [denied] = toldSteps(entry(account("A", "2020-06-01", { told: "denied" })), spells);
  assert.deepEqual(denied!.recorded, { status: "member", from: "2019-03-04" });
  const [before] = toldSteps(entry(account("A", "2015-06-01", { told: "denied" })), spells);
  assert.equal(before!.recorded, undefined);
  const [signed] = toldSteps(
    entry(account("A", "2015-06-02", { stage: "signed", told: "done", planned: true, on: "2015-06-01" })),
    spells,
  );
  assert.equal(signed!.recorded, undefined);
  assert.deepEqual([signed!.ground, signed!.day!.first], ["on", "2015-06-01"]);
});

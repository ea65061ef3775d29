import assert from "node:assert/strict";
import { test } from "node:test";
import type { MembershipSays } from "./entry.ts";
import { dayTold, standingOf, stepLabel, stepWords } from "./membership-stages.ts";

const says = (more: Partial<MembershipSays>): MembershipSays => ({
  organisation: "River Union",
  state: "Tarvia",
  status: "member",
  planned: false,
  rule: "test",
  ...more,
});
const account = (published: string, more: Partial<MembershipSays>) => ({
  from: { source: published, published },
  anchors: [{ source: published, start: 0, end: 4, exact: "told" }] as const,
  claimedBy: null,
  says: says(more),
});

test("a step in words, also of an account kept before stages were read", () => {
  assert.equal(stepWords(says({})), "member");
  assert.equal(stepWords(says({ planned: true })), "planned member");
  assert.equal(stepWords(says({ told: "denied" })), "not member");
  assert.equal(stepWords(says({ status: "applicant", stage: "applied", told: "done" })), "applicant");
  assert.equal(
    stepLabel(says({ stage: "signed", told: "done", on: "2031-05-04" }), undefined),
    "member, signed 4 May 2031",
  );
});

test("the day of a plan is the day it was told", () => {
  assert.equal(dayTold(account("2031-05-01", { planned: true, since: "2031-07" })), "2031-05-01");
  assert.equal(dayTold(account("2031-05-01", { since: "2030-07" })), "2030-07");
});

test("what is in effect stands before what is on its way, the latest day before an older one", () => {
  const member = account("2031-05-01", { since: "2017-06-09" });
  const observer = account("2018-01-01", { status: "observer", since: "2005-07-05" });
  const denied = account("2032-01-01", { told: "denied" });
  const signed = account("2032-02-01", { status: "member", stage: "signed", told: "done", planned: true });
  assert.equal(standingOf([observer, member, denied, signed]), member.says);
  assert.equal(standingOf([denied, signed]), signed.says);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { stageSign, stageSignOf } from "./stage-signs.ts";

test("each stage and each way of leaving has a form of its own", () => {
  const steps = [
    { status: "member" },
    { status: "applicant", stage: "applied" },
    { status: "member", stage: "talks" },
    { status: "member", stage: "decided" },
    { status: "member", stage: "signed" },
    { status: "member", stage: "ratified" },
    { status: "withdrawn", stage: "announced" },
    { status: "withdrawn" },
    { status: "suspended" },
    { status: "member", told: "denied" },
  ] as const;
  const forms = steps.map((step) => String(stageSign(stageSignOf(step), "open", 20, 20, 9)));
  assert.equal(new Set(forms).size, steps.length);
});

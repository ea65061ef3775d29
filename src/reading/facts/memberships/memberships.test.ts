import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { authorities } from "../../../../test/support/authorities.ts";
import { marked } from "../../../../test/support/marked.ts";
import type { ReadMembership } from "../../reading.ts";
import { findMemberships } from "./memberships.ts";

const SCO = "{o|SCO|SCO}";
const membershipsIn = (text: string): readonly ReadMembership[] =>
  findMemberships(marked(text), [], authorities);
const told = (text: string): string[] =>
  membershipsIn(text).map(({ state, status, planned }) => `${state} ${status}${planned ? " planned" : ""}`);

describe("who belongs to what", () => {
  test("joining on a day, the organisation told before", () => {
    const found = membershipsIn(
      `The ${SCO} grew. Membership is eight states, with {s|Tarvia|Tarvia} and {s|Esk|Esk} joining on {t|2031-06-09|9 June 2031}.`,
    );
    assert.deepEqual(
      found.map(({ state }) => state),
      ["Tarvia", "Esk"],
    );
    assert.equal(found[0]!.organisation, "SCO");
    assert.equal(found[0]!.since, "2031-06-09");
    assert.match(found[0]!.rule, /organisation-named-before$/);
  });
  test("an application, and the same again in other words, is one entry", () => {
    const found = membershipsIn(
      `{s|Tarvia|Tarvia} has applied for partner status in the ${SCO}. Applications for this status were received from {s|Tarvia|Tarvia}.`,
    );
    assert.equal(found.length, 1);
    assert.equal(found[0]!.status, "applicant");
    assert.equal(found[0]!.evidence.length, 2);
  });
  test("what somebody only wants is planned, and a use of things is no application", () => {
    assert.deepEqual(told(`{s|Tarvia|Tarvia} should become a member of the ${SCO}.`), [
      "Tarvia member planned",
    ]);
    assert.deepEqual(
      told(`{s|Tarvia|Tarvia} leads the responsible application of new tools in the ${SCO}.`),
      [],
    );
  });
  test("will become is planned", () => {
    assert.deepEqual(told(`In July, {s|Tarvia|Tarvia} will become a full member of the ${SCO}.`), [
      "Tarvia member planned",
    ]);
  });
  test("granted a step of the ladder", () => {
    assert.deepEqual(told(`{s|Tarvia|Tarvia} was granted the status of dialogue partner of the ${SCO}.`), [
      "Tarvia dialogue-partner",
    ]);
    assert.deepEqual(
      told(`The leaders signed a paper granting {s|Tarvia|Tarvia} the status of an ${SCO} member state.`),
      ["Tarvia member"],
    );
  });
  test("states listed under their step, an aside between them", () => {
    assert.deepEqual(
      told(`The ${SCO} has two observer countries: {s|Tarvia|Tarvia}, which joined late, and {s|Esk|Esk}.`),
      ["Tarvia observer", "Esk observer"],
    );
  });
  test("the step beside the states, or after them", () => {
    assert.deepEqual(told(`{s|Tarvia|Tarvia} and {s|Esk|Esk}, both observers of the ${SCO}, sent envoys.`), [
      "Tarvia observer",
      "Esk observer",
    ]);
    assert.deepEqual(told(`The ${SCO} has two observers; its other observer is {s|Norland|Norland}.`), [
      "Norland observer",
    ]);
  });
  test("what an organisation comprises", () => {
    assert.deepEqual(
      told(
        "{o|BRICS|BRICS}, the bloc comprising {s|Tarvia|Tarvia}, {s|Esk|Esk} and {s|Norland|Norland}, met.",
      ),
      ["Tarvia member", "Esk member", "Norland member"],
    );
  });
});

describe("tables", () => {
  test("a row with the state, its step and the year", () => {
    const found = membershipsIn(
      `States and the ${SCO}:\n\n| State | Status | Since |\n|---|---|---|\n| {s|Tarvia|Tarvia} | Observer | {t|2031|2031} |\n| {s|Esk|Esk} | Dialogue partner | |\n| {s|Norland|Norland} | rich in coal | |\n`,
    );
    assert.deepEqual(
      found.map(({ state, status, since, rule }) => [state, status, since, rule]),
      [
        ["Tarvia", "observer", "2031", "row-of-table"],
        ["Esk", "dialogue-partner", undefined, "row-of-table"],
      ],
    );
    assert.equal(found[0]!.evidence[0]!.exact, "Tarvia | Observer | 2031");
  });
  test("a column under the step", () => {
    assert.deepEqual(
      told(`The ${SCO}\n\n| Members | Observers |\n|---|---|\n| {s|Tarvia|Tarvia} | {s|Esk|Esk} |\n`),
      ["Tarvia member", "Esk observer"],
    );
  });
});

describe("no membership", () => {
  const nothing = [
    `{s|Tarvia|Tarvia} joined the talks with the ${SCO}.`,
    `{s|Tarvia|Tarvia} joined forces with {s|Esk|Esk}.`,
    "{s|Tarvia|Tarvia} became a member of a choir.",
  ];
  for (const text of nothing) test(text, () => assert.deepEqual(told(text), []));
});

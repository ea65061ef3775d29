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

describe("how far a step has come", () => {
  const staged = (text: string): string[] =>
    membershipsIn(text).map(({ state, status, stage, told: modality, since, on }) =>
      [state, status, stage, modality, since ?? "-", on ?? "-"].join(" "),
    );
  const cases: readonly (readonly [text: string, ...told: string[]])[] = [
    [
      `The ${SCO} decided on {t|2031-09-16|16 September} to grant {s|Tarvia|Tarvia} the status of dialogue partner.`,
      "Tarvia dialogue-partner decided done - 2031-09-16",
    ],
    [
      `{s|Tarvia|Tarvia} and {s|Esk|Esk} signed memorandums granting them the status of {o|SCO|SCO} observers on {t|2031-05-05|5 May}.`,
      "Tarvia observer signed done - 2031-05-05",
      "Esk observer signed done - 2031-05-05",
    ],
    [
      `The parliament of {s|Norland|Norland} ratified {s|Tarvia|Tarvia}'s accession to the ${SCO}.`,
      "Tarvia member ratified done - -",
    ],
    [
      `The ${SCO} invited {s|Tarvia|Tarvia} to become a member from {t|2032-01-01|1 January 2032}.`,
      "Tarvia member decided done 2032-01-01 -",
    ],
    [`The ${SCO} opened accession talks with {s|Tarvia|Tarvia}.`, "Tarvia member talks done - -"],
    [`{s|Tarvia|Tarvia} declined the invitation to join the ${SCO}.`, "Tarvia member in-effect denied - -"],
    [`{s|Tarvia|Tarvia} is not a member of the ${SCO}.`, "Tarvia member in-effect denied - -"],
    [
      `{s|Tarvia|Tarvia}'s bid for ${SCO} membership was rejected in {t|2031-08|August}.`,
      "Tarvia member decided denied - 2031-08",
    ],
    [
      `{s|Tarvia|Tarvia} announced on {t|2031-01-28|28 January} that it would leave the ${SCO}.`,
      "Tarvia withdrawn announced done - 2031-01-28",
    ],
    [
      `The withdrawal of {s|Tarvia|Tarvia} from the ${SCO} took effect on {t|2032-01-29|29 January}.`,
      "Tarvia withdrawn in-effect done 2032-01-29 -",
    ],
    [
      `The ${SCO} suspended {s|Tarvia|Tarvia} on {t|2031-08-31|31 August}.`,
      "Tarvia suspended in-effect done 2031-08-31 -",
    ],
    [
      `{s|Tarvia|Tarvia}'s suspension from the ${SCO} was lifted on {t|2033-06-17|17 June}.`,
      "Tarvia member in-effect done 2033-06-17 -",
    ],
  ];
  for (const [text, ...wanted] of cases) test(text, () => assert.deepEqual(staged(text), wanted));
  test("a day of what is said is not that of what is done", () => {
    assert.deepEqual(
      staged(
        `{s|Tarvia|Tarvia} said on {t|2031-12-03|Monday} that it would quit the ${SCO} on {t|2032-01-01|1 January}.`,
      ),
      ["Tarvia withdrawn in-effect planned 2032-01-01 -"],
    );
  });
  test("each organisation its own step", () => {
    assert.deepEqual(
      membershipsIn(
        `{s|Tarvia|Tarvia}, a {o|NATO|NATO} member and an {o|EU|EU} candidate, has been an observer of the ${SCO} since {t|2013|2013}.`,
      ).map(({ organisation, status, since }) => [organisation, status, since]),
      [
        ["NATO", "member", undefined],
        ["EU", "candidate", undefined],
        ["SCO", "observer", "2013"],
      ],
    );
  });
  test("who does not want it tells of no step", () => {
    assert.deepEqual(staged(`They do not want to see {s|Tarvia|Tarvia} become a member of the ${SCO}.`), []);
  });
});

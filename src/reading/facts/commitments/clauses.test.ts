import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { authorities } from "../../../../test/support/authorities.ts";
import { marked } from "../../../../test/support/marked.ts";
import { findCommitments } from "./commitments.ts";

/** Who is to do what, a line for each commitment. */
const told = (text: string): string[] =>
  findCommitments(marked(text), [], authorities).map(
    ({ who, what }) => `${who.map(({ name }) => name ?? "-").join(", ")}: ${what.exact}`,
  );

describe("the whole clause of a commitment", () => {
  test("a second verb joined by and is a commitment of its own, with its own day", () => {
    const found = findCommitments(
      marked(
        "{s|Tarvia|Tarvia} will host the fair in {t|2031-03|March 2031} and will send two boats to {l|Oru|Oru}.",
      ),
      [],
      authorities,
    );
    assert.deepEqual(
      found.map(({ what, due }) => [what.exact, due]),
      [
        ["host the fair in March 2031", "2031-03"],
        ["send two boats to Oru", undefined],
      ],
    );
  });
  test("what is told beside it ends it", () => {
    assert.deepEqual(told("{s|Esk|Esk} said it would leave the pact by June and denounced its critics."), [
      "Esk: leave the pact by June",
    ]);
    assert.deepEqual(told("{s|Tarvia|Tarvia} will supply the land and {s|Esk|Esk} will build the road."), [
      "Tarvia: supply the land",
      "Esk: build the road",
    ]);
  });
  test("a list that goes on after a semicolon and a while with what is done meanwhile stay inside", () => {
    assert.deepEqual(told("{s|Tarvia|Tarvia} agreed to act, including cleaning rivers; planting woods."), [
      "Tarvia: act, including cleaning rivers; planting woods",
    ]);
    assert.deepEqual(told("{s|Esk|Esk} will reduce the duty while keeping the quota."), [
      "Esk: reduce the duty while keeping the quota",
    ]);
  });
  test("words that only point are filled from what was asked, or tell nothing", () => {
    assert.deepEqual(
      told("{s|Tarvia|Tarvia} asked {s|Esk|Esk} to join the patrol. {s|Esk|Esk} agreed to do so."),
      ["Esk: join the patrol"],
    );
    assert.deepEqual(told("{s|Esk|Esk} agreed to do so."), []);
    assert.deepEqual(told("{p|Ilyas Morvan|Morvan} promised this. {s|Esk|Esk} will join it."), []);
  });
});

describe("who undertakes", () => {
  test("who is bound, asked or tasked stands after the verb", () => {
    assert.deepEqual(
      told("The truce requires {s|Tarvia|Tarvia} to withdraw its guns and {s|Esk|Esk} to open the road."),
      ["Tarvia: withdraw its guns", "Esk: open the road"],
    );
  });
  test("the members of a group, the owner of a commitment", () => {
    assert.deepEqual(told("Members of the {o|SCO|SCO} committed to provide a billion doses."), [
      "SCO: provide a billion doses",
    ]);
    assert.deepEqual(
      told("She praised the commitment of {p|Ilyas Morvan|Ilyas Morvan} to keep the border open."),
      ["Ilyas Morvan: keep the border open"],
    );
  });
  test("what a state will not do, and the subject far before", () => {
    assert.deepEqual(told("{s|Tarvia|Tarvia} does not seek and will not acquire such arms."), [
      "Tarvia: not acquire such arms",
    ]);
    assert.deepEqual(
      told("{s|Esk|Esk} – home to the lake and host of the fair – will invest two billion in the ferry."),
      ["Esk: invest two billion in the ferry"],
    );
  });
  test("an amount is pledged; the sides are to", () => {
    assert.deepEqual(told("{s|Tarvia|Tarvia} pledged 600 million crowns to the fund."), [
      "Tarvia: 600 million crowns to the fund",
    ]);
    assert.deepEqual(told("The sides are to exchange lists of detainees."), [
      "-: exchange lists of detainees",
    ]);
  });
  test("the day of a lead holds for its list", () => {
    const found = findCommitments(
      marked(
        "The Parties agree to take the following actions by {t|2031-08-12|12 August 2031}:\n\n1. {s|Tarvia|Tarvia} will suspend the duty. 2. {s|Esk|Esk} will lift the ban.\n\n{s|Esk|Esk} will attend the fair.",
      ),
      [],
      authorities,
    );
    assert.deepEqual(
      found.map(({ what, due, status }) => [what.exact, due, status]),
      [
        ["suspend the duty", "2031-08-12", "agreed"],
        ["lift the ban", "2031-08-12", "agreed"],
        ["attend the fair", undefined, "announced"],
      ],
    );
  });
});

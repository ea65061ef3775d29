import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { authorities } from "../../../../test/support/authorities.ts";
import { marked } from "../../../../test/support/marked.ts";
import type { ReadCommitment } from "../../reading.ts";
import { findCommitments } from "./commitments.ts";

const commitmentsIn = (text: string): readonly ReadCommitment[] =>
  findCommitments(marked(text), [], authorities);

function only(text: string): ReadCommitment {
  const found = commitmentsIn(text);
  assert.equal(
    found.length,
    1,
    `one commitment wanted in: ${text}; found ${JSON.stringify(found.map(({ what }) => what.exact))}`,
  );
  return found[0]!;
}
const who = ({ who: those }: ReadCommitment): (string | null)[] => those.map(({ name }) => name);

describe("commitments", () => {
  test("agreed to: who, what, by when", () => {
    const agreed = only(
      "{s|Tarvia|Tarvia} and {s|Esk|Esk} agreed to open the border by {t|2031-05-01|1 May 2031}.",
    );
    assert.deepEqual(who(agreed), ["Tarvia", "Esk"]);
    assert.equal(agreed.what.exact, "open the border by 1 May 2031");
    assert.equal(agreed.due, "2031-05-01");
    assert.equal(agreed.status, "agreed");
  });
  test("between two places, and what somebody was told that another had promised", () => {
    const ferry = only(
      "{s|Tarvia|Tarvia} and {s|Esk|Esk} agreed that the ferry between {l|Oru|Oru} and {l|Kestrin|Kestrin} will sail again.",
    );
    assert.deepEqual(who(ferry), ["Tarvia", "Esk"]);
    assert.equal(ferry.what.exact, "the ferry between Oru and Kestrin will sail again");
    const boats = only(
      "The minister told the News Agency that {s|Tarvia|Tarvia} had promised to withdraw its patrol boats.",
    );
    assert.equal(boats.what.exact, "withdraw its patrol boats");
  });
  test("what is promised may be a thing", () => {
    assert.equal(
      only("{p|Ilyas Morvan|Morvan} and {p|Mila Ostrova|Ostrova} promised closer cooperation as they met.")
        .what.exact,
      "closer cooperation",
    );
  });
  test("an act in the passive, nobody named", () => {
    const made = only("In addition, a weather centre will be created in {l|Oru|Oru}.");
    assert.equal(made.who[0]!.basis, "unattributed");
    assert.equal(made.status, "announced");
  });
  test("what is being prepared, and for whom", () => {
    const prepared = only("The Flood Strategy for 2031-2033 is being prepared for approval by the leaders.");
    assert.equal(prepared.status, "intended");
    assert.deepEqual(who(prepared), ["leaders"]);
  });
  test("the day of the promise is not the day it is due", () => {
    assert.equal(only("{s|Tarvia|Tarvia} promised help on {t|2031-05-04|Sunday}.").due, undefined);
    assert.equal(only("In {t|2031-07|July}, {s|Tarvia|Tarvia} will send engineers.").due, "2031-07");
    const kept = "{s|Tarvia|Tarvia} fulfilled the commitment made in Goa in {t|2031-05|May}.";
    assert.deepEqual([only(kept).status, only(kept).due], ["reported-done", undefined]);
  });
  test("agreed that it will: what comes after that", () => {
    const agreed = only(
      "{s|Tarvia|Tarvia} and {s|Esk|Esk} agreed that the ferry will sail again in {t|2031-10|October}.",
    );
    assert.equal(agreed.what.exact, "the ferry will sail again in October");
    assert.deepEqual(who(agreed), ["Tarvia", "Esk"]);
    assert.deepEqual(commitmentsIn("{s|Tarvia|Tarvia} agreed that the ferry is old."), []);
  });
  test("a promise kept is reported as done, one denied is disputed", () => {
    const kept = only("{s|Tarvia|Tarvia} kept its promise to open the border.");
    assert.equal(kept.status, "reported-done");
    assert.equal(kept.what.exact, "open the border");
    assert.equal(only("{s|Esk|Esk} denied that it had promised to open the border.").status, "disputed");
  });
  test("a condition", () => {
    const warned = only("{s|Esk|Esk} said it would withdraw its envoys if the broadcasts go on.");
    assert.equal(warned.condition, "if the broadcasts go on");
    assert.deepEqual(who(warned), ["Esk"]);
  });
  test("a source after a comma is not part of what is promised", () => {
    assert.equal(
      only("{s|Tarvia|Tarvia} is ready to send engineers, a ministry said.").what.exact,
      "send engineers",
    );
  });
  test("such as and as well as stay inside", () => {
    assert.equal(
      only("{s|Tarvia|Tarvia} pledged to supply goods such as grain.").what.exact,
      "supply goods such as grain",
    );
  });
});

describe("no commitments", () => {
  const nothing = [
    "I hope we will get support.",
    "I do not think it will work.",
    "Will {s|Tarvia|Tarvia} agree to send grain?",
    "The promises they made were empty.",
    "The day will come.",
    "The conference will take place in Oru.",
    "The show was intended to impress.",
  ];
  for (const text of nothing)
    test(text, () =>
      assert.deepEqual(
        commitmentsIn(text).map(({ what }) => what.exact),
        [],
      ),
    );
  test("a verb alone needs the thing that it tells of", () => {
    assert.equal(
      only("{s|Tarvia|Tarvia} says the broadcasts will continue.").what.exact,
      "the broadcasts will continue",
    );
    assert.deepEqual(commitmentsIn("{p|Ilyas Morvan|Morvan} said they will continue."), []);
    assert.deepEqual(commitmentsIn("{s|Tarvia|Tarvia} agreed to hold."), []);
  });
  test("the occasion on which it is due", () => {
    const told = (text: string): string | undefined => only(text).occasion;
    assert.equal(
      told("{s|Tarvia|Tarvia} agreed to publish the plan by the next summit in Oru."),
      "by the next summit in Oru",
    );
    assert.equal(
      told("{s|Tarvia|Tarvia} will submit its report ahead of UNFCCC-COP28."),
      "ahead of UNFCCC-COP28",
    );
    assert.equal(told("{s|Tarvia|Tarvia} agreed to publish the plan of the last summit."), undefined);
  });
  test("a day that is past when the text appears is not when it is due", () => {
    const text = marked(
      "{s|Tarvia|Tarvia} will act on the report published in {t|2030|2030} before {t|2032|2032}. {s|Esk|Esk} will extend the pact signed in {t|2029|2029}.",
    );
    assert.deepEqual(
      findCommitments(text, [], authorities, "2031-05-04").map(({ due }) => due),
      ["2032", undefined],
    );
  });
  test("what leads to nothing is left out", () => {
    assert.deepEqual(
      findCommitments(
        marked("{s|Tarvia|Tarvia} would agree to no more than 60 days of it."),
        [],
        authorities,
        "2031-05-04",
      ),
      [],
    );
    assert.equal(
      only("{s|Tarvia|Tarvia} agreed to share its data, including the: new charts.").what.exact,
      "share its data",
    );
  });
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { authorities } from "../../../../test/support/authorities.ts";
import { marked } from "../../../../test/support/marked.ts";
import { findOrganisationFacts } from "./organisation-facts.ts";

const SCO = "{o|SCO|SCO}";
const told = (text: string): string[] =>
  findOrganisationFacts(marked(text), [], authorities).map(({ organisation, fact, subject, value }) =>
    [organisation, fact, subject ?? "-", value].join(" | "),
  );

describe("facts of organisations", () => {
  test("counts, in figures and words", () => {
    assert.deepEqual(told(`The ${SCO} has two observers and 14 dialogue partners.`), [
      "SCO | observer-count | - | 2",
      "SCO | dialogue-partner-count | - | 14",
    ]);
    assert.deepEqual(told(`The ${SCO} grew. Membership is eight states.`), ["SCO | member-count | - | 8"]);
  });
  test("the charter signed and in force", () => {
    assert.deepEqual(
      told(
        `The ${SCO} is old. Its Charter was signed on {t|2002-06-07|7 June 2002} and came into force on {t|2003-09-19|19 September 2003}.`,
      ),
      ["SCO | charter-signed | - | 2002-06-07", "SCO | charter-in-force | - | 2003-09-19"],
    );
  });
  test("a body that is to be made", () => {
    assert.deepEqual(told(`The ${SCO} met. A joint weather centre will be created in Oru.`), [
      "SCO | body | joint weather centre | planned",
    ]);
  });
  test("the ladder, from the lowest step", () => {
    assert.deepEqual(
      told(
        `In the ${SCO} they can apply for membership, having passed the status of observer and dialogue partner.`,
      ),
      ["SCO | ladder | - | dialogue-partner > observer > member"],
    );
  });
  test("who has the presidency", () => {
    assert.deepEqual(told(`{s|Tarvia|Tarvia} took over the rotating presidency of the ${SCO}.`), [
      "SCO | presidency | Tarvia | presidency",
    ]);
  });
  test("the same count twice is one fact with two evidences", () => {
    const [fact, ...more] = findOrganisationFacts(
      marked(`The ${SCO} has two observers. The ${SCO} has two observers.`),
      [],
      authorities,
    );
    assert.equal(fact!.evidence.length, 2);
    assert.deepEqual(more, []);
  });
  test("numbers of other things count nobody", () => {
    assert.deepEqual(told(`The ${SCO} signed two papers on 14 pages.`), []);
  });
  test("how many, in an adjective, an ordinal and about", () => {
    assert.deepEqual(
      told(`The 27-nation {o|EU|EU} met. {s|Tarvia|Tarvia} is the tenth member of the ${SCO}.`),
      ["EU | member-count | - | 27", "SCO | member-count | - | 10"],
    );
    assert.deepEqual(told(`The ${SCO} has more than 40 members.`), ["SCO | member-count | - | more than 40"]);
    assert.deepEqual(told(`A train between two member states of the ${SCO} stopped.`), []);
    assert.deepEqual(told(`The ${SCO} has two new members.`), []);
  });
  test("where it sits, and what a treaty founded", () => {
    assert.deepEqual(told(`The ${SCO} has its headquarters in {l|Oru|Oru}.`), [
      "SCO | headquarters | - | Oru",
    ]);
    assert.deepEqual(
      told(
        `The treaty establishing the ${SCO} was signed in {l|Oru|Oru} on {t|2014-05-29|29 May 2014} and entered into force on {t|2015-01-01|1 January 2015}.`,
      ),
      ["SCO | charter-signed | - | 2014-05-29", "SCO | charter-in-force | - | 2015-01-01"],
    );
  });
  test("the term of a chair", () => {
    const [fact] = findOrganisationFacts(
      marked(`{s|Tarvia|Tarvia} will take over the ${SCO} chairmanship for {t|2032|2032}.`),
      [],
      authorities,
    );
    assert.deepEqual([fact!.subject, fact!.from, fact!.planned], ["Tarvia", "2032", true]);
  });
});

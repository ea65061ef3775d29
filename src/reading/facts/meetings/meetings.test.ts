import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { authorities } from "../../../../test/support/authorities.ts";
import { marked } from "../../../../test/support/marked.ts";
import type { ReadMeeting } from "../../reading.ts";
import { findMeetings } from "./meetings.ts";

// All persons and states here are invented.
const MORVAN = "{d|Tarvia|Tarvian} {f|foreign minister|Foreign Minister} {p|Ilyas Morvan|Ilyas Morvan}";
const OSTROVA = "{d|Norland|Norlandic} {f|foreign minister|Foreign Minister} {p|Mila Ostrova|Mila Ostrova}";

const meetingsIn = (text: string): readonly ReadMeeting[] => findMeetings(marked(text), [], authorities);
const names = ({ participants }: ReadMeeting): string[] => participants.map(({ name }) => name);

function only(text: string): ReadMeeting {
  const found = meetingsIn(text);
  assert.equal(found.length, 1, `one meeting wanted in: ${text}; found ${JSON.stringify(found.map(names))}`);
  return found[0]!;
}

describe("meetings told by a verb", () => {
  test("who met whom, where and when", () => {
    const met = only(
      `${MORVAN} met with ${OSTROVA} in {l|Port Ostra|Port Ostra} on {t|2031-05-04|4 May 2031}.`,
    );
    assert.deepEqual(names(met), ["Ilyas Morvan", "Mila Ostrova"]);
    assert.equal(met.participants[0]!.role, "foreign minister");
    assert.equal(met.format, "bilateral");
    assert.equal(met.place?.name, "Port Ostra");
    assert.equal(met.date?.value, "2031-05-04");
    assert.equal(met.status, "held");
  });
  test("ministers of states: the states met, at that rank", () => {
    const met = only(
      "Deputy foreign ministers of {s|Tarvia|Tarvia}, {s|Norland|Norland} and {s|Esk|Esk} met in {l|Oru|Oru}.",
    );
    assert.deepEqual(names(met), ["Tarvia", "Norland", "Esk"]);
    assert.equal(met.level, "deputy foreign ministers");
    assert.equal(met.format, "multilateral");
  });
  test("both ministers are the two named before", () => {
    const [met] = meetingsIn(`${MORVAN} arrived early. So did ${OSTROVA}. Both ministers met for an hour.`);
    assert.deepEqual(new Set(names(met!)), new Set(["Ilyas Morvan", "Mila Ostrova"]));
  });
  test("will meet is announced, may meet is possible", () => {
    assert.equal(only(`${MORVAN} will meet ${OSTROVA} next week.`).status, "announced");
    assert.equal(
      only("{p|Ilyas Morvan|Morvan}, {p|Mila Ostrova|Ostrova} may meet on sidelines of summit").status,
      "possible",
    );
  });
  test("the month of May is no may", () => {
    assert.equal(only(`On {t|2031-05-20|May 20}, ${MORVAN} met ${OSTROVA}.`).status, "held");
  });
  test("the subject after an opening clause", () => {
    assert.deepEqual(
      new Set(names(only(`When meeting with ${OSTROVA}, ${MORVAN} spoke of trade.`))),
      new Set(["Ilyas Morvan", "Mila Ostrova"]),
    );
  });
  test("a phone call", () => {
    assert.equal(only(`${MORVAN} spoke by phone with ${OSTROVA} today.`).format, "phone");
  });
});

describe("meetings told by a noun", () => {
  test("talks held between two", () => {
    const held = only(`${MORVAN} held talks with ${OSTROVA} in {l|Oru|Oru}.`);
    assert.deepEqual(names(held), ["Ilyas Morvan", "Mila Ostrova"]);
    assert.equal(held.rule, "hold-talks");
  });
  test("a council, its rank and those who are not named", () => {
    const council = only("A meeting of the foreign ministers of the {o|SCO|SCO} was held in {l|Goa|Goa}.");
    assert.equal(council.format, "council");
    assert.deepEqual(names(council), ["SCO foreign ministers"]);
  });
  test("those in the picture met at the council named under it", () => {
    const found = only(
      `From left to right: ${MORVAN}, ${OSTROVA}, and {d|Esk|Eskan} {f|foreign minister|Foreign Minister} {p|Bo Lind|Bo Lind}, pose for a photograph before the {o|SCO|SCO} council of foreign ministers’ meeting in {l|Goa|Goa}.`,
    );
    assert.deepEqual(names(found), ["Ilyas Morvan", "Mila Ostrova", "Bo Lind"]);
  });
  test("who attended the summit told before", () => {
    const summit = only(
      `The {o|SCO|SCO} summit was held in {l|Oru|Oru}. ${MORVAN} and ${OSTROVA} also attended the summit.`,
    );
    assert.deepEqual(names(summit), ["Ilyas Morvan", "Mila Ostrova"]);
    assert.equal(summit.place?.name, "Oru");
    assert.equal(summit.evidence.length, 2);
  });
  test("a press conference with a counterpart", () => {
    const press = only(
      `{p|Ilyas Morvan|Morvan} spoke at a news conference with his {d|Norland|Norlandic} counterpart, {p|Mila Ostrova|Mila Ostrova}.`,
    );
    assert.equal(press.format, "press");
    assert.ok(names(press).includes("Mila Ostrova"));
  });
  test("no talks are scheduled: denied", () => {
    assert.equal(
      only("No formal talks are scheduled between {p|Ilyas Morvan|Morvan} and {p|Mila Ostrova|Ostrova}.")
        .status,
      "denied",
    );
  });
  test("a place of the occasion holds for its sidelines", () => {
    const found = meetingsIn(
      `The {o|SCO|SCO} foreign ministers’ meeting opened in {l|Oru|Oru}. ${MORVAN} met ${OSTROVA} on the sidelines.`,
    );
    assert.equal(found.at(-1)!.place?.name, "Oru");
  });
});

describe("told again", () => {
  test("the same two on the same day are one meeting with two evidences", () => {
    const twice = only(
      `${MORVAN} met ${OSTROVA} in {l|Oru|Oru} on {t|2031-05-04|Sunday}. The meeting of {p|Ilyas Morvan|Morvan} and {p|Mila Ostrova|Ostrova} lasted an hour.`,
    );
    assert.equal(twice.evidence.length, 2);
  });
  test("a day that no page dates still sets the next party apart", () => {
    const found = meetingsIn(
      `${MORVAN} met ${OSTROVA} on {t|2031-05-04|4 May}, and {t|PRESENT_REF|today} with {d|Esk|Eskan} {f|foreign minister|Foreign Minister} {p|Bo Lind|Bo Lind}.`,
    );
    assert.deepEqual(
      found.map(({ participants, date }) => [participants.at(-1)!.name, date?.value]),
      [
        ["Mila Ostrova", "2031-05-04"],
        ["Bo Lind", undefined],
      ],
    );
  });
  test("another day is another meeting", () => {
    const found = meetingsIn(
      `${MORVAN} met ${OSTROVA} in {l|Oru|Oru} on {t|2031-05-04|4 May}. {p|Ilyas Morvan|Morvan} met {p|Mila Ostrova|Ostrova} in {l|Esk|Esk} on {t|2031-06-01|1 June}.`,
    );
    assert.equal(found.length, 2);
  });
});

describe("no meetings", () => {
  const nothing = [
    "The plan of {s|Tarvia|Tarvia} met with resistance.",
    "{s|Tarvia|Tarvia} is to meet the target by {t|2031|2031}.",
    "Peace talks must be held with {s|Norland|Norland}.",
    "Any negotiation with {s|Norland|Norland} needs patience.",
    "{p|Ilyas Morvan|Morvan} supports fair trade in the {o|SCO|SCO}.",
    "The contact group of the {o|SCO|SCO} has a website.",
  ];
  for (const text of nothing) test(text, () => assert.deepEqual(meetingsIn(text).map(names), []));
});

test("evidence of one meeting never covers more than 600 units", () => {
  const [met] = meetingsIn(`${MORVAN} met ${OSTROVA} in {l|Oru|Oru}. `.repeat(40));
  assert.ok(met!.evidence.reduce((sum, { start, end }) => sum + end - start, 0) <= 600);
});

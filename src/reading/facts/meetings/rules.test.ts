import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { authorities } from "../../../../test/support/authorities.ts";
import { marked } from "../../../../test/support/marked.ts";
import { findMeetings } from "./meetings.ts";

// All persons and states here are invented.
const MORVAN = "{d|Tarvia|Tarvian} {f|foreign minister|Foreign Minister} {p|Ilyas Morvan|Ilyas Morvan}";
const OSTROVA = "{d|Norland|Norlandic} {f|foreign minister|Foreign Minister} {p|Mila Ostrova|Mila Ostrova}";
const LIND = "{d|Esk|Eskan} {f|foreign minister|Foreign Minister} {p|Bo Lind|Bo Lind}";

/** "Ilyas Morvan + Mila Ostrova @ Oru 2031-05-04 held", one line for each meeting. */
const told = (text: string, published?: string): string[] =>
  findMeetings(marked(text), [], authorities, published).map(
    ({ participants, place, date, status }) =>
      `${participants.map(({ name }) => name).join(" + ")} @ ${place?.name ?? "-"} ${date?.value ?? "-"} ${status}`,
  );

const cases = (rows: Readonly<Record<string, readonly string[]>>): void => {
  for (const [text, wanted] of Object.entries(rows)) test(text, () => assert.deepEqual(told(text), wanted));
};

describe("meetings that are told of and not yet held", () => {
  cases({
    [`The sides discussed a meeting of {s|Tarvia|Tarvia} and {s|Norland|Norland}, for which there is no day.`]:
      ["Tarvia + Norland @ - - possible"],
    [`There will also, sooner or later, be a “four-way” meeting with {s|Tarvia|Tarvia} and {s|Norland|Norland}.`]:
      ["Tarvia + Norland @ - - announced"],
  });
});

describe("the day of a meeting and not of what stands beside it", () => {
  cases({
    [`${MORVAN} and ${OSTROVA}, whose meeting had been in preparation in {t|2031-04|April}, met in {l|Oru|Oru} on {t|2031-05-10|10 May}.`]:
      ["Ilyas Morvan + Mila Ostrova @ Oru 2031-05-10 held"],
    [`The deadline expires on {t|2031-11-24|24 November}, and ${MORVAN} is due in {l|Oru|Oru} for talks with ${OSTROVA}.`]:
      ["Ilyas Morvan + Mila Ostrova @ Oru - announced"],
    [`${MORVAN} sat down {t|2031-05-04|today} with ${OSTROVA} at the hotel where the organisation will open {t|2031-05-05|tomorrow}.`]:
      ["Ilyas Morvan + Mila Ostrova @ - 2031-05-04 held"],
    [`At a news conference after the session ${MORVAN} turned to the boats that {s|Norland|Norland} says were seen on {t|2031-05-03|Wednesday}.`]:
      ["Ilyas Morvan @ - - held"],
  });
});

describe("what a verb tells as done, whatever is planned in it", () => {
  cases({
    [`${MORVAN} met on {t|2031-05-06|Tuesday} with ${OSTROVA} to discuss plans for {t|2031-11|November}.`]: [
      "Ilyas Morvan + Mila Ostrova @ - 2031-05-06 held",
    ],
    [`${MORVAN} spoke {t|2031-05-06|today} on the margins of the {o|Harbour League|Harbour League} summit with ${OSTROVA}.`]:
      ["Ilyas Morvan + Mila Ostrova @ - 2031-05-06 held", "Harbour League @ - 2031-05-06 held"],
    [`${MORVAN} has never met ${OSTROVA}.`]: ["Ilyas Morvan + Mila Ostrova @ - - denied"],
  });
});

describe("who and what is welcomed, discussed and looked back to", () => {
  cases({
    [`${MORVAN} welcomed efforts to keep channels with {s|Norland|Norland} open.`]: [],
    [`${MORVAN} welcomed {s|Norland|Norland}’s leadership on trade.`]: [],
    [`${MORVAN} thanked ${OSTROVA} for hosting the {s|Tarvia|Tarvia}-{s|Norland|Norland} summit.`]: [
      "Tarvia + Norland @ - - held",
    ],
    [`${MORVAN} discussed ties with {s|Norland|Norland}.`]: [],
    [`${MORVAN} and ${OSTROVA} reviewed the situation in {l|Oru|Oru}.`]: [
      "Ilyas Morvan + Mila Ostrova @ - - held",
    ],
    [`${MORVAN} met ${OSTROVA}. He praised the deal reached with ${LIND} and {p|Ana Solvey|Ana Solvey}. The two ministers held talks on trade.`]:
      ["Ilyas Morvan + Mila Ostrova @ - - held"],
    [`${MORVAN} met ${OSTROVA}. ${OSTROVA} also met ${LIND}, and the two talked.`]: [
      "Ilyas Morvan + Mila Ostrova @ - - held",
      "Mila Ostrova + Bo Lind @ - - held",
    ],
    [`${MORVAN} recalled his {t|2031-05-10|May 10} call with ${OSTROVA} and the {t|2031-04-30|April 30} visit of ${LIND} to {l|Oru|Oru}.`]:
      ["Ilyas Morvan + Mila Ostrova @ - 2031-05-10 held", "Bo Lind @ Oru 2031-04-30 held"],
    [`The sides prepared a visit to {l|Oru|Oru} by ${OSTROVA}, and ${MORVAN} conveyed his thanks.`]: [
      "Mila Ostrova @ Oru - held",
    ],
  });
});

describe("titles that no table lists", () => {
  cases({
    [`${MORVAN} spoke with Lee County Commissioner {p|Mila Ostrova|Mila Ostrova} and Commander of the Northern Fleet Adm. {p|Bo Lind|Bo Lind}.`]:
      ["Ilyas Morvan + Mila Ostrova + Bo Lind @ - - held"],
    [`{f|president|President} {p|Ilyas Morvan|Ilyas Morvan}, Jr. and {f|president|President} {p|Mila Ostrova|Mila Ostrova} of {s|Norland|Norland} spoke {t|2031-05-06|today} about trade.`]:
      ["Ilyas Morvan + Mila Ostrova @ - 2031-05-06 held"],
    [`${MORVAN} held calls with Mayor {p|Mila Ostrova|Mila Ostrova} of Saint Orlan, Mayor {p|Bo Lind|Bo Lind} of Quay, and {p|Ana Solvey|Ana Solvey}.`]:
      ["Ilyas Morvan + Mila Ostrova + Bo Lind + Ana Solvey @ - - held"],
    [`{f|president|President} {p|Ilyas Morvan|Ilyas Morvan} called and congratulated {p|Mila Ostrova|Mila Ostrova}.`]:
      ["Ilyas Morvan + Mila Ostrova @ - - held"],
    [`Morvan Meets Harbour Director {p|Bo Lind|Bo Lind}`]: ["Morvan + Bo Lind @ - - held"],
  });
});

describe("two apart from the others, further on than they landed", () => {
  cases({
    [`${MORVAN}, ${OSTROVA} and ${LIND} met in {l|Oru|Oru}. On the sidelines, ${MORVAN} met ${OSTROVA} on {t|2031-05-04|Thursday}.`]:
      [
        "Ilyas Morvan + Mila Ostrova + Bo Lind @ Oru - held",
        "Ilyas Morvan + Mila Ostrova @ - 2031-05-04 held",
      ],
    [`Hours after his plane landed at {l|Oru|Oru} airport, ${MORVAN} met ${OSTROVA} {t|2031-05-04|today}.`]: [
      "Ilyas Morvan + Mila Ostrova @ - 2031-05-04 held",
    ],
  });
});

describe("a place in capitals", () => {
  cases({
    [`${MORVAN} met ${OSTROVA} in {l|D.C.|D.C.} on {t|2031-05-04|Thursday}.`]: [
      "Ilyas Morvan + Mila Ostrova @ D.C. 2031-05-04 held",
    ],
    [`${MORVAN} met ${OSTROVA} in {l|PORT ORU, D.C.|PORT ORU, D.C.} on {t|2031-05-04|Thursday}.`]: [
      "Ilyas Morvan + Mila Ostrova @ Port Oru, D.C. 2031-05-04 held",
    ],
  });
});

describe("the two who were named last", () => {
  cases({
    [`{p|Ilyas Morvan|Ilyas Morvan}, {p|Mila Ostrova|Mila Ostrova} and {p|Bo Lind|Bo Lind} line up. ${OSTROVA} praises ${LIND}. The two did not hold a meeting.`]:
      ["Mila Ostrova + Bo Lind @ - - denied"],
  });
});

describe("who met, by the tree", () => {
  cases({
    // done to the subject
    [`${MORVAN} was received in {l|Oru|Oru} by ${OSTROVA}.`]: ["Ilyas Morvan + Mila Ostrova @ Oru - held"],
    [`${MORVAN} was received with full honours at the palace by ${OSTROVA}.`]: [
      "Ilyas Morvan + Mila Ostrova @ - - held",
    ],
    // the subject of another verb
    [`${MORVAN} travelled to {l|Oru|Oru} on {t|2031-05-04|Sunday} to meet ${OSTROVA}.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru 2031-05-04 held",
    ],
    [`Accompanied by a general, ${MORVAN} met ${OSTROVA} in {l|Oru|Oru}.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru - held",
    ],
    // brought together, not bringing
    [`${LIND} brought ${MORVAN} and ${OSTROVA} together in {l|Oru|Oru}.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru - held",
    ],
    [`By telephone, ${MORVAN} assured ${OSTROVA} of support.`]: ["Ilyas Morvan + Mila Ostrova @ - - held"],
  });
});

describe("sentences turned round", () => {
  cases({
    [`Seated opposite ${MORVAN} in {l|Oru|Oru} was ${OSTROVA}.`]: [
      "Mila Ostrova + Ilyas Morvan @ Oru - held",
    ],
    [`Among those whom ${MORVAN} received in {l|Oru|Oru} was ${OSTROVA}.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru - held",
    ],
  });
});

describe("one verb, several meetings", () => {
  cases({
    [`${MORVAN} held separate talks with ${OSTROVA} and ${LIND} in {l|Oru|Oru}.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru - held",
      "Ilyas Morvan + Bo Lind @ Oru - held",
    ],
    [`${MORVAN} met ${OSTROVA} in {l|Oru|Oru} on {t|2031-05-04|Sunday} and ${LIND} in {l|Port Esk|Port Esk} on {t|2031-05-05|Monday}.`]:
      [
        "Ilyas Morvan + Mila Ostrova @ Oru 2031-05-04 held",
        "Ilyas Morvan + Bo Lind @ Port Esk 2031-05-05 held",
      ],
  });
});

describe("a trip, a purpose and the meeting are one", () => {
  cases({
    [`${MORVAN} flew to {l|Oru|Oru} on {t|2031-05-04|Sunday} for talks with ${OSTROVA}.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru 2031-05-04 held",
    ],
    [`${MORVAN} and ${OSTROVA} met for an emergency session in {l|Oru|Oru}.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru - held",
    ],
  });
});

describe("where and when another sentence tells", () => {
  cases({
    [`${MORVAN} was in {l|Oru|Oru} on {t|2031-05-04|Sunday}. There he met ${OSTROVA}.`]: [
      "Ilyas Morvan @ Oru 2031-05-04 held",
      "Ilyas Morvan + Mila Ostrova @ Oru 2031-05-04 held",
    ],
    [`{t|2031-05-04|On Sunday}, ${MORVAN} met ${OSTROVA} and agreed that the truce ends in a distant year, {t|2032-01-01|2032}.`]:
      ["Ilyas Morvan + Mila Ostrova @ - 2031-05-04 held"],
    [`Negotiators of {s|Tarvia|Tarvia} and {s|Esk|Esk} met at the border post of Karang.`]: [
      "Tarvia + Esk @ Karang - held",
    ],
  });
});

describe("whether it took place", () => {
  cases({
    [`Reports that ${MORVAN} met ${OSTROVA} in {l|Oru|Oru} are false.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru - denied",
    ],
    [`${MORVAN} and ${OSTROVA} were to have met in {l|Oru|Oru}.`]: [
      "Ilyas Morvan + Mila Ostrova @ Oru - cancelled",
    ],
    [`Had ${MORVAN} met ${OSTROVA} in time, the wells might be open.`]: [],
    [`In the novel ${MORVAN} meets ${OSTROVA} in a lift.`]: [],
    [`${MORVAN} and ${OSTROVA} meet every year.`]: [],
    "{s|Tarvia|Tarvia} and {s|Esk|Esk} came together in a bloc.": [],
  });
  test("a day after that of publication is still to come", () => {
    const text = `${MORVAN} meets ${OSTROVA} on {t|2031-05-18|18 May}.`;
    assert.deepEqual(told(text, "2031-05-11"), ["Ilyas Morvan + Mila Ostrova @ - 2031-05-18 announced"]);
    assert.deepEqual(told(text, "2031-05-19"), ["Ilyas Morvan + Mila Ostrova @ - 2031-05-18 held"]);
  });
});

describe("one party named in several ways", () => {
  cases({
    [`${MORVAN} met his counterpart in {s|Norland|Norland}, {p|Mila Ostrova|Mila Ostrova}.`]: [
      "Ilyas Morvan + Mila Ostrova @ - - held",
    ],
    [`${MORVAN} met his {d|Norland|Norlandic} opposite number, Nel Kast Orro, in {l|Oru|Oru}.`]: [
      "Ilyas Morvan + Nel Kast Orro @ Oru - held",
    ],
    [`${MORVAN} held talks with a {d|Norland|Norlandic} delegation headed by {p|Mila Ostrova|Mila Ostrova}.`]:
      ["Ilyas Morvan + Mila Ostrova @ - - held"],
    "The foreign ministers of {s|Tarvia|Tarvia} ({p|Ilyas Morvan|Ilyas Morvan}) and {s|Esk|Esk} ({p|Bo Lind|Bo Lind}) met in {l|Oru|Oru}.":
      ["Ilyas Morvan + Bo Lind @ Oru - held"],
    "The {o|TU|TU}-{s|Esk|Esk} summit was held in {l|Oru|Oru}.": ["TU + Esk @ Oru - held"],
    "{p|Ilyas Morvan|Ilyas Morvan} (second from left) and {p|Bo Lind|Bo Lind} (right) in {l|Oru|Oru}": [
      "Ilyas Morvan + Bo Lind @ Oru - held",
    ],
  });
});

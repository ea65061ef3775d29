import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { authorities } from "../../../../test/support/authorities.ts";
import { marked } from "../../../../test/support/marked.ts";
import { findMeetings } from "./meetings.ts";

// All persons and states here are invented.
const MORVAN = "{d|Tarvia|Tarvian} {f|foreign minister|Foreign Minister} {p|Ilyas Morvan|Ilyas Morvan}";
const OSTROVA = "{d|Norland|Norlandic} {f|foreign minister|Foreign Minister} {p|Mila Ostrova|Mila Ostrova}";

const [who, which] = [
  (text: string) =>
    findMeetings(marked(text), [], authorities).map(({ participants }) =>
      participants.map(({ name, part }) => `${name} ${part ?? "-"}`).join(", "),
    ),
  (text: string) =>
    findMeetings(marked(text), [], authorities).map(({ ordinal }) =>
      ordinal ? `${ordinal.number} ${ordinal.exact}` : "-",
    ),
];

describe("who received and who came", () => {
  const rows: Readonly<Record<string, string>> = {
    [`${MORVAN} hosted ${OSTROVA} in {l|Oru|Oru}.`]: "Ilyas Morvan host, Mila Ostrova visitor",
    [`${MORVAN} was received in {l|Oru|Oru} by ${OSTROVA}.`]: "Ilyas Morvan visitor, Mila Ostrova host",
    [`${MORVAN} paid a courtesy call on ${OSTROVA}.`]: "Ilyas Morvan visitor, Mila Ostrova host",
    [`${MORVAN} flew to {l|Oru|Oru}, where he met ${OSTROVA}.`]: "Ilyas Morvan visitor, Mila Ostrova -",
    [`${MORVAN} met ${OSTROVA}.`]: "Ilyas Morvan -, Mila Ostrova -",
  };
  for (const [text, wanted] of Object.entries(rows)) test(text, () => assert.deepEqual(who(text), [wanted]));
});

describe("which of a series", () => {
  const rows: Readonly<Record<string, string>> = {
    [`${MORVAN} and ${OSTROVA} held the twenty-second round of consultations.`]: "22 twenty-second round",
    [`${MORVAN} met ${OSTROVA} in {l|Oru|Oru} for the 10th time.`]: "10 10th time",
    [`${MORVAN} had his third meeting with ${OSTROVA} in {l|Oru|Oru}.`]: "3 third meeting",
    [`${MORVAN} met ${OSTROVA} in the second week of May.`]: "-",
  };
  for (const [text, wanted] of Object.entries(rows))
    test(text, () => assert.deepEqual(which(text), [wanted]));
});

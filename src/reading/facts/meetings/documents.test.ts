import assert from "node:assert/strict";
import { test } from "node:test";
import { resources } from "../../../../test/support/resources.ts";
import { read } from "../../read.ts";
import type { ReadMeeting } from "../../reading.ts";

// All persons, states and towns here are invented.
const meetingsIn = (text: string, published = "2031-06-17"): readonly ReadMeeting[] =>
  read({ id: "x", text, published }, resources).meetings;

const names = ({ participants }: ReadMeeting): string[] => participants.map(({ name }) => name);

const VOICES = `PRESIDENT ADAIR: Please have a seat. The ferries will sail again.

PRESIDENT MORVAN: Thank you. The harbour is open.

Q What of the bridge?

PRESIDENT ADAIR: It stands.`;

test("a joint press conference bears witness to a meeting, of the day at its head", () => {
  const title = "Remarks by President Adair and President Morvan of Tarvia in Joint Press Conference";
  const [met] = meetingsIn(`${title}\n\nGlass Room\n\n(June 16, 2031)\n\n5:01 P.M.\n\n${VOICES}`);
  assert.deepEqual(names(met!), ["Adair", "Morvan"]);
  assert.deepEqual(
    [met!.format, met!.status, met!.rule, met!.date?.value, met!.date?.rule],
    ["bilateral", "held", "joint-press-conference", "2031-06-16", "day-at-the-head"],
  );
  assert.match(met!.evidence[0]!.exact, /^President Adair .* Joint Press Conference$/);
  const undated = meetingsIn(`${title}\n\n${VOICES}`)[0]!;
  assert.deepEqual([undated.date?.value, undated.date?.basis], ["2031-06-17", "inferred"]);
});

test("one who speaks to the press alone has met nobody", () => {
  assert.deepEqual(meetingsIn(`Remarks by President Adair in Press Conference\n\n${VOICES}`), []);
});

test("a statement in the names of two bears witness to their contact", () => {
  const title = "Tarvia-Ostria Presidential Joint Statement on the Ferries";
  const [met] = meetingsIn(
    `${title}\n\nWe, President Nora Adair of Ostria and President Ilyas Morvan of Tarvia, note that the ferries sail.`,
  );
  assert.deepEqual(names(met!), ["Nora Adair", "Ilyas Morvan"]);
  assert.deepEqual([met!.format, met!.rule, met!.date?.value], ["contact", "joint-statement", "2031-06-17"]);
  assert.deepEqual(meetingsIn(`${title}\n\nWe note that the ferries sail.`), []);
});

test("whose talks a question speaks of: those of who is asked", () => {
  const [met] = meetingsIn(`Remarks by President Adair in Press Conference

PRESIDENT ADAIR: Hello. I have little time.

Q After your talks with President Ilyas Morvan, will the ferries sail?

PRESIDENT ADAIR: They will.`);
  assert.deepEqual(names(met!).sort(), ["Adair", "Ilyas Morvan"]);
});

test("a conference with a name of its own is not the meeting told before", () => {
  const [met] = meetingsIn(
    "President Nora Adair met with President Ilyas Morvan of Tarvia today. She praised the successful Ostria-Tarvia Harbour Industry Base Conference last week.",
  );
  assert.equal(met!.format, "bilateral");
});

const titled = (text: string, title: string): readonly ReadMeeting[] =>
  read({ id: "x", text, title, published: "2031-06-17" }, resources).meetings;

test("a title beside the text names the session that the text only calls the meeting", () => {
  const text = "President Ilyas Morvan chaired the meeting. The parties signed a declaration.";
  const [met] = titled(text, "Meeting of the SCO Council of Heads of State");
  assert.deepEqual([met!.body, met!.rule], ["SCO Council of Heads of State", "meeting-of-the-title"]);
  assert.equal(titled(text, "Ferries to sail again")[0]?.body, undefined);
});

test("a place that only the title gives stands beside the meeting", () => {
  const text = "Minister Ilyas Morvan met Minister Nora Adair in Goa on Thursday.";
  assert.deepEqual(titled(text, "Tarvia and Ostria Agree at Shanghai Meeting")[0]!.titlePlace, {
    name: "Shanghai",
  });
  assert.equal(titled(text, "Tarvia and Ostria Agree at Goa Meeting")[0]!.titlePlace, undefined);
  assert.equal(titled(`${text} Agreed at Goa Meeting`, "Agreed at Goa Meeting")[0]!.titlePlace, undefined);
});

test("how many texts a session adopts, and who is there beside those who meet", () => {
  const [met] = meetingsIn(
    "The summit of the Shanghai Cooperation Organisation opened in Goa today. It will see the adoption of 20 resolutions and three statements, including the Initiative on Harbours, with the participation of observer states, partners and the UN Secretary General.",
  );
  assert.deepEqual(
    met!.documents?.map(({ count, kind }) => [count, kind]),
    [
      [20, "resolutions"],
      [3, "statements"],
    ],
  );
  assert.match(met!.documents![1]!.named!, /^the Initiative on Harbours/);
  const [attended] = meetingsIn(
    "The SCO summit in Goa was held with the participation of observer states, partners and the UN Secretary General.",
  );
  assert.deepEqual(names(attended!).slice(-3), ["observer states", "partners", "UN Secretary General"]);
  assert.match(attended!.attendance!.exact, /^with the participation of observer states, .*General$/);
});

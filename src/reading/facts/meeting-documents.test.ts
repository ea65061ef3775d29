import assert from "node:assert/strict";
import { test } from "node:test";
import { resources } from "../../../test/support/resources.ts";
import { read } from "../read.ts";
import type { ReadMeeting } from "../reading.ts";

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

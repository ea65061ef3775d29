import assert from "node:assert/strict";
import { test } from "node:test";
import { findMeetings } from "../../src/reading/facts/meetings/meetings.ts";
import { authorities } from "./authorities.ts";
import { marked } from "./marked.ts";

/** Invented office-holders of invented states, as marked texts name them. */
export const MORVAN =
  "{d|Tarvia|Tarvian} {f|foreign minister|Foreign Minister} {p|Ilyas Morvan|Ilyas Morvan}";
export const OSTROVA =
  "{d|Norland|Norlandic} {f|foreign minister|Foreign Minister} {p|Mila Ostrova|Mila Ostrova}";

/** "Ilyas Morvan + Mila Ostrova @ Oru 2031-05-04 held", one line for each meeting. */
const told = (text: string): string[] =>
  findMeetings(marked(text), [], authorities).map(
    ({ participants, place, date, status }) =>
      `${participants.map(({ name }) => name).join(" + ")} @ ${place?.name ?? "-"} ${date?.value ?? "-"} ${status}`,
  );

/** A test for each marked text: the meetings it tells, a line each. */
export const cases = (rows: Readonly<Record<string, readonly string[]>>): void => {
  for (const [text, wanted] of Object.entries(rows)) test(text, () => assert.deepEqual(told(text), wanted));
};

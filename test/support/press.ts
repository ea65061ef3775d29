import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of its own for one test, removed afterwards. */
export function temporaryFolder(context: { after: (done: () => void) => void }): string {
  const folder = mkdtempSync(join(tmpdir(), "readout-test-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const PEOPLE = ["Ilyas Morvan", "Katrin Solvey", "Joren Hask", "Lena Arkaz", "Oskar Dain"];
const STATES = ["Tarvia", "Ardonia", "Brennia", "Corvenia", "Lasmark"];
const TOWNS = ["Selmar", "Kestrin", "Port Halvard", "Orvane"];
const SUBJECTS = ["the ferry", "the fishing quota", "the patrol boats", "the port inspection"];

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length]!;

/** The n-th of any number of invented reports. The same n gives the same words; events recur from report to report. */
export function report(n: number): string {
  const [speaker, other] = [pick(PEOPLE, n), pick(PEOPLE, n + 1 + (n % 3))];
  const [state, neighbour] = [pick(STATES, n), pick(STATES, n + 1 + (n % 3))];
  const day = 1 + (n % 27);
  return [
    `${state} and ${neighbour} talk about ${pick(SUBJECTS, n)}`,
    "",
    `${pick(TOWNS, n).toUpperCase()}, June ${day}, 2024 — Foreign Minister ${speaker} of ${state} met Foreign Minister ${other} of ${neighbour} in ${pick(TOWNS, n >> 1)} on June ${day}, 2024.`,
    "",
    `“We will settle ${pick(SUBJECTS, n)} in round ${n % 5},” ${speaker} said after the talks. ${other} told reporters that ${pick(SUBJECTS, n + 1)} could wait. 🕊️`,
    "",
    `Report number ${n}.`,
    "",
  ].join("\n");
}

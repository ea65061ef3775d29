import type { Reading } from "../../src/reading/index.ts";
import { actor, at, meeting, person, readingOf, statement } from "../support/reading.ts";
import type { Kept } from "./web-desk.ts";

/** Two reports that leave things in doubt, for the tests of the review. All of it is invented. */
const MORNING = [
  "Ferry talks in Selmar",
  "Foreign Minister Ilyas Morvan of Tarvia and Katrin Solvey of Ardonia sat down in Selmar on 10 June.",
  "“The harbour will open before the first snow and stay open,” Morvan said.",
  "Solvey listened. She said that the tolls could wait.",
].join("\n\n");

const EVENING = [
  "Ministers again in Selmar",
  "Morvan of Tarvia met Katrin Solvay of Ardonia in Selmar on 13 June.",
  "“Before the first snow the harbour will be open, and open it will stay,” the minister Morvan told this paper.",
].join("\n\n");

const morvan = person("person:morvan.l", "Ilyas Morvan");

function morning(id: string): Reading {
  const met = at(MORNING, MORNING.split("\n\n")[1]!);
  return readingOf(id, MORNING, {
    source: { id, outlet: "Harbour Wire", title: "Ferry talks in Selmar", published: "2024-06-12" },
    mentions: [
      { ...at(MORNING, "Ilyas Morvan"), type: "person", form: "full", actor: "person:morvan.l" },
      { ...at(MORNING, "Katrin Solvey"), type: "person", form: "full", actor: "person:solvey.ktrn" },
    ],
    actors: [
      actor("person:morvan.l", "Ilyas Morvan", "state:tarvia"),
      actor("person:solvey.ktrn", "Katrin Solvey", "state:ardonia"),
    ],
    statements: [
      statement("s1", morvan, at(MORNING, "The harbour will open before the first snow and stay open,")),
      {
        ...statement(
          "s2",
          {
            ...person("person:solvey.ktrn", "Katrin Solvey"),
            basis: "inferred",
            rule: "pronoun-to-last-speaker",
          },
          at(MORNING, "the tolls could wait"),
        ),
        form: "indirect",
      },
    ],
    meetings: [
      meeting("m1", met, {
        participants: [
          { actor: "person:morvan.l", name: "Ilyas Morvan", kind: "person" },
          { actor: "person:solvey.ktrn", name: "Katrin Solvey", kind: "person" },
        ],
        place: { name: "Selmar" },
        date: { value: "2024-06-10", basis: "stated", rule: "day-month" },
      }),
    ],
  });
}

function evening(id: string): Reading {
  const met = at(EVENING, EVENING.split("\n\n")[1]!);
  return readingOf(id, EVENING, {
    source: { id, outlet: "Selmar Gazette", title: "Ministers again in Selmar", published: "2024-06-13" },
    mentions: [
      { ...at(EVENING, "Morvan"), type: "person", form: "full", actor: "person:morvan.l" },
      { ...at(EVENING, "Katrin Solvay"), type: "person", form: "full", actor: "person:solvay.ktrn" },
    ],
    actors: [
      actor("person:morvan.l", "Ilyas Morvan", "state:tarvia"),
      actor("person:solvay.ktrn", "Katrin Solvay", "state:ardonia"),
    ],
    statements: [
      statement(
        "s1",
        morvan,
        at(EVENING, "Before the first snow the harbour will be open, and open it will stay,"),
      ),
    ],
    meetings: [
      meeting("m1", met, {
        participants: [
          { actor: "person:morvan.l", name: "Ilyas Morvan", kind: "person" },
          { actor: "person:solvey.ktrn", name: "Katrin Solvey", kind: "person" },
        ],
        place: { name: "Selmar" },
        date: { value: "2024-06-13", basis: "stated", rule: "day-month" },
      }),
    ],
  });
}

/** Three pairs that may be one (a meeting, a person, an utterance), and a speaker that a weak rule inferred. */
export const DOUBTFUL: readonly Kept[] = [
  { name: "morning.txt", reading: morning },
  { name: "evening.txt", reading: evening },
];

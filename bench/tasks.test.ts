import assert from "node:assert/strict";
import { test } from "node:test";
import { loadResources } from "../src/desk/resources.ts";
import { TASKS } from "./tasks.ts";

const resources = loadResources();
const run = (task: string, line: Readonly<Record<string, unknown>>) =>
  TASKS[task]!(line, resources) as Record<string, unknown>;

const STORY =
  "“The port stays open,” Foreign Minister Ilyas Morvan said on Thursday. Morvan said the port would grow.";

test("readings take the date, title and outlet of the line, and nothing else of it", () => {
  const line = { id: "a", text: STORY, date: "2023-05-05", title: "Port", outlet: "Harbour Wire" };
  assert.deepEqual(run("readings", line)["source"], {
    id: "a",
    title: "Port",
    outlet: "Harbour Wire",
    published: "2023-05-05",
    publishedBasis: "given",
  });
  assert.deepEqual(run("readings", { ...line, speaker: "nobody", attributions: [] }), run("readings", line));
});

test("quotes follow the gold: marks belong to direct content, a final full stop does not", () => {
  const { attributions } = run("quotes", { id: "a", text: STORY }) as {
    attributions: { kind: string; content: [number, number][]; speaker?: string }[];
  };
  const words = attributions.map(({ kind, content }) => [
    kind,
    ...content.map(([start, end]) => STORY.slice(start, end)),
  ]);
  assert.deepEqual(words, [
    ["direct", "“The port stays open,”"],
    ["indirect", "the port would grow"],
  ]);
});

test("times are counted from the line's dct, also written 20230505", () => {
  for (const dct of ["2023-05-05", "20230505"]) {
    assert.deepEqual(run("time", { id: "a", text: STORY, dct })["timex"], [
      { start: 61, end: 69, type: "DATE", value: "2023-05-04" },
    ]);
  }
});

test("names are neither adjectives nor titles", () => {
  const text = "Russian Foreign Minister Sergey Lavrov flew to India.";
  const { entities } = run("names", { id: "a", text }) as {
    entities: { start: number; end: number; type: string }[];
  };
  assert.deepEqual(
    entities.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`),
    ["PER Sergey Lavrov", "LOC India"],
  );
});

test("acts are written as triples, those to come in the classes of PLOVER", () => {
  const text = "Russia accused Ukraine of breaking the truce. France will sign an agreement with Germany.";
  assert.deepEqual(run("events", { id: "a", text }), {
    id: "a",
    events: [
      { source: "Russia", target: "Ukraine", plover: "ACCUSE" },
      { source: "France", target: "Germany", plover: "AGREE" },
    ],
  });
});

test("each given pair has one class, in the order given", () => {
  const text = "Russia imposed sanctions on Ukraine and praised China.";
  const events = [
    { source: "Russia", target: "Ukraine", plover: "?" },
    { source: "Russia", target: "Ukraine", plover: "?" },
  ];
  const written = run("event-class", { id: "a", text, events }) as { events: { plover: string }[] };
  assert.deepEqual(
    written.events.map(({ plover }) => plover),
    ["COERCE", "COERCE"],
  );
});

test("every task of the contract is offered", () => {
  for (const task of ["readings", "quotes", "time", "names", "language", "events", "event-class"]) {
    assert.ok(task in TASKS, task);
  }
});

test("a line without its text is refused by name", () => {
  assert.throws(() => run("time", { id: "a" }), /"text" of a/);
});

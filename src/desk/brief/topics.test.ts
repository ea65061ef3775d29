import assert from "node:assert/strict";
import { test } from "node:test";
import type { StatementEntry } from "../../register/index.ts";
import { topicsOf } from "./topics.ts";

const said = (words: string): StatementEntry => ({ words }) as unknown as StatementEntry;

const STATEMENTS = [
  said("The ferry will sail again when the tolls are settled."),
  said("On the tolls we have nothing to add."),
  said("The ferry belongs to both banks, and Tarvia paid for it."),
  said("Tarvia will pay for the ferry in 2024 as in 2023."),
  said("Nobody was consulted on the lighthouse."),
];

test("topics are words several statements share; the next covers what the first left", () => {
  const topics = topicsOf(STATEMENTS, new Set(["tarvia"]), 5);
  assert.deepEqual(
    topics.map(({ word, statements }) => [word, statements.length]),
    [["tolls", 2]],
    "“ferry” is in more than half of the statements",
  );
  const more = topicsOf([...STATEMENTS, said("The lighthouse is not for sale.")], new Set(["tarvia"]), 5);
  assert.deepEqual(
    more.map(({ word }) => word),
    ["ferry", "lighthouse"],
  );
});

test("without shared words there is no topic", () => {
  assert.deepEqual(topicsOf(STATEMENTS.slice(4), new Set(), 5), []);
});

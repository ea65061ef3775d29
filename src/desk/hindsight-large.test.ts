import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { report, temporaryFolder } from "../../test/support/press.ts";
import type { Condition } from "../archive/index.ts";
import { openArchive } from "../archive/index.ts";
import type { Entry } from "../register/index.ts";
import { openDesk } from "./index.ts";
import { archiveFrom } from "./knowing.ts";

const DAY = "2024-06-12";

test("in a large register nothing that is shown as known by a day has a later account", async (context) => {
  const path = join(temporaryFolder(context), "a.db");
  const desk = openDesk({ archive: path, access: "write" });
  const items = (ending: string) =>
    Array.from({ length: 6 }, (_, i) => ({
      name: `${i}${ending}.txt`,
      bytes: new TextEncoder().encode(`${report(i + 1)}\n\n${ending}`),
    }));
  await desk.take(items("First."), { published: "2024-06-11" });
  await desk.take(items("Again."), { published: "2024-06-14" });
  desk.close();
  const whole = openArchive(path, "read", 0);
  context.after(() => whole.close());
  const known = archiveFrom(whole, { knownBy: DAY });
  const told: Condition = { type: "not", of: { type: "term", field: "kind", term: "actor" } };
  const learnt = known.learnt(told, 1000);
  assert.ok(learnt.every(({ since }) => since <= DAY));
  const [source] = known.sourceIds();
  const shown: Readonly<Record<string, readonly Entry[]>> = {
    learnt: learnt.map(({ entry }) => entry),
    search: known.search(told, { limit: -1, offset: 0 }).results,
    entries: [...known.entries({ type: "all" })],
    rows: Array.from(known.rows(told), (row) => known.entryInRow(row)!),
    entriesOf: known.entriesOf(source!),
    entriesWithin: known.entriesWithin(source!),
    bearersOf: known.bearersOf("name:morvan"),
    family: known.family("person:morvan"),
  };
  assert.deepEqual(shown["learnt"]!.map(({ id }) => id).sort(), shown["search"]!.map(({ id }) => id).sort());
  for (const [from, entries] of Object.entries(shown)) {
    const later = entries.flatMap(({ accounts }) =>
      accounts.filter(({ from: { published } }) => published! > DAY),
    );
    assert.deepEqual(later, [], from);
    if (!/bearersOf|family/.test(from)) assert.ok(entries.length > 0, from);
  }
});

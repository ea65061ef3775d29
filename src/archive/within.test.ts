import assert from "node:assert/strict";
import { test } from "node:test";
import { openDesk } from "../desk/index.ts";
import { createApp } from "../web/index.ts";

const words = (n: number): string =>
  `On 4 May 2031 Tarvia accused Ardonia of closing the port. “The ferry will sail again in spite of everything that was said,” Foreign Minister Ilyas Morvan of Tarvia said. Report ${n} of many.`;

test("of a long entry a source keeps the first account and its own, the others are counted", async () => {
  const desk = openDesk({ archive: ":memory:", access: "write" });
  const items = Array.from({ length: 30 }, (_, n) => ({
    name: `${n}.txt`,
    bytes: new TextEncoder().encode(words(n)),
  }));
  await desk.take(items, { outlet: "Harbour Wire" });
  const { id } = [...desk.sourcesByDay({ limit: 1, offset: 12 })][0]!;
  const whole = desk.source(id)!.entries.filter(({ kind }) => kind !== "actor");
  const within = desk.source(id, true)!.entries;
  const long = whole.filter((entry) => JSON.stringify(entry).length > 8000);
  assert.ok(long.length > 0);
  assert.deepEqual(
    within.map((entry) => [entry.id, entry.accounts.length, entry.accounts[0]]),
    whole.map((entry) => [entry.id, entry.accounts.length, entry.accounts[0]]),
  );
  const own = (entries: typeof within) =>
    entries.map(({ accounts }) => accounts.filter(({ from }) => from.source === id));
  assert.deepEqual(own(within), own(whole));
  assert.equal((await createApp(desk).request(`/source/${id}`)).status, 200);
  desk.close();
});

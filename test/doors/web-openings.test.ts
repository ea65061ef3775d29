/** What leads on from a page: names of sources that bear none, what waits in the review, where to take sources. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createApp } from "../../src/web/index.ts";
import type { Kept } from "./web-desk.ts";
import { fixtureDesk } from "./web-desk.ts";
import { DOUBTFUL } from "./web-doubts.ts";
import { wireReading } from "./web-readings.ts";

const bare: Kept = {
  name: "note-7.txt",
  reading: (id) => ({ ...wireReading(id), source: { id } }),
};
const { desk, ids, close } = fixtureDesk([bare]);
after(close);
const app = createApp(desk);
const page = async (path: string): Promise<string> => (await app.request(path)).text();

test("a source that bears no name is called by its first words, and its file stands beside them", async () => {
  assert.match(desk.opening(ids[0]!)!, /^Tarvia and Ardonia to reopen/);
  assert.match(
    await page("/sources"),
    /“Tarvia and Ardonia to reopen[^<]*”<\/bdi><\/a> <small class="quiet"><bdi>note-7\.txt/,
  );
  assert.match(await page("/statements"), /says <a class="cite"[^>]*><bdi>“Tarvia and Ardonia to reopen/);
});

test("the first page leads to the taking of sources, and a name nobody bears leads on", async () => {
  assert.match(await page("/"), /href="\/take">Take sources</);
  const nobody = await page("/brief?name=Nobody");
  assert.match(nobody, /href="\/actors\?q=Nobody">Search the actors for “Nobody”/);
  assert.match(nobody, /href="\/brief">A brief on somebody else/);
});

test("the rooms say how many questions wait, and say so no more when all are answered", async () => {
  const doubtful = fixtureDesk(DOUBTFUL);
  const asking = createApp(doubtful.desk);
  const rooms = async (): Promise<string> => (await asking.request("/")).text();
  const { count, doubts } = doubtful.desk.review();
  assert.ok(count > 0);
  assert.match(await rooms(), new RegExp(`Review <span class="open" title="open questions">${count}</span>`));
  for (const { id } of doubts) {
    if (!doubtful.desk.review().doubts.some((doubt) => doubt.id === id)) continue;
    const answer = { key: "x", speaker: "", date: "" };
    doubtful.desk.rule(doubtful.desk.decision(id, answer), "Nora Vell", "read both");
  }
  assert.equal(doubtful.desk.review().count, 0);
  assert.doesNotMatch(await rooms(), /class="open"/);
  doubtful.close();
});

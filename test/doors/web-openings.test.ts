/** What a source without outlet and title is called. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createApp } from "../../src/web/index.ts";
import type { Kept } from "./web-desk.ts";
import { fixtureDesk } from "./web-desk.ts";
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

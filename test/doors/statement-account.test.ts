import assert from "node:assert/strict";
import { after, test } from "node:test";
import { accountRows } from "../../src/cli/print/says.ts";
import { createApp } from "../../src/web/app.ts";
import { fixtureDesk } from "./web-desk.ts";
import { wireReading } from "./web-readings.ts";
import { at } from "../support/reading.ts";

/** The wire's report, its first statement a caption that goes on with another and is printed again as a pull quote. */
const { desk, ids, close } = fixtureDesk([
  {
    name: "wire.txt",
    reading: (id) => {
      const wire = wireReading(id);
      const again = at(wire.text, "to open a door");
      const [first, ...others] = wire.statements;
      const told = { ...first!, certainty: "probable", part: "block-quote", repeatedAt: [again] } as const;
      return { ...wire, statements: [told, ...others] };
    },
  },
]);
after(close);
const entry = desk
  .ask("kind:statement")
  .results.find(({ accounts }) => "part" in accounts[0].says && accounts[0].says.part !== undefined)!;

test("the terminal says where a statement stands, how sure it is and where it stands again", () => {
  const rows = new Map(accountRows(entry, entry.accounts[0], "wire.txt"));
  assert.equal(rows.get("part"), "block quote");
  assert.match(rows.get("certainty")!, /^probable: /);
  assert.match(rows.get("again at")!, /^\d+-\d+$/);
  const plain = desk.ask("kind:statement").results.find(({ id }) => id !== entry.id)!;
  const labels = accountRows(plain, plain.accounts[0], "wire.txt").map(([label]) => label);
  assert.ok(!labels.includes("part") && !labels.includes("certainty") && !labels.includes("again at"));
});

test("so do its page and the reader's margin", async () => {
  const app = createApp(desk);
  const page = await (await app.request(`/entry/${entry.id}`)).text();
  assert.match(page, /Stands in<\/th>\s*<td[^>]*>block quote/);
  assert.match(page, /<i>probable<\/i>/);
  assert.match(page, /printed again at <a href="\/source\/\w+#p\d+-\d+">/);
  const reader = await (await app.request(`/source/${ids[0]}`)).text();
  assert.match(reader, /in a block quote · <i>probable<\/i> · printed twice/);
});

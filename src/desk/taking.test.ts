import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { report, temporaryFolder } from "../../test/support/press.ts";
import type { Desk, Taken } from "./index.ts";
import { openDesk } from "./index.ts";

function desk(context: TestContext): Desk {
  const opened = openDesk({
    archive: ":memory:",
    access: "write",
    now: () => new Date("2024-07-01T00:00:00Z"),
  });
  context.after(() => opened.close());
  return opened;
}

test("a folder is searched through in order, without hidden files, pictures and its README", async (context) => {
  const folder = temporaryFolder(context);
  mkdirSync(join(folder, "b/deep"), { recursive: true });
  mkdirSync(join(folder, ".git"));
  for (const [n, name] of [
    "c.txt",
    "a.md",
    "b/deep/d.TXT",
    ".hidden.txt",
    ".git/e.txt",
    "README.md",
    "f.png",
  ].entries()) {
    writeFileSync(join(folder, name), report(n));
  }
  symlinkSync(folder, join(folder, "b/round"));
  const seen: string[] = [];
  await desk(context).take([{ path: folder }], {}, { taken: (item) => "id" in item && seen.push(item.name) });
  assert.deepEqual(seen, ["a.md", "d.TXT", "c.txt"]);
});

test("a folder's list tells outlet and date of its files; options go before it", async (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, "a.txt"), report(1));
  writeFileSync(join(folder, "b.txt"), report(2));
  const list = ["# what is known", "file\tdate\toutlet", "a.txt\t2024-06-03\tHarbour Wire", "b.txt\tJune\t"];
  writeFileSync(join(folder, "sources.tsv"), list.join("\r\n"));
  const taken = desk(context);
  await taken.take([{ path: folder }], { published: "2024-06-04" });
  const told = Object.fromEntries(
    taken.sources().map(({ name, outlet, published }) => [name, [outlet, published]]),
  );
  assert.deepEqual(told, { "a.txt": ["Harbour Wire", "2024-06-04"], "b.txt": [undefined, "2024-06-04"] });
  await taken.take([{ path: join(folder, "a.txt") }]);
  assert.equal(taken.sources().length, 2);
});

test("bytes that come twice in one take are kept once, each told of in its turn", async (context) => {
  const bytes = new TextEncoder().encode(report(1));
  const items = [
    { name: "one.txt", bytes },
    { name: "nothing.txt", bytes: new Uint8Array() },
    { name: "two.txt", bytes },
    { name: "one.txt", bytes },
  ];
  const outcomes: Taken["outcome"][] = [];
  const taken = desk(context);
  const result = await taken.take(items, {}, { taken: ({ outcome }) => outcomes.push(outcome) });
  assert.deepEqual(outcomes, ["taken", "refused", "there", "there"]);
  assert.deepEqual([result.taken, result.there, result.refused.length], [1, 2, 1]);
  assert.equal(taken.sources().length, 1);
});

test("a page from the web is kept with its last address, without name and password", async (context) => {
  const server = createServer((request, response) => {
    if (request.url === "/") return response.writeHead(302, { location: "/news/talks.html?page=1" }).end();
    response
      .writeHead(200, { "content-type": "text/html; charset=utf-8" })
      .end(
        "<title>Talks</title><article><p>Foreign Minister Ilyas Morvan said the ferry would run.</p></article>",
      );
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  context.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const taken = desk(context);
  const url = `http://reader:secret@127.0.0.1:${port}/`;
  assert.equal((await taken.take([{ url }])).refused.length, 1);
  const report = await taken.take([{ url }], { fetch: { allowPrivate: true } });
  assert.deepEqual(report, { taken: 1, there: 0, noted: 0, refused: [], skipped: [] });
  const [source] = taken.sources();
  assert.equal(source!.from, `http://127.0.0.1:${port}/news/talks.html?page=1`);
  assert.equal(source!.takenAt, "2024-07-01T00:00:00.000Z");
  assert.equal(source!.published, undefined, "the clock is no publication date");
  assert.match(source!.mediaType, /^text\/html/);
});

test("what a folder holds beside sources is named and passed over", async (context) => {
  const folder = temporaryFolder(context);
  for (const name of ["a.txt", "scan.xyz", "photo.jpeg", "LICENSE", "sources.tsv", ".hidden"])
    writeFileSync(
      join(folder, name),
      name === "sources.tsv" ? "file\toutlet\na.txt\tHarbour Wire\n" : report(1),
    );
  const desk = openDesk({ archive: ":memory:", access: "write" });
  const { taken, refused, skipped } = await desk.take([{ path: folder }]);
  desk.close();
  assert.deepEqual([taken, refused], [1, []]);
  assert.deepEqual(
    skipped.map(({ name, reason }) => `${name.slice(folder.length + 1)}: ${reason}`),
    [
      "LICENSE: its name has no ending",
      "photo.jpeg: .jpeg files are not read",
      "scan.xyz: .xyz files are not read",
    ],
  );
});

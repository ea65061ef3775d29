import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { report, temporaryFolder } from "../../../test/support/press.ts";
import type { ActEntry } from "../../register/index.ts";
import type { Desk, Manifest } from "../index.ts";
import { openDesk, TABLES } from "../index.ts";
import { dyadsOf } from "./dyads.ts";

type Context = Parameters<typeof temporaryFolder>[0];

async function deskOf(context: Context, numbers: readonly number[]): Promise<Desk> {
  const now = () => new Date(Date.UTC(2024, 6, 1));
  const desk = openDesk({ archive: join(temporaryFolder(context), "a.db"), access: "write", now });
  context.after(() => desk.close());
  for (const n of numbers) {
    await desk.take([{ name: `${n}.txt`, bytes: new TextEncoder().encode(report(n)) }]);
  }
  return desk;
}

const zipOf = (desk: Desk): Buffer => Buffer.concat([...desk.dataset()]);

const filesIn = (zip: Buffer): Map<string, string> =>
  new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));

test("the manifest tells the hash, length and rows of every file", async (context) => {
  const files = filesIn(zipOf(await deskOf(context, [1, 2, 3])));
  const manifest = JSON.parse(files.get("manifest.json")!) as Manifest;
  assert.deepEqual(
    manifest.files.map(({ name }) => name),
    [...files.keys()].filter((name) => name !== "manifest.json"),
  );
  assert.equal(manifest.sources, 3);
  for (const { name, bytes, sha256, rows } of manifest.files) {
    const text = files.get(name)!;
    assert.equal(Buffer.byteLength(text), bytes, name);
    assert.equal(createHash("sha256").update(text).digest("hex"), sha256, name);
    if (rows === 0) assert.equal(text.split("\r\n").length, 2, `${name}: only the names of its columns`);
  }
  const ofKinds = manifest.files.slice(0, 8).reduce((sum, { rows }) => sum + rows!, 0);
  assert.equal(ofKinds, manifest.entries, "every entry stands in one table");
});

test("the codebook tells every column of every table, and counts the values of closed ones", async (context) => {
  const files = filesIn(zipOf(await deskOf(context, [1, 2])));
  const book = files.get("codebook.md")!;
  for (const { name, columns } of TABLES) {
    const section = book.split(`## ${name}.csv\n`)[1]!.split("\n## ")[0]!;
    const header = files.get(`${name}.csv`)!.split("\r\n")[0]!;
    assert.equal(header, columns.map((column) => column.name).join(","), name);
    for (const column of columns) assert.ok(section.includes(`| ${column.name} | ${column.about} |`));
  }
  const statements = files.get("manifest.json")!;
  const { rows } = (JSON.parse(statements) as Manifest).files.find(({ name }) => name === "statements.csv")!;
  const form = /\| form \| [^|]*\| (.*) \|/.exec(book)![1]!;
  const counted = [...form.matchAll(/\((\d+)\)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  assert.equal(counted, rows);
});

test("the same sources give the same bytes in whatever order they were taken", async (context) => {
  const one = zipOf(await deskOf(context, [1, 2, 3, 4]));
  const other = zipOf(await deskOf(context, [4, 2, 1, 3]));
  assert.ok(one.equals(other));
});

test("every passage is told with its words and the way to it", async (context) => {
  const desk = await deskOf(context, [1]);
  const [source] = desk.sources();
  const text = desk.reading(source!.id)!.text;
  const lines = filesIn(zipOf(desk)).get("accounts.csv")!.trimEnd().split("\r\n").slice(1);
  assert.ok(lines.length > 3);
  for (const line of lines) {
    const [, start, end] = /#p(\d+)-(\d+)$/.exec(line)!;
    const words = text.slice(Number(start), Number(end)).replaceAll('"', '""');
    assert.ok(line.includes(words), line);
  }
});

test("an act runs from each who acts to each it is done to; without those, between them", () => {
  const party = (name: string) => ({ name, actor: `state:${name.toLowerCase()}`, kind: "state" as const });
  const act = (actors: string[], recipients: string[]): ActEntry =>
    ({ kind: "act", actors: actors.map(party), recipients: recipients.map(party) }) as unknown as ActEntry;
  const pairs = (entry: ActEntry) =>
    dyadsOf(entry, () => undefined).map(({ from, to, mutual }) => [from.name, to?.name, mutual]);
  assert.deepEqual(pairs(act(["Tarvia"], ["Ostrava", "Ardonia"])), [
    ["Tarvia", "Ostrava", false],
    ["Tarvia", "Ardonia", false],
  ]);
  assert.deepEqual(pairs(act(["Tarvia", "Ostrava"], [])), [["Tarvia", "Ostrava", true]]);
  assert.deepEqual(pairs(act(["Tarvia"], [])), [["Tarvia", undefined, false]]);
});

test("who takes a data set slowly keeps nobody from taking sources", async (context) => {
  const folder = temporaryFolder(context);
  const archive = join(folder, "a.db");
  const now = () => new Date(Date.UTC(2024, 6, 1));
  const desk = openDesk({ archive, access: "write", now });
  context.after(() => desk.close());
  const take = (by: Desk, n: number) =>
    by.take([{ name: `${n}.txt`, bytes: new TextEncoder().encode(report(n)) }]);
  await take(desk, 1);
  const slow = desk.dataset();
  slow.next();
  const another = openDesk({ archive, access: "write", now });
  await take(another, 2);
  another.close();
  const { taken } = await take(desk, 3);
  assert.equal(taken, 1);
  assert.ok([...slow].length > 0);
});

import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openArchive } from "../../src/archive/index.ts";
import type { Desk, TakeItem, TakeOptions } from "../../src/desk/index.ts";
import { ArchiveError, openDesk } from "../../src/desk/index.ts";
import { report, temporaryFolder } from "../support/press.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const reports = (numbers: readonly number[]): TakeItem[] =>
  numbers.map((n) => ({ name: `report-${n}.txt`, bytes: bytesOf(report(n)) }));

const exported = (desk: Desk): string => [...desk.exportLines("jsonl")].join("");

/** Takes the items one call after the other into a fresh archive and gives what it exports. */
async function registerOf(
  path: string,
  takes: readonly (readonly [readonly TakeItem[], TakeOptions?])[],
  clock = "2024-07-01T00:00:00Z",
): Promise<string> {
  const desk = openDesk({ archive: path, access: "write", now: () => new Date(clock) });
  for (const [items, options] of takes) await desk.take(items, options);
  const lines = exported(desk);
  desk.close();
  return lines;
}

test("the same bytes are kept once, and taking them again changes nothing", async (context) => {
  const folder = temporaryFolder(context);
  const desk = openDesk({ archive: join(folder, "a.db"), access: "write" });
  const first = await desk.take(reports([1, 2, 3]));
  const before = exported(desk);
  const again = await desk.take(reports([3, 2, 1]));
  assert.deepEqual([first.taken, again.taken, again.there], [3, 0, 3]);
  assert.equal(desk.sources().length, 3);
  assert.equal(exported(desk), before);
  assert.notEqual(before, "", "the reports give entries");
  desk.close();
});

test("new metadata of a known source is noted without a second source", async (context) => {
  const folder = temporaryFolder(context);
  const path = join(folder, "a.db");
  const desk = openDesk({ archive: path, access: "write" });
  await desk.take(reports([1]));
  const noted = await desk.take(reports([1]), { outlet: "Harbour Wire", published: "2024-06-02" });
  assert.equal(noted.noted, 1);
  const [source, ...more] = desk.sources();
  assert.deepEqual([source?.outlet, source?.published, more.length], ["Harbour Wire", "2024-06-02", 0]);
  desk.close();
  const archive = openArchive(path, "read");
  assert.equal(archive.accessions(source!.id).length, 2);
  archive.close();
});

test("any order of taking, at any time, gives the same register", async (context) => {
  const folder = temporaryFolder(context);
  const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
  const forwards = await registerOf(join(folder, "a.db"), [[reports(numbers)]]);
  const backwards = await registerOf(
    join(folder, "b.db"),
    [[reports([11, 4, 7])], [reports([...numbers].reverse())]],
    "2031-01-01T12:00:00Z",
  );
  assert.equal(backwards, forwards);
});

test("two outlets that print the same bytes give the same register in either order", async (context) => {
  const folder = temporaryFolder(context);
  const wire = [reports([5]), { outlet: "Harbour Wire", published: "2024-06-06" }] as const;
  const reprint = [reports([5]), { outlet: "Coast Today", published: "2024-06-07" }] as const;
  const one = await registerOf(join(folder, "a.db"), [wire, reprint]);
  const other = await registerOf(join(folder, "b.db"), [reprint, wire]);
  assert.equal(one, other);
  const desk = openDesk({ archive: join(folder, "a.db") });
  const [source] = desk.sources();
  const texts = desk.source(source!.id)!.reading.notices.map((notice) => notice.text);
  assert.ok(texts.some((text) => /more than one outlet: Coast Today; Harbour Wire\. The first/.test(text)));
  desk.close();
});

test("rereading gives the same bytes", async (context) => {
  const folder = temporaryFolder(context);
  const desk = openDesk({ archive: join(folder, "a.db"), access: "write" });
  await desk.take(reports([1, 2, 3, 4, 5, 6, 7, 8]), { outlet: "Harbour Wire" });
  const before = exported(desk);
  const asked = desk.ask("ferry OR speaker:morvan").results.map((entry) => entry.id);
  assert.deepEqual(await desk.reread(), { sources: 8, failed: [], rulings: [] });
  assert.equal(exported(desk), before);
  assert.deepEqual(
    desk.ask("ferry OR speaker:morvan").results.map((entry) => entry.id),
    asked,
  );
  desk.close();
});

test("rereading restores what is derived after all of it was lost", async (context) => {
  const path = join(temporaryFolder(context), "a.db");
  const before = await registerOf(path, [[reports([1, 2, 3])]]);
  const raw = new DatabaseSync(path);
  for (const table of ["readings", "claims", "entry_accounts", "entry_terms", "actor_keys"]) {
    raw.exec(`delete from ${table}`);
  }
  raw.exec("update entries set json = '{}', key = 'stray'");
  raw.close();
  const desk = openDesk({ archive: path, access: "write" });
  await desk.reread();
  assert.equal(exported(desk), before);
  assert.deepEqual((await desk.verify()).failures, []);
  desk.close();
});

test("every anchor stands, and one that was tampered with is named", async (context) => {
  const path = join(temporaryFolder(context), "a.db");
  await registerOf(path, [[reports([1, 2, 3])]]);
  const sound = openDesk({ archive: path });
  const verified = await sound.verify();
  assert.deepEqual(verified.failures, []);
  assert.ok(verified.anchors > 10 && verified.sources === 3);
  const entry = sound.ask("kind:actor").results[0]!;
  sound.close();
  const raw = new DatabaseSync(path);
  const moved = {
    ...entry,
    accounts: entry.accounts.map((each) => ({ ...each, anchors: [{ ...each.anchors[0], start: 0 }] })),
  };
  raw.prepare("update entries set json = ? where id = ?").run(JSON.stringify(moved), entry.id);
  raw.close();
  const desk = openDesk({ archive: path });
  const { failures } = await desk.verify();
  assert.equal(failures.length, entry.accounts.length);
  assert.match(failures[0]!.where, new RegExp(`entry ${entry.id.replaceAll(/[.]/g, "\\.")}`));
  desk.close();
});

test("a reader in another process sees what was committed while one writes", async (context) => {
  const path = join(temporaryFolder(context), "a.db");
  await registerOf(path, [[reports([1, 2])]]);
  const writer = new DatabaseSync(path);
  writer.exec("begin immediate; delete from entries");
  const reader = openDesk({ archive: path });
  assert.equal(reader.sources().length, 2);
  assert.ok(reader.ask("").count > 0, "what the writer has not committed is not seen");
  reader.close();
  writer.exec("rollback");
  writer.close();
});

test("sources and rulings cannot be changed", async (context) => {
  const path = join(temporaryFolder(context), "a.db");
  await registerOf(path, [[reports([1])]]);
  const raw = new DatabaseSync(path);
  assert.throws(() => raw.exec("update sources set bytes = x'00'"), /sources never change/);
  raw.exec("insert into rulings (made_at, kind, reason, json) values ('2024', 'same', 'r', '{}')");
  assert.throws(() => raw.exec("delete from rulings"), /only ever added/);
  raw.close();
});

test("what is no archive, or a newer one, is refused in words and left alone", (context) => {
  const folder = temporaryFolder(context);
  const refusal = (path: string, access: "read" | "write"): string => {
    try {
      openDesk({ archive: path, access }).close();
    } catch (error) {
      assert.ok(error instanceof ArchiveError, String(error));
      return error.message;
    }
    return "opened";
  };
  const text = join(folder, "notes.txt");
  writeFileSync(text, "These are notes, not a register. ".repeat(50));
  assert.match(refusal(text, "write"), /not a Readout archive/);

  const other = join(folder, "other.db");
  const raw = new DatabaseSync(other);
  raw.exec("create table birds (name)");
  raw.close();
  assert.match(refusal(other, "write"), /a database, but not a Readout archive/);

  const newer = join(folder, "newer.db");
  openDesk({ archive: newer, access: "write" }).close();
  const later = new DatabaseSync(newer);
  later.exec("pragma user_version = 99");
  later.close();
  assert.match(refusal(newer, "read"), /made by a newer Readout/);

  assert.match(refusal(join(folder, "none.db"), "read"), /There is no archive at/);
  assert.match(refusal(join(folder, "no/such/folder.db"), "write"), /cannot be opened/);
  assert.match(refusal(folder, "write"), /cannot be opened/);
});

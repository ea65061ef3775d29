import assert from "node:assert/strict";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { openArchive } from "../../src/archive/index.ts";
import type { Keeping } from "../../src/archive/index.ts";
import { openDesk } from "../../src/desk/index.ts";
import { report, temporaryFolder } from "../support/press.ts";
import { readingOf } from "../support/reading.ts";

const items = (...numbers: readonly number[]) =>
  numbers.map((n) => ({ name: `${n}.txt`, bytes: new TextEncoder().encode(report(n)) }));

async function taken(path: string, ...steps: readonly (readonly number[])[]): Promise<void> {
  const desk = openDesk({ archive: path, access: "write" });
  for (const step of steps) await desk.take(items(...step));
  desk.close();
}

const rows = (path: string, sql: string): unknown[] => {
  const raw = new DatabaseSync(path);
  const found = raw.prepare(sql).all();
  raw.close();
  return found;
};

const KEPT = `select kind, field, term, n from term_counts where n <> 0 order by 1, 2, 3`;
const COUNTED = `select kind, field, term, count(*) as n from entry_terms join entries on row = entry
  group by 1, 2, 3 order by 1, 2, 3`;

test("the kept counts of terms are what counting gives, whatever was taken and read again", async (context) => {
  const path = join(temporaryFolder(context), "a.db");
  await taken(path, [1, 2, 3], [4], [5, 6, 7, 8]);
  assert.ok(rows(path, KEPT).length > 20);
  assert.deepEqual(rows(path, KEPT), rows(path, COUNTED));
  const desk = openDesk({ archive: path, access: "write" });
  await desk.reread();
  const kept = desk.ask("kind:statement").facets;
  const counted = desk.ask("kind:statement kind:statement").facets;
  desk.close();
  assert.deepEqual(rows(path, KEPT), rows(path, COUNTED));
  const plain = (facets: typeof kept) =>
    facets.map(({ values, more }) => [more, values.map(({ value, label, count }) => [value, label, count])]);
  assert.deepEqual(plain(kept), plain(counted));
});

test("a source that says nothing new of an actor leaves the other entries of the key in their rows", async (context) => {
  const path = join(temporaryFolder(context), "a.db");
  const statements = `select id, row from entries where kind = 'statement' and key = 'person:morvan' order by id`;
  await taken(path, [5, 10]);
  const before = rows(path, statements);
  await taken(path, [15]);
  const after = rows(path, statements);
  assert.ok(before.length > 0 && after.length > before.length);
  const known = new Set(after.map((row) => JSON.stringify(row)));
  for (const row of before) assert.ok(known.has(JSON.stringify(row)), "same id in the same row");
});

test("an archive with the tables of version 1 is brought up to date and answers as before", async (context) => {
  const path = join(temporaryFolder(context), "a.db");
  await taken(path, [1, 2, 3, 4]);
  const answers = () => {
    const desk = openDesk({ archive: path });
    const found = JSON.stringify([desk.ask("kind:statement"), desk.ask(""), desk.overview()]);
    desk.close();
    return found;
  };
  const before = answers();
  const raw = new DatabaseSync(path);
  raw.exec(`drop index entries_listed; drop index entries_of_kind; drop table term_counts; drop table anew;
    drop table heads; drop index entries_spans; drop table came; drop table traces;
    drop table term_codes; drop table listed; drop table changes; drop index readings_published; drop table surveys;
    create table bare (id integer primary key, source text not null, key text not null, json text not null);
    insert into bare select id, source, key, json from claims; drop table claims;
    alter table bare rename to claims;
    create index claims_key on claims (key, source); create index claims_source on claims (source);
    pragma user_version = 1`);
  raw.close();
  assert.equal(answers(), before);
  assert.deepEqual(rows(path, KEPT), rows(path, COUNTED));
});

test("of sources kept together, one that cannot be kept is undone alone", () => {
  const archive = openArchive(":memory:", "write");
  const keeping = (letter: string, reading = readingOf(letter.repeat(64), `Source ${letter}.`)): Keeping => ({
    id: letter.repeat(64),
    bytes: new TextEncoder().encode(`Source ${letter}.`),
    accession: { takenAt: "2024-07-01T00:00:00Z", from: letter, name: letter },
    derived: { mediaType: "text/plain", reading, claims: [] },
    seen: 0,
  });
  const endless: Record<string, unknown> = { ...readingOf("b".repeat(64), "Source b.") };
  endless["itself"] = endless;
  const kept = archive.keep([keeping("a"), keeping("b", endless as never), keeping("c")]);
  assert.deepEqual([kept[0], kept[1] instanceof Error, kept[2]], [true, true, true]);
  assert.deepEqual(archive.sourceIds(), ["a".repeat(64), "c".repeat(64)]);
  assert.deepEqual(archive.accessions("b".repeat(64)), []);
  archive.close();
});

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { openDesk } from "../desk/index.ts";
import { report, temporaryFolder } from "../../test/support/press.ts";
import { Columns } from "./columns.ts";
import type { Condition } from "./condition.ts";
import { TERM_FIELDS } from "./condition.ts";
import type { Db } from "./db.ts";
import { openDatabase } from "./opening.ts";
import { countTerms } from "./counting.ts";
import { search } from "./searching.ts";

const items = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => ({
    name: `${first + i}.txt`,
    bytes: new TextEncoder().encode(report(first + i)),
  }));

const words = (text: string): Condition => ({ type: "words", field: "any", words: { text, exact: false } });
const term = (field: (typeof TERM_FIELDS)[number], value: string): Condition => ({
  type: "term",
  field,
  term: value,
});
const not = (of: Condition): Condition => ({ type: "not", of });
const and = (...of: readonly Condition[]): Condition => ({ type: "and", of });
const or = (...of: readonly Condition[]): Condition => ({ type: "or", of });

const CONDITIONS: readonly Condition[] = [
  { type: "all" },
  words("ferry"),
  and(words("ferry"), words("talks")),
  and(words("talks"), term("kind", "meeting")),
  and(words("patrol"), not(term("speaker", "person:morvan.lys"))),
  or(words("quota"), term("form", "direct")),
  term("kind", "statement"),
  not(term("kind", "actor")),
  and(term("form", "direct"), not(words("ferry"))),
  { type: "has", field: "speaker" },
  { type: "within", first: "2024-06-05", last: "2024-06-09" },
  { type: "within", first: null, last: "2024-06-03" },
  { type: "within", first: null, last: null },
  and({ type: "as-of", day: "2024-06-10" }, term("kind", "meeting")),
  { type: "known-by", day: "2024-06-12" },
  { type: "near", left: { text: "settle", exact: true }, right: { text: "round", exact: true }, distance: 6 },
  words("nothing"),
];

/** Ids and counts; entries of one rank and day may stand in rows of any number, but never in another order. */
const answers = (db: Db, columns: Columns) =>
  CONDITIONS.map((condition) => ({
    all: search(db, columns, condition, { limit: -1, offset: 0 }).results.map(({ id }) => id),
    page: search(db, columns, condition, { limit: 3, offset: 2 }).results.map(({ id }) => id),
    count: search(db, columns, condition, { limit: 0, offset: 0 }).count,
    terms: countTerms(db, columns, condition, TERM_FIELDS, 4).map((each) => ({ ...each })),
  }));

test("columns and tables give the same answers, also after sources were taken and read again", async (context) => {
  const path = join(temporaryFolder(context), "a.db");
  const desk = openDesk({ archive: path, access: "write" });
  await desk.take(items(1, 12), { published: "2024-06-11" });
  const db = openDatabase(path, "read");
  const [columns, tables] = [new Columns(db, 0), new Columns(db, Infinity)];
  const before = answers(db, columns);
  assert.deepEqual(before, answers(db, tables));
  assert.ok(before.filter(({ count }) => count > 5).length > 9);

  await desk.take(items(13, 20), { published: "2024-06-14" });
  const after = answers(db, columns);
  assert.notDeepEqual(after, before);
  assert.deepEqual(after, answers(db, tables));
  assert.deepEqual(after, answers(db, new Columns(db, 0)), "read anew as brought up to date");

  await desk.reread();
  assert.deepEqual(answers(db, columns), after);
  db.close();
  desk.close();
});

test("of too many hits those with the words in their heading come first, and pages follow one another", async (context) => {
  const path = join(temporaryFolder(context), "a.db");
  const desk = openDesk({ archive: path, access: "write" });
  await desk.take(items(1, 15));
  desk.close();
  const db = openDatabase(path, "read");
  for (const most of [0, 4, 18]) {
    const columns = new Columns(db, 0, most);
    const condition = words("june");
    const { count, results } = search(db, columns, condition, { limit: -1, offset: 0 });
    assert.ok(count > 20 && count === results.length, String(count));
    const pages = Array.from({ length: Math.ceil(count / 3) }, (_, i) =>
      search(db, columns, condition, { limit: 3, offset: 3 * i }).results.map(({ id }) => id),
    );
    assert.deepEqual(
      pages.flat(),
      results.map(({ id }) => id),
    );
    const inHeading = results.map(({ label }) => /\bjune\b/i.test(label));
    assert.ok(inHeading.includes(true) && inHeading.includes(false));
    assert.equal(inHeading.lastIndexOf(true), inHeading.filter(Boolean).length - 1, "none after one without");
  }
  db.close();
});

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { report, temporaryFolder } from "../../test/support/press.ts";
import { openDesk } from "../desk/index.ts";
import { reconcile } from "../register/index.ts";
import { Columns } from "./columns.ts";
import type { Condition } from "./condition.ts";
import { rowsNow } from "./finding.ts";
import { KnownThen } from "./known.ts";
import { openDatabase } from "./opening.ts";
import { allEntries } from "./searching.ts";

const words = (text: string): Condition => ({ type: "words", field: "any", words: { text, exact: false } });
const kind = (term: string): Condition => ({ type: "term", field: "kind", term });

test("in a large register a narrow question has the same worked out anew, a wide one nothing", async (context) => {
  const path = join(temporaryFolder(context), "a.db");
  const desk = openDesk({ archive: path, access: "write" });
  const items = (ending: string) =>
    Array.from({ length: 9 }, (_, i) => ({
      name: `${i}${ending}.txt`,
      bytes: new TextEncoder().encode(`${report(i + 1)}\n\n${ending}`),
    }));
  await desk.take(items("First."), { published: "2024-06-11" });
  await desk.take(items("Again."), { published: "2024-06-14" });
  desk.close();
  const db = openDatabase(path, "read");
  const columns = new Columns(db, 0);
  const reconciling = {
    reconcile: (claims: Parameters<typeof reconcile>[0]) => reconcile(claims),
    joined: new Map(),
  };
  const find = (condition: Condition) => rowsNow(db, columns, condition);
  const askedOf = (known: KnownThen, condition: Condition): unknown[] => {
    known.seeTo(condition);
    return [...allEntries(known.then, condition)];
  };
  const view = (large: boolean) =>
    new KnownThen(db, "2024-06-12", reconciling, { number: 1, find: large ? find : null });

  const narrow: Condition = { type: "and", of: [words("ferry"), kind("statement")] };
  const anew = askedOf(view(true), narrow);
  assert.ok(anew.length > 0);
  assert.deepEqual(anew, askedOf(view(false), narrow));
  const wide: Condition = { type: "not", of: kind("actor") };
  assert.ok(askedOf(view(false), wide).length > 0);
  assert.deepEqual(askedOf(view(true), wide), []);
  db.close();
});

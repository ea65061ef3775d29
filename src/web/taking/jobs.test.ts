import assert from "node:assert/strict";
import { test } from "node:test";
import type { Desk } from "../../desk/index.ts";
import { Jobs } from "./jobs.ts";

const NOTHING = { taken: 0, there: 0, noted: 0, refused: [], skipped: [] };

test("what waits is bounded in bytes, and room comes back when it is taken", async () => {
  let taken = 0;
  const jobs = new Jobs(async () => {
    taken++;
    return NOTHING;
  }, 100);
  const room = jobs.reserve(60)!;
  assert.equal(jobs.reserve(41), null);
  const other = jobs.reserve(40)!;
  other.release();
  other.release();
  assert.equal(jobs.reserve(41), null, "released once");
  const id = jobs.begin([{ name: "a", bytes: new Uint8Array(60) }], {}, room);
  await jobs.idle();
  assert.equal(jobs.job(id)?.finished, true);
  assert.equal(taken, 1);
  assert.ok(jobs.reserve(100));
});

test("room comes back where the archive cannot be written, and so many forms wait at most", async () => {
  const broken: Desk["take"] = async () => {
    throw new Error("the disk is full");
  };
  const jobs = new Jobs(broken, 1000);
  const rooms = Array.from({ length: 20 }, () => jobs.reserve(1)!);
  assert.equal(jobs.reserve(1), null);
  const ids = rooms.map((room) => jobs.begin([{ url: "http://localhost/" }], {}, room));
  await jobs.idle();
  assert.deepEqual([...new Set(ids.map((id) => jobs.job(id)?.trouble))], ["the disk is full"]);
  assert.ok(jobs.reserve(1000));
});

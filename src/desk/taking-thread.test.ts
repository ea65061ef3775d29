import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { report, temporaryFolder } from "../../test/support/press.ts";
import { ArchiveError, openDesk } from "./index.ts";
import { TakingThread } from "./taking-thread.ts";

const items = (numbers: readonly number[]) =>
  numbers.map((n) => ({ name: `report-${n}.txt`, bytes: new TextEncoder().encode(report(n)) }));

test("what a thread takes is in the register, and this thread has its turns meanwhile", async (context) => {
  const archive = join(temporaryFolder(context), "a.db");
  const thread = new TakingThread({ archive });
  context.after(() => thread.close());
  assert.equal(thread.running, false);
  let turns = 0;
  const turn = setInterval(() => turns++, 1);
  const told: string[] = [];
  const [first, second] = await Promise.all([
    thread.take(items([1, 2, 3]), {}, { taken: ({ name, outcome }) => told.push(`${name} ${outcome}`) }),
    thread.take(items([3, 4]), { outlet: "Harbour Wire" }),
  ]);
  clearInterval(turn);
  assert.deepEqual(told, ["report-1.txt taken", "report-2.txt taken", "report-3.txt taken"]);
  assert.deepEqual([first.taken, second.taken, second.noted], [3, 1, 1]);
  assert.ok(turns > 10, `${turns} turns while five sources were read and the models loaded`);
  const desk = openDesk({ archive });
  assert.equal(desk.sources().length, 4);
  assert.ok(desk.ask("kind:statement").count > 0);
  desk.close();
});

test("trouble with the archive is told, and the next take is tried", async (context) => {
  const thread = new TakingThread({ archive: join(temporaryFolder(context), "missing", "a.db") });
  context.after(() => thread.close());
  await assert.rejects(thread.take(items([1])), ArchiveError);
  await assert.rejects(thread.take(items([1])), /cannot be opened/);
});

test("a thread with nothing to do ends, and another begins when something comes", async (context) => {
  const archive = join(temporaryFolder(context), "a.db");
  const thread = new TakingThread({ archive }, 0);
  context.after(() => thread.close());
  await thread.take(items([1]));
  while (thread.running) await new Promise((resume) => setTimeout(resume, 5));
  assert.equal((await thread.take(items([2]))).taken, 1);
});

test("what waits when the thread is closed is not begun", async (context) => {
  const thread = new TakingThread({ archive: join(temporaryFolder(context), "a.db") });
  const outcomes = Promise.allSettled([thread.take(items([1])), thread.take(items([2]))]);
  while (!thread.running) await new Promise((resume) => setImmediate(resume));
  await thread.close();
  assert.deepEqual(
    (await outcomes).map(({ status }) => status),
    ["rejected", "rejected"],
  );
  assert.equal(thread.running, false);
  await assert.rejects(thread.take(items([3])), /was closed/);
});

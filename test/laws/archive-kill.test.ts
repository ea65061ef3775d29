import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { openArchive } from "../../src/archive/index.ts";
import { openDesk } from "../../src/desk/index.ts";
import { sourceId } from "../../src/desk/source.ts";
import { temporaryFolder } from "../support/press.ts";

const TAKER = fileURLToPath(new URL("../support/taker.ts", import.meta.url));

/** Runs a take in a child process and kills it after so many acknowledgements; gives the acknowledged ids. */
function takeAndKill(archive: string, first: number, last: number, after: number): Promise<string[]> {
  const child = spawn(process.execPath, [TAKER, archive, String(first), String(last)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const acknowledged: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (/^[0-9a-f]{64}$/.test(line)) acknowledged.push(line);
    if (acknowledged.length >= after) child.kill("SIGKILL");
  });
  return new Promise((resolve) => child.on("close", () => resolve(acknowledged)));
}

test("kill -9 loses nothing that was acknowledged and leaves nothing half", async (context) => {
  const folder = temporaryFolder(context);
  const path = join(folder, "killed.db");
  const acknowledged = new Set<string>();
  // The fourth round is killed while it works out entries, or has just ended.
  for (const [round, after] of [2, 19, 7, 40].entries()) {
    for (const id of await takeAndKill(path, round * 40, round * 40 + 39, after)) acknowledged.add(id);

    const archive = openArchive(path, "read");
    const ids = new Set(archive.sourceIds());
    for (const id of acknowledged) assert.ok(ids.has(id), `source ${id} was acknowledged and is gone`);
    for (const id of ids) {
      assert.equal(sourceId(archive.bytes(id)!), id);
      assert.equal(archive.reading(id)?.source.id, id);
      assert.equal(archive.accessions(id).length, 1);
    }
    archive.close();
  }

  // Opening for writing makes up for what was left; the register is the one an undisturbed take gives.
  const desk = openDesk({ archive: path, access: "write" });
  assert.equal(desk.unsettled(), 0);
  assert.deepEqual((await desk.verify()).failures, []);
  const items = desk.sources().map(({ id, name }) => ({ name, bytes: desk.bytes(id)! }));
  const whole = openDesk({ archive: join(folder, "whole.db"), access: "write" });
  await whole.take(items);
  assert.equal([...desk.exportLines("jsonl")].join(""), [...whole.exportLines("jsonl")].join(""));
  assert.ok(items.length >= 68, `${items.length} sources`);
  desk.close();
  whole.close();
});

test("several processes take into one fresh archive at once, and each source is there once", async (context) => {
  const folder = temporaryFolder(context);
  const path = join(folder, "shared.db");
  const never = Infinity;
  const rounds = [
    takeAndKill(path, 0, 24, never),
    takeAndKill(path, 12, 36, never),
    takeAndKill(path, 0, 36, never),
  ];
  const acknowledged = await Promise.all(rounds);
  assert.deepEqual(
    acknowledged.map((ids) => ids.length),
    [25, 25, 37],
  );
  const desk = openDesk({ archive: path });
  assert.equal(desk.sources().length, 37);
  assert.equal(desk.unsettled(), 0);
  const items = desk.sources().map(({ id, name }) => ({ name, bytes: desk.bytes(id)! }));
  const alone = openDesk({ archive: ":memory:", access: "write" });
  await alone.take(items);
  assert.equal([...desk.exportLines("jsonl")].join(""), [...alone.exportLines("jsonl")].join(""));
  desk.close();
  alone.close();
});

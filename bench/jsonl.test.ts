import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readAll, readLines } from "./jsonl.ts";

async function all(path: string): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of readLines(path)) lines.push(line);
  return lines;
}

async function withFile(content: string, work: (path: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "readout-jsonl-"));
  try {
    const path = join(folder, "in.jsonl");
    writeFileSync(path, content);
    await work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("lines are read one by one or all at once, empty lines and a byte-order mark passed over", async () => {
  await withFile('\uFEFF{"id":"a"}\r\n\r\n{"id":"b"}\n', async (path) => {
    assert.deepEqual(await all(path), [{ id: "a" }, { id: "b" }]);
    assert.deepEqual(readAll(path), [{ id: "a" }, { id: "b" }]);
  });
});

test("what is no object is refused with file and line", async () => {
  await withFile('{"id":"a"}\n[1]\n', async (path) => {
    await assert.rejects(all(path), /in\.jsonl line 2: a JSON object was wanted/);
  });
});

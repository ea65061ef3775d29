import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { test } from "node:test";
import { sortedLines } from "./sorting.ts";

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

async function sorted(lines: readonly string[], mostUnits: number): Promise<string[]> {
  const found: string[] = [];
  for await (const line of sortedLines(each(lines), mostUnits)) found.push(line);
  return found;
}

const shelves = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith("readout-sort-"));

/** Lines in no order, some of them twice, some longer than what is read of a file at a time. */
const LINES = Array.from({ length: 900 }, (_, i) => {
  const number = (i * 7919) % 700;
  return `${String(number).padStart(4, "0")} – “é𝔸” ${number % 97 === 0 ? "long ".repeat(20_000) : ""}`;
});

test("lines come in code-unit order and once, however many runs they were put away in", async () => {
  const wanted = [...new Set(LINES)].sort();
  for (const mostUnits of [100, 4_000, 1_000_000, 1_000_000_000]) {
    assert.deepEqual(await sorted(LINES, mostUnits), wanted, `${mostUnits} units at a time`);
  }
  assert.deepEqual(await sorted([], 100), []);
});

test("who stops half way, or fails, leaves nothing on disk", async () => {
  const before = shelves();
  for await (const line of sortedLines(each(LINES), 4_000)) if (line.startsWith("0003")) break;
  async function* broken(): AsyncGenerator<string> {
    yield* each(LINES);
    throw new Error("the pipe broke");
  }
  await assert.rejects(async () => {
    for await (const _ of sortedLines(broken(), 4_000));
  }, /the pipe broke/);
  assert.deepEqual(shelves(), before);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { linesOf } from "./lines.ts";

async function lines(...chunks: readonly (string | Uint8Array)[]): Promise<string[]> {
  async function* stream() {
    for (const chunk of chunks) yield typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
  }
  const found: string[] = [];
  for await (const line of linesOf(stream())) found.push(line);
  return found;
}

test("lines come whole, however the bytes arrive", async () => {
  assert.deepEqual(await lines("a\nb", "b\r\n", "\nc"), ["a", "bb", "", "c"]);
  assert.deepEqual(await lines("a\n"), ["a"]);
  assert.deepEqual(await lines(), []);
  const dove = new TextEncoder().encode("🕊\n");
  assert.deepEqual(await lines(dove.slice(0, 2), dove.slice(2)), ["🕊"]);
});

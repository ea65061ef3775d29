import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Claim } from "../../src/register/index.ts";
import { readout } from "../support/command.ts";
import { temporaryFolder } from "../support/press.ts";

/** A heap of so many MiB for a child process: what the tests give it to work through is larger. */
const HEAP = 40;
const CAP = { NODE_OPTIONS: `--max-old-space-size=${HEAP}` };

/** What so many sources say of a few persons, the same of each; no two claims of one person beside each other. */
function claims(count: number, persons: number): string {
  const lines: string[] = [];
  for (let i = 0; i < count; i++) {
    const key = `person:morvan${i % persons}`;
    const source = String(i).padStart(64, "0");
    const exact = `The ferry number ${i} sails on. ${"All along the coast it will. ".repeat(65)}`;
    const says = { key, kind: "person" as const, name: "Morvan", variants: [], offices: [] };
    const anchors = [{ source, start: 0, end: exact.length, exact }] as const;
    const claim: Claim = {
      key,
      kind: "actor",
      account: { from: { source }, anchors, claimedBy: null, says },
    };
    lines.push(JSON.stringify(claim));
  }
  return lines.join("\n");
}

for (const [way, options, persons] of [
  ["in any order", [], 12],
  ["of one key, as they come", ["--grouped"], 1],
] as const) {
  test(`reconcile takes more claims than its memory holds, ${way}`, (context) => {
    const input = claims(24_000, persons);
    assert.ok(input.length > HEAP * 1024 * 1024);
    const folder = temporaryFolder(context);
    const { status, out, err } = readout(["reconcile", "--jsonl", ...options], { folder, input, env: CAP });
    assert.deepEqual([status, err], [0, ""]);
    const entries = out.trimEnd().split("\n");
    assert.deepEqual(
      entries.map((line) => (JSON.parse(line) as { told: number }).told),
      Array.from({ length: persons }, () => 24_000 / persons),
    );
  });
}

/** The reading of such a report takes some 20,000 bytes of heap: what is left of one that was taken is little, and the filling of tables. */
const MOST_LEFT = 10_000;

test("a source that was taken leaves the memory", (context) => {
  const taker = fileURLToPath(new URL("../support/heap-taker.ts", import.meta.url));
  const left = execFileSync(
    process.execPath,
    ["--expose-gc", taker, join(temporaryFolder(context), "a.db")],
    { encoding: "utf8" },
  );
  assert.ok(Number(left) < MOST_LEFT, `${left} bytes of heap are left of each source`);
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Reading } from "../src/reading/index.ts";
import { claimsOf } from "../src/register/index.ts";
import { copyOf } from "./multiplied.ts";

const BIN = fileURLToPath(new URL("../bin/readout.js", import.meta.url));

/** MiB of heap the filter gets, however many claims come. */
export const HEAP = 64;

/** Seconds that `readout reconcile --jsonl` takes over so many claims of copied readings, as they come; null where its heap was too small. */
export async function filterSeconds(base: readonly Reading[], count: number): Promise<number | null> {
  const start = performance.now();
  const filter = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, BIN, "reconcile", "--jsonl"], {
    stdio: ["pipe", "ignore", "inherit"],
  });
  const ended = once(filter, "close");
  filter.stdin.on("error", () => {});
  let sent = 0;
  for (const line of claimLines(base)) {
    if (sent++ >= count || filter.exitCode !== null) break;
    if (!filter.stdin.write(line)) await Promise.race([once(filter.stdin, "drain"), ended]);
  }
  filter.stdin.end();
  const [status] = (await ended) as [number | null];
  return status === 0 ? (performance.now() - start) / 1000 : null;
}

function* claimLines(base: readonly Reading[]): Generator<string> {
  for (let number = 0; ; number++) {
    for (const each of base) {
      for (const claim of claimsOf(copyOf(each, number).reading)) yield `${JSON.stringify(claim)}\n`;
    }
  }
}

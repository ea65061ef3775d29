import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export type Task = "readings" | "quotes" | "time" | "names";

const PREDICT = fileURLToPath(new URL("predict.ts", import.meta.url));
const run = promisify(execFile);

/** What a program printed; throws an Error with its last words where it failed. */
export async function output(args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run(process.execPath, [...args], { maxBuffer: 256 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const { stderr = "", message } = error as { stderr?: string; message: string };
    throw new Error(stderr.trim().split("\n").at(-1) || message, { cause: error });
  }
}

/** Runs `predict` on a prepared input and gives the path of what it wrote. */
export async function predictions(folder: string, task: Task, input: string): Promise<string> {
  const out = join(folder, `${task}-${input}.out`);
  await output([PREDICT, task, join(folder, `${input}.jsonl`), out]);
  return out;
}

/** Runs `work` with a fresh folder that is removed at the end. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "readout-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

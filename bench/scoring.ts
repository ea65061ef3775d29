import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export type Task = "readings" | "quotes" | "time" | "names" | "language" | "events" | "event-class";

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

/**
 * Runs `predict` on a prepared input and gives the path of what it wrote. Documents that it had to leave out are named
 * on standard error; the scorer counts them as found nothing in.
 */
export async function predictions(folder: string, task: Task, input: string): Promise<string> {
  const out = join(folder, `${task}-${input}.out`);
  try {
    const { stderr } = await run(process.execPath, [PREDICT, task, join(folder, `${input}.jsonl`), out]);
    process.stderr.write(stderr);
  } catch (error) {
    const { code, stderr = "" } = error as { code?: number; stderr?: string };
    if (code !== LEFT_OUT || !existsSync(out)) throw error;
    process.stderr.write(stderr);
  }
  return out;
}

/** Exit status of `predict` where some documents were left out. */
const LEFT_OUT = 1;

/** Runs `work` with a fresh folder that is removed at the end. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "readout-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

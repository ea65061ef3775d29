import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const BIN = fileURLToPath(new URL("../../bin/readout.js", import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Call {
  readonly folder: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command line in a real child process, from a folder, and waits for its end. */
export function readout(args: readonly string[], { folder, input = "", env = {} }: Call): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    input,
    env: { ...bareEnvironment(), ...env },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, out: stdout, err: stderr };
}

/** Runs it and stops reading after the first characters it prints; gives its exit status and what it complained of. */
export function readAndLeave(args: readonly string[], { folder }: Call): Promise<Omit<Outcome, "out">> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd: folder, env: bareEnvironment() });
  let err = "";
  child.stderr.on("data", (words) => (err += words));
  child.stdout.once("data", () => child.stdout.destroy());
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, err })));
}

/** No archive and no caller's folder of the one who runs the tests. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { READOUT_ARCHIVE: _archive, INIT_CWD: _folder, ...rest } = process.env;
  return rest;
}

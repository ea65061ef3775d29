import process from "node:process";
import { nearest } from "../text/index.ts";
import { readArguments } from "./arguments.ts";
import { helpFor, overview } from "./help.ts";
import { consoleOver } from "./terminal.ts";
import type { Surroundings, Verb } from "./verb.ts";
import { CliError } from "./verb.ts";
import { VERBS } from "./verbs.ts";

/** Runs the command line with the arguments after the program's name and gives the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  endQuietlyWithItsReader();
  const surroundings: Surroundings = {
    env: process.env,
    folder: process.env["INIT_CWD"] ?? process.cwd(),
    stdin: process.stdin,
    console: consoleOver(process.stdout, process.stderr, () => performance.now()),
    interrupted: () =>
      new Promise((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => resolve());
      }),
  };
  try {
    return await runVerb(args, surroundings);
  } catch (error) {
    surroundings.console.doneWithProgress();
    return report(error);
  }
}

async function runVerb(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const [name, ...rest] = args;
  const { print, width } = surroundings.console;
  if (name === undefined || name === "--help" || name === "-h" || (name === "help" && rest.length === 0)) {
    await print(overview(VERBS, width));
    return name === undefined ? 2 : 0;
  }
  if (name === "--version") {
    await print(`${await version()}\n`);
    return 0;
  }
  const asked = name === "help" ? verbNamed(rest[0]!) : verbNamed(name);
  const options = rest.slice(0, rest.includes("--") ? rest.indexOf("--") : undefined);
  if (name === "help" || options.includes("--help") || options.includes("-h")) {
    await print(helpFor(asked, width));
    return 0;
  }
  const given = readArguments(asked, rest);
  return (await asked.load()).run(given, surroundings);
}

function verbNamed(name: string): Verb {
  const verb = VERBS.find((each) => each.name === name);
  if (verb) return verb;
  const meant = nearest(
    name,
    VERBS.map((each) => each.name),
  );
  throw new CliError(
    `readout has no verb ${JSON.stringify(name)}${meant ? `; did you mean ${meant}?` : ""}\nTry: readout --help`,
  );
}

/** Says what went wrong and gives the status for it: 2 wrong usage or query, 3 an unusable archive. */
function report(error: unknown): number {
  if (!(error instanceof Error)) throw error;
  switch (error.name) {
    case "CliError":
      process.stderr.write(`${error.message}\n`);
      return (error as CliError).status;
    case "QueryError":
      process.stderr.write(`${error.message}\n`);
      return 2;
    case "ArchiveError":
      process.stderr.write(`${error.message}\n`);
      return 3;
    default:
      throw error;
  }
}

/** `readout export csv | head` closes the pipe early; that is no trouble. */
function endQuietlyWithItsReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
      throw error;
    });
  }
}

async function version(): Promise<string> {
  const { readFile } = await import("node:fs/promises");
  const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

import { closeSync, openSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Manifest, Standpoint } from "../../desk/index.ts";
import { counted, standpointFrom, withDesk } from "../common.ts";
import type { Given, Run, Surroundings } from "../verb.ts";
import { CliError } from "../verb.ts";

/** Characters written at once: few system calls, little memory. */
const CHUNK = 65_536;

export const run: Run = async (given, surroundings) => {
  const [format, ...more] = given.words;
  const standpoint = standpointFrom(given);
  if (format === "dataset" && more.length === 0) return dataset(given, surroundings, standpoint);
  if ((format !== "jsonl" && format !== "csv") || more.length > 0) {
    throw new CliError(
      `readout export what? jsonl, csv or dataset${format ? `; not ${given.words.join(" ")}` : ""}`,
    );
  }
  return withDesk(given, surroundings, "read", async (desk) => {
    let chunk = "";
    for (const line of desk.exportLines(format, standpoint)) {
      chunk += line;
      if (chunk.length < CHUNK) continue;
      await surroundings.console.print(chunk);
      chunk = "";
    }
    await surroundings.console.print(chunk);
    return 0;
  });
};

/** Writes the register as a zip of tables with their codebook. */
function dataset(given: Given, surroundings: Surroundings, standpoint: Standpoint): Promise<0 | 1> {
  const name = given.values["output"];
  if (name === undefined) throw new CliError("a data set is a zip; into which file? -o FILE.zip");
  const path = resolve(surroundings.folder, name);
  return withDesk(given, surroundings, "read", async (desk) => {
    const file = opened(path);
    try {
      const { entries, sources, files } = written(desk.dataset(standpoint), file);
      await surroundings.console.print(
        `${counted(entries, "entry")} of ${counted(sources, "source")} in ${files.length} files, with codebook.md and manifest.json: ${name}\n`,
      );
    } finally {
      closeSync(file);
    }
    return 0;
  });
}

/** Writes the pieces one by one, and tells what they were. */
function written(pieces: Generator<Uint8Array, Manifest>, file: number): Manifest {
  let piece = pieces.next();
  for (; !piece.done; piece = pieces.next()) writeFileSync(file, piece.value);
  return piece.value;
}

function opened(path: string): number {
  try {
    return openSync(path, "w");
  } catch (error) {
    throw new CliError(`${path} cannot be written: ${(error as Error).message}`, 1);
  }
}

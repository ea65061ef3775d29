import { standpointFrom, withDesk } from "../common.ts";
import type { Run } from "../verb.ts";
import { CliError } from "../verb.ts";

/** Characters written at once: few system calls, little memory. */
const CHUNK = 65_536;

export const run: Run = async (given, surroundings) => {
  const [format, ...more] = given.words;
  if ((format !== "jsonl" && format !== "csv") || more.length > 0) {
    throw new CliError(`readout export what? jsonl or csv${format ? `; not ${given.words.join(" ")}` : ""}`);
  }
  const standpoint = standpointFrom(given);
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

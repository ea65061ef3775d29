import { jsonLines, seenFrom } from "../../desk/index.ts";
import { entryFor, standpointFrom, withDesk } from "../common.ts";
import { entryText } from "../print/entry.ts";
import { sourceText } from "../print/source.ts";
import type { Run } from "../verb.ts";
import { CliError } from "../verb.ts";

export const run: Run = async (given, surroundings) => {
  const [id, ...more] = given.words;
  if (id === undefined || more.length > 0)
    throw new CliError("readout show takes one id; readout ask lists them");
  const standpoint = standpointFrom(given);
  return withDesk(given, surroundings, "read", async (desk) => {
    const { print, width } = surroundings.console;
    const json = given.switches.has("json");
    const source = desk.source(id);
    if (source) {
      await print(json ? `${JSON.stringify(source, null, 2)}\n` : sourceText(source, desk.sourceName, width));
      return 0;
    }
    const entry = seenFrom(entryFor(desk, id), standpoint);
    if (!entry) throw new CliError(`${id} had not begun, or no source tells of it, by then`);
    if (json) for (const line of jsonLines([entry])) await print(line);
    else await print(entryText(entry, desk.sourceName, width));
    return 0;
  });
};

import { jsonLines } from "../../desk/index.ts";
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
    if (desk.source(id)) {
      const source = desk.source(id, false, standpoint);
      if (!source) throw new CliError(`the source ${id} was not published by then, or its date is not known`);
      await print(json ? `${JSON.stringify(source, null, 2)}\n` : sourceText(source, desk.sourceName, width));
      return 0;
    }
    const entry = entryFor(desk, id, standpoint);
    if (json) for (const line of jsonLines([entry])) await print(line);
    else await print(entryText(entry, desk.sourceName, width));
    return 0;
  });
};

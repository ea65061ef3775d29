import { existsSync } from "node:fs";
import { archivePath, counted, refuseWords, withDesk } from "../common.ts";
import { plain } from "../layout.ts";
import type { Run } from "../verb.ts";
import { CliError } from "../verb.ts";

export const run: Run = async (given, surroundings) => {
  refuseWords(given, "reread");
  const path = archivePath(given, surroundings);
  if (!existsSync(path))
    throw new CliError(`There is no archive at ${path}. Make one with: readout take FILE`, 3);
  return withDesk(given, surroundings, "write", async (desk) => {
    const { console } = surroundings;
    const { sources, failed } = await desk.reread({
      step: (done, total) => console.progress(`read ${done} of ${counted(total, "source")}`),
      settling: (left, total) => console.progress(`working out entries: ${total - left} of ${total} keys`),
    });
    console.doneWithProgress();
    for (const { source, reason } of failed) {
      console.note(`not read again: ${desk.sourceName(source)} (${source.slice(0, 12)}): ${plain(reason)}`);
    }
    const { counts } = desk.overview();
    const entries = Object.values(counts).reduce((sum, count) => sum + count, 0);
    await console.print(`Read ${counted(sources, "source")} again: ${counted(entries, "entry")}.\n`);
    return failed.length > 0 ? 1 : 0;
  });
};

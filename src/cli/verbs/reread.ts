import { existsSync } from "node:fs";
import type { RereadReport } from "../../desk/index.ts";
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
    const { sources, failed, rulings } = await desk.reread({
      step: (done, total) => console.progress(`read ${done} of ${counted(total, "source")}`),
      settling: (left, total) => console.progress(`working out entries: ${total - left} of ${total} keys`),
    });
    console.doneWithProgress();
    for (const { source, reason } of failed) {
      console.note(`not read again: ${desk.sourceName(source)} (${source.slice(0, 12)}): ${plain(reason)}`);
    }
    const unsettled = rulings.filter(({ outcome }) => outcome !== "applied");
    for (const { ruling, outcome, text } of unsettled) {
      console.note(`ruling ${ruling} ${outcome}: ${plain(text)}`);
    }
    const { counts } = desk.overview();
    const entries = Object.values(counts).reduce((sum, count) => sum + count, 0);
    await console.print(`Read ${counted(sources, "source")} again: ${counted(entries, "entry")}.\n`);
    if (rulings.length > 0) {
      await console.print(
        `Of ${counted(rulings.length, "ruling")} on places in sources, ${tally(rulings)}.\n`,
      );
    }
    const gone = rulings.some(({ outcome }) => outcome === "lost" || outcome === "ambiguous");
    return failed.length > 0 || gone ? 1 : 0;
  });
};

const OUTCOMES = ["applied", "moved", "ambiguous", "lost"] as const;

/** "3 applied, 0 moved, 0 ambiguous, 1 lost". */
const tally = (rulings: RereadReport["rulings"]): string =>
  OUTCOMES.map((name) => `${rulings.filter(({ outcome }) => outcome === name).length} ${name}`).join(", ");

import { relative } from "node:path";
import type { Overview, TakeItem, Taken, TakeReport } from "../../desk/index.ts";
import { counted, itemFor, metadataFrom, withDesk } from "../common.ts";
import { plain } from "../layout.ts";
import type { Run, Surroundings } from "../verb.ts";
import { CliError } from "../verb.ts";

export const run: Run = async (given, surroundings) => {
  if (given.words.length === 0)
    throw new CliError("readout take what? Name a file, a folder, an address, or -");
  const options = metadataFrom(given);
  const items: TakeItem[] = [];
  for (const word of given.words) items.push(await itemFor(word, surroundings));
  return withDesk(given, surroundings, "write", async (desk) => {
    const verbose = given.switches.has("verbose");
    const report = await desk.take(items, options, watcherFor(surroundings, verbose));
    surroundings.console.doneWithProgress();
    await surroundings.console.print(summary(report, desk.overview(), verbose));
    return report.refused.length > 0 ? 1 : 0;
  });
};

/** Shows progress, and each refusal as it happens; of what a folder holds besides, only who asks is told. */
function watcherFor({ console, folder }: Surroundings, verbose: boolean) {
  return {
    taken(item: Taken, done: number, total: number) {
      if (item.outcome === "refused") {
        console.note(`refused ${shown(item.name, folder)}: ${plain(item.reason)}`);
      }
      if (item.outcome === "skipped" && verbose)
        console.note(`passed over ${shown(item.name, folder)}: ${plain(item.reason)}`);
      if (total > 1) console.progress(`taken ${done} of ${total}`);
    },
    settling(left: number, total: number) {
      console.progress(`working out entries: ${total - left} of ${total} keys`);
    },
  };
}

/** Paths as the user would type them. */
const shown = (name: string, folder: string): string =>
  plain(name.startsWith(folder) ? relative(folder, name) || name : name);

/** What the register holds, in the order in which it is told. */
const KINDS = [
  "statement",
  "meeting",
  "membership",
  "fact",
  "instrument",
  "commitment",
  "act",
  "actor",
] as const satisfies readonly (keyof Overview["counts"])[];

function summary(report: TakeReport, { sources, counts }: Overview, verbose: boolean): string {
  const parts = [
    `${counted(report.taken, "source")} taken`,
    ...(report.there > 0 ? [`${report.there} already there`] : []),
    ...(report.noted > 0 ? [`${report.noted} already there, read again with what is new of them`] : []),
    ...(report.refused.length > 0 ? [`${report.refused.length} refused`] : []),
    ...(report.skipped.length > 0 ? [passedOver(report.skipped, verbose)] : []),
  ];
  const held = KINDS.map((kind) => counted(counts[kind], kind));
  return `${parts.join(", ")}.\nThe register rests on ${counted(sources, "source")}: ${held.join(", ")}.\n`;
}

/** "46 files passed over (.json files are not read: 44; its name has no ending: 2; --verbose names them)". */
function passedOver(skipped: TakeReport["skipped"], verbose: boolean): string {
  const count = `${counted(skipped.length, "file")} passed over`;
  if (verbose) return count;
  const reasons = [...Map.groupBy(skipped, ({ reason }) => reason)].map(
    ([reason, all]) => `${plain(reason)}: ${all.length}`,
  );
  return `${count} (${[...reasons, "--verbose names them"].join("; ")})`;
}

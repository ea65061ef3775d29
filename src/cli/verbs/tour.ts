import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Desk, Entry, TakeReport } from "../../desk/index.ts";
import { countSources, openDesk, outletsOf, timeOf } from "../../desk/index.ts";
import { counted, refuseWords } from "../common.ts";
import type { Column } from "../layout.ts";
import { paragraph, shorten, table } from "../layout.ts";
import { occasionOf } from "../print/entries.ts";
import { entryText } from "../print/entry.ts";
import type { Run } from "../verb.ts";

/** src/cli/verbs and dist/cli/verbs stand equally deep. */
const SAMPLES = fileURLToPath(new URL("../../../samples", import.meta.url));
/** Rows a table of the tour shows at most; what is left out is told. */
const ROWS = 12;
/** Accounts that stand beside each other in eighty columns. */
const SIDE_BY_SIDE = 3;

export const run: Run = async (given, { console }) => {
  refuseWords(given, "tour");
  const archive = join(tmpdir(), "readout-samples.db");
  for (const file of [archive, `${archive}-wal`, `${archive}-shm`]) rmSync(file, { force: true });
  const desk = openDesk({ archive, access: "write" });
  try {
    const report = await desk.take([{ path: SAMPLES }], { collection: "samples" });
    await console.print(record(desk, report, archive, console.width));
    return report.refused.length > 0 ? 1 : 0;
  } finally {
    desk.close();
  }
};

/** The whole of what the tour prints. */
function record(desk: Desk, report: TakeReport, archive: string, width: number): string {
  const { counts } = desk.overview();
  const meetings = manyVoicedFirst(desk.ask("kind:meeting", { limit: -1, facets: false }).results);
  const statements = manyVoicedFirst(
    desk.ask("kind:statement speaker:", { limit: -1, facets: false }).results,
  );
  const memberships = desk.ask("kind:membership", { limit: -1, facets: false }).results;
  const commitments = desk.ask("kind:commitment", { limit: -1, facets: false }).results;
  const example = meetings.find((entry) => entry.accounts.length <= SIDE_BY_SIDE) ?? statements[0];
  return [
    paragraph(`${counted(report.taken, "sample")} taken into ${archive}: ${kindsIn(counts)}.`, width),
    ...report.refused.map(({ name, reason }) => `refused ${name}: ${reason}\n`),
    section("Who met whom, and who says so", meetings, desk.sourceName, width),
    section("Who said what, in whose report", statements, desk.sourceName, width),
    section("Who belongs to what", memberships, desk.sourceName, width),
    section("What is due", commitments, desk.sourceName, width),
    ...(example ? [`\nOne entry in full\n\n`, entryText(example, desk.sourceName, width)] : []),
    next(archive, example, width),
  ].join("");
}

const kindsIn = (counts: Readonly<Record<Entry["kind"], number>>): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => counted(count, kind))
    .join(", ");

/** What most sources tell of comes first; else by date. */
const manyVoicedFirst = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => sourcesOf(b) - sourcesOf(a));

const sourcesOf = (entry: Entry): number => countSources(entry.accounts);

const COLUMNS: readonly Column[] = [
  { title: "when", least: 10, most: 15 },
  { title: "what", least: 30 },
  { title: "said by", least: 14 },
];

function section(
  title: string,
  entries: readonly Entry[],
  sourceName: (id: string) => string,
  width: number,
): string {
  if (entries.length === 0) return "";
  const rows = entries
    .slice(0, ROWS)
    .map((entry) => [timeOf(entry), shorten(whatOf(entry), 160), outletsOf(entry, sourceName)]);
  const left = entries.length - rows.length;
  return `\n${title} (${entries.length})\n\n${table(COLUMNS, rows, width)}${left > 0 ? `... and ${left} more\n` : ""}`;
}

/** An entry in one line; nobody met who is told not to have met, or who spoke to the press alone. */
function whatOf(entry: Entry): string {
  if (entry.kind !== "meeting") return entry.label;
  const occasion = occasionOf(entry);
  const told = [occasion === "meeting" ? "" : occasion, entry.status === "held" ? "" : entry.status];
  const words = told.filter((word) => word !== "").join(", ");
  return words === "" ? entry.label : `${words}: ${entry.label}`;
}

function next(archive: string, example: Entry | undefined, width: number): string {
  const run = "npm run -s readout --";
  return [
    "\n",
    paragraph(
      "Try next (the samples tell of invented outlets; samples/README.md says what else is invented):",
      width,
    ),
    `  export READOUT_ARCHIVE=${archive}\n`,
    `  ${run} ask 'speaker:lavrov'\n`,
    `  ${run} ask 'kind:meeting shared:'\n`,
    ...(example ? [`  ${run} show ${example.id}\n`] : []),
    `  ${run} read samples/goa-harbour-wire.txt\n`,
    `  ${run} verify\n`,
    `  ${run} serve\n`,
    `  ${run} --help\n`,
  ].join("");
}

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { claimsOf, reconcile } from "../src/register/index.ts";
import type { Claim, Entry } from "../src/register/index.ts";
import type { Reading } from "../src/reading/index.ts";
import { daysOfValue } from "../src/text/index.ts";
import { LISTED } from "./clusters-listed.ts";
import type { Listed } from "./clusters-listed.ts";
import { prepare, SHARED } from "./prepare.ts";
import { predictions, withFolder } from "./scoring.ts";
import { table } from "./table.ts";

// node bench/clusters.ts: the events that several documents of ../shared/corpora/dev tell of, as the register has them:
// a line for each cluster (one entry? with which accounts? anything foreign?) and one for each listed difference.

const EVENTS = join(SHARED, "corpora/dev/events.json");

/** An event as the list has it, with the documents that tell of it. */
interface Cluster {
  readonly event: string;
  readonly when: string;
  readonly docs: readonly string[];
}

/** A cluster beside the entry that has most of its documents. */
export interface Found {
  readonly cluster: Cluster;
  readonly entry: Entry | undefined;
  readonly has: readonly string[];
  readonly lacks: readonly string[];
  readonly foreign: readonly string[];
}

export const eventsAreThere = (): boolean => existsSync(EVENTS);

/** The whole register of the dev corpus and the seeds: map, group by key, reduce. */
export function registerOf(readings: readonly Reading[]): Entry[] {
  const byKey = Map.groupBy(readings.flatMap(claimsOf), (claim: Claim) => claim.key);
  return [...byKey.values()].flatMap((claims) => [...reconcile(claims)]);
}

/** Readings of the dev corpus and the seeds, made by `predict`; a seed is called "seed 000", as in the list. */
export async function readingsFor(folder: string): Promise<Reading[]> {
  prepare(folder);
  const from = async (input: string, name: (id: string) => string): Promise<Reading[]> => {
    const out = await predictions(folder, "readings", input);
    return readdirSync(out)
      .sort()
      .map((file) => {
        const reading = JSON.parse(readFileSync(join(out, file), "utf8")) as Reading;
        return { ...reading, source: { ...reading.source, id: name(reading.source.id) } };
      });
  };
  return [...(await from("dev", (id) => id)), ...(await from("seeds", (id) => `seed ${id}`))];
}

export function clustersIn(entries: readonly Entry[]): Found[] {
  const clusters = JSON.parse(readFileSync(EVENTS, "utf8")) as Cluster[];
  return clusters.map((cluster) => found({ ...cluster, docs: cluster.docs.map(docName) }, entries));
}

/** "seed 001 (announces it)". */
const docName = (doc: string): string => doc.replace(/ \(.*$/, "");

function found(cluster: Cluster, entries: readonly Entry[]): Found {
  const best = entries
    .filter((entry) => mayBe(cluster, entry))
    .map((entry) => ({ entry, has: cluster.docs.filter((doc) => sourcesOf(entry).has(doc)) }))
    .filter(({ has }) => has.length > 0)
    .sort((a, b) => b.has.length - a.has.length || (a.entry.id < b.entry.id ? -1 : 1))[0];
  const has = best?.has ?? [];
  return {
    cluster,
    entry: best?.entry,
    has,
    lacks: cluster.docs.filter((doc) => !has.includes(doc)),
    foreign: best ? [...sourcesOf(best.entry)].filter((doc) => !cluster.docs.includes(doc)) : [],
  };
}

/** Meetings of the day, or within a day of it; where the list has a year alone, memberships since then or before. */
function mayBe({ when }: Cluster, entry: Entry): boolean {
  const value = /^\d{4}(?:-\d\d-\d\d)?/.exec(when)![0];
  if (value.length === 4) return entry.kind === "membership";
  if (entry.kind !== "meeting" || entry.format === "press") return false;
  const days = daysOfValue(entry.date?.value ?? "");
  return days !== null && days.first <= shifted(value, 1) && shifted(value, -1) <= days.last;
}

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const sourcesOf = (entry: Entry): Set<string> => new Set(entry.accounts.map(({ from }) => from.source));

/** One line for each cluster. */
export const clusterTable = (all: readonly Found[]): string =>
  table([
    ["cluster", "one entry", "accounts", "lacks", "from other documents"],
    ...all.map(({ cluster, entry, has, lacks, foreign }) => [
      cluster.event,
      entry === undefined ? "none" : lacks.length === 0 ? "yes" : "in part",
      `${has.length} of ${cluster.docs.length}`,
      lacks.join(", ") || "-",
      foreign.join(", ") || "-",
    ]),
  ]);

/** Two lines or more for each listed difference: as what it is shown, and both passages; or why it is not. */
export function listedDifferences(entries: readonly Entry[]): {
  readonly lines: string[];
  readonly shown: number;
} {
  const lines: string[] = [];
  let shown = 0;
  for (const listed of LISTED) {
    const difference = differenceFor(listed, entries);
    const name = `${listed.event}: ${listed.what}`;
    if (!difference) {
      lines.push(`- ${name}`, `    not shown: ${listed.otherwise}`);
      continue;
    }
    shown++;
    lines.push(
      `- ${name}`,
      `    shown as ${difference.type}, ${difference.verdict} (rule ${difference.rule})`,
      ...difference.sides.map(
        ({ value, from, anchor }) =>
          `    ${from.source}, ${from.published ?? "no date"}: ${value.slice(0, 60)} — ${anchor.start}-${anchor.end} “${anchor.exact.replace(/\s+/g, " ").slice(0, 70)}”`,
      ),
    );
  }
  return { lines, shown };
}

function differenceFor({ type, docs, value }: Listed, entries: readonly Entry[]) {
  return entries
    .flatMap(({ differences }) => differences)
    .find(
      (difference) =>
        difference.type === type &&
        docs.every((doc) => difference.sides.some(({ from }) => from.source === doc)) &&
        difference.sides.every((side) => value === undefined || value.test(side.value)),
    );
}

/** Figures for the table of scores: clusters that are one entry with nothing foreign to them, and differences shown. */
export async function clusterFigures(
  folder: string,
): Promise<readonly (readonly [name: string, value: string, target: string])[]> {
  const entries = registerOf(await readingsFor(folder));
  const all = clustersIn(entries);
  const whole = all.filter(({ lacks, entry }) => entry !== undefined && lacks.length === 0).length;
  const accounts = all.reduce((sum, { has }) => sum + has.length, 0);
  const documents = all.reduce((sum, { cluster }) => sum + cluster.docs.length, 0);
  return [
    ["clusters whole", ((100 * whole) / all.length).toFixed(1), "100"],
    ["accounts with their event", ((100 * accounts) / documents).toFixed(1), "100"],
    ["listed differences shown", ((100 * listedDifferences(entries).shown) / LISTED.length).toFixed(1), ""],
  ];
}

if (import.meta.main) {
  if (!eventsAreThere())
    console.log("The list of events is not here; it is looked for in ../shared/corpora/dev.");
  else
    await withFolder(async (folder) => {
      const entries = registerOf(await readingsFor(folder));
      console.log(`${clusterTable(clustersIn(entries))}\n`);
      const { lines, shown } = listedDifferences(entries);
      console.log(`${shown} of ${LISTED.length} listed differences shown\n${lines.join("\n")}`);
    });
}

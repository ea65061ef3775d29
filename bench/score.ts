import { loadResources } from "../src/desk/resources.ts";
import { clusterFigures, eventsAreThere } from "./clusters.ts";
import type { GoldSet } from "./gold-sets.ts";
import { GOLD_SETS, sharedIsThere } from "./gold-sets.ts";
import { figures, scoreOwnGold } from "./own-gold.ts";
import { nullRecords, nullsAreThere } from "./nulls.ts";
import { prepare } from "./prepare.ts";
import { output, predictions, withFolder } from "./scoring.ts";
import { table } from "./table.ts";

// npm run score [-- FILTER] [-- --errors]: the open gold sets and our own, each figure beside its target and the best of others.
const USAGE = `Usage: npm run score [-- FILTER] [--errors]
  FILTER keeps the sets whose name holds it: ${[...new Set(GOLD_SETS.map(({ name }) => name.split(/[ ,]/)[0])), "own"].join(", ")}, ...
  --errors prints what each scorer counts as an error.`;

const MISSING = `The open gold sets are not here: they are no part of the repository, for most of their texts belong to others.
They are looked for in ../shared/gold beside this checkout, each folder with its scorer. Where they come from:
  quotes  PolNeAR (networkdynamics/PolNeAR)
  time    TempEval-3 (TimeBank, AQUAINT) and GUM (amir-zeldes/gum)
  names   GUM, Universal NER (UniversalNER/UNER_English-EWT) and CrossNER (zliucr/CrossNER)
  seeds, diplomacy  reports read by hand, in ../shared/gold and ../shared/corpora`;

type Row = readonly [set: string, measure: string, value: string, target: string, best: string];

async function main(args: readonly string[]): Promise<number> {
  const errors = args.includes("--errors");
  const filters = args.filter((argument) => !argument.startsWith("--"));
  if (args.includes("--help")) return (console.log(USAGE), 0);
  if (!sharedIsThere()) console.log(`${MISSING}\n`);
  const wanted = (name: string): boolean => filters.every((filter) => name.includes(filter));
  const sets = GOLD_SETS.filter(({ name }) => wanted(name));
  const own = wanted(OWN) ? ownRows(errors) : [];
  const clusters = wanted(CLUSTERS) && eventsAreThere();
  const nulls = wanted(NULLS) && nullsAreThere() ? nullRows(errors) : [];
  if (sets.length === 0 && own.length + nulls.length === 0 && !clusters)
    return (console.error(`No set named "${filters.join(" ")}".\n${USAGE}`), 2);
  return withFolder(async (folder) => {
    const prepared = new Set(prepare(folder));
    const rows = await scoreAll(
      sets.filter(({ input }) => prepared.has(input)),
      folder,
      errors,
    );
    rows.push(...nulls, ...own, ...(clusters ? await clusterRows(folder) : []));
    const header: Row = ["set", "measure", "value", "target", "best of others"];
    console.log(table([header, ...rows], new Set([2, 3])));
    return rows.some(([, , value]) => value === "failed") ? 1 : 0;
  });
}

const CLUSTERS = "event clusters";

/** The events that several documents tell of (node bench/clusters.ts prints the table). */
const clusterRows = async (folder: string): Promise<Row[]> =>
  (await clusterFigures(folder)).map(([name, value, target], i) => [
    i === 0 ? CLUSTERS : "",
    name,
    value,
    target,
    "",
  ]);

const NULLS = "event nulls";

/** Sentences in which the coders of others saw no event: how many of them are given one. */
function nullRows(errors: boolean): Row[] {
  const records = nullRecords(loadResources());
  const wrong = records.filter(({ events }) => events.length > 0);
  if (errors) for (const { text, events } of wrong) console.log(`${text}\n  ${JSON.stringify(events)}`);
  const share = (wrong.length / records.length) * 100;
  return [[NULLS, "with an event (less than 10)", share.toFixed(1), "", ""]];
}

const OWN = "own meetings";

/** What issue and design want of our own gold; nobody else has been scored on it. */
const OWN_TARGETS: Readonly<Record<string, number>> = {
  "participants F1": 90,
  "whole meeting right": 75,
  "traps avoided": 90,
};

/** Our own gold lies in the repository and needs no scorer of its own; errors of its held-out half are never shown. */
function ownRows(errors: boolean): Row[] {
  const resources = loadResources();
  return (["dev", "held-out"] as const).flatMap((part) => {
    const score = scoreOwnGold(resources, part);
    if (errors && part === "dev") console.log(`${score.errors.join("\n")}\n`);
    return Object.entries(figures(score)).map(([name, value], index): Row => {
      const target = OWN_TARGETS[name];
      const reached = target === undefined ? "" : `${target}${value >= target ? " ok" : "   "}`;
      return [index === 0 ? `${OWN}, ${part}` : "", name, value.toFixed(1), reached, ""];
    });
  });
}

async function scoreAll(sets: readonly GoldSet[], folder: string, errors: boolean): Promise<Row[]> {
  const made = new Map<string, Promise<string>>();
  const rows: Row[] = [];
  for (const set of sets) {
    process.stderr.write(`${set.name} ...\n`);
    const key = `${set.task} ${set.input}`;
    if (!made.has(key)) made.set(key, predictions(folder, set.task, set.input));
    try {
      rows.push(...(await scoreOne(set, await made.get(key)!, errors)));
    } catch (error) {
      rows.push([set.name, (error as Error).message.slice(0, 60), "failed", "", ""]);
    }
  }
  return rows;
}

async function scoreOne(set: GoldSet, out: string, errors: boolean): Promise<Row[]> {
  const command = set.scorer.map((argument) => (argument === "OUT" ? out : argument));
  if (errors && set.errors.length > 0) console.log(`${await output([...command, ...set.errors])}\n`);
  const printed = await output([...command, ...set.json]);
  return set.measures.flatMap(({ name, read, target, best }, index): Row[] => {
    const value = read(printed);
    if (value === null) return [];
    const reached = target === undefined ? "" : value >= target ? ` ok` : "   ";
    return [
      [
        index === 0 ? set.name : "",
        name,
        value.toFixed(1),
        target === undefined ? "" : `${target}${reached}`,
        best ?? "",
      ],
    ];
  });
}

process.exitCode = await main(process.argv.slice(2));

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { openDesk } from "../src/desk/index.ts";
import { loadResources } from "../src/desk/resources.ts";
import type { Reading } from "../src/reading/index.ts";
import { read } from "../src/reading/index.ts";
import { corpusName, texts } from "./corpus.ts";
import { ask, oneMore, openNew, percentile, scale, take } from "./desk-run.ts";
import { filterSeconds, HEAP } from "./filter.ts";
import { languageSpeed } from "./language.ts";
import { makeLarge } from "./large.ts";
import type { Visited } from "./pages.ts";
import { askAll, questions, visitAll } from "./pages.ts";
import { withFolder } from "./scoring.ts";
import {
  compromiseSpeed,
  datesSpeed,
  documentsASecond,
  kilobytesASecond,
  readingSpeed,
  shares,
} from "./speed.ts";
import { table } from "./table.ts";

// npm run bench [-- --scale [N] | --pages FILE [N]]: speed on this machine, one core.
const USAGE = `Usage: npm run bench            speed of reading, taking and asking (under five minutes)
       npm run bench -- --scale [N]  takes 1 KB documents up to N (100,000 unless told), time and memory at each step
       npm run bench -- --pages FILE [N]  times every kind of question and every page of the desk over the archive FILE;
         where there is none, makes one of N statements (200,000 unless told) from a few texts with other words: 7 GB, half an hour`;

const BIN = fileURLToPath(new URL("../bin/readout.js", import.meta.url));

// How much each measurement reads, in UTF-16 units: compromise is slower by an order, so it gets a smaller part.
const READ = 6_000_000;
const YARDSTICK = 300_000;
const PROFILED = 2_000_000;
const TAKEN = 2_000_000;
const ANALYSED = 1_000_000;

async function speed(): Promise<void> {
  const resources = loadResources();
  const corpus = await texts(READ);
  const part = (units: number) => {
    let length = 0;
    return corpus.filter(({ text }) => (length += text.length) - text.length < units);
  };
  say(`texts: ${corpusName()}; Node ${process.versions.node}, ${availableParallelism()} cores, one used`);
  const ours = readingSpeed(corpus, resources);
  const same = readingSpeed(part(YARDSTICK), resources);
  const theirs = compromiseSpeed(part(YARDSTICK));
  const ratio = kilobytesASecond(same) / kilobytesASecond(theirs);
  const rows = [
    [
      "reading",
      `${kilobytesASecond(ours).toFixed(0)} KB/s`,
      `${documentsASecond(ours).toFixed(1)} documents/s a core`,
    ],
    [
      "compromise",
      `${kilobytesASecond(theirs).toFixed(0)} KB/s`,
      `reading is ${ratio.toFixed(1)} times as fast on the same texts`,
    ],
  ];
  const dates = kilobytesASecond(datesSpeed(corpus, resources));
  rows.push([
    "dates",
    `${(dates / 1024).toFixed(1)} MB/s`,
    "publication day and expressions, of texts cut into words",
  ]);
  const { tokens, loadSeconds, splitSeconds, taggedSeconds, parsedSeconds } = languageSpeed(part(ANALYSED));
  rows.push(
    ["tokens", `${(tokens / splitSeconds / 1000).toFixed(0)} k tokens/s`, "sentences and tokens alone"],
    [
      "tokens and tags",
      `${(tokens / taggedSeconds / 1000).toFixed(0)} k tokens/s`,
      "sentences, tokens, part of speech",
    ],
    [
      "tokens, tags, trees",
      `${(tokens / parsedSeconds / 1000).toFixed(0)} k tokens/s`,
      "every sentence parsed",
    ],
    ["language model", `${(loadSeconds * 1000).toFixed(0)} ms`, "from bytes to ready"],
  );
  for (const [name, share] of await shares(part(PROFILED), resources)) {
    rows.push([`  ${name}`, `${(share * 100).toFixed(1)} %`, "of the reading"]);
  }
  say(table(rows, new Set([1])));
  await withFolder((folder) => archiveSpeed(folder, part(TAKEN)));
  await filterSpeed(part(ANALYSED).map(({ id, text }) => read({ id, text }, resources)));
  say(table([["readout --help", `${startTime().toFixed(0)} ms`, "median of 5 starts"]]));
}

/** Sources taken one by one after the others. */
const MORE = 20;

/** Claims sent through the filter: five times as many are to need no more memory. */
const CLAIMS = [20_000, 100_000];

async function filterSpeed(base: readonly Reading[]): Promise<void> {
  const rows: string[][] = [];
  for (const count of CLAIMS) {
    const seconds = await filterSeconds(base, count);
    const told = seconds === null ? "too small" : `${seconds.toFixed(1)} s`;
    rows.push([`reconcile ${count} claims`, told, `in a heap of ${HEAP} MiB, as they come`]);
  }
  say(table(rows, new Set([1])));
}

async function archiveSpeed(folder: string, some: Awaited<ReturnType<typeof texts>>): Promise<void> {
  const desk = openNew(folder);
  try {
    const taken = await take(desk, some);
    const times = ask(desk, 10);
    const more = await oneMore(desk, some.slice(-MORE));
    const kb = some.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1024;
    say(
      table([
        [
          "take to archive",
          `${(taken.documents / taken.seconds).toFixed(1)} documents/s`,
          `${(kb / taken.seconds).toFixed(0)} KB/s, ${taken.documents} documents${taken.refused > 0 ? `, ${taken.refused} refused` : ""}`,
        ],
        [
          "query",
          `p50 ${percentile(times, 0.5).toFixed(1)} ms`,
          `p95 ${percentile(times, 0.95).toFixed(1)} ms, ${times.length} questions`,
        ],
        [
          "one source more",
          `p50 ${percentile(more, 0.5).toFixed(0)} ms`,
          `p95 ${percentile(more, 0.95).toFixed(0)} ms, reading included, ${more.length} sources taken one by one`,
        ],
      ]),
    );
  } finally {
    desk.close();
  }
}

/** Median time of `readout --help` from start to exit, in milliseconds. */
function startTime(): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    execFileSync(process.execPath, [BIN, "--help"], { stdio: "ignore" });
    return performance.now() - start;
  });
  return percentile(times, 0.5);
}

async function grow(limit: number): Promise<void> {
  const totals = [1_000, 10_000, 100_000].filter((total) => total < limit);
  say(`texts: 1 KB each, cut from ${corpusName()}`);
  const header = [
    "documents",
    "ms a document",
    "memory MiB",
    "KiB a document",
    "archive KiB a document",
    "query p95 ms",
  ];
  say(header.join("  "));
  const before = process.memoryUsage.rss() / 1024 ** 2;
  await withFolder(async (folder) => {
    for await (const step of scale(folder, [...totals, limit])) {
      const cells = [
        step.total,
        ((step.seconds * 1000) / step.documents).toFixed(1),
        step.memory.toFixed(0),
        (((step.memory - before) * 1024) / step.total).toFixed(1),
        ((step.disk * 1024) / step.total).toFixed(1),
        step.p95.toFixed(1),
      ];
      say(cells.map((cell, i) => String(cell).padStart(header[i]!.length)).join("  "));
      if (step.refused > 0) say(`${step.refused} documents were refused`);
    }
  });
}

/** Every question and every page over a large archive: what is over its bar is marked. */
async function large(path: string, statements: number): Promise<void> {
  if (!existsSync(path)) {
    say(`making ${path} of ${statements} statements`);
    for await (const { sources, statements: made, seconds, memory, disk } of makeLarge(path, statements)) {
      say(
        `${made} statements of ${sources} sources, ${seconds.toFixed(0)} s, ${memory.toFixed(0)} MiB of memory, ${disk.toFixed(0)} MiB on disk`,
      );
    }
  }
  const desk = openDesk({ archive: path });
  const { counts, sources } = desk.overview();
  say(`${counts.statement} statements of ${sources} sources`);
  say(visitTable("question", askAll(desk, questions(desk), ROUNDS)));
  const rows: Visited[] = [];
  for await (const visited of visitAll(path, ROUNDS)) rows.push(visited);
  say(visitTable("page", rows));
  desk.close();
}

const ROUNDS = 3;

const visitTable = (head: string, rows: readonly Visited[]): string =>
  table(
    [
      [head, "first ms", "p50 ms", "p95 ms", "alone", "bar", "KiB", ""],
      ...rows.map(({ name, first, p50, p95, alone, bar, size, failed }) => [
        name,
        ...[first, p50, p95, alone, bar, size].map((value) => value.toFixed(0)),
        [...(alone > bar ? ["over"] : []), ...failed].join(" "),
      ]),
    ],
    new Set([1, 2, 3, 4, 5, 6]),
  );

const say = (text: string): void => console.log(text);

async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--help")) return (say(USAGE), 0);
  const pages = args.indexOf("--pages");
  const file = args[pages + 1];
  if (pages >= 0 && file !== undefined) return (await large(file, Number(args[pages + 2] ?? 200_000)), 0);
  const at = args.indexOf("--scale");
  if (at < 0) return (await speed(), 0);
  const limit = Number(args[at + 1] ?? 100_000);
  if (!Number.isInteger(limit) || limit < 1) return (console.error(USAGE), 2);
  return (await grow(limit), 0);
}

process.exitCode = await main(process.argv.slice(2));

import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Desk } from "../src/desk/index.ts";
import { openDesk } from "../src/desk/index.ts";
import type { Text } from "./corpus.ts";
import { kilobytes } from "./corpus.ts";

/** Questions of the kinds people ask: words, phrases, fields, dates, and several together. */
const QUERIES = [
  "ukraine",
  "security assistance",
  '"climate change"',
  "russia sanctions",
  "speaker:biden",
  "speaker:putin about:talks",
  "kind:meeting",
  "kind:statement nato",
  "kind:membership",
  "2022-02..2022-06",
  "ukraine 2022",
  "china OR japan",
  "israel NOT iran",
  "peace near/5 talks",
  "form:direct economy",
  "trade agreement",
] as const;

export interface Taking {
  readonly documents: number;
  readonly refused: number;
  readonly seconds: number;
}

/** Takes texts into a fresh archive, as `readout take FOLDER` does. */
export async function take(desk: Desk, texts: readonly Text[]): Promise<Taking> {
  const items = texts.map(({ id, text }) => ({ name: `${id}.txt`, bytes: new TextEncoder().encode(text) }));
  const start = performance.now();
  const { refused } = await desk.take(items);
  return { documents: texts.length, refused: refused.length, seconds: (performance.now() - start) / 1000 };
}

export const openNew = (folder: string): Desk =>
  openDesk({ archive: join(folder, "bench.db"), access: "write" });

/** Milliseconds of each text taken by itself into the register as it stands, its entries worked out. */
export async function oneMore(desk: Desk, texts: readonly Text[]): Promise<number[]> {
  const times: number[] = [];
  for (const { id, text } of texts) {
    const bytes = new TextEncoder().encode(`${text}\n\nOnce more.\n`);
    const start = performance.now();
    await desk.take([{ name: `${id}.txt`, bytes }]);
    times.push(performance.now() - start);
  }
  return times;
}

/** Milliseconds of each question, asked `rounds` times. */
export function ask(desk: Desk, rounds: number): number[] {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const query of QUERIES) {
      const start = performance.now();
      desk.ask(query);
      times.push(performance.now() - start);
    }
  }
  return times;
}

/** The value that `share` of the sorted times do not exceed. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export interface Step extends Taking {
  readonly total: number;
  /** Resident memory of the process after the step, in MiB, and the archive's size on disk. */
  readonly memory: number;
  readonly disk: number;
  readonly p95: number;
}

/** Takes 1 KB documents step by step up to each of the totals; each step is one take of a folder. */
export async function* scale(folder: string, totals: readonly number[]): AsyncGenerator<Step> {
  const desk = openNew(folder);
  try {
    const documents = kilobytes(totals.at(-1) ?? 0);
    let done = 0;
    for (const total of totals) {
      const path = join(folder, `step-${total}`);
      mkdirSync(path);
      for (; done < total; done++) {
        const { value } = await documents.next();
        if (value) writeFileSync(join(path, `${value.id}.txt`), value.text);
      }
      const start = performance.now();
      const { taken, refused } = await desk.take([{ path }]);
      const seconds = (performance.now() - start) / 1000;
      yield {
        documents: taken + refused.length,
        refused: refused.length,
        seconds,
        total,
        memory: process.memoryUsage.rss() / 1024 ** 2,
        disk: statSync(join(folder, "bench.db")).size / 1024 ** 2,
        p95: percentile(ask(desk, 3), 0.95),
      };
    }
  } finally {
    desk.close();
  }
}

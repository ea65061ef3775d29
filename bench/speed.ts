import { Session } from "node:inspector/promises";
import type { Resources } from "../src/reading/index.ts";
import { findDates, findPublished } from "../src/reading/dates/dates.ts";
import { read } from "../src/reading/index.ts";
import { layLexical } from "../src/reading/lexical.ts";
import nlp from "compromise";
import type { Text } from "./corpus.ts";

export interface Speed {
  readonly documents: number;
  readonly bytes: number;
  readonly seconds: number;
}

export const kilobytesASecond = ({ bytes, seconds }: Speed): number => bytes / 1024 / seconds;
export const documentsASecond = ({ documents, seconds }: Speed): number => documents / seconds;

const bytesOf = (texts: readonly Text[]): number =>
  texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

function timed(texts: readonly Text[], each: (text: Text) => unknown): Speed {
  const start = performance.now();
  for (const text of texts) each(text);
  return { documents: texts.length, bytes: bytesOf(texts), seconds: (performance.now() - start) / 1000 };
}

const readText = ({ id, text, date }: Text, resources: Resources) =>
  read({ id, text, ...(date !== undefined && { published: date }) }, resources);

/** One core, after a warm-up on the first texts. */
export function readingSpeed(texts: readonly Text[], resources: Resources): Speed {
  for (const text of texts.slice(0, 50)) readText(text, resources);
  return timed(texts, (text) => readText(text, resources));
}

/** Dates alone, on texts cut into words beforehand: the published day and every expression. */
export function datesSpeed(texts: readonly Text[], { authorities, english }: Resources): Speed {
  const dates = ({ id, text, date }: Text) => {
    const lexical = layLexical(text, id, english);
    return () => (findPublished(lexical, authorities), findDates(lexical, date ?? null, authorities));
  };
  for (const text of texts.slice(0, 50)) dates(text)();
  const ready = texts.map(dates);
  const start = performance.now();
  for (const find of ready) find();
  return { documents: texts.length, bytes: bytesOf(texts), seconds: (performance.now() - start) / 1000 };
}

/** The yardstick: tags and names and quotations of the same texts, as near to our work as compromise comes. */
export function compromiseSpeed(texts: readonly Text[]): Speed {
  const analyse = ({ text }: Text) => {
    const document = nlp(text);
    return [document.people(), document.places(), document.organizations(), document.quotations()].map(
      (found) => found.out("array"),
    );
  };
  for (const text of texts.slice(0, 3)) analyse(text);
  return timed(texts, analyse);
}

interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly url: string } }[];
  readonly samples?: readonly number[];
}

/** Which share of the time each part of the reading takes, by a sampling profiler: folder or file below src -> 0..1. */
export async function shares(
  texts: readonly Text[],
  resources: Resources,
): Promise<readonly (readonly [part: string, share: number])[]> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 500 });
  await session.post("Profiler.start");
  for (const text of texts) readText(text, resources);
  const { profile } = (await session.post("Profiler.stop")) as { profile: Profile };
  session.disconnect();
  return sharesOf(profile);
}

function sharesOf({ nodes, samples = [] }: Profile): (readonly [string, number])[] {
  const part = new Map(nodes.map(({ id, callFrame }) => [id, partOf(callFrame.url)]));
  const counts = new Map<string, number>();
  for (const sample of samples) {
    const name = part.get(sample) ?? null;
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts]
    .map(([name, count]) => [name, count / total] as const)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** "reading/dates" of .../src/reading/dates/atoms.ts; null for what is not ours, the collector's time for instance. */
function partOf(url: string): string | null {
  const path = /\/src\/(.+)$/.exec(url)?.[1];
  if (path === undefined) return null;
  const [room = "", folder = ""] = path.split("/");
  return room === "reading" && !folder.endsWith(".ts") ? `reading/${folder}` : room;
}

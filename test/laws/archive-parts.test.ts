import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import type { Archive } from "../../src/archive/index.ts";
import { openArchive } from "../../src/archive/index.ts";
import { openDesk } from "../../src/desk/index.ts";
import type { Reading } from "../../src/reading/index.ts";
import type { Claim } from "../../src/register/index.ts";
import { claimsOf, reconcile } from "../../src/register/index.ts";
import { temporaryFolder } from "../support/press.ts";
import { generator } from "../support/random.ts";
import { actor, at, person, readingOf, statement } from "../support/reading.ts";
import { shuffled } from "../support/register.ts";

const SOUNDS = [
  "sel",
  "mar",
  "kes",
  "trin",
  "hask",
  "vel",
  "os",
  "tri",
  "nor",
  "land",
  "cor",
  "ven",
  "al",
  "dren",
];

/** The number as a word of two sounds: "selmar". */
const word = (number: number): string =>
  SOUNDS[number % SOUNDS.length]! + SOUNDS[Math.floor(number / SOUNDS.length) % SOUNDS.length]!;

/** What a minister says: one of sixty utterances, sometimes trimmed or turned round. */
function wordingOf(random: () => number): string {
  const utterance = Math.floor(random() * 60);
  const words = Array.from({ length: 14 }, (_, i) => word(utterance * 29 + i * i * 7));
  const from = random() < 0.3 ? 2 + Math.floor(random() * 4) : 0;
  // The same words in another order are another rendering, offered beside the first where they are near in time.
  return (random() < 0.3 ? words.reverse() : words).slice(from).join(" ");
}

/** Sources in which one minister speaks, some on the same days, some without a date; a few name a namesake of another state. */
function sources(count: number, random: () => number): Reading[] {
  return Array.from({ length: count }, (_, i) => {
    const id = String(i).padStart(64, "0");
    const wordings = Array.from({ length: 1 + Math.floor(random() * 2) }, () => wordingOf(random));
    const text = wordings.map((words, n) => `Said ${n}: ${words}.`).join("\n");
    const key =
      i % 17 === 5 ? "person:morvan.ls~ostria" : i % 5 === 1 ? "person:morvan" : "person:morvan.ls~tarvia";
    const speaker = person(key, key === "person:morvan" ? "Morvan" : "Ilyas Morvan");
    const day = String(1 + Math.floor(random() * 28)).padStart(2, "0");
    const month = random() < 0.5 ? "05" : "09";
    const year = 2010 + Math.floor(random() * 15);
    return readingOf(id, text, {
      source: { id, ...(random() < 0.8 && { published: `${year}-${month}-${day}` }) },
      actors: [actor(key, speaker.name!)],
      mentions: [{ ...at(text, "Said 0"), actor: key, name: speaker.name!, kind: "person" } as never],
      statements: wordings.map((words, n) => statement(`s${n}`, speaker, at(text, words))),
    });
  });
}

function keep(archive: Archive, readings: readonly Reading[]): void {
  archive.keep(
    readings.map((reading) => ({
      id: reading.source.id,
      bytes: new TextEncoder().encode(reading.text),
      accession: { takenAt: "2024-07-01T00:00:00Z", from: "law", name: `${reading.source.id}.txt` },
      derived: { mediaType: "text/plain", reading, claims: claimsOf(reading) },
      seen: 0,
    })),
  );
}

/** Takes readings so many at a time; gives what the archive exports, and of how many claims each settling was made. */
function taken(
  path: string,
  readings: readonly Reading[],
  atOnce: number,
): { lines: string; work: number[] } {
  const archive = openArchive(path, "write");
  const work: number[] = [];
  const counted = (claims: readonly Claim[]) => {
    work.push(claims.length);
    return reconcile(claims);
  };
  for (let i = 0; i < readings.length; i += atOnce) {
    keep(archive, readings.slice(i, i + atOnce));
    while (archive.settle(counted, 100) > 0);
  }
  archive.close();
  const desk = openDesk({ archive: path });
  const lines = [...desk.exportLines("jsonl")].join("");
  desk.close();
  return { lines, work };
}

test("a speaker's statements settled source by source are those settled at once, for a part of the work", (context) => {
  const folder = temporaryFolder(context);
  const random = generator(20_261_122);
  const readings = sources(120, random);
  const { lines } = taken(join(folder, "whole.db"), readings, readings.length);
  assert.ok(lines.includes('"variants"') && lines.includes('"wordings":2'));
  for (const [round, atOnce] of [1, 2, 7].entries()) {
    const { lines: others, work } = taken(join(folder, `${round}.db`), shuffled(readings, random), atOnce);
    assert.equal(others, lines, `${atOnce} at a time`);
    // Where most of the key would be reconciled anyway, all of it is.
    const parts = work.slice(-20).filter((claims) => claims < 90);
    assert.ok(parts.length > 5, `settled with ${work.slice(-20).join(", ")} of some 180 claims`);
  }
});

test("a source that is read anew settles its keys whole", (context) => {
  const folder = temporaryFolder(context);
  const random = generator(7);
  const readings = sources(60, random);
  const [first, second, ...others] = readings;
  const path = join(folder, "a.db");
  taken(path, readings, 4);
  const archive = openArchive(path, "write");
  const { statements: _some, ...rest } = first!;
  const reading = { ...rest, statements: [] };
  const kept = { mediaType: "text/plain", seen: 1, ruled: 0 };
  archive.rederive([
    { ...kept, id: first!.source.id, reading, claims: claimsOf(reading) },
    { ...kept, id: second!.source.id, reading: second!, claims: claimsOf(second!) },
  ]);
  while (archive.settle(reconcile, 100) > 0);
  archive.close();
  const { lines } = taken(join(folder, "b.db"), [reading, second!, ...others], 100);
  assert.equal(taken(path, [], 1).lines, lines);
});

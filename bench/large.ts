import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Archive, Keeping } from "../src/archive/index.ts";
import { openArchive } from "../src/archive/index.ts";
import { settleAll } from "../src/desk/deriving.ts";
import { loadResources } from "../src/desk/resources.ts";
import type { Reading } from "../src/reading/index.ts";
import { read } from "../src/reading/index.ts";
import { claimsOf } from "../src/register/index.ts";
import { texts } from "./corpus.ts";
import { copyOf } from "./multiplied.ts";
import { SHARED } from "./prepare.ts";

/** Text that is read once and multiplied, in UTF-16 units; and the longest source, which nothing is like. */
const BASE = 1_200_000;
const LONGEST = 1_000_000;

/**
 * Sources kept in one transaction; after how many of them entries are worked out for the first time, and after how many
 * times as many again: a key of many sources is worked out whole each time.
 */
const AT_ONCE = 64;
const FIRST_SETTLING = 500;
const LATER = 4;

export interface Growth {
  readonly sources: number;
  readonly statements: number;
  readonly seconds: number;
  /** Of the process and of the file, in MiB. */
  readonly memory: number;
  readonly disk: number;
}

/** Makes an archive of so many statements at least, by reading some texts and copying their readings with other words. */
export async function* makeLarge(path: string, statements: number): AsyncGenerator<Growth> {
  const { base, longest } = await baseReadings();
  const archive = openArchive(path, "write");
  try {
    const begun = performance.now();
    keep(archive, [longest], 0);
    let sources = 1;
    let settleAt = FIRST_SETTLING;
    for (let number = 0; ; number++) {
      for (let at = 0; at < base.length; at += AT_ONCE) {
        const some = base.slice(at, at + AT_ONCE);
        keep(archive, some, number);
        sources += some.length;
      }
      if (sources < settleAt) continue;
      settleAll(archive, {});
      settleAt = sources * LATER;
      const count = archive.counts().kinds.statement;
      yield growth(path, begun, sources, count);
      if (count >= statements) return;
      // Not more of them than were asked for.
      settleAt = Math.min(settleAt, Math.ceil((sources * statements) / count));
    }
  } finally {
    archive.close();
  }
}

const growth = (path: string, begun: number, sources: number, statements: number): Growth => ({
  sources,
  statements,
  seconds: (performance.now() - begun) / 1000,
  memory: process.memoryUsage.rss() / 1024 ** 2,
  disk: statSync(path).size / 1024 ** 2,
});

async function baseReadings(): Promise<{ readonly base: readonly Reading[]; readonly longest: Reading }> {
  const resources = loadResources();
  const found = [...(await texts(BASE)), ...reports()];
  const base = found.map(({ id, text, date }) =>
    read({ id, text, ...(date !== undefined && { published: date, publishedBasis: "given" }) }, resources),
  );
  let long = "";
  for (const { text } of await texts(LONGEST * 2)) {
    if (long.length + text.length <= LONGEST) long += `${text}\n\n`;
  }
  return { base, longest: read({ id: "long", text: long, title: "The longest source" }, resources) };
}

/** Reports of meetings, where the shared texts lie beside the checkout. */
function reports(): { id: string; text: string; date?: string }[] {
  return ["seeds", "corpora/dev"].flatMap((folder) => {
    const path = join(SHARED, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .map((name) => ({ id: name, text: readFileSync(join(path, name), "utf8") }));
  });
}

function keep(archive: Archive, base: readonly Reading[], number: number): void {
  archive.keep(
    base.map((each): Keeping => {
      const { bytes, reading } = copyOf(each, number);
      const { id } = reading.source;
      return {
        id,
        bytes,
        accession: {
          takenAt: "2026-01-01T00:00:00Z",
          from: `${id.slice(0, 8)}.txt`,
          name: `${id.slice(0, 8)}.txt`,
        },
        derived: { mediaType: "text/plain; charset=utf-8", reading, claims: claimsOf(reading) },
        seen: archive.accessions(id).length,
      };
    }),
  );
}

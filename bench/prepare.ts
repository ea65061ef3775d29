import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Line } from "./jsonl.ts";
import { readAll, toJsonl } from "./jsonl.ts";

/** Where the open gold sets and corpora lie, beside the checkout; they are not part of the repository. */
export const SHARED = fileURLToPath(new URL("../../shared/", import.meta.url));

/**
 * Writes the input files for `predict` made from the shared folder into `folder` and returns their names: `seeds`,
 * `dev`, `quotes.dev`, `time.NAME`, `names.NAME`, `events.NAME` and `event-class.NAME`, each with `.jsonl`. A line holds only what its task may read.
 */
export function prepare(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const files = { ...readingInputs(), ...goldInputs() };
  return Object.entries(files).map(([name, lines]) => {
    writeFileSync(join(folder, `${name}.jsonl`), toJsonl(lines));
    return name;
  });
}

function readingInputs(): Record<string, Line[]> {
  const seeds = textFiles("seeds").map((name) => ({ id: name.slice(0, 3), text: readShared("seeds", name) }));
  const dev = textFiles("corpora/dev").map((name) => {
    const id = name.slice(0, -".txt".length);
    const meta = JSON.parse(readShared("corpora/dev", `${id}.meta.json`)) as Line;
    return {
      id,
      text: readShared("corpora/dev", name),
      date: meta["date"],
      title: meta["title"],
      outlet: meta["publisher"],
    };
  });
  return { ...(seeds.length > 0 && { seeds }), ...(dev.length > 0 && { dev }) };
}

/** Fields each task may read, by folder of gold. */
const FIELDS = {
  language: ["id", "text"],
  quotes: ["id", "text"],
  time: ["id", "text", "dct"],
  names: ["id", "text"],
  events: ["id", "text", "date"],
};

function goldInputs(): Record<string, Line[]> {
  const inputs: Record<string, Line[]> = {};
  for (const [folder, fields] of Object.entries(FIELDS)) {
    const path = join(SHARED, "gold", folder);
    if (!existsSync(path)) continue;
    for (const file of readdirSync(path).sort()) {
      if (!file.endsWith(".jsonl") || /\.(alt|pronouns)\./.test(file)) continue;
      inputs[`${folder}.${file.slice(0, -".jsonl".length)}`] = readAll(join(path, file)).map((line) =>
        Object.fromEntries(fields.filter((field) => field in line).map((field) => [field, line[field]])),
      );
    }
  }
  return { ...inputs, ...pairInputs() };
}

/** For `event-class`: the pairs of a text without what one does to the other. */
function pairInputs(): Record<string, Line[]> {
  const file = join(SHARED, "gold", "events", "plv_train.jsonl");
  if (!existsSync(file)) return {};
  const lines = readAll(file).map(({ id, text, date, events }) => ({
    id,
    text,
    date,
    events: (events as readonly Line[]).map(({ source, target }) => ({ source, target })),
  }));
  return { "event-class.plv_train": lines };
}

const textFiles = (folder: string): string[] =>
  existsSync(join(SHARED, folder))
    ? readdirSync(join(SHARED, folder))
        .filter((name) => name.endsWith(".txt"))
        .sort()
    : [];

const readShared = (folder: string, name: string): string =>
  readFileSync(join(SHARED, folder, name), "utf8").replace(/^\uFEFF/, "");

if (import.meta.main) {
  const folder = process.argv[2];
  if (folder === undefined) {
    console.error("Usage: node bench/prepare.ts FOLDER: writes the input files for predict into FOLDER");
    process.exitCode = 2;
  } else {
    const target = resolve(process.env["INIT_CWD"] ?? process.cwd(), folder);
    for (const name of prepare(target)) console.log(join(target, `${name}.jsonl`));
  }
}

import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { MOST_BYTES } from "../intake/index.ts";
import { isPartialDate } from "../text/index.ts";
import type { FetchLimits, TakeItem } from "./desk.ts";
import type { Load } from "./loading.ts";
import { withoutCredentials } from "./loading.ts";

/** File names a folder is searched for. A file that is named itself may be called anything. */
export const EXTENSIONS: readonly string[] = [".htm", ".html", ".markdown", ".md", ".text", ".txt", ".xhtml"];

/** One thing to take, not loaded yet. `load` throws an Error whose message is the reason for refusal. */
export interface Pending {
  readonly name: string;
  readonly from: string;
  /** Why it is passed over: what a folder holds beside sources is named, and no trouble. */
  readonly skipped?: string;
  /** What the folder's own list tells of it. */
  readonly listed?: Listed;
  readonly load: () => Promise<Load>;
  /** Loading may take seconds. */
  readonly slow?: boolean;
}

/** A row of a folder's sources.tsv. */
export interface Listed {
  readonly outlet?: string;
  readonly published?: string;
  readonly title?: string;
}

/** Files, folders (searched through, in code-unit order), addresses and given bytes as a list of things to load. */
export async function gather(items: readonly TakeItem[], limits: FetchLimits): Promise<Pending[]> {
  const pending: Pending[] = [];
  for (const item of items) {
    if ("url" in item) pending.push(page(item.url, limits));
    else if ("bytes" in item) pending.push(given(item.name, item.bytes));
    else for (const each of await filesAt(item.path)) pending.push(each);
  }
  return pending;
}

const given = (name: string, bytes: Uint8Array): Pending => ({
  name,
  from: name,
  load: async () => ({ bytes }),
});

const file = (path: string, listed?: Listed): Pending => ({
  name: basename(path),
  from: path,
  ...(listed && { listed }),
  load: async () => ({ bytes: await readWithin(path) }),
});

function page(url: string, limits: FetchLimits): Pending {
  const shown = withoutCredentials(url);
  return {
    name: nameOf(shown),
    from: shown,
    slow: true,
    load: async () => {
      const { fetchPage } = await import("./fetch.ts");
      return fetchPage(url, limits);
    },
  };
}

/** A file as it is, a folder searched through; what is not there stays, to be refused by name. */
async function filesAt(path: string): Promise<Pending[]> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory()
    ? filesIn(path)
    : [file(path, (await listIn(dirname(path))).get(basename(path)))];
}

/** What a folder and its folders hold, hidden files and a README left out. */
async function filesIn(folder: string): Promise<Pending[]> {
  const listed = await listIn(folder);
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith(".") && name !== "node_modules" && !/^readme(?:\.|$)/i.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: Pending[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    // Links to folders are not followed: they could lead round in a circle.
    if (entry.isDirectory()) for (const each of await filesIn(path)) files.push(each);
    else if (EXTENSIONS.includes(extname(path).toLowerCase())) files.push(file(path, listed.get(entry.name)));
    else if (entry.isFile() && entry.name !== LIST) files.push(skipped(path));
  }
  return files;
}

const LIST = "sources.tsv";

/** A file of a kind that is not read; named itself, it would be tried. */
const skipped = (path: string): Pending => ({
  ...file(path),
  skipped: extname(path) === "" ? "its name has no ending" : `${extname(path)} files are not read`,
});

/** The list a folder may bring along: sources.tsv with the columns file, outlet, date and title. */
async function listIn(folder: string): Promise<Map<string, Listed>> {
  const text = await readFile(join(folder, LIST), "utf8").catch(() => "");
  const [header, ...rows] = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t").map((cell) => cell.trim()));
  const cell = (row: readonly string[], name: string): string => row[header?.indexOf(name) ?? -1] ?? "";
  return new Map(
    rows.map((row) => {
      const [outlet, published, title] = [cell(row, "outlet"), cell(row, "date"), cell(row, "title")];
      const listed = {
        ...(outlet !== "" && { outlet }),
        ...(isPartialDate(published) && { published }),
        ...(title !== "" && { title }),
      };
      return [cell(row, "file"), listed];
    }),
  );
}

async function readWithin(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) {
      throw new Error(`it has ${size} bytes; ${MOST_BYTES} are allowed`);
    }
    return await readFile(path);
  } catch (error) {
    throw new Error(fileTrouble(error), { cause: error });
  }
}

function fileTrouble(error: unknown): string {
  switch ((error as { code?: string }).code) {
    case "ENOENT":
      return "there is no such file";
    case "EACCES":
    case "EPERM":
      return "it may not be read";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

function nameOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, hostname } = new URL(url);
  return basename(pathname) || hostname;
}

import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { FetchLimits, TakeItem } from "./desk.ts";

/** File names a folder is searched for. A file that is named itself may be called anything. */
export const EXTENSIONS: readonly string[] = [".htm", ".html", ".markdown", ".md", ".text", ".txt", ".xhtml"];

/** Larger files are refused: no report of diplomacy is this long, and all of it is held in memory. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** What came of an item: its bytes and whence they are. */
export interface Load {
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
  readonly address?: string;
}

/** One thing to take, not loaded yet. `load` throws an Error whose message is the reason for refusal. */
export interface Pending {
  readonly name: string;
  readonly from: string;
  readonly load: () => Promise<Load>;
}

/** Files, folders (searched through, in code-unit order), addresses and given bytes as a list of things to load. */
export async function gather(items: readonly TakeItem[], limits: FetchLimits): Promise<Pending[]> {
  const pending: Pending[] = [];
  for (const item of items) {
    if ("url" in item) pending.push(page(item.url, limits));
    else if ("bytes" in item) pending.push(given(item.name, item.bytes));
    else for (const path of await filesAt(item.path)) pending.push(file(path));
  }
  return pending;
}

const given = (name: string, bytes: Uint8Array): Pending => ({
  name,
  from: name,
  load: async () => ({ bytes }),
});

const file = (path: string): Pending => ({
  name: basename(path),
  from: path,
  load: async () => ({ bytes: await readWithin(path) }),
});

function page(url: string, limits: FetchLimits): Pending {
  const shown = withoutCredentials(url);
  return {
    name: nameOf(shown),
    from: shown,
    load: async () => {
      const { fetchPage } = await import("./fetch.ts");
      return fetchPage(url, limits);
    },
  };
}

/** The files of a folder and its folders, hidden ones left out; a file as it is; what is not there stays, to be refused by name. */
async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return [path];
  const names = (await readdir(path, { withFileTypes: true }))
    .filter((entry) => !entry.name.startsWith(".") && entry.name !== "node_modules")
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of names) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) for (const each of await filesAt(inside)) files.push(each);
    else if (EXTENSIONS.includes(extname(entry.name).toLowerCase())) files.push(inside);
  }
  return files;
}

async function readWithin(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_FILE) {
      throw new Error(`it has ${size} bytes; ${LARGEST_FILE} are allowed`);
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

/** An address without name and password, which are never kept. Words that are no address stay as they are. */
export function withoutCredentials(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  parsed.username = "";
  parsed.password = "";
  return parsed.href;
}

function nameOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, hostname } = new URL(url);
  return basename(pathname) || hostname;
}

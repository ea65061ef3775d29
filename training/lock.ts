import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TreebankDocument } from "./treebank.ts";
import { documentsOf } from "./treebank.ts";

/** A treebank as treebanks.lock.json names it: exact files, and what may be learnt from. */
export interface LockedTreebank {
  readonly name: string;
  /** Short name, as scores are told apart by. */
  readonly set: string;
  readonly commit: string;
  readonly licence: string;
  readonly authors: string;
  readonly train: LockedFile;
  readonly dev: LockedFile;
  /** Licence of the texts of each genre that may be learnt from; a document of another genre is refused. */
  readonly genres?: Readonly<Record<string, string>>;
}

export interface LockedFile {
  readonly file: string;
  readonly sha256: string;
  /** Ids of the documents that may be in it; without a list, all. */
  readonly documents?: readonly string[];
}

export interface Lock {
  readonly treebanks: readonly LockedTreebank[];
  readonly raw: { readonly file: string; readonly sha256: string; readonly licence: string };
}

export const readLock = (path: string): Lock => JSON.parse(readFileSync(path, "utf8")) as Lock;

/** SHA-256 of a file, in lower-case hex. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** Throws a RangeError where a file is missing or is not the one the lock names. */
export async function checkFile(path: string, wanted: string): Promise<void> {
  if (!existsSync(path)) throw new RangeError(`${path} is not there; treebanks.lock.json asks for it`);
  const found = await sha256Of(path);
  if (found !== wanted)
    throw new RangeError(`${path} has SHA-256 ${found}; treebanks.lock.json wants ${wanted}`);
}

/** The documents of a locked file, checked: the bytes, and each document against the list and the genres. */
export async function lockedDocuments(
  folder: string,
  treebank: LockedTreebank,
  use: "train" | "dev",
): Promise<TreebankDocument[]> {
  const { file, sha256, documents: allowed } = treebank[use];
  const path = join(folder, file);
  await checkFile(path, sha256);
  const documents = documentsOf(readFileSync(path, "utf8"));
  for (const { id } of documents) {
    if (allowed && !allowed.includes(id)) {
      throw new RangeError(`${path} holds "${id}", which treebanks.lock.json does not allow`);
    }
    const genre = id.split("_")[1] ?? "";
    if (treebank.genres && !(genre in treebank.genres)) {
      throw new RangeError(`"${id}" is of genre "${genre}", whose licence treebanks.lock.json does not name`);
    }
  }
  return documents;
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LockedFile } from "../lock.ts";
import { checkFile } from "../lock.ts";

/** A set of texts with gold names as names.lock.json names it: exact files, and what may be learnt from. */
export interface LockedNames {
  readonly name: string;
  /** Short name, as scores are told apart by. */
  readonly set: string;
  readonly source: string;
  readonly licence: string;
  readonly authors: string;
  /** Files of which all that is allowed is learnt from. */
  readonly learn: readonly LockedFile[];
  /** Files that are never learnt from. */
  readonly held: readonly LockedFile[];
  /** Licence of the texts of each genre that may be learnt from; a document of another genre is left out. */
  readonly genres?: Readonly<Record<string, string>>;
  /** Whether names that are no person, place or organisation are left unmarked in the gold. */
  readonly leavesOthersOut: boolean;
}

export const readNamesLock = (path: string): readonly LockedNames[] =>
  (JSON.parse(readFileSync(path, "utf8")) as { readonly sets: readonly LockedNames[] }).sets;

/** A name of the gold: its characters, its type, and whether it stands inside a longer one. */
export interface GoldName {
  readonly start: number;
  readonly end: number;
  readonly type: "PER" | "LOC" | "ORG" | "MISC";
  readonly nested?: boolean;
}

export interface GoldText {
  readonly id: string;
  readonly set: string;
  readonly genre: string;
  readonly text: string;
  readonly entities: readonly GoldName[];
  readonly leavesOthersOut: boolean;
  /** Words that are part of a name, though not told of which kind. */
  readonly open?: readonly { readonly start: number; readonly end: number }[];
}

/** The documents of the locked files that may be learnt from, each file checked by its SHA-256. */
export async function goldTexts(
  folder: string,
  locked: LockedNames,
  use: "learn" | "held",
): Promise<GoldText[]> {
  const texts: GoldText[] = [];
  for (const { file, sha256 } of locked[use]) {
    const path = join(folder, file);
    await checkFile(path, sha256);
    for (const line of readFileSync(path, "utf8").trimEnd().split("\n")) {
      const text = JSON.parse(line) as GoldText;
      if (use === "learn" && locked.genres && !(text.genre in locked.genres)) continue;
      texts.push({ ...text, set: locked.set, leavesOthersOut: locked.leavesOthersOut });
    }
  }
  return texts;
}

import { resolve } from "node:path";
import type { Desk, Entry, Standpoint, TakeItem, TakeOptions } from "../desk/index.ts";
import { loadResources, openDesk } from "../desk/index.ts";
import type { Resources } from "../desk/index.ts";
import { isPartialDate } from "../text/index.ts";
import type { Given, Surroundings } from "./verb.ts";
import { CliError } from "./verb.ts";

/** The archive's file: --archive, else $READOUT_ARCHIVE, else readout.db, counted from the caller's folder. */
export const archivePath = (given: Given, { env, folder }: Surroundings): string =>
  resolve(folder, given.values["archive"] ?? (env["READOUT_ARCHIVE"] || "readout.db"));

/** The file of accounts: --access, else beside the archive. */
export const accessPath = (given: Given, surroundings: Surroundings): string =>
  given.values["access"] === undefined
    ? `${archivePath(given, surroundings)}.access.json`
    : resolve(surroundings.folder, given.values["access"]);

/** What is read with, where --authority names a folder of the user's own tables; else the desk loads what it needs. */
export function resourcesFor(given: Given, { folder }: Surroundings): { resources?: Resources } {
  const named = given.values["authority"];
  if (named === undefined) return {};
  try {
    return { resources: loadResources(resolve(folder, named)) };
  } catch (error) {
    throw new CliError(`--authority ${named} cannot be used: ${(error as Error).message}`);
  }
}

/** Opens the desk, does the work, closes it. */
export async function withDesk(
  given: Given,
  surroundings: Surroundings,
  access: "read" | "write",
  work: (desk: Desk) => Promise<0 | 1>,
): Promise<0 | 1> {
  const desk = openDesk({
    archive: archivePath(given, surroundings),
    access,
    ...resourcesFor(given, surroundings),
  });
  try {
    if (access === "read" && desk.unsettled() > 0) {
      surroundings.console.note(
        "Some sources are not worked into the register yet: another take is running, or one was interrupted.\n" +
          "If none is running, `readout reread` completes the register.",
      );
    }
    return await work(desk);
  } finally {
    desk.close();
  }
}

/** What a word after `take` or `read` means: standard input, an address, or a path from the caller's folder. */
export async function itemFor(word: string, { stdin, folder }: Surroundings): Promise<TakeItem> {
  if (word === "-") return { name: "-", bytes: await bytesFrom(stdin) };
  // "C:\reports" is a path, not an address.
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(word)) return { url: word };
  return { path: resolve(folder, word) };
}

async function bytesFrom(stdin: Surroundings["stdin"]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What the options tell of the sources. Throws a CliError where --date is no date. */
export function metadataFrom({ values, switches }: Given): TakeOptions {
  const { outlet, title, collection } = values;
  const published = dateOption(values["date"], "--date");
  return {
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
    ...(title !== undefined && { title }),
    ...(collection !== undefined && { collection }),
    fetch: { allowPrivate: switches.has("allow-private") },
  };
}

export function dateOption(value: string | undefined, name: string): string | undefined {
  if (value === undefined || isPartialDate(value)) return value;
  throw new CliError(`${name} ${value} is no date of the calendar; write 2023-05-04, 2023-05 or 2023`);
}

/** The days --as-of and --known-by name. */
export function standpointFrom({ values }: Given): Standpoint {
  const asOf = dateOption(values["as-of"], "--as-of");
  const knownBy = dateOption(values["known-by"], "--known-by");
  return { ...(asOf !== undefined && { asOf }), ...(knownBy !== undefined && { knownBy }) };
}

export function numberOption(value: string | undefined, name: string, most: number): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (number <= most) return number;
  throw new CliError(`${name} ${value} is no whole number from 0 to ${most}`);
}

export function refuseWords(given: Given, verb: string): void {
  if (given.words.length > 0) {
    throw new CliError(`readout ${verb} takes no words, but got ${JSON.stringify(given.words[0])}`);
  }
}

/** "1 source", "3 sources", "no sources". */
export function counted(count: number, one: string, many = plural(one)): string {
  return `${count === 0 ? "no" : count} ${count === 1 ? one : many}`;
}

const plural = (noun: string): string => (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);

/**
 * By id, by an actor's key, or by the beginning of an id; as it could be seen from a standpoint. Throws a CliError where
 * none or several are meant, or it could not be seen from there.
 */
export function entryFor(desk: Desk, id: string, standpoint: Standpoint = {}): Entry {
  if (id === "") throw new CliError("an id was wanted, but nothing stands there; readout ask lists ids");
  const seen = desk.entry(id, standpoint) ?? desk.actor(id, standpoint)?.actor;
  if (seen) return seen;
  if (desk.entry(id) ?? desk.actor(id)) throw notYet(id);
  const [only, other] = desk.entriesLike(id);
  if (other !== undefined)
    throw new CliError(`${id} begins several ids (${only}, ${other} ...); give more of it`);
  if (only === undefined)
    throw new CliError(`nothing in the register has the id ${id}; readout ask lists ids`);
  const entry = desk.entry(only, standpoint);
  if (!entry) throw notYet(only);
  return entry;
}

const notYet = (id: string): CliError =>
  new CliError(`${id} had not begun, or no source tells of it, by then`);

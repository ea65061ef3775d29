import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { Claim } from "../register/index.ts";
import { ArchiveError } from "./archive.ts";
import { Db } from "./db.ts";
import { claimRow, INSERT_CLAIM } from "./claiming.ts";
import {
  APPLICATION_ID,
  CLAIMS,
  LIST_ENTRIES,
  LISTED,
  PARTS,
  SCHEMA,
  SCHEMA_VERSION,
  SPANS,
  SURVEYS,
  UPGRADE,
} from "./schema.ts";

/** "write" makes the archive where there is none; "read" wants one that is there. */
export type Access = "read" | "write";

/** How long to wait, in milliseconds, for another process that is writing. */
const PATIENCE = 15_000;

/** Opens an archive file, made by this version of the tables. Throws an ArchiveError that says what is wrong with it. */
export function openDatabase(path: string, access: Access): Db {
  if (access === "read" && path !== ":memory:" && !existsSync(path)) {
    throw new ArchiveError(`There is no archive at ${path}. Make one with: readout take FILE`);
  }
  const connection = connect(path);
  try {
    prepareTables(connection, path, access);
    return new Db(connection);
  } catch (error) {
    connection.close();
    throw asArchiveError(error, path);
  }
}

function connect(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: PATIENCE });
  } catch (error) {
    throw asArchiveError(error, path);
  }
}

function prepareTables(connection: DatabaseSync, path: string, access: Access): void {
  const kind = pragma(connection, "application_id");
  const version = pragma(connection, "user_version");
  const empty = connection.prepare("select count(*) as n from sqlite_schema").get()?.["n"] === 0;
  if (!empty && kind !== APPLICATION_ID) {
    throw new ArchiveError(`${path} is a database, but not a Readout archive. It was left as it is.`);
  }
  if (version > SCHEMA_VERSION) {
    throw new ArchiveError(
      `${path} was made by a newer Readout (tables of version ${version}; this one knows ${SCHEMA_VERSION}). ` +
        "Update Readout to open it.",
    );
  }
  if (empty && access === "read")
    throw new ArchiveError(`${path} is empty: no source was ever taken into it.`);
  if (access === "write") openForWriting(connection, empty);
  if (!empty && version < SCHEMA_VERSION) upgrade(connection);
  connection.exec("pragma cache_size = -65536");
}

function openForWriting(connection: DatabaseSync, empty: boolean): void {
  // The log is worked in after so many pages: a large transaction changes many of them again and again.
  connection.exec("pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 8000;");
  connection.exec("begin immediate");
  // Another process may have made the tables while this one waited for the lock.
  const stillEmpty = empty && pragma(connection, "user_version") === 0;
  if (stillEmpty) {
    connection.exec(SCHEMA);
    connection.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${SCHEMA_VERSION};`);
  } else {
    // A write that changes nothing shows at once that the file cannot be written.
    connection.exec(`pragma user_version = ${pragma(connection, "user_version")}`);
  }
  connection.exec("commit");
}

/** Tables made by an older Readout get what they lack. Another process may have done so meanwhile. */
function upgrade(connection: DatabaseSync): void {
  connection.exec("begin immediate");
  if (pragma(connection, "user_version") < 2) connection.exec(UPGRADE);
  if (pragma(connection, "user_version") < 3) regroupClaims(connection);
  if (pragma(connection, "user_version") < 4) connection.exec(LISTED + LIST_ENTRIES);
  if (pragma(connection, "user_version") < 5) connection.exec(SURVEYS);
  if (pragma(connection, "user_version") < SCHEMA_VERSION) {
    connection.exec(PARTS);
    connection.exec(`pragma user_version = ${SCHEMA_VERSION}`);
  }
  connection.exec("commit");
}

/** Version 3 keeps with each claim what it is grouped by; entries are worked out anew from them. */
function regroupClaims(connection: DatabaseSync): void {
  connection.exec(`alter table claims rename to claims_before;
    drop index if exists claims_key; drop index if exists claims_source; ${CLAIMS} ${SPANS}`);
  const insert = connection.prepare(INSERT_CLAIM);
  for (const { source, json } of connection.prepare(`select source, json from claims_before`).iterate()) {
    insert.run(...claimRow(source as string, JSON.parse(json as string) as Claim));
  }
  connection.exec(`drop table claims_before;
    delete from entry_accounts where entry in (select row from entries where kind = 'actor');
    insert or ignore into stale select distinct key from claims;
    insert or ignore into stale select distinct key from entries;
    insert or ignore into anew select key from stale`);
}

const pragma = (connection: DatabaseSync, name: string): number =>
  Number(connection.prepare(`pragma ${name}`).get()?.[name] ?? 0);

/** SQLite's result codes for trouble with the file itself, told in the user's words. */
const TROUBLES: Readonly<Record<number, string>> = {
  5: "is being written by another process for too long",
  8: "cannot be written",
  10: "could not be read or written (an input/output error)",
  11: "is damaged",
  13: "cannot grow: the disk is full",
  14: "cannot be opened; it may be a folder, or in a folder that is not there or not writable",
  23: "may not be opened",
  26: "is not a Readout archive (it is no database at all). It was left as it is",
};

/** The error as trouble with the archive where it is that, else the error itself. */
export function asArchiveError(error: unknown, path: string): unknown {
  if (error instanceof ArchiveError || !(error instanceof Error)) return error;
  const code = (error as { errcode?: number }).errcode;
  const trouble = code === undefined ? undefined : TROUBLES[code & 0xff];
  return trouble ? new ArchiveError(`The archive ${path} ${trouble}.`, { cause: error }) : error;
}

export type * from "./desk.ts";
export { QueryError } from "./errors.ts";
export { ArchiveError, dateOf } from "../archive/index.ts";
export type { EntryDate } from "../archive/index.ts";
export type { DeskOptions } from "./open.ts";
export { openDesk } from "./open.ts";
export { nearest } from "./nearest.ts";

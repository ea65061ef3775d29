import type { EntryKind } from "./entry.ts";

/** Every kind of entry, in the order in which lists name them. */
export const ENTRY_KINDS = [
  "actor",
  "statement",
  "meeting",
  "membership",
  "fact",
  "instrument",
  "commitment",
  "act",
] as const satisfies readonly EntryKind[];

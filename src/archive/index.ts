export type {
  Accession,
  Archive,
  Busy,
  Derived,
  Rederiving,
  Hits,
  Joined,
  Learnt,
  Keeping,
  KnownValue,
  PassageHit,
  Reconcile,
  SourceRow,
  TermCount,
} from "./archive.ts";
export { ArchiveError } from "./archive.ts";
export type { Condition, TermField, TextField, Words } from "./condition.ts";
export type { EntryDate } from "./days.ts";
export { dateOf, daysOf } from "./days.ts";
export { openArchive } from "./sqlite.ts";

export type * from "./answer.ts";
export type * from "./brief/brief-types.ts";
export type * from "./comparison.ts";
export type * from "./quote-check.ts";
export type * from "./reports.ts";
export type * from "./views.ts";
import type { SourceId } from "../text/index.ts";
import type { Reading } from "../reading/index.ts";
import type { Decision, Entry, Ruling } from "../register/index.ts";
import type { Place, Written } from "./adding.ts";
import type { Answer, AskOptions } from "./answer.ts";
import type { Brief, BriefOptions } from "./brief/brief-types.ts";
import type { Manifest } from "./dataset/manifest.ts";
import type { Feed } from "./feed/feed.ts";
import type { Correction } from "./correcting.ts";
import type { Completion } from "./query/complete.ts";
import type { CheckOptions, QuoteCheck } from "./quote-check.ts";
import type {
  ImportReport,
  RereadReport,
  RuleReport,
  RulingView,
  TakeItem,
  TakeOptions,
  TakeReport,
  Verification,
  Watcher,
} from "./reports.ts";
import type { Standpoint } from "./standpoint.ts";
import type { ActorView, Overview, SourceSummary, SourceView } from "./views.ts";
import type { PictureDesk } from "./pictures/pictures.ts";
import type { ReviewAgreement } from "./review/codings.ts";
import type { ReviewAnswer } from "./review/deciding.ts";
import type { Evidence } from "./review/evidence.ts";
import type { Queue, QueueOptions } from "./review/queue.ts";

/** The reading side of the desk: what the two doors, web and command line, ask of it. All synchronous, over one archive. */
export interface ReadingDesk extends PictureDesk {
  overview(): Overview;
  sources(standpoint?: Standpoint): readonly SourceSummary[];
  /** So many sources from the `offset`th on, the latest published first; a negative limit sets none. They come one at a time. */
  sourcesByDay(
    page: { readonly limit: number; readonly offset: number },
    standpoint?: Standpoint,
  ): Iterable<SourceSummary>;
  /** How many sources there are, and outlets they come from. */
  sourceCounts(standpoint?: Standpoint): { readonly sources: number; readonly outlets: number };
  /**
   * By id or by an unambiguous prefix of eight or more hex digits. With `within`, as the reader shows it: without the
   * actors among its entries, and of long entries with the accounts of this source only.
   */
  source(id: string, within?: boolean, standpoint?: Standpoint): SourceView | undefined;
  /** What lists show of a source, by its whole id. */
  sourceSummary(id: SourceId): SourceSummary | undefined;
  /** The first paragraph of a source, to call one by that has neither outlet nor title. */
  opening(id: SourceId): string | undefined;
  /** What was read in a source, without the entries that rest on it. */
  reading(id: SourceId): Reading | undefined;
  /** The bytes as they came, for "original page". */
  bytes(id: SourceId): Uint8Array | undefined;
  entry(id: string, standpoint?: Standpoint): Entry | undefined;
  /** By any key that means the actor; with a standpoint, as it could be seen from there. Of each kind `most` entries, all unless told. */
  actor(key: string, standpoint?: Standpoint, most?: number): ActorView | undefined;
  /** Throws a QueryError (message names the place) when the query cannot be understood. */
  ask(query: string, options?: AskOptions): Answer;
  /** All that answers a query, one at a time, as it was when asked for. Throws a QueryError at once. */
  every(query: string, standpoint?: Standpoint): Iterable<Entry>;
  /** What answers a query for somebody who is to be told of more: what was told of last first. Throws a QueryError. */
  feed(query: string, standpoint?: Standpoint): Feed;
  /** What can stand at a place of a query (its end unless told), given what is in the register. */
  complete(query: string, at?: number): Completion;
  /** Every wording of a quotation in the register, with a verdict and its reason. Never says that it is false. */
  check(quotation: string, options?: CheckOptions): QuoteCheck;
  /** A footnoted brief on the actor a name means, the same bytes for the same register and day. */
  brief(name: string, options?: BriefOptions): Brief | undefined;
  /** Questions the rules cannot settle, the weightiest first. */
  review(options?: QueueOptions): Queue;
  /** How many questions are open; null where more than so many entries (600 unless told) had to be looked through for it. */
  openQuestions(most?: number): number | null;
  /** A question of the review with all that bears on it; undefined where there is none of that id. */
  doubt(id: string): Evidence | undefined;
  /** The decision that an answer to a question is. Throws a QueryError where question or answer is none. */
  decision(id: string, answer: ReviewAnswer): Decision;
  /** The decision to add what a person read in a passage. Throws a QueryError that says what of it is not as it must be. */
  addition(source: SourceId, place: Place, written: Written): Decision;
  /** The decision that a correction of what the register has from a passage is. Throws a QueryError where it is none. */
  correction(
    source: SourceId,
    claim: { readonly kind: string; readonly start: number; readonly end: number },
    correction: Correction,
  ): Decision;
  /** The register as a data set, a zip in pieces: tables, a codebook, a manifest. */
  dataset(standpoint?: Standpoint): Generator<Uint8Array, Manifest>;
  /** How far the reviewers agree. */
  agreement(): ReviewAgreement;
  /** Every ruling, in the order it was made. */
  rulings(): readonly RulingView[];
  /** The id of the actor entry a key means now, or the key itself. */
  resolve(key: string): string;
}

/** The whole desk: what the reading side has, and the verbs that change the archive or check it. */
export interface Desk extends ReadingDesk {
  take(items: readonly TakeItem[], options?: TakeOptions, watcher?: Watcher): Promise<TakeReport>;
  /** Works everything derived out again from the sources. */
  reread(watcher?: Watcher): Promise<RereadReport>;
  /** Keeps a decision for good and works it into the register. The clock of the desk dates it. */
  rule(decision: Decision, by: string, reason: string): RuleReport;
  /** Keeps rulings made elsewhere, in whichever order they come; those that are here already change nothing. */
  importRulings(rulings: readonly Ruling[]): ImportReport;
  /** Checks every anchor of every reading and entry against the bytes of its source. */
  verify(watcher?: Watcher): Promise<Verification>;
  /** Lines with their newline: the entries sorted by id, nothing in them of when, whence or in which order sources came. */
  exportLines(format: "jsonl" | "csv", standpoint?: Standpoint): Iterable<string>;
  /** What to call a source that states neither outlet nor title: its file's name. */
  sourceName(id: SourceId): string;
  /** How many keys wait to be reconciled: more than none while another process takes, or after one was killed. */
  unsettled(): number;
  /** Ids of entries that begin so: none, the one, or two of many. */
  entriesLike(prefix: string): readonly string[];
  close(): void;
}

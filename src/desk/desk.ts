import type { PartialDate, SourceId } from "../text/index.ts";
import type { Reading } from "../reading/index.ts";
import type { ActorReference, Anchor } from "../text/index.ts";
import type {
  ActorEntry,
  Alignment,
  Checked,
  CheckedWording,
  Decision,
  Difference,
  Entry,
  EntryKind,
  Outcome,
  Provenance,
  RelatedMeeting,
  Ruling,
} from "../register/index.ts";
import type { Place, Written } from "./adding.ts";
import type { Manifest } from "./dataset/manifest.ts";
import type { Correction } from "./correcting.ts";
import type { Completion } from "./query/complete.ts";
import type { BriefDraft, FinishedBrief } from "./brief/draft.ts";
import type { Standpoint } from "./knowing.ts";
import type { PictureDesk } from "./pictures/pictures.ts";
import type { ReviewAgreement } from "./review/codings.ts";
import type { ReviewAnswer } from "./review/deciding.ts";
import type { Evidence } from "./review/evidence.ts";
import type { Queue, QueueOptions } from "./review/queue.ts";

/** A source as lists show it. */
export interface SourceSummary {
  readonly id: SourceId;
  readonly name: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: PartialDate;
  readonly publishedBasis?: "given" | "stated" | "inferred";
  readonly mediaType: string;
  readonly bytes: number;
  readonly collection?: string;
  /** When, whence it was first taken. Never part of an export. */
  readonly takenAt: string;
  readonly from: string;
  /** How many entries rest on it, by kind. */
  readonly entries: Readonly<Partial<Record<EntryKind, number>>>;
}

/** One source with its reading and the entries that rest on it. */
export interface SourceView {
  readonly summary: SourceSummary;
  readonly reading: Reading;
  readonly entries: readonly Entry[];
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  /** The query with this value added (or, where it is chosen, taken away). */
  readonly query: string;
  readonly chosen: boolean;
}

export interface Facet {
  readonly field: "kind" | "speaker" | "outlet" | "form" | "status" | "year";
  /** The most frequent first. */
  readonly values: readonly FacetValue[];
  /** How many further values are not listed. */
  readonly more: number;
}

/** A paragraph of a source that holds the words asked for, whether or not an entry rests on it. */
export interface Passage {
  readonly source: SourceId;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: PartialDate;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** The answer to a query: entries first by relevance, then by date, then by id. `count` is of all, `results` one page. */
export interface Answer {
  readonly query: string;
  /** What was understood, in a sentence. */
  readonly understood: string;
  readonly count: number;
  readonly results: readonly Entry[];
  readonly facets: readonly Facet[];
  /** Words to mark in the results. */
  readonly words: readonly string[];
  /** Where the query is of words alone: the paragraphs that hold them, the best ones first-listed in text order. */
  readonly passages: { readonly count: number; readonly results: readonly Passage[] };
}

export interface AskOptions {
  readonly limit?: number;
  readonly offset?: number;
  readonly asOf?: PartialDate;
  readonly knownBy?: PartialDate;
  /** False leaves the facets empty, which spares counting them. */
  readonly facets?: boolean;
  /** Paragraphs to give beside the entries; 10 unless told. */
  readonly passages?: number;
}

export interface CheckOptions {
  /** Whose words they are to be: a name, a part of one, an actor's key, or an office. */
  readonly by?: string;
  readonly asOf?: PartialDate;
  readonly knownBy?: PartialDate;
}

/** A quotation beside every wording of it in the register. */
export interface QuoteCheck extends Omit<Checked, "wordings"> {
  readonly quotation: string;
  /** The speaker asked about, and the actors that name or office means; none where the register knows nobody so called. */
  readonly by?: {
    readonly name: string;
    readonly actors: readonly { readonly id: string; readonly name: string }[];
  };
  readonly sources: number;
  readonly wordings: readonly (CheckedWording & {
    /** For each account, the paragraph of its source it stands in, counted from 1 over lines with words. */
    readonly places: readonly { readonly paragraph: number | null }[];
  })[];
}

export interface BriefOptions {
  /** The day the brief is as of; else that of the latest publication in the register. */
  readonly asOf?: PartialDate;
  /** Leaves out what was said, met or adopted before. */
  readonly since?: PartialDate;
  /** Leaves out what only sources published later say. */
  readonly knownBy?: PartialDate;
  /** What was ticked out, put in another order or written by hand. */
  readonly draft?: BriefDraft;
}

/** A footnoted brief on one actor. */
export interface Brief {
  readonly actor: { readonly id: string; readonly name: string };
  /** Who else the name may mean. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly asOf: string;
  readonly knownBy?: string;
  readonly document: FinishedBrief;
  readonly markdown: string;
  /** The same as one page of HTML without scripts. */
  readonly html: string;
}

/** One account beside the others; reprints that say the same in the same words are named with it. */
export interface ComparedAccount {
  /** "A", "B" ... in the order of publication. */
  readonly letter: string;
  readonly from: Provenance;
  readonly claimedBy: ActorReference | null;
  readonly anchors: readonly Anchor[];
  readonly words: string;
  readonly reprints: readonly Provenance[];
  /** Its words (`b`) beside those of the fullest account (`a`); null for that account itself. */
  readonly alignment: Alignment | null;
}

export interface DifferingField {
  readonly field: string;
  /** A value for each account in their order; null where the account gives none. */
  readonly values: readonly (string | null)[];
  readonly missing: number;
}

/** The accounts of one entry side by side. */
export interface Comparison {
  readonly id: string;
  readonly kind: EntryKind;
  readonly label: string;
  readonly accounts: readonly ComparedAccount[];
  /** The letter of the account with the most words. */
  readonly fullest: string;
  readonly fields: readonly DifferingField[];
  /** Two by two, with the rule and both passages: contradictions, and what only looks like one. */
  readonly differences: readonly ExplainedDifference[];
  /** Of a meeting: those of the same parties next to it in time. */
  readonly related?: readonly RelatedMeeting[];
}

/** A difference with the sentence that says why its rule gives its verdict. */
export type ExplainedDifference = Difference & { readonly reason?: string };

/** What an actor does in the register. */
export interface ActorView {
  readonly actor: ActorEntry;
  readonly statements: readonly Entry[];
  readonly meetings: readonly Entry[];
  readonly memberships: readonly Entry[];
  readonly commitments: readonly Entry[];
  readonly instruments: readonly Entry[];
  /** How many there are of each, however many are given. */
  readonly counts: Readonly<
    Record<"statements" | "meetings" | "memberships" | "commitments" | "instruments", number>
  >;
}

export interface Overview {
  readonly sources: number;
  readonly outlets: number;
  readonly counts: Readonly<Record<EntryKind, number>>;
  /** Entries whose accounts come from two sources or more. */
  readonly shared: readonly Entry[];
  /** Entries whose accounts differ. */
  readonly differing: readonly Entry[];
  readonly latestSources: readonly SourceSummary[];
  /** Each actor with the first of its accounts only. */
  readonly actors: readonly {
    readonly actor: ActorEntry;
    readonly statements: number;
    readonly meetings: number;
  }[];
}

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

/** Something to take into the register. */
export type TakeItem =
  | { readonly path: string }
  | { readonly url: string }
  | { readonly name: string; readonly bytes: Uint8Array };

export interface TakeOptions {
  readonly outlet?: string;
  readonly published?: PartialDate;
  readonly title?: string;
  readonly collection?: string;
  readonly fetch?: FetchLimits;
}

/** Bounds on taking a page from the web. */
export interface FetchLimits {
  /** 16 MiB unless told. */
  readonly bytes?: number;
  /** For the whole fetch, redirects included; 20,000 unless told. */
  readonly milliseconds?: number;
  /** Allows addresses of private and local networks. */
  readonly allowPrivate?: boolean;
}

/** What became of one item: kept anew, there already (nothing new), there already but with new metadata, refused, or passed over in a folder. */
export type Taken =
  | {
      readonly outcome: "taken" | "there" | "noted";
      readonly name: string;
      readonly id: SourceId;
      readonly reading?: Reading;
    }
  | { readonly outcome: "refused" | "skipped"; readonly name: string; readonly reason: string };

export interface TakeReport {
  readonly taken: number;
  readonly there: number;
  readonly noted: number;
  readonly refused: readonly { readonly name: string; readonly reason: string }[];
  /** What folders hold beside sources: files of a kind that is not read. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/** Sources read again, and those that cannot be read any more: what was read in them before stays. */
export interface RereadReport {
  readonly sources: number;
  readonly failed: readonly { readonly source: SourceId; readonly reason: string }[];
  /** How each ruling on a place in a source fared: applied, moved, ambiguous or lost. */
  readonly rulings: readonly Outcome[];
}

/** A ruling that was kept, how it fared at once, and how many sources were worked out again for it. */
export interface RuleReport {
  readonly ruling: Ruling;
  readonly outcomes: readonly Outcome[];
  readonly sources: number;
}

export interface RulingView {
  readonly ruling: Ruling;
  /** False where a later ruling took it back. */
  readonly inForce: boolean;
}

/** How far a long task is. Called for every step; the caller decides what to show. */
export interface Watcher {
  readonly taken?: (item: Taken, done: number, total: number) => void;
  readonly settling?: (left: number, total: number) => void;
  readonly step?: (done: number, total: number) => void;
}

/** An anchor whose words are not what stands in its source, or a source that is not what it was. */
export interface Failure {
  readonly source: SourceId;
  /** Where in the reading, or which entry: "statements[3].content[0]", "entry st-…". */
  readonly where: string;
  readonly reason: string;
}

export interface Verification {
  readonly sources: number;
  readonly entries: number;
  readonly anchors: number;
  readonly failures: readonly Failure[];
}

/** The whole desk: what the reading side has, and the verbs that change the archive or check it. */
export interface Desk extends ReadingDesk {
  take(items: readonly TakeItem[], options?: TakeOptions, watcher?: Watcher): Promise<TakeReport>;
  /** Works everything derived out again from the sources. */
  reread(watcher?: Watcher): Promise<RereadReport>;
  /** Keeps a decision for good and works it into the register. The clock of the desk dates it. */
  rule(decision: Decision, by: string, reason: string): RuleReport;
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

import type { Anchor, PartialDate, SourceId } from "../text/index.ts";
import type { Reading } from "../reading/index.ts";
import type { ActorEntry, Claim, Entry, EntryKind, Ruling } from "../register/index.ts";
import type { Condition, TermField } from "./condition.ts";
import type { MetRow, PlaceRow, PromisedRow } from "./picturing.ts";

/** When, whence and with what knowledge a source was taken in. The clock value is never a publication date. */
export interface Accession {
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  /** The path or address it came from, as the user gave it. */
  readonly from: string;
  /** File name or last part of the address. */
  readonly name: string;
  readonly mediaType?: string;
  /** The address that answered in the end, where a page moved. */
  readonly address?: string;
  readonly outlet?: string;
  readonly published?: PartialDate;
  readonly title?: string;
  readonly collection?: string;
}

/** What is worked out from one source: droppable, and the same every time. */
export interface Derived {
  readonly mediaType: string;
  readonly reading: Reading;
  readonly claims: readonly Claim[];
}

/** A source to keep, with how it came and what was worked out from it. */
export interface Keeping {
  readonly id: SourceId;
  readonly bytes: Uint8Array;
  readonly accession: Accession;
  /** Null where the accession changes nothing of what is derived already. */
  readonly derived: Derived | null;
  /** How many accessions of it there were when it was read. */
  readonly seen: number;
  /** How many rulings there were when it was read; left out where none can have been worked in. */
  readonly ruled?: number;
}

/** What is derived anew from a source that is kept, and from how many accessions and rulings. */
export interface Rederiving extends Derived {
  readonly id: SourceId;
  readonly seen: number;
  readonly ruled: number;
}

export interface SourceRow {
  readonly id: SourceId;
  readonly bytes: number;
  readonly mediaType: string;
  readonly source: Reading["source"];
  readonly accession: Accession;
  readonly entries: Readonly<Partial<Record<EntryKind, number>>>;
}

/** A paragraph of a source that full text found. */
export interface PassageHit {
  readonly source: SourceId;
  readonly start: number;
  readonly end: number;
  /** The words that stand there. */
  readonly exact: string;
  /** What is known of the source. */
  readonly header: Reading["source"];
}

export interface Hits {
  readonly count: number;
  readonly results: readonly Entry[];
}

/** So many from the `offset`th on; a negative limit sets none. */
export interface Page {
  readonly limit: number;
  readonly offset: number;
}

export interface TermCount {
  readonly field: TermField;
  readonly term: string;
  readonly count: number;
  /** How many terms the field has in all. */
  readonly of: number;
}

/** A value that entries bear in a field, under the name people read, and how many bear it. */
export interface KnownValue {
  /** The key, where the value is an actor who has one. */
  readonly key: string | null;
  readonly name: string;
  readonly n: number;
}

/** An entry, and since when it is known as it is. */
export interface Learnt {
  readonly entry: Entry;
  readonly since: string;
}

export interface WordCount {
  readonly word: string;
  readonly entries: number;
}

/** How many statements an actor made and how many meetings it took part in. */
export interface Busy {
  readonly id: string;
  readonly statements: number;
  readonly meetings: number;
}

/** Where an entry belongs. */
export interface EntryPlace {
  readonly key: string;
  /** The day by which some source was published that tells of it; null where none has a date. */
  readonly knownFrom: string | null;
}

/** What was worked out of the whole register. */
export interface Survey {
  /** What it holds for, as it was told when it was kept. */
  readonly moment: string;
  readonly value: () => unknown;
}

/** Keys that are reconciled together, each with all of them in code-unit order; of a key alone always all claims. */
export type Joined = ReadonlyMap<string, readonly string[]>;

export type Reconcile = (claims: readonly Claim[]) => readonly Entry[];

/**
 * What keeps the sources and indexes the register. Sources, accessions and rulings are only ever added; all else is
 * derived and can be dropped. Implemented over SQLite; a PostgreSQL one must pass the same laws.
 */
export interface Archive {
  /** The accessions of a source in code-unit order of what was given (not in order of taking); none if unknown. */
  accessions(id: SourceId): readonly Accession[];
  /**
   * Keeps bytes, accession, reading and claims of some sources in one transaction, and marks the keys of their claims
   * stale. Gives for each whether it was kept: it is not, and nothing of it is done, when the accessions of the source
   * are no longer the `seen` that its reading was made from, or the rulings no longer the `ruled`. A source that cannot be kept gives its error, and nothing
   * of it is done; the others are kept all the same.
   */
  keep(sources: readonly Keeping[]): readonly (boolean | Error)[];
  /**
   * Replaces what is derived from sources already kept, in one transaction. Gives those left as they are, since an
   * accession or a ruling came after they were read.
   */
  rederive(derived: readonly Rederiving[]): readonly SourceId[];
  /**
   * Keeps rulings for good and replaces what is derived from the sources they bear on, all in one transaction: `derive` is
   * asked once they are kept, while nobody else can write, so that no two rulings made at one time undo each other.
   */
  addRulings(
    rulings: readonly Ruling[],
    derive: () => readonly (Derived & { readonly id: SourceId })[],
  ): void;
  /** In the order they were kept. */
  rulings(): readonly Ruling[];
  rulingCount(): number;
  /** Another number whenever somebody else has written: another process, or another thread of this one. */
  writtenElsewhere(): number;
  /** Marks every key stale, also those only entries have. */
  markAllStale(): void;
  staleKeys(): number;
  /**
   * Reconciles up to `limit` stale keys in one transaction and gives how many are left. `joined` is asked inside it, so
   * that no ruling comes between.
   */
  settle(reconcile: Reconcile, limit: number, joined?: () => Joined): number;
  /**
   * Keeps what takes long to work out of the whole register, in place of what stood under the name, with what it holds
   * for. Like all else that is derived, it can be dropped.
   */
  keepSurvey(name: string, moment: string, value: unknown): void;
  /** What was kept under a name, looked up when it is wanted. */
  survey(name: string): Survey | undefined;
  /** The key under which a claim of some kind that begins with this anchor stands; undefined where none does. */
  keyOf(kind: EntryKind, anchor: Anchor): string | undefined;

  sourceIds(): readonly SourceId[];
  /** Ids that begin with the prefix, two at most. */
  sourcesLike(prefix: string): readonly SourceId[];
  sourceRows(limit?: number): readonly SourceRow[];
  sourceRow(id: SourceId): SourceRow | undefined;
  /** The file name or the like under which a source was first taken. */
  sourceName(id: SourceId): string | undefined;
  /** Its first paragraph of some words, of those a search looks through. */
  opening(id: SourceId): string | undefined;
  /** Ids of sources, the latest published first; a negative limit sets none. */
  sourcesByDay(page: Page): readonly SourceId[];
  /** The last date of publication any source has. */
  latestPublication(): PartialDate | undefined;
  bytes(id: SourceId): Uint8Array | undefined;
  reading(id: SourceId): Reading | undefined;
  /** Which paragraph of a source a place lies in, counted from 1 over lines with words; null where there is no such source. */
  paragraphAt(id: SourceId, place: number): number | null;

  entry(id: string): Entry | undefined;
  /** The key an entry of an id stands under, and by when it was known. */
  placeOf(id: string): EntryPlace | undefined;
  /** Ids that begin with the prefix, two at most. */
  entriesLike(prefix: string): readonly string[];
  /** Every entry that rests on a source. */
  entriesOf(id: SourceId): readonly Entry[];
  /**
   * The entries that rest on a source but for actors, to be read beside it: of long ones the first account and those of that source, and
   * of every other account nothing but its source.
   */
  entriesWithin(id: SourceId): readonly Entry[];
  /** Every source that names an actor by one of these keys. */
  sourcesNaming(keys: readonly string[]): readonly SourceId[];
  /** The actor entry a key means. */
  actor(key: string): ActorEntry | undefined;
  /**
   * The persons that a key means: the one it stands for, else all who bear the name of it (`person:morvan.ana`, where two
   * are told apart). With the first of their accounts only.
   */
  bearersOf(key: string): readonly ActorEntry[];
  /** Everybody of a family name (`person:morvan`), with the first of their accounts only. */
  family(key: string): readonly ActorEntry[];
  /** The actor entry of an id with the first of its accounts only, for lists. */
  actorHead(id: string): ActorEntry | undefined;
  /** Id and name of the actor entry a key means. */
  actorName(key: string): { readonly id: string; readonly name: string } | undefined;
  /** Every entry, or every one that meets a condition, by id. */
  entries(condition?: Condition): Iterable<Entry>;

  search(condition: Condition, page: Page): Hits;
  /**
   * The entries a condition finds now, as rows in the order of `search`: who goes through a long list by them meets
   * none twice, whatever is taken meanwhile.
   */
  rows(condition: Condition): Int32Array;
  /** The entry in a row as it stands now; undefined where it is gone. */
  entryInRow(row: number): Entry | undefined;
  /** How many of the entries a condition finds bear each term of the fields: the `most` frequent of each field, all where it is negative. */
  terms(condition: Condition, fields: readonly TermField[], most: number): readonly TermCount[];
  /** Values of a field, some word of which begins so, borne by most entries first. */
  valuesLike(field: TermField, beginning: string, most: number): readonly KnownValue[];
  /**
   * The entries of a condition that were told of last, by the day and time at which the last of their sources was taken in
   * (ISO 8601, UTC); where the archive is as known by a day, by the last publication. Actors are not among them.
   */
  learnt(condition: Condition, most: number): readonly Learnt[];
  /** How many entries have each word, the rarest first. */
  rarest(words: readonly string[]): readonly WordCount[];
  /** The actors with most statements and meetings, the busiest first. */
  busiest(most: number): readonly Busy[];
  /** Every meeting that a condition finds, with its parties by the id of their actor. */
  met(condition: Condition): readonly MetRow[];
  /** Another one whenever anything in the archive has changed. */
  state(): string;
  /** Every commitment that a condition finds, with what a count by month needs. */
  promised(condition: Condition): readonly PromisedRow[];
  /** The meetings that a condition finds, counted by place and outcome. */
  metPlaces(condition: Condition): readonly PlaceRow[];
  /** The state each person or body belongs to, by the id of its actor. */
  statesOfActors(): ReadonlyMap<string, string>;
  /** Paragraphs of sources that hold the words of a condition; with a day, of those published by then. */
  passages(condition: Condition, limit: number, day?: string): { count: number; hits: readonly PassageHit[] };
  sourceCounts(): { readonly sources: number; readonly outlets: number };
  counts(): {
    readonly sources: number;
    readonly outlets: number;
    readonly kinds: Readonly<Record<EntryKind, number>>;
  };
  /**
   * The archive as it could be known by a day: of sources published later nothing is in it, nor of those without a date.
   * Its answers are in order of date, and whoever looks through very many is to leave later accounts out once more.
   */
  knownBy(day: string, reconciling: Reconciling): Archive;
  close(): void;
}

/** What reconciling needs of the rulings as they bear on some of the sources. */
export interface Reconciling {
  readonly reconcile: Reconcile;
  readonly joined: Joined;
}

/** The archive cannot be used: missing, not an archive, made by a newer Readout, not writable, or damaged. */
export class ArchiveError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ArchiveError";
  }
}

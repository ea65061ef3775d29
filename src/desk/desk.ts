import type { PartialDate, SourceId } from "../text/index.ts";
import type { Reading } from "../reading/index.ts";
import type { ActorEntry, Entry, EntryKind } from "../register/index.ts";

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
  /** When, whence it was taken. Never part of an export. */
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
  readonly values: readonly FacetValue[];
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
}

export interface AskOptions {
  readonly limit?: number;
  readonly offset?: number;
  readonly asOf?: PartialDate;
  readonly knownBy?: PartialDate;
}

/** What an actor does in the register. */
export interface ActorView {
  readonly actor: ActorEntry;
  readonly statements: readonly Entry[];
  readonly meetings: readonly Entry[];
  readonly memberships: readonly Entry[];
  readonly commitments: readonly Entry[];
  readonly instruments: readonly Entry[];
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
  readonly actors: readonly {
    readonly actor: ActorEntry;
    readonly statements: number;
    readonly meetings: number;
  }[];
}

/** The reading side of the desk: what the two doors, web and command line, ask of it. All synchronous, over one archive. */
export interface ReadingDesk {
  overview(): Overview;
  sources(): readonly SourceSummary[];
  /** By id or by an unambiguous prefix of eight or more hex digits. */
  source(id: string): SourceView | undefined;
  /** The bytes as they came, for "original page". */
  bytes(id: SourceId): Uint8Array | undefined;
  entry(id: string): Entry | undefined;
  /** By any key that means the actor. */
  actor(key: string): ActorView | undefined;
  /** Throws a QueryError (message names the place) when the query cannot be understood. */
  ask(query: string, options?: AskOptions): Answer;
  /** The id of the actor entry a key means now, or the key itself. */
  resolve(key: string): string;
}

/** The query could not be understood; `at` is the UTF-16 offset of the trouble. */
export class QueryError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.name = "QueryError";
    this.at = at;
  }
}

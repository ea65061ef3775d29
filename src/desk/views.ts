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

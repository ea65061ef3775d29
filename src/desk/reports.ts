import type { PartialDate, SourceId } from "../text/index.ts";
import type { Outcome, Ruling } from "../register/index.ts";

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
      readonly holds?: Holdings;
    }
  | { readonly outcome: "refused" | "skipped"; readonly name: string; readonly reason: string };

/** What was read in a source, in counts. */
export interface Holdings {
  readonly statements: number;
  readonly meetings: number;
  readonly commitments: number;
}

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

/** What became of rulings made elsewhere: how many are new here, and how each of these fared. */
export interface ImportReport {
  readonly added: number;
  readonly known: number;
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

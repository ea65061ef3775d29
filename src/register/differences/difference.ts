import type { ActorReference, Anchor } from "../../text/index.ts";
import type { Provenance } from "../provenance.ts";
import type { DifferenceRule } from "./reasons.ts";

/** What two accounts of one entry say different things of. */
export const DIFFERENCE_TYPES = [
  "date",
  "number",
  "place",
  "participant",
  "status",
  "attribution",
  "denial",
  "wording",
  "omission",
] as const;

export type DifferenceType = (typeof DIFFERENCE_TYPES)[number];

/**
 * What a difference amounts to. contradiction: both cannot hold of one thing at one time. The others are none. later:
 * each may have held in its time. other-body: they speak of two bodies. other-scope: each tells a part, or of another
 * step. precision: one says the same less exactly. spelling: one name, written in two ways. other-words: one utterance
 * in two wordings. undated: which came first is not told, so that it cannot be said.
 */
export const VERDICTS = [
  "contradiction",
  "later",
  "other-body",
  "other-scope",
  "precision",
  "spelling",
  "other-words",
  "undated",
] as const;

export type DifferenceVerdict = (typeof VERDICTS)[number];

/** One side of a difference: the value, the passage that gives it, and how many accounts do. */
export interface Side {
  readonly value: string;
  readonly from: Provenance;
  readonly claimedBy: ActorReference | null;
  readonly anchor: Anchor;
  /** Accounts that give this value; 0 for a passage that is no account of the entry. */
  readonly accounts: number;
}

/** Two accounts beside each other on one point, what that amounts to, and by which rule. */
export interface Difference {
  readonly type: DifferenceType;
  readonly verdict: DifferenceVerdict;
  readonly rule: DifferenceRule;
  /** In the order of publication. */
  readonly sides: readonly [Side, Side];
}

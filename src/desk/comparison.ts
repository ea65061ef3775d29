import type { ActorReference, Anchor } from "../text/index.ts";
import type { Alignment, Difference, EntryKind, Provenance, RelatedMeeting } from "../register/index.ts";

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

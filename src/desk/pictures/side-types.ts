import type { ActorReference, Anchor } from "../../text/index.ts";
import type { EntryKind, Provenance } from "../../register/index.ts";

/** A sentence of a source, in UTF-16 units of its text. */
export interface SideSentence {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** The account rests on words of it; the others stand about those. */
  readonly anchored: boolean;
}

/** One account with the paragraphs it rests on, sentence by sentence. */
export interface SideAccount {
  /** "A", "B" ... in the order of publication. */
  readonly letter: string;
  readonly from: Provenance;
  readonly claimedBy: ActorReference | null;
  readonly anchors: readonly Anchor[];
  /** Others that print the same words. */
  readonly reprints: readonly Provenance[];
  readonly sentences: readonly SideSentence[];
}

/** Two or three accounts of an entry with the sentences that tell the same beside each other. */
export interface SideBySide {
  readonly id: string;
  readonly kind: EntryKind;
  readonly label: string;
  /** Every account there is to choose from. */
  readonly all: readonly Pick<SideAccount, "letter" | "from">[];
  readonly accounts: readonly SideAccount[];
  /** A row a topic: for each account the place of its sentence in its list, or null where its source has no sentence like these. */
  readonly rows: readonly (readonly (number | null)[])[];
  /** Points on which the accounts give different values; null where one gives none. */
  readonly fields: readonly { readonly field: string; readonly values: readonly (string | null)[] }[];
}

import type { ActorReference, Anchor } from "../text/index.ts";
import type { EntryKind } from "./entry.ts";

/** The claim of one source a ruling is about: its kind and the first anchor it had when the ruling was made. */
export interface RuledClaim {
  readonly kind: EntryKind;
  readonly anchor: Anchor;
}

/** Whom a ruling names. Without a key: a name the register does not know. */
export type RuledSpeaker = Pick<ActorReference, "actor" | "kind"> & { readonly name: string };

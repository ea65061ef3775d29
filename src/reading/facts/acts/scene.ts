import type { ActParty, PartyGround } from "./actor-phrases.ts";
import type { Tagged } from "./sentence.ts";
import type { Trigger } from "./triggers.ts";

/** Who does it, and to whom. */
export interface ActRoles {
  readonly actors: readonly ActParty[];
  readonly recipients: readonly ActParty[];
  readonly rule: string;
}

/** What roles are read from: the sentence, the trigger, and the other triggers by their tokens. */
export interface Scene {
  readonly ground: PartyGround;
  readonly words: readonly Tagged[];
  readonly triggers: ReadonlyMap<number, Trigger>;
}

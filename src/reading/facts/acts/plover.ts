import type { ActClass, ActStatus } from "../../reading.ts";

/** Acts of words against somebody: said of the future they are still said now. */
const WORDS: ReadonlySet<ActClass> = new Set(["REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE"]);
const DEEDS_AGAINST: ReadonlySet<ActClass> = new Set([
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
]);

/** An act as it is told: what, whether it is denied, and whether it is done. */
export interface ToldAct {
  readonly class: ActClass;
  readonly mode?: string;
  readonly polarity: "positive" | "negative";
  readonly status: ActStatus;
}

/**
 * The class by PLOVER's manual, which has no tenses: what is to come is agreed to or threatened, what is refused is
 * rejected. Null where it has none: what is only possible, alleged, or not done.
 */
export function ploverClass({ class: named, mode, polarity, status }: ToldAct): ActClass | null {
  if (polarity === "negative") return negated(named, status);
  // "will support" supports; "will sign", "will recognise" agree to
  const inWords = WORDS.has(named) || (named === "SUPPORT" && mode === undefined);
  if (status === "future" && !inWords) return DEEDS_AGAINST.has(named) ? "THREATEN" : "AGREE";
  return status === "done" || status === "future" ? named : null;
}

/** "will not release", "does not support" reject; "did not attack" is nothing. */
const negated = (named: ActClass, status: ActStatus): ActClass | null =>
  WORDS.has(named) || DEEDS_AGAINST.has(named) ? (status === "future" ? "REJECT" : null) : "REJECT";

import type { Account, StatementEntry, StatementSays } from "./entry.ts";
import type { Judgement, WordingVerdict } from "./quotation.ts";

/**
 * What the record holds of a quotation. Never "false": the record says what its sources have, not what was said.
 * Best match first; see `check` for the grounds of each.
 */
export type Verdict = WordingVerdict | "OTHER SPEAKER" | "NOT IN RECORD";

/** A statement and one account of it. */
export type Told = readonly [entry: StatementEntry, account: Account<StatementSays>];

/** One wording of an utterance beside the quotation asked about, with every account that has it so. */
export interface CheckedWording extends Judgement {
  /** "A", "B" ...: the best match first. */
  readonly letter: string;
  /** Wordings of one utterance have one number, counted from 1. */
  readonly utterance: number;
  readonly entry: StatementEntry;
  /** The same words of the same speaker, reprints and wire copies too. */
  readonly accounts: readonly [Account<StatementSays>, ...Account<StatementSays>[]];
  /** Whether this wording is attributed to the speaker asked about; true when none was named. */
  readonly bySpeaker: boolean;
  /** The letter of the fullest wording of the utterance, where that one is attributed to someone else. */
  readonly differsFrom: string | null;
}

export interface Checked {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly utterances: number;
  readonly wordings: readonly CheckedWording[];
}

/** A wording before it has its letter. */
export type Found = Omit<CheckedWording, "letter" | "utterance" | "differsFrom">;

import type { MeetingEntry } from "../../register/index.ts";
import type { PartialDate } from "../../text/index.ts";

/** How many meetings of each outcome two actors are told to have had. Events are counted, not the reports of them. */
export interface Tally {
  readonly held: number;
  /** Of those held, how many before the press. */
  readonly press: number;
  /** Announced or possible. */
  readonly coming: number;
  /** Cancelled or denied. */
  readonly off: number;
}

/** What is told of two actors: alone with each other, and in a room with others. */
export interface MetPair {
  readonly a: string;
  readonly b: string;
  readonly alone: Tally;
  readonly company: Tally;
}

export interface MetActor {
  readonly id: string;
  readonly name: string;
  /** Name of the state it belongs to, where a source tells and it is none itself. */
  readonly state?: string;
  /** Every key that means it, for a search. */
  readonly keys: readonly string[];
  readonly meetings: number;
}

/** Persons as they are named, or the states they belong to. */
export type MetBy = "persons" | "states";

export interface MetOptions {
  /** A query of the desk; every meeting without one. */
  readonly query?: string;
  readonly asOf?: PartialDate;
  readonly knownBy?: PartialDate;
  readonly by?: MetBy;
  /** So many actors at most, those with most meetings; 40 unless told. */
  readonly most?: number;
}

/** Who met whom among the actors with most meetings. */
export interface Met {
  readonly by: MetBy;
  /** Meetings the query finds, and how many of them name two of those asked for. */
  readonly meetings: number;
  readonly between: number;
  /** Those with most meetings first. */
  readonly actors: readonly MetActor[];
  readonly pairs: readonly MetPair[];
  /** How many further actors met somebody and are not among these. */
  readonly others: number;
}

export type MeetingStatus = MeetingEntry["status"];

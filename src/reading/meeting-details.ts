import type { Quoted } from "../text/index.ts";

export type MeetingPart = "host" | "visitor" | "chair";

/** Which of a series a meeting is, in the words that say so: "third round", "10th time". */
export interface MeetingOrdinal extends Quoted {
  readonly number: number;
}

/**
 * How many were there, or how long it took, in the words that say so: "more than 40 experts", "about two hours". `least`
 * and `most` are equal where the words are exact, `most` is absent where they set no end. Durations count minutes.
 */
export interface MeetingFigure extends Quoted {
  readonly of: "attendance" | "duration";
  /** What is counted: "experts"; empty where it is anybody. */
  readonly kind: string;
  readonly least: number;
  readonly most?: number;
}

/** "20 decisions". `named`: which of them the words go on to name. */
export interface DocumentCount extends Quoted {
  readonly count: number;
  /** Where the words are not exact ("more than 20", "about a dozen"): from how many to how many; no `most`, no end. */
  readonly extent?: { readonly least: number; readonly most?: number };
  readonly kind: string;
  readonly named?: string;
}

/** "Shanghai Meeting". `organisation`: one whose name begins so and which the text names. */
export interface TitlePlace {
  readonly name: string;
  readonly organisation?: string;
}

import type { Basis, PartialDate, TimexType } from "../../text/index.ts";
import type { Direction } from "./direction.ts";
import type { TextYear } from "./text-year.ts";

/** What is known where an expression stands. */
export interface Anchors {
  readonly published: PartialDate | null;
  /** The year that a text without a publication date tells of itself. */
  readonly year: TextYear | null;
  /** The dates named last before the expression, by how fine they are. */
  readonly day: string | null;
  readonly month: string | null;
  readonly quarter: string | null;
  readonly anyYear: string | null;
  /** What the clause leans to: strong cues only, and weaker ones too. */
  readonly direction: Direction;
  readonly leaning: Direction;
  /** Whether a verb of the past stands right before it: then it does not lie ahead, not even by days. */
  readonly isPast: boolean;
}

export interface Resolved {
  readonly type: TimexType;
  readonly value: string;
  readonly basis: Basis;
  readonly rule: string;
  readonly zone?: string;
}

/** A date with its ground. */
export const date = (value: string, basis: Basis, rule: string): Resolved => ({
  type: "DATE",
  value,
  basis,
  rule,
});

import type { Basis, PartialDate, TimexType } from "../../text/index.ts";
import type { Direction } from "./direction.ts";

/** What is known where an expression stands. */
export interface Anchors {
  readonly published: PartialDate | null;
  /** Year of the newest full date of a text without a publication date. */
  readonly year: string | null;
  /** The dates named last before the expression, by how fine they are. */
  readonly day: string | null;
  readonly month: string | null;
  readonly quarter: string | null;
  readonly anyYear: string | null;
  /** What the clause leans to: strong cues only, and weaker ones too. */
  readonly direction: Direction;
  readonly leaning: Direction;
}

export interface Resolved {
  readonly type: TimexType;
  readonly value: string;
  readonly basis: Basis;
  readonly rule: string;
}

/** A date with its ground. */
export const date = (value: string, basis: Basis, rule: string): Resolved => ({
  type: "DATE",
  value,
  basis,
  rule,
});

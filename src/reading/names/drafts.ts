import type { OfficeMention } from "../../text/index.ts";

/** An office on its way: what its words say, before the rest of the text is asked. */
export interface Draft extends OfficeMention {
  /** "the foreign minister", "Russian minister": one certain holder is meant; not "a minister", "ministers". */
  readonly definite: boolean;
  /** "his Turkish counterpart": the office is that of another. */
  readonly isCounterpart: boolean;
}

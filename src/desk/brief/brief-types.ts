import type { PartialDate } from "../../text/index.ts";
import type { BriefDraft, FinishedBrief } from "./draft.ts";

export interface BriefOptions {
  /** The day the brief is as of; else that of the latest publication in the register. */
  readonly asOf?: PartialDate;
  /** Leaves out what was said, met or adopted before. */
  readonly since?: PartialDate;
  /** Leaves out what only sources published later say. */
  readonly knownBy?: PartialDate;
  /** What was ticked out, put in another order or written by hand. */
  readonly draft?: BriefDraft;
}

/** A footnoted brief on one actor. */
export interface Brief {
  readonly actor: { readonly id: string; readonly name: string };
  /** Who else the name may mean. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly asOf: string;
  readonly knownBy?: string;
  readonly document: FinishedBrief;
  readonly markdown: string;
  /** The same as one page of HTML without scripts. */
  readonly html: string;
}

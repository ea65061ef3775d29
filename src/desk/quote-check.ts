import type { PartialDate } from "../text/index.ts";
import type { Checked, CheckedWording } from "../register/index.ts";

export interface CheckOptions {
  /** Whose words they are to be: a name, a part of one, an actor's key, or an office. */
  readonly by?: string;
  readonly asOf?: PartialDate;
  readonly knownBy?: PartialDate;
}

/** A quotation beside every wording of it in the register. */
export interface QuoteCheck extends Omit<Checked, "wordings"> {
  readonly quotation: string;
  /** The speaker asked about, and the actors that name or office means; none where the register knows nobody so called. */
  readonly by?: {
    readonly name: string;
    readonly actors: readonly { readonly id: string; readonly name: string }[];
  };
  readonly sources: number;
  readonly wordings: readonly (CheckedWording & {
    /** For each account, the paragraph of its source it stands in, counted from 1 over lines with words. */
    readonly places: readonly { readonly paragraph: number | null }[];
  })[];
}

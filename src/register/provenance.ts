import type { PartialDate, SourceId } from "../text/index.ts";

/** Where an account comes from, as far as it is known. */
export interface Provenance {
  readonly source: SourceId;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: PartialDate;
  readonly publishedBasis?: "given" | "stated" | "inferred";
}

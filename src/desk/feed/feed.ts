import type { Learnt } from "../../archive/index.ts";
import type { Standpoint } from "../standpoint.ts";

/** What a query finds, for somebody who wants to be told when it finds more: what was learnt last comes first. */
export interface Feed extends Standpoint {
  readonly query: string;
  /** What was understood, in a sentence. */
  readonly understood: string;
  readonly entries: readonly Learnt[];
}

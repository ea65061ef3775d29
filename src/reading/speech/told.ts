import type { ActorReference } from "../../text/index.ts";
import type { Attribution } from "./attribution.ts";

/** An attribution whose speaker is settled. */
export interface Told {
  readonly attribution: Attribution;
  readonly speaker: ActorReference;
}

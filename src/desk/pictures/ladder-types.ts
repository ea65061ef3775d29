import type { ActorReference, Anchor, PartialDate } from "../../text/index.ts";
import type { MembershipStage, Told } from "../../reading/index.ts";
import type { Entry, Provenance } from "../../register/index.ts";

/** A step of an organisation's ladder, with the days between which it is in use where the organisation changed it. */
export interface LadderStep {
  readonly status: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

/** A stretch of time a state stands on a step, by the authority file. `to` is the first day it no longer does. */
export interface RecordedSpell {
  readonly status: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly confidence: string;
  /** Where the file has it from. */
  readonly source: string;
}

export interface SpellAccount {
  readonly from: Provenance;
  readonly anchors: readonly [Anchor, ...Anchor[]];
  /** Whose words it is; null is the source's own voice. */
  readonly claimedBy: ActorReference | null;
}

/** A step that sources tell of, with every account that tells the same of it. */
export interface ToldStep {
  readonly entry: string;
  readonly status: string;
  readonly planned: boolean;
  /** How far the step has come by these accounts, and whether that is done, to come or denied. */
  readonly stage?: MembershipStage;
  readonly told?: Told;
  readonly since?: string;
  /** The day of the stage. */
  readonly on?: string;
  readonly asOf?: string;
  /** The days it is told for, and what they rest on; null where not even the day of a source is known. */
  readonly day: { readonly first: string; readonly last: string } | null;
  readonly ground: "since" | "on" | "as-of" | "published" | "none";
  readonly accounts: readonly [SpellAccount, ...SpellAccount[]];
  /** What the authority file has in its place, where that is something else. */
  readonly recorded?: { readonly status: string; readonly from?: PartialDate };
}

export interface LadderRow {
  readonly state: string;
  /** Key of the state in the authority files; null where they do not know it. */
  readonly key: string | null;
  /** In the order of time. */
  readonly spells: readonly RecordedSpell[];
  readonly told: readonly ToldStep[];
}

export interface OrganisationName {
  /** What an address calls it: its key in the authority files, else its name. */
  readonly id: string;
  readonly name: string;
  /** How it is called in a line: "SCO". */
  readonly short: string;
}

/** Who stood on which step of an organisation, by the authority file and by the sources. */
export interface Ladder {
  readonly organisation: OrganisationName;
  /** From the lowest to the highest. */
  readonly steps: readonly LadderStep[];
  readonly rows: readonly LadderRow[];
  /** Day of the cursor: the one asked for, else that of the latest publication. */
  readonly asOf: string;
  readonly knownBy?: string;
  /** What sources say of how many stand on a step. */
  readonly counts: readonly Entry[];
}

/** An organisation with a ladder to show. */
export interface LadderSummary extends OrganisationName {
  /** States the authority file has on its ladder, and states sources here speak of. */
  readonly recorded: number;
  readonly told: number;
}

export interface LadderOptions {
  readonly asOf?: PartialDate;
  readonly knownBy?: PartialDate;
}

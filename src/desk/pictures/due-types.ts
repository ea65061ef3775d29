import type { CommitmentEntry } from "../../register/index.ts";
import type { PartialDate } from "../../text/index.ts";

/** How a commitment stands on a day: a lapsed one is past its time, and Readout has read no report that it was done. */
export type Standing = "open" | "done" | "disputed" | "lapsed";

/** A commitment with a time by which it is due. */
export interface DueItem {
  readonly id: string;
  /** Who is to do what, in a line. */
  readonly label: string;
  readonly due: string;
  readonly status: CommitmentEntry["status"];
  readonly standing: Standing;
}

/** What is due by when, as of a day. */
export interface Due {
  readonly asOf: string;
  /** In the order of what is due first. */
  readonly items: readonly DueItem[];
  /** Commitments of which no source says by when. */
  readonly undated: number;
}

export interface DueOptions {
  /** A query of the desk; every commitment without one. */
  readonly query?: string;
  /** The day on which it is judged what has lapsed; that of the latest publication unless told. */
  readonly asOf?: PartialDate;
  readonly knownBy?: PartialDate;
}

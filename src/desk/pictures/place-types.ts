import type { PartialDate } from "../../text/index.ts";
import type { Tally } from "./met-types.ts";

/** Where on earth a place is, by the authority file. */
export interface Position {
  /** Degrees north and east. */
  readonly lat: number;
  readonly lon: number;
  /** False where the name is of a country or a region: somewhere within. */
  readonly exact: boolean;
}

/** A place with the meetings that sources tell of there. */
export interface MetPlace {
  /** As the register has it. */
  readonly name: string;
  readonly tally: Tally;
  /** Null where the authority file does not know the place. */
  readonly position: Position | null;
}

/** Where people met. */
export interface MetPlaces {
  /** Those with most meetings first. */
  readonly places: readonly MetPlace[];
  /** Meetings of which no source says where. */
  readonly nowhere: number;
}

export interface PlaceOptions {
  /** A query of the desk; every meeting without one. */
  readonly query?: string;
  readonly asOf?: PartialDate;
  readonly knownBy?: PartialDate;
}

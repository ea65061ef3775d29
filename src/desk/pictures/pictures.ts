export type * from "./due-types.ts";
export type * from "./ladder-types.ts";
export type * from "./met-types.ts";
export type * from "./place-types.ts";
export type * from "./side-types.ts";
import type { ActorEntry } from "../../register/index.ts";
import type { Standpoint } from "../standpoint.ts";
import type { Due, DueOptions } from "./due-types.ts";
import type { SideBySide } from "./side-types.ts";
import type { MetPlaces, PlaceOptions } from "./place-types.ts";
import type { Met, MetOptions } from "./met-types.ts";
import type { Ladder, LadderOptions, LadderSummary } from "./ladder-types.ts";

/** What the pictures are drawn from: each already counted and put together, so that a page only has to place it. */
export interface PictureDesk {
  /** The ladder of an organisation by key or by any of its names; undefined where nobody knows one. */
  ladder(organisation: string, options?: LadderOptions): Ladder | undefined;
  /** Every organisation with a ladder; those that sources here speak of come first. */
  ladders(standpoint?: Standpoint): readonly LadderSummary[];
  /** An actor by any key that means it, with the first of its accounts only. */
  actorHead(key: string): ActorEntry | undefined;
  /** Who met whom. Throws a QueryError where the query cannot be understood. */
  met(options?: MetOptions): Met;
  /** Two or three accounts of an entry, those of the letters or else the first; undefined where there is no entry. */
  sideBySide(entry: string, letters?: readonly string[], standpoint?: Standpoint): SideBySide | undefined;
  /** Where people met. Throws a QueryError where the query cannot be understood. */
  places(options?: PlaceOptions): MetPlaces;
  /** What is due by when. Throws a QueryError where the query cannot be understood. */
  due(options?: DueOptions): Due;
}

import type { Account, MeetingSays } from "../entry.ts";
import type { Difference } from "./difference.ts";
import { documentDifferences } from "./documents.ts";
import { figureDifferences } from "./figures.ts";
import { dayDifferences } from "./meeting-days.ts";
import { peopleDifferences } from "./meeting-people.ts";
import { statusDifferences } from "./meeting-status.ts";
import { omissionDifferences } from "./omissions.ts";
import { ordinalDifferences } from "./ordinals.ts";
import { placeDifferences, titlePlaceDifferences } from "./places.ts";
import { reprintDifferences, voiceDifferences } from "./telling.ts";

/** Where the accounts of one meeting say different things. Accounts come in the order of publication. */
export const meetingDifferences = (accounts: readonly Account<MeetingSays>[]): Difference[] => [
  ...dayDifferences(accounts),
  ...placeDifferences(accounts),
  ...titlePlaceDifferences(accounts),
  ...documentDifferences(accounts),
  ...figureDifferences(accounts),
  ...ordinalDifferences(accounts),
  ...peopleDifferences(accounts),
  ...statusDifferences(accounts),
  ...voiceDifferences(accounts),
  ...reprintDifferences(accounts),
  ...omissionDifferences(accounts),
];

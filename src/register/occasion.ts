import { dayNumber, daysOfValue } from "../text/index.ts";
import type { Account, StatementSays } from "./entry.ts";

/** Days between two reports of one utterance at most, where they stand in two sources. */
export const DAYS_NEAR = 2;

/** The day by which an account places an utterance: when it was said, else when it was published; by its number, null where neither is known. */
export function dayTold({ says, from }: Account<StatementSays>): number | null {
  const days = daysOfValue(says.date?.value ?? "") ?? daysOfValue(from.published ?? "");
  return days ? dayNumber(days.first) : null;
}

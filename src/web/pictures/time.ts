import type { Days } from "../../text/index.ts";
import { dayNumber, daysOfValue } from "../../text/index.ts";

export { dayNumber, dayOfNumber as dayOf } from "../../text/index.ts";

export const yearOf = (day: string): number => Number(day.slice(0, 4));

export const newYear = (year: number): number => dayNumber(`${String(year).padStart(4, "0")}-01-01`);

/** First and last day of a date value as numbers; null where it is no date of the calendar. */
export function numbersOf(
  value: string | undefined,
): { readonly first: number; readonly last: number } | null {
  const days = value === undefined ? null : daysOfValue(value);
  return days && numbers(days);
}

export const numbers = ({ first, last }: Days): { readonly first: number; readonly last: number } => ({
  first: dayNumber(first),
  last: dayNumber(last),
});

/** A part of a time axis with a scale of its own: days `from` (included) to `to` (not) between two places. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/** Where a day begins on the axis; what lies in a gap or beyond the ends stands at the nearest end. */
export function placeOn(stretches: readonly Stretch[], day: number): number {
  const at = stretches.find(({ to }) => day < to) ?? stretches.at(-1)!;
  const share = (day - at.from) / (at.to - at.from);
  return at.left + Math.min(1, Math.max(0, share)) * (at.right - at.left);
}

/** The parts of a stretch of time that the axis shows, from left to right. */
export const shownOn = (
  stretches: readonly Stretch[],
  from: number,
  to: number,
): readonly { readonly left: number; readonly right: number }[] =>
  stretches
    .filter((each) => from < each.to && to > each.from)
    .map((each) => ({ left: placeOn([each], from), right: placeOn([each], to) }));

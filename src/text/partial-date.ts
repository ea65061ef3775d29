/**
 * A date known to the year, month or day: `2023`, `2023-05`, `2023-05-04` (EDTF level 0). Only what is known.
 */
export type PartialDate = string;

const SHAPE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether the words are a partial date of the calendar (30 February is not). */
export function isPartialDate(value: string): value is PartialDate {
  if (!SHAPE.test(value)) return false;
  return (
    value.length < 10 ||
    Number(value.slice(8)) <= lastDay(Number(value.slice(0, 4)), Number(value.slice(5, 7)))
  );
}

/** First and last day a partial date may mean: `2023-05` gives 2023-05-01 and 2023-05-31. */
export function daysOf(date: PartialDate): { readonly first: string; readonly last: string } {
  const [year, month, day] = date.split("-");
  if (day) return { first: date, last: date };
  if (month) return { first: `${date}-01`, last: `${date}-${lastDay(Number(year), Number(month))}` };
  return { first: `${year}-01-01`, last: `${year}-12-31` };
}

/** Whether two partial dates can mean the same day. */
export const compatible = (a: PartialDate, b: PartialDate): boolean => a.startsWith(b) || b.startsWith(a);

const MILLISECONDS = 86_400_000;

/** A full date as a number that can be reckoned with: days since 1970-01-01. NaN where it is none. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS;

/** The full date of a day's number. Throws a RangeError beyond the calendar. */
export const dayOfNumber = (number: number): string =>
  new Date(number * MILLISECONDS).toISOString().slice(0, 10);

/** The day `days` days after (or, negative, before) a full date. */
export const addDays = (day: string, days: number): string => dayOfNumber(dayNumber(day) + days);

/** Worked out without a Date: millions of dates are compared where accounts of meetings are told apart. */
function lastDay(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

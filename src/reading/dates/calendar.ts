import { addDays } from "../../text/index.ts";

/** A full date, `2023-05-04`. */
export type Day = string;

export const pad = (value: number, width = 2): string => String(value).padStart(width, "0");

export const isDay = (value: string): value is Day => /^\d{4}-\d\d-\d\d$/.test(value);

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** ISO 8601 week of a day, `2023-W18`: the year is the one that holds the week's Thursday. */
export function weekOf(day: Day): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const days = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000;
  return `${year}-W${pad(Math.floor(days / 7) + 1)}`;
}

/** The month `months` after (or, negative, before) `2023-05`. */
export function addMonths(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${pad(Math.floor(count / 12), 4)}-${pad((((count % 12) + 12) % 12) + 1)}`;
}

/** Quarter of a month: `2023-05` gives 2. */
export const quarterOf = (month: string): number => Math.floor((Number(month.slice(5, 7)) + 2) / 3);

/** Whether the month has such a day in some year: 31 for May, 29 for February. */
export function hasDay(month: string, day: string): boolean {
  const longest = month === "02" ? 29 : ["04", "06", "09", "11"].includes(month) ? 30 : 31;
  return Number(day) >= 1 && Number(day) <= longest;
}

/** Days from `a` to `b`. */
export const daysBetween = (a: Day, b: Day): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;

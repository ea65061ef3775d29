import type { PartialDate } from "../../text/index.ts";
import { isPartialDate } from "../../text/index.ts";
import type { DateFinding } from "../../reading/index.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { notStated } from "./signs.ts";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const UNITS: Readonly<Record<string, string>> = { Y: "year", M: "month", W: "week", D: "day", H: "hour" };
const SEASONS: Readonly<Record<string, string>> = {
  SP: "spring",
  SU: "summer",
  FA: "autumn",
  WI: "winter",
  Q1: "first quarter of",
  Q2: "second quarter of",
  Q3: "third quarter of",
  Q4: "fourth quarter of",
  H1: "first half of",
  H2: "second half of",
};
const HOURS: Readonly<Record<string, string>> = {
  MO: "morning",
  MI: "midday",
  AF: "afternoon",
  EV: "evening",
  NI: "night",
  DT: "daytime",
};

/** A date as people write it: "4 May 2023", "May 2023", "3–4 July 2024", "week 18 of 2023"; what is no date, as it is. */
export function dayWords(value: string): string {
  const [first, last] = value.split("/");
  if (first && last) return rangeWords(first, last);
  if (isPartialDate(value)) return partialWords(value);
  return clockWords(value) ?? weekWords(value) ?? durationWords(value) ?? REFERENCES[value] ?? value;
}

/** Whether a value lies in the calendar, so that the day can be shown beside vaguer words ("two days" does not). */
export const isCalendar = (value: string): boolean => /^\d{4}/.test(value);

const REFERENCES: Readonly<Record<string, string>> = {
  PRESENT_REF: "now",
  PAST_REF: "in the past",
  FUTURE_REF: "in the future",
};

/** The same with the month in three letters, for narrow columns. */
export const shortDayWords = (value: string): string =>
  dayWords(value).replace(/[A-Z][a-z]{3,}/g, (name) => (MONTHS.includes(name) ? name.slice(0, 3) : name));

function partialWords(date: PartialDate): string {
  const [year, month, day] = date.split("-");
  const name = month && MONTHS[Number(month) - 1];
  return [day && String(Number(day)), name, year].filter(Boolean).join(" ");
}

/** "3–4 July 2024" where month and year are shared, else both in full. */
function rangeWords(first: string, last: string): string {
  if (first.length === 10 && last.length === 10 && first.slice(0, 7) === last.slice(0, 7)) {
    return `${Number(first.slice(8))}–${dayWords(last)}`;
  }
  return `${dayWords(first)} to ${dayWords(last)}`;
}

function clockWords(value: string): string | undefined {
  const at = value.indexOf("T");
  const day = value.slice(0, at);
  if (at < 0 || !isPartialDate(day)) return undefined;
  const time = value.slice(at + 1);
  return `${dayWords(day)}, ${HOURS[time] ?? time}`;
}

function weekWords(value: string): string | undefined {
  const weekday = /^XXXX-WXX-([1-7])$/.exec(value)?.[1];
  if (weekday) return `a ${WEEKDAYS[Number(weekday) - 1]}`;
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(value) ?? [];
  if (year && week) return `week ${Number(week)} of ${year}`;
  const [, of, season] = /^(\d{4})-([A-Z][A-Z\d])$/.exec(value) ?? [];
  const name = season && SEASONS[season];
  return of && name && `${name} ${of}`;
}

function durationWords(value: string): string | undefined {
  const [, count, unit] = /^PT?(\d{1,6})([YMWDH])$/.exec(value) ?? [];
  const name = unit && UNITS[unit];
  return count && name && `${count} ${name}${count === "1" ? "" : "s"}`;
}

/** A date with its sign: plain where it is stated, in brackets where a rule inferred it, "not stated" without one. */
export function dateSign(date: DateFinding | undefined): Html {
  if (!date) return notStated();
  const words = dayWords(date.value);
  return date.basis === "inferred"
    ? markup`<i class="inf" title="inferred: ${date.rule}">[${words}]</i>`
    : markup`${words}`;
}

/** The day of a source, with brackets where it was inferred from its text. */
export function publishedSign(
  published: PartialDate | undefined,
  basis: "given" | "stated" | "inferred" | undefined,
): Html {
  if (published === undefined) return markup`<span class="none">no date</span>`;
  if (basis === "inferred")
    return markup`<i class="inf" title="inferred from the text">[${dayWords(published)}]</i>`;
  return markup`${dayWords(published)}`;
}

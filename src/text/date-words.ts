import type { PartialDate } from "./partial-date.ts";
import { isPartialDate } from "./partial-date.ts";

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
// Maps, because a value may be any word: a record would take "constructor" for one of its own.
const HOURS: ReadonlyMap<string, string> = new Map([
  ["MO", "morning"],
  ["MI", "midday"],
  ["AF", "afternoon"],
  ["EV", "evening"],
  ["NI", "night"],
  ["DT", "daytime"],
]);
const REFERENCES: ReadonlyMap<string, string> = new Map([
  ["PRESENT_REF", "now"],
  ["PAST_REF", "in the past"],
  ["FUTURE_REF", "in the future"],
]);
const NO_YEAR = "year not stated";

/**
 * A TIMEX3 value as people write it: "4 May 2023", "May 2023", "3–4 July 2024", "week 18 of 2023", "4 May, year not
 * stated". What is no date is given back as it is.
 */
export function dayWords(value: string): string {
  const [first, last] = value.split("/");
  if (first && last) return rangeWords(first, last);
  if (isPartialDate(value)) return partialWords(value);
  return (
    clockWords(value) ??
    yearlessWords(value) ??
    weekWords(value) ??
    vagueWords(value) ??
    durationWords(value) ??
    REFERENCES.get(value) ??
    value
  );
}

/** The same with the month in three letters, for narrow columns. */
export const shortDayWords = (value: string): string =>
  dayWords(value).replace(/[A-Z][a-z]{3,}/g, (name) => (MONTHS.includes(name) ? name.slice(0, 3) : name));

function partialWords(date: PartialDate): string {
  const [year, month, day] = date.split("-");
  return [day && String(Number(day)), nameOf(month), year].filter(Boolean).join(" ");
}

const nameOf = (month: string | undefined): string | undefined => month && MONTHS[Number(month) - 1];

/** "3–4 July 2024" where month and year are shared, else both in full. */
function rangeWords(first: string, last: string): string {
  if (first.length === 10 && last.length === 10 && first.slice(0, 7) === last.slice(0, 7)) {
    return `${Number(first.slice(8))}–${dayWords(last)}`;
  }
  return `${dayWords(first)} to ${dayWords(last)}`;
}

/** "4 May 2023, morning"; where the day is one of an unknown year, "4 May, morning, year not stated". */
function clockWords(value: string): string | undefined {
  const at = value.indexOf("T");
  const day = value.slice(0, at);
  if (at < 1 || !/^[\dX]{4}-/.test(day)) return undefined;
  const words = dayWords(day);
  if (words === day) return undefined;
  const time = HOURS.get(value.slice(at + 1)) ?? value.slice(at + 1);
  return words.endsWith(NO_YEAR)
    ? `${words.slice(0, -NO_YEAR.length)}${time}, ${NO_YEAR}`
    : `${words}, ${time}`;
}

/** A day or month of no year: XXXX-05-04, XXXX-05, XXXX-XX-04. */
function yearlessWords(value: string): string | undefined {
  const [, month, day] = /^XXXX-(\d{2}|XX)(?:-(\d{2}|XX))?$/.exec(value) ?? [];
  const name = nameOf(month === "XX" ? undefined : month);
  const date = day === undefined || day === "XX" ? undefined : String(Number(day));
  if (name) return `${[date, name].filter(Boolean).join(" ")}, ${NO_YEAR}`;
  return month === "XX" && date !== undefined ? `day ${date} of a month not stated` : undefined;
}

function weekWords(value: string): string | undefined {
  const weekday = /^XXXX-WXX-([1-7])$/.exec(value)?.[1];
  if (weekday) return `a ${WEEKDAYS[Number(weekday) - 1]}`;
  const [, year, week, end] = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value) ?? [];
  if (year && week) return `${end ? "weekend of " : ""}week ${Number(week)} of ${year}`;
  const [, of, season] = /^(\d{4}|XXXX)-([A-Z][A-Z\d])$/.exec(value) ?? [];
  const name = season && SEASONS[season];
  if (!of || !name) return undefined;
  return of === "XXXX" ? `${name.replace(/ of$/, "")}, ${NO_YEAR}` : `${name} ${of}`;
}

/** "2023-05-XX" is some day of May 2023, "2023-XX" some month of 2023, "202X" the 2020s. */
function vagueWords(value: string): string | undefined {
  const [, known, rest] = /^(\d{4}(?:-\d{2})?)((?:-XX)+)$/.exec(value) ?? [];
  if (known && rest && isPartialDate(known)) {
    return `a ${rest.length > 3 || known.length > 4 ? "day" : "month"} of ${partialWords(known)}`;
  }
  const decade = /^(\d{3})X$/.exec(value)?.[1];
  return decade && `the ${decade}0s`;
}

function durationWords(value: string): string | undefined {
  const [, count, unit] = /^PT?(\d{1,6})([YMWDH])$/.exec(value) ?? [];
  const name = unit && UNITS[unit];
  return count && name && `${count} ${name}${count === "1" ? "" : "s"}`;
}

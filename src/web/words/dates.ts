import { isPartialDate } from "../../text/index.ts";
import { say } from "./message.ts";
import { spoken } from "./spoken.ts";

/**
 * A TIMEX3 value as people write it in the language spoken: "4 May 2023", "May 2023", "3–4 July 2024", "week 18 of
 * 2023", "4 May, year not stated". What is no date is given back as it is. The English of it is that of `dayWords` in
 * the room of the text, which register and command line speak.
 */
export const dayWords = (value: string): string => valueWords(value, spoken().dates.months);

/** The same with the months cut short, for narrow columns. */
export const shortDayWords = (value: string): string => valueWords(value, spoken().dates.shortMonths);

type Months = readonly string[];

function valueWords(value: string, months: Months): string {
  const [first, last] = value.split("/");
  if (first && last) return rangeWords(first, last, months);
  if (isPartialDate(value)) return partialWords(value, months);
  return (
    clockWords(value, months) ??
    yearlessWords(value, months) ??
    weekWords(value) ??
    seasonWords(value) ??
    vagueWords(value, months) ??
    durationWords(value) ??
    own(spoken().dates.references, value) ??
    value
  );
}

/** A field of a record that is its own: a value may be any word, "constructor" too. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

function partialWords(date: string, months: Months): string {
  const { dates } = spoken();
  const [year = "", number, day] = date.split("-");
  const month = months[Number(number) - 1];
  if (month === undefined) return year;
  return day === undefined
    ? say(dates.month, { month, year })
    : say(dates.day, { day: String(Number(day)), month, year });
}

/** "3–4 July 2024" where month and year are shared, else both in full. */
function rangeWords(first: string, last: string, months: Months): string {
  const { dates } = spoken();
  if (first.length === 10 && last.length === 10 && first.slice(0, 7) === last.slice(0, 7)) {
    return say(dates.days, { first: String(Number(first.slice(8))), last: valueWords(last, months) });
  }
  return say(dates.span, { first: valueWords(first, months), last: valueWords(last, months) });
}

/** "4 May 2023, morning"; of an unknown year, "4 May, morning, year not stated". */
function clockWords(value: string, months: Months): string | undefined {
  const { dates } = spoken();
  const at = value.indexOf("T");
  const day = value.slice(0, at);
  if (at < 1 || !/^[\dX]{4}-/.test(day)) return undefined;
  const hour = value.slice(at + 1);
  const time = own(dates.hours, hour) ?? hour;
  const date = dayOfYear(day, months);
  if (date !== undefined) return say(dates.yearlessClock, { date, time });
  const words = valueWords(day, months);
  return words === day ? undefined : say(dates.clock, { day: words, time });
}

/** A day or month of no year: XXXX-05-04, XXXX-05, XXXX-XX-04. */
function yearlessWords(value: string, months: Months): string | undefined {
  const { dates } = spoken();
  const date = dayOfYear(value, months);
  if (date !== undefined) return say(dates.yearless, { date });
  const day = /^XXXX-XX-(\d{2})$/.exec(value)?.[1];
  return day && say(dates.monthless, { day: String(Number(day)) });
}

function dayOfYear(value: string, months: Months): string | undefined {
  const [, number, day] = /^XXXX-(\d{2})(?:-(\d{2}|XX))?$/.exec(value) ?? [];
  const month = months[Number(number) - 1];
  if (month === undefined || day === undefined || day === "XX") return month;
  return say(spoken().dates.dayOfMonth, { day: String(Number(day)), month });
}

function weekWords(value: string): string | undefined {
  const { dates } = spoken();
  const weekday = dates.weekdays[Number(/^XXXX-WXX-([1-7])$/.exec(value)?.[1]) - 1];
  if (weekday !== undefined) return say(dates.someWeekday, { weekday });
  const [, year, week, end] = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value) ?? [];
  if (!year || !week) return undefined;
  return say(end ? dates.weekend : dates.week, { week: String(Number(week)), year });
}

function seasonWords(value: string): string | undefined {
  const { dates } = spoken();
  const [, year, name = ""] = /^(\d{4}|XXXX)-([A-Z][A-Z\d])$/.exec(value) ?? [];
  const season = own(dates.seasons, name);
  if (!year || !season) return undefined;
  return year === "XXXX"
    ? say(dates.yearless, { date: own(dates.someSeason, name) ?? "" })
    : say(season, { year });
}

/** "2023-05-XX" is some day of May 2023, "2023-XX" some month of 2023, "202X" the 2020s. */
function vagueWords(value: string, months: Months): string | undefined {
  const { dates } = spoken();
  const [, known, rest] = /^(\d{4}(?:-\d{2})?)((?:-XX)+)$/.exec(value) ?? [];
  if (known && rest && isPartialDate(known)) {
    const of = partialWords(known, months);
    return say(rest.length > 3 || known.length > 4 ? dates.someDay : dates.someMonth, { of });
  }
  const decade = /^(\d{3})X$/.exec(value)?.[1];
  return decade && say(dates.decade, { years: `${decade}0` });
}

function durationWords(value: string): string | undefined {
  const [, count, unit = ""] = /^PT?(\d{1,6})([YMWDH])$/.exec(value) ?? [];
  const words = own(spoken().dates.durations, unit);
  return count && words && say(words, { count: Number(count) });
}

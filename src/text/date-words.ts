import { ENGLISH_DATES } from "./english-dates.ts";
import { isPartialDate } from "./partial-date.ts";

/** A message with named holes, "{day} {month} {year}", or its forms by the plural category of "{#count}". */
type DateMessage = string | ({ readonly other: string } & Readonly<Partial<Record<PluralCategory, string>>>);

/** As Unicode names them (CLDR). */
type PluralCategory = "zero" | "one" | "two" | "few" | "many";

type Widened<T> = T extends string
  ? string
  : T extends { readonly other: string }
    ? DateMessage
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Widened<T[K]> };

/** What a language has to say of days and times. */
type DateWords = Widened<typeof ENGLISH_DATES>;

/** A language as days are told in it. */
export interface DateSpeech {
  readonly dates: DateWords;
  /** Names of the months: whole, or cut short for narrow columns. */
  readonly months: readonly string[];
  /** The message with its holes filled by what is told under their names. */
  readonly say: (message: DateMessage, told: Readonly<Record<string, string | number>>) => string;
}

/**
 * A TIMEX3 value as people write it: "4 May 2023", "May 2023", "3–4 July 2024", "week 18 of 2023", "4 May, year not
 * stated". What is no date is given back as it is.
 */
export const dayWords = (value: string): string => dayWordsIn(ENGLISH, value);

/** The same with the month in three letters, for narrow columns. */
export const shortDayWords = (value: string): string => dayWordsIn(SHORT_ENGLISH, value);

const ENGLISH: DateSpeech = {
  dates: ENGLISH_DATES,
  months: ENGLISH_DATES.months,
  say: (message, told) =>
    (typeof message === "string" ? message : (told["count"] === 1 && message.one) || message.other).replace(
      /\{#?(\w+)\}/g,
      (_, name: string) => String(told[name]),
    ),
};
const SHORT_ENGLISH: DateSpeech = { ...ENGLISH, months: ENGLISH_DATES.shortMonths };

/** The same in any language. */
export function dayWordsIn(speech: DateSpeech, value: string): string {
  const [first, last] = value.split("/");
  if (first && last) return rangeWords(first, last, speech);
  if (isPartialDate(value)) return partialWords(value, speech);
  return (
    clockWords(value, speech) ??
    yearlessWords(value, speech) ??
    weekWords(value, speech) ??
    seasonWords(value, speech) ??
    vagueWords(value, speech) ??
    durationWords(value, speech) ??
    own(speech.dates.references, value) ??
    value
  );
}

/** A field of a record that is its own: a value may be any word, "constructor" too. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

function partialWords(date: string, speech: DateSpeech): string {
  const { dates, months, say } = speech;
  const [year = "", number, day] = date.split("-");
  const month = months[Number(number) - 1];
  if (month === undefined) return year;
  return day === undefined
    ? say(dates.month, { month, year })
    : say(dates.day, { day: String(Number(day)), month, year });
}

/** "3–4 July 2024" where month and year are shared, else both in full. */
function rangeWords(first: string, last: string, speech: DateSpeech): string {
  const { dates, say } = speech;
  if (first.length === 10 && last.length === 10 && first.slice(0, 7) === last.slice(0, 7)) {
    return say(dates.days, { first: String(Number(first.slice(8))), last: dayWordsIn(speech, last) });
  }
  return say(dates.span, { first: dayWordsIn(speech, first), last: dayWordsIn(speech, last) });
}

/** "4 May 2023, morning"; of an unknown year, "4 May, morning, year not stated". */
function clockWords(value: string, speech: DateSpeech): string | undefined {
  const { dates, say } = speech;
  const at = value.indexOf("T");
  const day = value.slice(0, at);
  if (at < 1 || !/^[\dX]{4}-/.test(day)) return undefined;
  const hour = value.slice(at + 1);
  const time = own(dates.hours, hour) ?? hour;
  const date = dayOfYear(day, speech);
  if (date !== undefined) return say(dates.yearlessClock, { date, time });
  const words = dayWordsIn(speech, day);
  return words === day ? undefined : say(dates.clock, { day: words, time });
}

/** A day or month of no year: XXXX-05-04, XXXX-05, XXXX-XX-04. */
function yearlessWords(value: string, speech: DateSpeech): string | undefined {
  const { dates, say } = speech;
  const date = dayOfYear(value, speech);
  if (date !== undefined) return say(dates.yearless, { date });
  const day = /^XXXX-XX-(\d{2})$/.exec(value)?.[1];
  return day && say(dates.monthless, { day: String(Number(day)) });
}

function dayOfYear(value: string, speech: DateSpeech): string | undefined {
  const { dates, months, say } = speech;
  const [, number, day] = /^XXXX-(\d{2})(?:-(\d{2}|XX))?$/.exec(value) ?? [];
  const month = months[Number(number) - 1];
  if (month === undefined || day === undefined || day === "XX") return month;
  return say(dates.dayOfMonth, { day: String(Number(day)), month });
}

function weekWords(value: string, speech: DateSpeech): string | undefined {
  const { dates, say } = speech;
  const weekday = dates.weekdays[Number(/^XXXX-WXX-([1-7])$/.exec(value)?.[1]) - 1];
  if (weekday !== undefined) return say(dates.someWeekday, { weekday });
  const [, year, week, end] = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value) ?? [];
  if (!year || !week) return undefined;
  return say(end ? dates.weekend : dates.week, { week: String(Number(week)), year });
}

function seasonWords(value: string, speech: DateSpeech): string | undefined {
  const { dates, say } = speech;
  const [, year, name = ""] = /^(\d{4}|XXXX)-([A-Z][A-Z\d])$/.exec(value) ?? [];
  const season = own(dates.seasons, name);
  if (!year || !season) return undefined;
  return year === "XXXX"
    ? say(dates.yearless, { date: own(dates.someSeason, name) ?? "" })
    : say(season, { year });
}

/** "2023-05-XX" is some day of May 2023, "2023-XX" some month of 2023, "202X" the 2020s. */
function vagueWords(value: string, speech: DateSpeech): string | undefined {
  const { dates, say } = speech;
  const [, known, rest] = /^(\d{4}(?:-\d{2})?)((?:-XX)+)$/.exec(value) ?? [];
  if (known && rest && isPartialDate(known)) {
    const of = partialWords(known, speech);
    return say(rest.length > 3 || known.length > 4 ? dates.someDay : dates.someMonth, { of });
  }
  const decade = /^(\d{3})X$/.exec(value)?.[1];
  return decade && say(dates.decade, { years: `${decade}0` });
}

function durationWords(value: string, speech: DateSpeech): string | undefined {
  const { dates, say } = speech;
  const [, count, unit = ""] = /^PT?(\d{1,6})([YMWDH])$/.exec(value) ?? [];
  const words = own(dates.durations, unit);
  return count && words && say(words, { count: Number(count) });
}

import { addDays, daysOf, isPartialDate } from "./partial-date.ts";

/** First and last day something may have taken place on. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** Months a season or quarter of a TIMEX3 value covers. */
const SEASONS: Readonly<Record<string, readonly [string, string]>> = {
  Q1: ["01", "03"],
  Q2: ["04", "06"],
  Q3: ["07", "09"],
  Q4: ["10", "12"],
  H1: ["01", "06"],
  H2: ["07", "12"],
  SP: ["03", "05"],
  SU: ["06", "08"],
  FA: ["09", "11"],
};

/** The days a date value may mean: a partial date, a TIMEX3 week, season, time of day, or a range `A/B`. Null when it is relative. */
export function daysOfValue(value: string): Days | null {
  const slash = value.indexOf("/");
  if (slash >= 0) return between(daysOfValue(value.slice(0, slash)), daysOfValue(value.slice(slash + 1)));
  const calendar = value.split("T")[0]!;
  if (isPartialDate(calendar)) return daysOf(calendar);
  const week = /^(\d{4})-W(\d{2})/.exec(calendar);
  if (week) return daysOfWeek(Number(week[1]), Number(week[2]));
  const season = /^(\d{4})-([A-Z][A-Z\d])$/.exec(calendar);
  const months = season && SEASONS[season[2]!];
  if (season && months) {
    return between(daysOf(`${season[1]}-${months[0]}`), daysOf(`${season[1]}-${months[1]}`));
  }
  const vague = /^(\d{4}(?:-\d{2})?)-X/.exec(calendar);
  return vague && isPartialDate(vague[1]!) ? daysOf(vague[1]!) : null;
}

const between = (from: Days | null, to: Days | null): Days | null =>
  from && to && from.first <= to.last ? { first: from.first, last: to.last } : (from ?? to);

/** ISO 8601 weeks: the first has 4 January in it. */
function daysOfWeek(year: number, week: number): Days | null {
  if (week < 1 || week > 53) return null;
  const fourth = `${year}-01-04`;
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
  const first = addDays(fourth, (week - 1) * 7 - weekday);
  return { first, last: addDays(first, 6) };
}

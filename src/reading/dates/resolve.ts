import { addDays } from "../../text/index.ts";
import type { Anchors, Resolved } from "./anchors.ts";
import { date } from "./anchors.ts";
import { isDay, weekdayOf, weekOf } from "./calendar.ts";
import { feastDay } from "./holidays.ts";
import type { Meaning } from "./meaning.ts";
import { resolveCalendar, resolveDayOfMonth } from "./resolve-calendar.ts";
import { resolveShift } from "./resolve-shift.ts";

/** The TIMEX3 value of what an expression says, given its anchors. Without them the value stays relative. */
export function resolve(meaning: Meaning, anchors: Anchors): Resolved {
  switch (meaning.kind) {
    case "fixed":
      return { type: meaning.type, value: meaning.value, basis: "stated", rule: meaning.rule };
    case "calendar":
      return resolveCalendar(meaning, anchors);
    case "weekday":
      return resolveWeekday(meaning, anchors);
    case "feast":
      return resolveFeast(meaning, anchors);
    case "shift":
      return resolveShift(meaning, anchors);
    case "beside":
      return resolveBeside(meaning, resolve(meaning.of, anchors));
    case "day-of-month":
      return resolveDayOfMonth(meaning.day, meaning.this ? { ...anchors, month: monthOf(anchors) } : anchors);
    case "range": {
      const last = resolve(meaning.last, anchors);
      const first = resolve(withYearOf(meaning.first, last.value), anchors);
      return { ...last, value: `${first.value}/${last.value}` };
    }
    case "time":
      return resolveTime(meaning, resolve(meaning.of, anchors));
  }
}

/** "4 May to 6 June 2023": the first takes the year of the last. */
const withYearOf = (first: Meaning, last: string): Meaning =>
  first.kind === "calendar" && first.year === undefined && /^\d{4}/.test(last)
    ? { ...first, year: last.slice(0, 4) }
    : first;

/** The day of a feast in the year said, or in the year that a date of about that day would be given. */
function resolveFeast({ day, year, turn }: Meant<"feast">, anchors: Anchors): Resolved {
  if (year !== undefined) return date(feastDay(day, Number(year)), "inferred", "holiday");
  const about = feastDay(day, Number(anchors.published?.slice(0, 4) ?? 2000)).split("-");
  const [, month = "", dayOfMonth = ""] = about;
  const nearest = resolveCalendar(
    { kind: "calendar", month, day: dayOfMonth, rule: "holiday", ...(turn !== undefined && { turn }) },
    anchors,
  );
  const found = Number(nearest.value.slice(0, 4));
  return Number.isNaN(found)
    ? date("XXXX", "stated", "date-without-year")
    : { ...nearest, value: feastDay(day, found) };
}

type Meant<K extends Meaning["kind"]> = Extract<Meaning, { kind: K }>;

function resolveWeekday({ weekday, turn, week }: Meant<"weekday">, anchors: Anchors): Resolved {
  const { published, direction } = anchors;
  if (published === null || !isDay(published))
    return date(`XXXX-WXX-${weekday}`, "stated", "weekday-without-anchor");
  if (week !== undefined)
    return date(
      addDays(published, weekday - weekdayOf(published) + 7 * week),
      "inferred",
      "relative-to-publication",
    );
  const back = (weekdayOf(published) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (turn === -1) return date(addDays(published, -(back || 7)), "inferred", "weekday-before-publication");
  if (turn === 1) return date(addDays(published, ahead || 7), "inferred", "weekday-after-publication");
  if (back === 0) return date(published, "inferred", "weekday-of-publication");
  // "met this Tuesday", in a page of Wednesday
  const coming = turn === 0 && anchors.leaning !== "past";
  return coming || direction === "future"
    ? date(addDays(published, ahead), "inferred", "weekday-after-publication")
    : date(addDays(published, -back), "inferred", "weekday-before-publication");
}

const monthOf = ({ published }: Anchors): string | null =>
  published !== null && published.length >= 7 ? published.slice(0, 7) : null;

/** What lies beside a day takes its ground; beside an open one it stays open. */
function resolveBeside({ unit, by }: Meant<"beside">, day: Resolved): Resolved {
  if (!isDay(day.value))
    return date(unit === "D" ? "XXXX-XX-XX" : "XXXX-WXX", "stated", "relative-without-anchor");
  const value = addDays(day.value, unit === "D" ? by : 7 * by);
  return date(unit === "D" ? value : weekOf(value), "inferred", "relative-to-date-before");
}

/** A time of the day takes the ground of its day; without one the day stays open. */
function resolveTime({ time, zone }: Meant<"time">, day: Resolved): Resolved {
  const known = /^(?:[\dX]{4})-/.test(day.value) ? day.value : "XXXX-XX-XX";
  const value = known.startsWith("XXXX-XX-XX") ? `XXXX-XX-XX${time}` : known + time;
  return { ...day, type: "TIME", value, ...(zone !== undefined && { zone }) };
}

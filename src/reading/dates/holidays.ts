import { addDays } from "../../text/index.ts";
import type { Day } from "./calendar.ts";
import { pad, weekdayOf } from "./calendar.ts";

/**
 * How a feast finds its day in a year, as authority/dates.tsv writes it: "12-25"; "11-4TH", the fourth Thursday of
 * November; "05-LMO", the last Monday of May; "easter-2", two days before the western Easter; "orthodox+0".
 */
export type FeastRule = string;

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** The day of a feast in a year. Throws a SyntaxError for a rule that is none. */
export function feastDay(rule: FeastRule, year: number): Day {
  const fixed = /^(\d\d-\d\d)$/.exec(rule);
  if (fixed) return `${pad(year, 4)}-${fixed[1]!}`;
  const counted = /^(\d\d)-([1-4L])([A-Z]{2})$/.exec(rule);
  if (counted) return countedDay(year, counted[1]!, counted[2]!, WEEKDAYS.indexOf(counted[3]!) + 1);
  const movable = /^(easter|orthodox)([+-]\d+)$/.exec(rule);
  if (!movable)
    throw new SyntaxError(`A feast's day is "${rule}"; wanted is one like 12-25, 11-4TH, easter-2`);
  return addDays(movable[1] === "easter" ? easter(year) : orthodoxEaster(year), Number(movable[2]));
}

function countedDay(year: number, month: string, which: string, weekday: number): Day {
  const first = `${pad(year, 4)}-${month}-01`;
  const nth = addDays(
    first,
    ((weekday - weekdayOf(first) + 7) % 7) + 7 * (which === "L" ? 4 : Number(which) - 1),
  );
  return nth.slice(5, 7) === month ? nth : addDays(nth, -7);
}

/** Easter Sunday of the Gregorian calendar, by the method known as Meeus, Jones and Butcher. */
function easter(year: number): Day {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const correction = Math.floor((century + 8) / 25);
  const moon =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((century - correction + 1) / 3) + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const march = 22 + moon + sunday - 7 * late;
  return addDays(`${pad(year, 4)}-03-01`, march - 1);
}

/** Easter Sunday of the Julian calendar (Meeus), as a day of the Gregorian one. */
function orthodoxEaster(year: number): Day {
  const moon = (19 * (year % 19) + 15) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const march = 22 + moon + sunday;
  const centuries = Math.floor(year / 100);
  return addDays(`${pad(year, 4)}-03-01`, march - 1 + centuries - Math.floor(centuries / 4) - 2);
}

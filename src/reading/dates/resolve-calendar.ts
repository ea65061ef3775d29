import type { PartialDate } from "../../text/index.ts";
import type { Anchors, Resolved } from "./anchors.ts";
import { date } from "./anchors.ts";
import { addMonths, daysBetween, isDay, pad } from "./calendar.ts";
import type { Direction } from "./direction.ts";
import type { Meaning, Turn } from "./meaning.ts";

type Calendar = Extract<Meaning, { kind: "calendar" }>;

/** A day, month or part of a year, with the year it says or the one its anchors give it. */
export function resolveCalendar(said: Calendar, anchors: Anchors): Resolved {
  const tail = [said.month, said.day].filter((part) => part !== undefined).join("-");
  const written = (year: string) => (tail === "" ? year : `${year}-${tail}`);
  if (said.ofPeriod && said.year !== undefined && anchors.quarter !== null)
    return date(said.year + anchors.quarter.slice(4), "inferred", "relative-to-date-before");
  if (said.year !== undefined)
    return date(written(said.year), said.rule.endsWith("month-first") ? "inferred" : "stated", said.rule);
  const { published, anyYear } = anchors;
  if (said.sameYear && anyYear !== null) return date(written(anyYear), "inferred", "year-of-date-before");
  if (published !== null) {
    const [years, rule] = yearsAway(said, published, anchors);
    return date(written(pad(Number(published.slice(0, 4)) + years, 4)), "inferred", rule);
  }
  if (anchors.year !== null && said.turn === undefined) {
    const { value, rule } = anchors.year;
    return date(written(pad(Number(value) + (said.yearTurn ?? 0), 4)), "inferred", rule);
  }
  return date(written("XXXX"), "stated", "date-without-year");
}

/** How many years from the year of publication, and the rule that tells. */
function yearsAway(said: Calendar, published: PartialDate, anchors: Anchors): readonly [number, string] {
  if (said.yearTurn !== undefined) return [said.yearTurn, "relative-to-publication"];
  return said.turn === undefined
    ? nearestYear(said, published, anchors)
    : turnedYear(said, published, said.turn);
}

/** First month of what stands in a month's place. */
const MONTH_OF: Readonly<Record<string, number>> = {
  Q1: 1,
  Q2: 4,
  Q3: 7,
  Q4: 10,
  H1: 1,
  H2: 7,
  SP: 3,
  SU: 6,
  FA: 9,
  WI: 12,
};
const monthNumber = (month: string): number => MONTH_OF[month] ?? Number(month);

/** How much farther ahead than back a date may lie to be taken for the one behind, where no verb tells. */
const BIAS_TO_PAST = 2;

/** How many years from the publication a date without a year lies, by the direction of its clause. */
function nearestYear(
  said: Calendar,
  published: PartialDate,
  { leaning, direction, isPast }: Anchors,
): readonly [number, string] {
  if (published.length < 7) return [0, "year-of-publication"];
  if (said.month!.startsWith("Q")) return nearestQuarter(said.month!, published, direction);
  const day = isDay(published) ? published : `${published}-15`;
  const month = pad(monthNumber(said.month!));
  const ahead = daysAhead(day, month, said.day ?? day.slice(8));
  const [years, weight] = ahead >= 0 ? [0, ahead] : [1, ahead + 365];
  const back = ahead > 0 ? 365 - ahead : -ahead;
  const future =
    leaning === "future" ? back > 45 || ahead > 0 : leaning === null && weight * BIAS_TO_PAST < back;
  const shift = future ? years : ahead > (leaning === "past" && !isPast ? SLACK : 0) ? -1 : 0;
  return [
    shift,
    shift === 0 ? "year-of-publication" : shift > 0 ? "next-after-publication" : "last-before-publication",
  ];
}

/**
 * A quarter is mostly reported on: the one begun last, unless the clause looks ahead and it began long ago ("will open
 * in the first quarter", said in autumn).
 */
function nearestQuarter(
  quarter: string,
  published: PartialDate,
  direction: Direction,
): readonly [number, string] {
  const since = Number(published.slice(5, 7)) - monthNumber(quarter);
  if (direction === "future" && since > LONG_AGO) return [1, "next-after-publication"];
  if (since >= 0 || direction === "future" || since >= -AT_HAND) return [0, "year-of-publication"];
  return [-1, "last-before-publication"];
}

/** Months after which a quarter that began is no longer the one a plan speaks of, and months ahead that are at hand. */
const LONG_AGO = 5;
const AT_HAND = 3;

/** A day a little ahead of the publication is this year's even beside a verb of the past ("announced for May 9"). */
const SLACK = 45;

/** Days from the publication to a day of its year; negative where it has passed. */
function daysAhead(published: string, month: string, day: string): number {
  const inMonth = Math.min(Number(day), 28);
  return daysBetween(published, `${published.slice(0, 4)}-${month}-${pad(inMonth)}`);
}

/** "last May", "next summer", "the first quarter of last year". */
function turnedYear(said: Calendar, published: PartialDate, turn: Turn): readonly [number, string] {
  const rule = "relative-to-publication";
  if (turn === 0 || published.length < 7) return [turn, rule];
  const now = Number(published.slice(5, 7));
  const month = monthNumber(said.month!);
  const length = /^\d/.test(said.month!) ? 0 : 2;
  return turn < 0 ? [month + length < now ? 0 : -1, rule] : [month > now ? 0 : 1, rule];
}

/** "the 20th": of the month in hand, else the last one before the publication (the next, where the clause looks ahead). */
export function resolveDayOfMonth(day: string, { published, month, direction }: Anchors): Resolved {
  if (month !== null) return date(`${month}-${day}`, "inferred", "month-of-date-before");
  if (published === null || published.length < 7)
    return date(`XXXX-XX-${day}`, "stated", "date-without-month");
  const now = published.slice(0, 7);
  if (!isDay(published)) return date(`${now}-${day}`, "inferred", "month-of-publication");
  const passed = day <= published.slice(8);
  if (direction === "future") {
    return date(`${passed ? addMonths(now, 1) : now}-${day}`, "inferred", "next-after-publication");
  }
  return date(`${passed ? now : addMonths(now, -1)}-${day}`, "inferred", "last-before-publication");
}

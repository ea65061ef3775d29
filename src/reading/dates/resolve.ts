import type { Basis, PartialDate, TimexType } from "../../text/index.ts";
import { addDays } from "../../text/index.ts";
import { addMonths, daysBetween, isDay, pad, quarterOf, weekdayOf, weekOf } from "./calendar.ts";
import type { Direction } from "./direction.ts";
import type { Meaning, Turn, Unit } from "./meaning.ts";

/** What is known where an expression stands. */
export interface Anchors {
  readonly published: PartialDate | null;
  /** Year of the newest full date of a text without a publication date. */
  readonly year: string | null;
  /** The dates named last before the expression, by how fine they are. */
  readonly day: string | null;
  readonly month: string | null;
  readonly quarter: string | null;
  readonly anyYear: string | null;
  /** What the clause leans to: strong cues only, and weaker ones too. */
  readonly direction: Direction;
  readonly leaning: Direction;
}

export interface Resolved {
  readonly type: TimexType;
  readonly value: string;
  readonly basis: Basis;
  readonly rule: string;
}

const date = (value: string, basis: Basis, rule: string): Resolved => ({ type: "DATE", value, basis, rule });

/** The TIMEX3 value of what an expression says, given its anchors. Without them the value stays relative. */
export function resolve(meaning: Meaning, anchors: Anchors): Resolved {
  switch (meaning.kind) {
    case "fixed":
      return { type: meaning.type, value: meaning.value, basis: "stated", rule: meaning.rule };
    case "calendar":
      return resolveCalendar(meaning, anchors);
    case "weekday":
      return resolveWeekday(meaning.weekday, meaning.turn, anchors);
    case "shift":
      return resolveShift(meaning, anchors);
    case "day-of-month":
      return resolveDayOfMonth(meaning.day, anchors);
    case "range": {
      const last = resolve(meaning.last, anchors);
      const first = resolve(withYearOf(meaning.first, last.value), anchors);
      return { ...last, value: `${first.value}/${last.value}` };
    }
    case "time":
      return resolveTime(meaning.time, resolve(meaning.of, anchors));
  }
}

/** "4 May to 6 June 2023": the first takes the year of the last. */
const withYearOf = (first: Meaning, last: string): Meaning =>
  first.kind === "calendar" && first.year === undefined && /^\d{4}/.test(last)
    ? { ...first, year: last.slice(0, 4) }
    : first;

type Calendar = Extract<Meaning, { kind: "calendar" }>;

function resolveCalendar(said: Calendar, anchors: Anchors): Resolved {
  const tail = [said.month, said.day].filter((part) => part !== undefined).join("-");
  const written = (year: string) => (tail === "" ? year : `${year}-${tail}`);
  if (said.year !== undefined)
    return date(written(said.year), said.rule.endsWith("month-first") ? "inferred" : "stated", said.rule);
  const { published, anyYear } = anchors;
  if (said.sameYear && anyYear !== null) return date(written(anyYear), "inferred", "year-of-date-before");
  if (published !== null) {
    const year = Number(published.slice(0, 4));
    const [value, rule] =
      said.turn === undefined
        ? nearestYear(said, published, anchors)
        : turnedYear(said, published, said.turn);
    return date(written(pad(year + value, 4)), "inferred", rule);
  }
  if (anchors.year !== null && said.turn === undefined)
    return date(written(anchors.year), "inferred", "year-of-newest-date");
  return date(written("XXXX"), "stated", "date-without-year");
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
  { leaning }: Anchors,
): readonly [number, string] {
  if (published.length < 7) return [0, "year-of-publication"];
  const day = isDay(published) ? published : `${published}-15`;
  const month = pad(monthNumber(said.month!));
  const ahead = daysAhead(day, month, said.day ?? day.slice(8));
  const [years, weight] = ahead >= 0 ? [0, ahead] : [1, ahead + 365];
  const back = ahead > 0 ? 365 - ahead : -ahead;
  const future =
    leaning === "future" ? back > 45 || ahead > 0 : leaning === null && weight * BIAS_TO_PAST < back;
  const shift = future ? years : ahead > (leaning === "past" ? SLACK : 0) ? -1 : 0;
  return [
    shift,
    shift === 0 ? "year-of-publication" : shift > 0 ? "next-after-publication" : "last-before-publication",
  ];
}

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
  if (/^[QH]/.test(said.month!)) return [turn, rule];
  const length = /^\d/.test(said.month!) ? 0 : 2;
  return turn < 0 ? [month + length < now ? 0 : -1, rule] : [month > now ? 0 : 1, rule];
}

function resolveWeekday(weekday: number, turn: Turn | undefined, anchors: Anchors): Resolved {
  const { published, direction } = anchors;
  if (published === null || !isDay(published))
    return date(`XXXX-WXX-${weekday}`, "stated", "weekday-without-anchor");
  const back = (weekdayOf(published) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (turn === -1) return date(addDays(published, -(back || 7)), "inferred", "weekday-before-publication");
  if (turn === 1) return date(addDays(published, ahead || 7), "inferred", "weekday-after-publication");
  if (back === 0) return date(published, "inferred", "weekday-of-publication");
  return turn === 0 || direction === "future"
    ? date(addDays(published, ahead), "inferred", "weekday-after-publication")
    : date(addDays(published, -back), "inferred", "weekday-before-publication");
}

type Shift = Extract<Meaning, { kind: "shift" }>;

function resolveShift(shift: Shift, anchors: Anchors): Resolved {
  const { unit, by, from } = shift;
  const { published } = anchors;
  const quarter = quarterShift(shift, anchors);
  if (quarter) return quarter;
  // "this weekend" is the past one until Wednesday, unless the clause looks ahead.
  if (unit === "WE" && by === 0 && published && isDay(published) && weekdayOf(published) <= 3) {
    if (anchors.direction !== "future")
      return date(shifted(published, -1, unit)!, "inferred", "relative-to-publication");
  }
  const named = from === "text" ? namedBefore(unit, anchors) : null;
  const value =
    named !== null ? shifted(named, by, unit) : published === null ? null : shifted(published, by, unit);
  if (value !== null) {
    return date(value, "inferred", named === null ? "relative-to-publication" : "relative-to-date-before");
  }
  return date(
    by < 0 ? "PAST_REF" : by > 0 ? "FUTURE_REF" : "PRESENT_REF",
    "stated",
    "relative-without-anchor",
  );
}

/** In reports on a quarter "a year ago" is that quarter a year earlier, and "the period" that quarter. */
function quarterShift({ by, from }: Shift, { quarter }: Anchors): Resolved | null {
  if (quarter === null || from !== "period") return null;
  const value = `${Number(quarter.slice(0, 4)) + by}${quarter.slice(4)}`;
  return date(value, "inferred", "relative-to-date-before");
}

/** The date named last that is fine enough to count units from. */
function namedBefore(unit: Unit, { day, month, anyYear }: Anchors): string | null {
  switch (unit) {
    case "Y":
    case "DE":
    case "CE":
      return anyYear;
    case "M":
    case "Q":
      return month;
    case "S":
    case "MIN":
    case "H":
    case "D":
    case "W":
    case "WE":
    case "F":
      return day;
  }
}

/** The unit that lies `by` units from a partial date; null where the date is too coarse to tell. */
function shifted(origin: PartialDate, by: number, unit: Unit): string | null {
  const year = Number(origin.slice(0, 4));
  const month = origin.length >= 7 ? origin.slice(0, 7) : null;
  const day = isDay(origin) ? origin : null;
  switch (unit) {
    case "CE":
      return inRange(year + by * 100, (y) => pad(Math.floor(y / 100)));
    case "DE":
      return inRange(year + by * 10, (y) => pad(Math.floor(y / 10), 3));
    case "Y":
      return inRange(year + by, (y) => pad(y, 4));
    case "Q":
    case "M": {
      const moved =
        month === null || Math.abs(by) > 12_000 ? null : addMonths(month, unit === "Q" ? by * 3 : by);
      return moved !== null && unit === "Q" ? `${moved.slice(0, 4)}-Q${quarterOf(moved)}` : moved;
    }
    case "W":
    case "F":
    case "WE":
      if (day === null || Math.abs(by) > 50_000) return null;
      return weekOf(addDays(day, by * (unit === "F" ? 14 : 7))) + (unit === "WE" ? "-WE" : "");
    case "D":
      return day === null || Math.abs(by) > 300_000 ? null : addDays(day, by);
    case "H":
    case "MIN":
    case "S":
      return day;
  }
}

const inRange = (year: number, write: (year: number) => string): string | null =>
  year >= 0 && year <= 9999 ? write(year) : null;

/** "the 20th": of the month in hand, else the last one before the publication (the next, where the clause looks ahead). */
function resolveDayOfMonth(day: string, { published, month, direction }: Anchors): Resolved {
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

/** A time of the day takes the ground of its day; without one the day stays open. */
function resolveTime(time: string, day: Resolved): Resolved {
  const known = /^(?:[\dX]{4})-/.test(day.value) ? day.value : "XXXX-XX-XX";
  const value = known.startsWith("XXXX-XX-XX") ? `XXXX-XX-XX${time}` : known + time;
  return { ...day, type: "TIME", value };
}

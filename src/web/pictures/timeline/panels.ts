import { dayOf, newYear, yearOf } from "../time.ts";
import type { Stretch } from "../time.ts";
import { say, spoken } from "../../words/index.ts";
import type { When } from "./events.ts";

/** A part of the time axis with a scale of its own. */
export interface Panel extends Stretch {
  readonly title: string;
  readonly unit: "day" | "month" | "year";
  readonly ticks: readonly Tick[];
}

interface Tick {
  readonly day: number;
  readonly label: string;
}

/** At most so many panels; a time without an event is left out where it is this long, in days and as a share of what is left. */
const MOST = 5;
const EMPTY_DAYS = 30;
const EMPTY_SHARE = 0.08;
/** Width of the gap between two panels. */
export const GAP = 18;
/** Up to so many days are shown by day, and up to so many by month. */
const BY_DAY = 40;
const BY_MONTH = 800;

/** The panels that show all events in a width: where nothing happens for long, the scale breaks. */
export function panelsOf(whens: readonly When[], width: number): readonly Panel[] {
  const groups = broken([...whens].sort((a, b) => a.first - b.first || a.last - b.last));
  const bounds = apart(groups.map((group) => boundsOf(group)));
  const weights = groups.map((group) => 1 + Math.sqrt(group.length));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const room = width - GAP * (bounds.length - 1);
  let left = 0;
  return bounds.map((each, i) => {
    const own = (room * weights[i]!) / sum;
    const panel = { ...each, left, right: left + own };
    left += own + GAP;
    return { ...panel, title: titleOf(panel), ticks: ticksOf(panel) };
  });
}

/** Groups of events between the longest empty times. */
function broken(whens: readonly When[]): readonly (readonly When[])[] {
  const gaps: { at: number; days: number }[] = [];
  let last = -Infinity;
  for (const [i, when] of whens.entries()) {
    if (i > 0) gaps.push({ at: i, days: when.first - last });
    last = Math.max(last, when.last);
  }
  let left = last - (whens[0]?.first ?? 0);
  const long: number[] = [];
  for (const { at, days } of gaps.toSorted((a, b) => b.days - a.days || a.at - b.at)) {
    if (long.length === MOST - 1 || days < Math.max(EMPTY_DAYS, left * EMPTY_SHARE)) break;
    long.push(at);
    left -= days;
  }
  long.sort((a, b) => a - b);
  return [0, ...long].map((from, i) => whens.slice(from, long[i] ?? whens.length));
}

type Bounds = Pick<Panel, "from" | "to" | "unit">;

function boundsOf(whens: readonly When[]): Bounds {
  const [first, last] = [
    Math.min(...whens.map((when) => when.first)),
    Math.max(...whens.map((when) => when.last)),
  ];
  if (last - first <= BY_DAY) return { from: Math.floor(first) - 1, to: Math.ceil(last) + 2, unit: "day" };
  if (last - first <= BY_MONTH) return { from: newMonth(first, 0), to: newMonth(last, 1), unit: "month" };
  return { from: newYear(yearOf(dayOf(first))), to: newYear(yearOf(dayOf(last)) + 1), unit: "year" };
}

/** Rounding to months and years may make two panels meet; the earlier gives way. */
const apart = (bounds: readonly Bounds[]): readonly Bounds[] =>
  bounds.map((each, i) => {
    const next = bounds[i + 1];
    return next && each.to > next.from ? { ...each, to: Math.max(each.from + 2, next.from) } : each;
  });

/** The first day of the month of a day, or of one so many months later. */
function newMonth(day: number, later: number): number {
  const [year, month] = dayOf(Math.floor(day)).split("-").map(Number);
  return Date.UTC(year!, month! - 1 + later, 1) / 86_400_000;
}

function ticksOf({
  from,
  to,
  unit,
  left,
  right,
}: Pick<Panel, "from" | "to" | "unit" | "left" | "right">): readonly Tick[] {
  const all: Tick[] = [];
  if (unit === "day")
    for (let day = from; day < to; day++) all.push({ day, label: String(Number(dayOf(day).slice(8))) });
  if (unit === "month")
    for (let day = from; day < to; day = newMonth(day, 1)) all.push({ day, label: monthLabel(day) });
  if (unit === "year")
    for (let year = yearOf(dayOf(from)); newYear(year) < to; year++)
      all.push({ day: newYear(year), label: String(year) });
  const wide = unit === "year" ? 38 : unit === "month" ? 32 : 20;
  const every = Math.max(1, Math.ceil((all.length * wide) / (right - left)));
  return all.filter((_, i) => i % every === 0);
}

const monthLabel = (day: number): string => shortMonth(dayOf(day));

const shortMonth = (day: string): string => spoken().dates.shortMonths[Number(day.slice(5, 7)) - 1]!;

function titleOf({ from, to, unit }: Pick<Panel, "from" | "to" | "unit">): string {
  // The days of padding on either side do not name a panel.
  const pad = unit === "day" ? 1 : 0;
  const [first, last] = [dayOf(Math.ceil(from) + pad), dayOf(Math.ceil(to) - 1 - pad)];
  const [firstYear, lastYear] = [first.slice(0, 4), last.slice(0, 4)];
  if (unit !== "day") return firstYear === lastYear ? firstYear : `${firstYear}–${lastYear.slice(2)}`;
  const { dates, timeline } = spoken();
  const ofYear = (day: string, year: string): string => say(dates.month, { month: shortMonth(day), year });
  if (first.slice(0, 7) === last.slice(0, 7)) return ofYear(first, firstYear);
  return firstYear === lastYear
    ? say(timeline.months, { first: shortMonth(first), last: shortMonth(last), year: firstYear })
    : `${ofYear(first, firstYear)}–${ofYear(last, lastYear)}`;
}

import type { PartialDate } from "../../text/index.ts";
import { addDays } from "../../text/index.ts";
import type { Anchors, Resolved } from "./anchors.ts";
import { date } from "./anchors.ts";
import { addMonths, isDay, pad, quarterOf, weekdayOf, weekOf } from "./calendar.ts";
import type { Meaning, Unit } from "./meaning.ts";

type Shift = Extract<Meaning, { kind: "shift" }>;

/** What lies some units from the publication, or from the date or period the text named last. */
export function resolveShift(shift: Shift, anchors: Anchors): Resolved {
  const { unit, from } = shift;
  const { published } = anchors;
  const by = shift.atEnd && anchors.leaning === "past" && isBeforeEnd(published) ? -1 : shift.by;
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

/** Whether the end of its year is still to come for a text. */
const isBeforeEnd = (published: PartialDate | null): boolean =>
  published !== null && published.length >= 7 && published.slice(5, 7) < "11";

/** In reports on a quarter "a year ago" is that quarter a year earlier, and "the period" that quarter. */
function quarterShift({ unit, by, from }: Shift, { quarter, published }: Anchors): Resolved | null {
  // "the latest quarter" has ended; so has "the quarter" of a report that names none.
  if (from === "latest" || (from === "period" && quarter === null && unit === "Q")) {
    const ended = published && shifted(published, -1, "Q");
    if (!ended) return null;
    return quarter !== null && quarter <= ended
      ? date(quarter, "inferred", "relative-to-date-before")
      : date(ended, "inferred", "relative-to-publication");
  }
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

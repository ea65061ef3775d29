import type { PartialDate } from "../text/index.ts";
import { isPartialDate } from "../text/index.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * A publication date as pages write it in their metadata: ISO 8601 with or without a time (the day is the writer's
 * own, not that of UTC), "20230504", "4 May 2023", "May 4, 2023", "Thu, 04 May 2023 10:00:00 GMT". Null otherwise;
 * "04/05/2023" may be April or May and is not taken.
 */
export function publishedFrom(value: string): PartialDate | null {
  const words = value.trim().slice(0, 60);
  const iso = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|[T\s])/.exec(words)?.[0];
  const date = iso ?? fromDigits(words) ?? fromMonthName(words);
  return date && isPartialDate(date) && date >= "1500" ? date : null;
}

function fromDigits(words: string): string | null {
  const [, year, month, day] = /^(\d{4})[/.]?(\d{2})[/.]?(\d{2})(?!\d)/.exec(words) ?? [];
  return year ? `${year}-${month}-${day}` : null;
}

function fromMonthName(words: string): string | null {
  const [, dayFirst, monthAfter, yearAfter] =
    /(?:^|\s)(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})\b/i.exec(words) ?? [];
  if (dayFirst) return dateOf(yearAfter!, monthAfter!, dayFirst);
  const [, monthFirst, day, year] =
    /(?:^|\s)([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i.exec(words) ?? [];
  return monthFirst ? dateOf(year!, monthFirst, day!) : null;
}

function dateOf(year: string, month: string, day: string): string | null {
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return index < 0 ? null : `${year}-${String(index + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

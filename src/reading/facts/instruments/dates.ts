import { isPartialDate } from "../../../text/index.ts";
import type { Clause } from "../clauses.ts";
import type { NamePhrase } from "./names.ts";

// A date of adoption stands at most so many units of text after the name.
const DATE_REACH = 75;

/** The day or month that a name carries or that stands soon after it; the year it begins with. */
export function dateOf({ passage }: Clause, { start, end }: NamePhrase): string | undefined {
  const near = passage.dates.find(
    (date) =>
      date.type === "DATE" &&
      isPartialDate(date.value) &&
      date.start >= start &&
      date.start < end + DATE_REACH &&
      !/^\d{4}$/.test(date.value),
  )?.value;
  // "the 1982 Convention on the Law of the Sea"
  const year = passage.words.find((word) => word.start === start)?.lower ?? "";
  return near ?? (/^(18|19|20)\d\d$/.test(year) ? year : undefined);
}

/** "the truce introduced by the government troops on 31 August": a full day soon after. */
export const isDated = ({ passage }: Clause, { end }: NamePhrase): boolean =>
  passage.dates.some(
    ({ start, value }) => start >= end && start < end + DATE_REACH && /^\d{4}-\d\d-\d\d$/.test(value),
  );

/** "for 2025-2027" is 2025/2027; "until 2035" is ../2035; "from 2030" is 2030/... */
export function periodOf(name: string): string | undefined {
  const years = /\b(\d{4})\s?[-–−‑]\s?(\d{4})\b/.exec(name);
  if (years) return `${years[1]}/${years[2]}`;
  const until = /\b(?:until|till|through|by) (\d{4})\b/.exec(name);
  return until ? `../${until[1]}` : undefined;
}

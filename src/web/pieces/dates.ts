import type { PartialDate } from "../../text/index.ts";
import type { DateFinding } from "../../reading/index.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { dayWords, say, spoken } from "../words/index.ts";
import { notStated } from "./signs.ts";

export { dayWords, shortDayWords } from "../words/index.ts";

/** Whether a value lies in the calendar, so that the day can be shown beside vaguer words ("two days" does not). */
export const isCalendar = (value: string): boolean => /^\d{4}/.test(value);

/** A date with its sign: plain where it is stated, in brackets where a rule inferred it, "not stated" without one. */
export function dateSign(date: DateFinding | undefined): Html {
  if (!date) return notStated();
  const words = dayWords(date.value);
  return date.basis === "inferred" ? inferred(words, date.rule) : markup`${words}`;
}

/** The same where nothing beside it says that a day is meant. */
export const daySign = (date: DateFinding | undefined): Html =>
  date ? dateSign(date) : notStated(spoken().signs.dayNotStated);

/** What a rule inferred, in brackets; the rule stands in its title. */
export const inferred = (shown: Html | string, rule: string): Html =>
  markup`<i class="inf" title="${say(spoken().signs.inferred, { rule })}">[${shown}]</i>`;

/** The day of a source, with brackets where it was inferred from its text. */
export function publishedSign(
  published: PartialDate | undefined,
  basis: "given" | "stated" | "inferred" | undefined,
): Html {
  const { signs } = spoken();
  if (published === undefined) return markup`<span class="none">${signs.noDate}</span>`;
  if (basis === "inferred")
    return markup`<i class="inf" title="${signs.inferredFromText}">[${dayWords(published)}]</i>`;
  return markup`${dayWords(published)}`;
}

import type { ClausedText, Clause } from "../clauses.ts";
import { cover } from "./told.ts";
import type { Candidate } from "./told.ts";
import { dayOf, isDay } from "./near.ts";
import { quote } from "../../../text/index.ts";

// A day's heading holds for so many lines below it.
const HEADING_REACH = 12;
// "Tuesday, 21 November": at most so many words.
const HEADING_WORDS = 6;

/** A schedule: "Tuesday, 21 November" over the lines of the day, and "Lisbon: X receives Y". */
export function readSchedule(candidates: readonly Candidate[], text: ClausedText): readonly Candidate[] {
  return candidates.map((candidate) => {
    const place = candidate.place ? undefined : placeBeforeColon(candidate, text.text);
    const date = candidate.date ? undefined : dayAbove(candidate.clause, text.clauses);
    return {
      ...candidate,
      ...(place && { place, span: cover([candidate.span, place.span]) }),
      ...(date && { date: { value: date, basis: "inferred" as const, rule: "date-of-heading" } }),
    };
  });
}

/** "Lisbon: X expected for talks with Y" */
function placeBeforeColon({ clause: { units, passage } }: Candidate, text: string) {
  const [first, colon] = units;
  if (first === undefined || colon?.kind !== "word" || colon.text !== ":") return undefined;
  // A capital there stands for no state.
  const capital = passage.mentions.some(({ start, form }) => start === first.start && form === "metonym");
  if (first.kind !== "place" && !capital) return undefined;
  const span = quote(text, first);
  return { name: first.kind === "place" ? first.name : span.exact, span };
}

/** The day of the nearest line above that is nothing but a day. */
function dayAbove({ passage }: Clause, clauses: readonly Clause[]): string | undefined {
  for (let back = 1; back <= HEADING_REACH; back++) {
    const above = clauses[passage.index - back]?.passage;
    if (!above) return undefined;
    const { words, dates } = above;
    const day = words.length <= HEADING_WORDS ? dates.findLast(isDay) : undefined;
    const bare = words.every(
      ({ start, text }) =>
        !/^\p{L}/u.test(text) || dates.some((one) => one.start <= start && start < one.end),
    );
    if (day && bare) return dayOf(day.value);
  }
  return undefined;
}

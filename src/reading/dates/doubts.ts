import type { Analysis } from "../../language/index.ts";
import type { Finding, Notice, PartialDate, Span } from "../../text/index.ts";
import { addDays } from "../../text/index.ts";
import { daysBetween, isDay } from "./calendar.ts";
import type { Expression } from "./grammar.ts";

/** A dateline is a day or two older than the page it stands on; farther apart they contradict each other. */
const MOST_DAYS_APART = 4;
/** Decrees and programmes name days a little ahead in all tenses; a page that was moved is off by more. */
const DAYS_AHEAD = 7;

/** Dates of the text itself that a page's date can be held against; "last updated" is another matter. */
const OWN = new Set(["dateline", "date-line"]);

/** What the publication date a source came with can be held against. */
export interface Witness {
  readonly own: Finding<PartialDate> | null;
  readonly expressions: readonly Expression[];
  readonly analysis: Analysis;
}

/**
 * Where a text contradicts the date its page or its user gives it: a dateline or date line of another week, or days
 * told as past that had not come yet. Pages are dated anew when they are moved, and then "Friday" counts from the
 * wrong week.
 */
export function doubtsAbout(
  published: PartialDate,
  { own, expressions, analysis }: Witness,
): readonly Notice[] {
  if (!isDay(published)) return [];
  if (own && OWN.has(own.rule) && isDay(own.value)) {
    const apart = Math.abs(daysBetween(published, own.value));
    const says = `The text dates itself ${own.value}`;
    return apart < MOST_DAYS_APART ? [] : [doubt(own.evidence?.[0], says, published)];
  }
  const limit = addDays(published, DAYS_AHEAD);
  const later = expressions.find(
    ({ meaning, ...span }) =>
      meaning.kind === "calendar" &&
      meaning.year !== undefined &&
      meaning.day !== undefined &&
      `${meaning.year}-${meaning.month}-${meaning.day}` > limit &&
      isOfPastVerb(analysis, span),
  );
  return later ? [doubt(later, "The text tells of a later day as past", published)] : [];
}

/** "signed it on 20 June 2023": the day hangs on a verb of the past. */
function isOfPastVerb(analysis: Analysis, span: Span): boolean {
  const { first, afterLast } = analysis.tokensIn(span);
  for (let i = first; i < afterLast; i++) {
    const head = analysis.head(i);
    if (head < first || head >= afterLast)
      return analysis.xpos(head) === "VBD" && analysis.relation(i).startsWith("obl");
  }
  return false;
}

const doubt = (at: Span | undefined, what: string, published: string): Notice => ({
  ...(at && { span: { start: at.start, end: at.end } }),
  kind: "date-contradicted",
  text: `${what}, the page is dated ${published}: dates counted from the page may be wrong.`,
});

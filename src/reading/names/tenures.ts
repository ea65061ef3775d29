import type { DateMention, Document, OfficeMention, PartialDate, Span } from "../../text/index.ts";
import { isPartialDate, itemAt, itemsIn } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import { perAuthorities } from "../authorities.ts";
import type { Tenure } from "../reading.ts";

type Dated = Document<"sentences" | "dates">;

/** So far behind the naming of an office a date may stand that tells of its tenure. */
const FAR = 90;

/**
 * Since when, until when an office is held, where the sentence says it beside the office: "foreign minister of Tarvia from
 * 2004 to 2010", "since May 2019", "who was elected in 2020", "In May 2019 she was appointed foreign minister".
 */
export function tenureOf(
  document: Dated,
  office: OfficeMention,
  authorities: Authorities,
): Tenure | undefined {
  const sentence = itemAt(document.sentences, office.start);
  if (!sentence) return undefined;
  const words = wordsOf(authorities);
  const end = Math.min(sentence.end, office.end + FAR);
  const dates = itemsIn(document.dates, { start: office.end, end }).filter(isCalendar);
  return (
    tenureAfter(document.text, office, dates, words) ??
    begunAt(document.text, office, dates[0], words) ??
    begunBefore(document, sentence, office, words)
  );
}

const isCalendar = ({ value }: DateMention): boolean => value.split("/").every((day) => isPartialDate(day));

interface TenureWords {
  /** Between office and date, with the word that stands before the date in its first group. */
  readonly holds: RegExp;
  readonly begins: RegExp;
  readonly ends: RegExp;
  /** In the naming itself: "was appointed foreign minister". */
  readonly begun: RegExp;
}

const wordsOf = perAuthorities((authorities): TenureWords => {
  const rows = authorities["tenure-words"] ?? [];
  const either = (name: string): string =>
    rows.flatMap((row) => (row["class"] === name ? [row["phrase"] ?? ""] : [])).join("|") || "(?!)";
  return {
    holds: new RegExp(
      `^[\\s,(]{0,3}(?:${either("holds")})?\\s?(since|from|between|until|till|in)?\\s?$`,
      "i",
    ),
    begins: new RegExp(`^[\\s,(]{0,3}(?:${either("begins")}) (?:in|on)\\s$`, "i"),
    ends: new RegExp(`^[\\s,(]{0,3}(?:${either("ends")}) (?:in|on)\\s$`, "i"),
    begun: new RegExp(`(?:^|\\s)(?:${either("begins")})\\s`, "i"),
  };
});

/** "from 2004 to 2010", "since 2019", "until 2019", "(2004-2010)", ", who resigned in 2022". */
function tenureAfter(
  text: string,
  { end }: Span,
  [first, second]: readonly DateMention[],
  words: TenureWords,
): Tenure | undefined {
  if (!first) return undefined;
  const between = text.slice(end, first.start);
  const [from = "", to] = first.value.split("/");
  const link = words.holds.exec(between)?.[1]?.toLowerCase();
  if (words.holds.test(between) && to !== undefined) return { from, to, rule: "tenure-of-range" };
  if (link === "since") return { from, rule: "tenure-since" };
  if (link === "until" || link === "till") return { to: from, rule: "tenure-until" };
  if (
    (link === "from" || link === "between") &&
    second &&
    /^ (?:to|until|till|and|through) $/.test(text.slice(first.end, second.start))
  )
    return { from, to: second.value, rule: "tenure-from-to" };
  if (words.begins.test(between)) return { from, rule: "tenure-begun" };
  return words.ends.test(between) ? { to: from, rule: "tenure-ended" } : undefined;
}

/** "became foreign minister of Tarvia on 4 May 2019" */
function begunAt(
  text: string,
  { start, end }: Span,
  date: DateMention | undefined,
  { begun }: TenureWords,
): Tenure | undefined {
  const isNext = date && /^ (?:in|on) $/.test(text.slice(end, date.start));
  return isNext && begun.test(text.slice(start, end))
    ? { from: date.value, rule: "tenure-begun" }
    : undefined;
}

/** "In May 2019 Ilyas Morvan was appointed foreign minister of Tarvia" */
function begunBefore(
  { text, dates }: Dated,
  sentence: Span,
  { start, end }: Span,
  { begun }: TenureWords,
): Tenure | undefined {
  const date = itemsIn(dates, { start: sentence.start, end: start }).at(-1);
  if (!date || !isCalendar(date) || date.value.includes("/") || !begun.test(text.slice(start, end)))
    return undefined;
  const opens = /^(?:in|on) $/i.test(text.slice(sentence.start, date.start));
  return opens && /^,? $/.test(text.slice(date.end, start))
    ? { from: date.value, rule: "tenure-begun" }
    : undefined;
}

/** An office whose tenure was over when the source was published is a former one, whatever the title says. */
export const isOver = ({ to }: Tenure, published: PartialDate | undefined): boolean =>
  to !== undefined && published !== undefined && to < published && !published.startsWith(to);

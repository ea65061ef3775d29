import type { Quoted, Span } from "../../text/index.ts";
import { contains, itemsIn, overlaps, quote, wordsAt } from "../../text/index.ts";
import type { VoicedDocument } from "../layers.ts";
import type { DateFinding, Named } from "../reading.ts";
import type { Attribution } from "./attribution.ts";
import type { Lexicon } from "./lexicon.ts";
import { Closed } from "./lexicon.ts";

/** When, where and on what occasion something was said, as far as the words beside its cue tell. */
export interface Circumstances {
  readonly date?: DateFinding;
  readonly place?: Named;
  readonly occasion?: Named;
}

/** How far from its cue a circumstance may stand, in units of text. */
const NEAR = 160;

export function circumstancesOf(
  document: VoicedDocument,
  lexicon: Lexicon,
  attribution: Attribution,
  /** What other statements near it say: a day told there is none of this one. */
  others: readonly Span[],
): Circumstances {
  const beside = besideCue(attribution);
  if (!beside) return {};
  const date = dateIn(document, beside, attribution, others);
  const place = placeIn(document, beside, attribution);
  const occasion = occasionIn(document, lexicon, beside, attribution);
  return { ...(date && { date }), ...(place && { place }), ...(occasion && { occasion }) };
}

/** The part of the cue's sentence that lies near the cue. */
export function besideCue({ cue, within }: Attribution): Span | null {
  const first = cue[0];
  if (!first || !contains(within, first)) return null;
  return { start: Math.max(within.start, first.start - NEAR), end: Math.min(within.end, first.end + NEAR) };
}

export const outside = ({ content, source }: Attribution, span: Span): boolean =>
  !content.some((part) => overlaps(part, span)) && !(source && overlaps(source, span));

/** "said on Friday", "On 4 May the ministry said": the date nearest to the cue. */
function dateIn(
  document: VoicedDocument,
  beside: Span,
  attribution: Attribution,
  others: readonly Span[],
): DateFinding | null {
  const cue = attribution.cue[0]!;
  const distance = ({ start, end }: Span): number => (start >= cue.end ? start - cue.end : cue.start - end);
  const dates = itemsIn(document.dates, beside).filter(
    (date) =>
      (date.type === "DATE" || date.type === "TIME") &&
      !date.value.endsWith("_REF") &&
      outside(attribution, date) &&
      !others.some((said) => contains(said, date)),
  );
  const [nearest] = dates.sort((a, b) => distance(a) - distance(b));
  return nearest ? { value: nearest.value, basis: nearest.basis, rule: nearest.rule } : null;
}

/** "In Beijing, Morvan said": a place named after "in" or "at". */
function placeIn(document: VoicedDocument, beside: Span, attribution: Attribution): Named | null {
  const found = itemsIn(document.mentions, beside).find(
    (mention) =>
      (mention.type === "place" || (mention.type === "state" && mention.form === "metonym")) &&
      outside(attribution, mention) &&
      belongsToCue(document.text, attribution.cue[0]!, mention) &&
      /\b(?:in|at)\s+(?:the\s+)?$/i.test(document.text.slice(Math.max(0, mention.start - 8), mention.start)),
  );
  return found ? { name: wordsAt(document.text, found), span: quote(document.text, found) } : null;
}

/** After the cue only in its own clause: "said in Goa", not "said as troops made gains in the town". */
const belongsToCue = (text: string, cue: Span, { start, end }: Span): boolean =>
  end <= cue.start ||
  (start >= cue.end && !/[,;:]|\b(?:as|when|while|after|that)\b/.test(text.slice(cue.end, start)));

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const INTRODUCES = /^(?:at|during|in|after|following|before)$/i;

/** "during a news conference with his counterpart", "in an interview": from the article to the noun. */
function occasionIn(
  document: VoicedDocument,
  lexicon: Lexicon,
  beside: Span,
  attribution: Attribution,
): Named | null {
  const words = [...wordsAt(document.text, beside).matchAll(WORD)];
  for (const [i, { 0: word, index }] of words.entries()) {
    if (((lexicon.closed.get(word.toLowerCase()) ?? 0) & Closed.occasionNoun) === 0) continue;
    const from = words.slice(Math.max(0, i - 6), i).findLastIndex(([before]) => INTRODUCES.test(before));
    const first = from < 0 ? undefined : words[Math.max(0, i - 6) + from + 1];
    if (!first) continue;
    const span: Span = { start: beside.start + first.index, end: beside.start + index + word.length };
    const phrase = wordsAt(document.text, span);
    if (outside(attribution, span) && !/[,.;:“”"]/.test(phrase))
      return { name: phrase.replace(/\s+/g, " "), span: quote(document.text, span) };
  }
  return null;
}

const BRACKETED = /\[[^[\]\n]{1,120}\]|\([^()\n]{1,120}\)/g;
const ACRONYM = /^\([\p{Lu}\p{N}-]{2,8}\)$/u;

/** Words in brackets inside quoted words: put in by the writer. "(SCO)" after a name explains nothing new and stays. */
export const insertionsIn = (text: string, content: readonly Span[]): readonly Quoted[] =>
  content.flatMap((span) =>
    [...wordsAt(text, span).matchAll(BRACKETED)]
      .filter(([words]) => !ACRONYM.test(words))
      .map(({ 0: words, index }) =>
        quote(text, { start: span.start + index, end: span.start + index + words.length }),
      ),
  );

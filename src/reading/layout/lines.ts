import type { Paragraph, PartKind } from "../../text/index.ts";
import { wordsAt } from "../../text/index.ts";
import type { WordLists } from "./lists.ts";
import { isSeparator } from "./voice.ts";

/** A paragraph as the judges of parts see it. */
export interface Line extends Paragraph {
  /** Its first 600 units: no judge needs more, and a paragraph may be a megabyte. */
  readonly words: string;
  readonly lower: string;
  /** The paragraph's whole length in units. */
  readonly length: number;
  readonly index: number;
}

export function linesOf(text: string, paragraphs: readonly Paragraph[]): readonly Line[] {
  return paragraphs.map(({ start, end }, index) => {
    const words = wordsAt(text, { start, end: Math.min(end, start + 600) });
    return { start, end, words, lower: words.toLowerCase(), length: end - start, index };
  });
}

/** What one line looks like by itself, whatever stands around it; null where it may be body. */
export function kindOfLine(line: Line, lists: WordLists): PartKind | null {
  if (isSeparator(line.words)) return "boilerplate";
  if (/^>\s?\S/.test(line.words)) return "block-quote";
  if (isCaption(line, lists)) return "caption";
  if (isBoilerplate(line, lists)) return "boilerplate";
  return null;
}

/** "Photo: ...", "From left to right: ...", "... Photo credit: Harbour Wire". */
const isCaption = ({ lower, length }: Line, lists: WordLists): boolean =>
  (length < 600 && lists.begins("caption-start", lower)) ||
  (length < 450 && lists.holds("caption-part", lower));

const isBoilerplate = ({ lower, words, length }: Line, lists: WordLists): boolean =>
  lists.whole("boilerplate-line").has(lower.trim()) ||
  (length < 250 && lists.begins("boilerplate-start", lower)) ||
  (length < 600 && lists.holds("boilerplate-part", lower)) ||
  isScript(words) ||
  isAddress(words);

/** `window.x = window.x || [];`, `{ "@context": ... }`: program left on the page. */
const isScript = (words: string): boolean =>
  /[;{}]\s*$/.test(words) && /[=({[]/.test(words) && /[=({]\s*[\w"'{[(]|\bfunction\b|\)\s*;/.test(words);

/** A line that is nothing but an address, or a list of languages ("• de-DE en-GB ru-RU"). */
const isAddress = (words: string): boolean =>
  /^(?:https?:\/\/|www\.)\S+$/.test(words) || /^[•\s]*(?:[a-z]{2}-[A-Z]{2}\d?[\s•]*){2,}$/.test(words);

/** Whether a line reads as a heading: short, and no sentence ends in it. */
export const isHeadingLine = ({ words, length }: Line): boolean =>
  length < 220 && !/[.:;,…]["”’']?$/.test(words) && !/^[-–—•*(\d>]/.test(words) && /\p{L}/u.test(words);

/** "By Nora Adair", "Reporting by Nora Adair; editing by Tom Solvey.", "24 April 2018 10:25", "(September 23, 2021)". */
export const isByline = (line: Line, lists: WordLists): boolean =>
  line.length < 160 &&
  (isDateLine(line.words) ||
    (lists.begins("byline-start", line.lower) && namesSomebody(line.words)) ||
    (line.length < 80 && lists.holds("byline-part", line.lower) && !/[.!?]$/.test(line.words)));

/** "by Nora Adair" and "By NORA ADAIR, Harbour City", not "By then the talks had ended." */
const namesSomebody = (words: string): boolean => {
  const after = words.replace(/^\S+\s+(?:by\s+)?/iu, "");
  return (
    /^\p{Lu}[\p{L}.’'-]*(?:\s+(?:\p{Lu}|and |de |van |von |al-|&)|[-–—,;|]|$)/u.test(after) &&
    !/[a-z]{3,}\s+[a-z]{3,}\s+[a-z]{3,}/.test(after)
  );
};

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?";
const DATE_LINE = new RegExp(
  `^[(\\[]?(?:(?:published|updated|posted|last updated|date)(?: on| at)?:?\\s*)?(?:[a-z]+day,?\\s+)?(?:\\d{1,2}\\s+${MONTH}\\s+\\d{4}|${MONTH}\\s+\\d{1,2},?\\s+\\d{4}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}|\\d{4}-\\d{2}-\\d{2})(?:[\\s,|–-]*(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?:\\s*[ap]\\.?m\\.?)?(?:\\s*\\(?[a-z]{2,4}\\)?)?)?[)\\]]?$`,
  "i",
);

const isDateLine = (words: string): boolean => words.length < 60 && DATE_LINE.test(words);

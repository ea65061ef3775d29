/** What somebody pasted: the words to check, and other quotations that stand in it. */
export interface Pasted {
  readonly quotation: string;
  /** Every quotation in what was pasted, in order, where there are several or words around them; else none. */
  readonly found: readonly string[];
}

/** Longer pastes are cut: a quotation is no speech. */
const LONGEST = 4_000;

/** Quotation marks that open, with what closes them. */
const MARKS: readonly (readonly [open: string, close: string])[] = [
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
  ["‹", "›"],
  ['"', '"'],
];

/**
 * Makes a paste ready for checking: what a page, a message or a PDF adds to words is taken away (soft hyphens, words
 * cut at the end of a line, numbers of footnotes), and where the words stand between quotation marks, with "she said"
 * around them, the longest of the quotations is taken.
 */
export function pastedQuotation(text: string): Pasted {
  const words = plainWords(text.slice(0, LONGEST));
  const quoted = quotationsIn(words);
  const alone = quoted.length === 1 && outside(words, quoted[0]!).length === 0;
  if (quoted.length === 0) return { quotation: withoutMarks(words), found: [] };
  const longest = quoted.reduce((best, each) => (each.length > best.length ? each : best));
  return { quotation: longest, found: alone ? [] : quoted };
}

const plainWords = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, "")
    .replace(/(\p{Ll})[-‐]\r?\n\s*(\p{Ll})/gu, "$1$2")
    .replace(/\[\d{1,3}\]/gu, "")
    .replace(/[\s\u0085]+/gu, " ")
    .trim();

/** The stretches between quotation marks that have two words or more: "the so-called 'grain deal'" has none. */
function quotationsIn(words: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    const pair = MARKS.find(([open]) => words.startsWith(open, at));
    const end = pair ? words.indexOf(pair[1], at + 1) : -1;
    if (end < 0) {
      at++;
      continue;
    }
    const inside = words.slice(at + 1, end).trim();
    if (/\S\s+\S/u.test(inside)) found.push(inside);
    at = end + 1;
  }
  return found;
}

/** Letters that stand outside a quotation. */
const outside = (words: string, quotation: string): string =>
  words.replace(quotation, "").replace(/[^\p{L}\p{N}]/gu, "");

/** A mark that opens and never closes, or the other way about, is what a selection cut off. */
const withoutMarks = (words: string): string =>
  words
    .replace(/^["“„«‹'‘]+/u, "")
    .replace(/["”“»›]+$/u, "")
    .trim();

import type { Span } from "../../text/index.ts";
import { isSpace, wordsAt } from "../../text/index.ts";

/** Which marks belong together: “ ”, " (also '' and ``), „ and « ». */
export type MarkFamily = "curly" | "straight" | "low" | "angle";

/**
 * How surely a mark opens or closes, judged by its shape and by what stands on either side of it. "against": only
 * in a text that spaces its marks the wrong way round (an" able partner "is).
 */
export type Lean = "no" | "against" | "weak" | "strict";

export interface DoubleMark extends Span {
  readonly family: MarkFamily;
  readonly opens: Lean;
  readonly closes: Lean;
}

/** A stretch between single marks; its marks are one unit long each. */
export type SinglePair = Span;

const DOUBLE = /["“”„‟«»]|''|``|’’|‘‘/g;
const SINGLE = /['’‘‚`]/g;

const FAMILIES: Readonly<Record<string, MarkFamily>> = {
  "“": "curly",
  "”": "curly",
  "‘‘": "curly",
  "’’": "curly",
  "„": "low",
  "‟": "curly",
  "«": "angle",
  "»": "angle",
};

/** What may stand before a mark that opens, beside white space. */
const BEFORE_OPENING = "([{<—–-/=:>‘“„«‚";
const WORD = /[\p{L}\p{N}]/u;
/** What the words inside may begin with: “[The] talks”, “$2 billion”, “…and so on”, “@minister”. */
const STARTS_WORDS = /[\p{L}\p{N}[($€£#@…‘'`“«„\uD800-\uDBFF]/u;
/** Words that begin with an apostrophe: "get 'em", "'til", "the '90s". */
const ELISIONS = /^(?:em|til|tis|twas|cause|bout|round|n|cos|\d{2}s?)(?![\p{L}\p{N}])/iu;

/** The double marks of a paragraph, in text order. */
export function doubleMarks(text: string, paragraph: Span): readonly DoubleMark[] {
  const found: DoubleMark[] = [];
  for (const match of wordsAt(text, paragraph).matchAll(DOUBLE)) {
    const start = paragraph.start + match.index;
    const span = { start, end: start + match[0].length };
    const family = FAMILIES[match[0]] ?? "straight";
    found.push({ ...span, family, ...leaning(match[0], family, sides(text, span, paragraph)) });
  }
  return found;
}

interface Sides {
  /** White space, a bracket or a dash stands before it. */
  readonly free: boolean;
  /** Words begin right after it. */
  readonly words: boolean;
  readonly digitBefore: boolean;
}

function sides(text: string, mark: Span, paragraph: Span): Sides {
  const before = text[mark.start - 1] ?? " ";
  return {
    free: mark.start === paragraph.start || freeBefore(text, mark.start, paragraph.start),
    words: mark.end < paragraph.end && startsWords(text, mark.end),
    digitBefore: mark.start > paragraph.start && /\d/.test(before),
  };
}

function freeBefore(text: string, position: number, from: number): boolean {
  // `'"No," she said'`: a mark right before another one is looked through, once.
  const last = /['"]/.test(text[position - 1]!) ? position - 2 : position - 1;
  return last < from || isSpace(text.charCodeAt(last)) || BEFORE_OPENING.includes(text[last]!);
}

const startsWords = (text: string, position: number): boolean =>
  STARTS_WORDS.test(text[position]!) || text.startsWith("..", position);

function leaning(mark: string, family: MarkFamily, { free, words, digitBefore }: Sides) {
  const shapedToClose = !free && !words;
  const shapedToOpen = free && words;
  if (family === "low" || mark === "‟" || mark === "``") return lean("strict", "no");
  if (mark === "”" || mark === "»" || mark === "’’") return lean(shapedToOpen ? "strict" : "no", "strict");
  // “Foo“ he said: the opening mark typed where the closing one belongs. „Foo“ is German and closes so.
  if (mark !== '"' && mark !== "''")
    return shapedToClose ? lean("weak", "strict") : lean("strict", free ? "no" : "weak");
  if (shapedToOpen) return lean("strict", "weak");
  // 5" pipe: inches open nothing.
  if (shapedToClose) return lean(digitBefore ? "no" : "against", "strict");
  return lean(digitBefore ? "no" : "weak", "weak");
}

const lean = (opens: Lean, closes: Lean) => ({ opens, closes });

/**
 * Stretches between single marks, none inside another: ‘like this,’ or 'this'. Apostrophes and possessives are no
 * marks: an opening one stands free before a word, a closing one is followed by no letter.
 */
export function singlePairs(text: string, paragraph: Span): readonly SinglePair[] {
  const found: SinglePair[] = [];
  let open = -1;
  let possessive = -1;
  const close = (position: number): void => {
    found.push({ start: open, end: position + 1 });
    open = possessive = -1;
  };
  for (const match of wordsAt(text, paragraph).matchAll(SINGLE)) {
    const at = paragraph.start + match.index;
    const closesLow = open >= 0 && text[open] === "‚" && text[at] === "‘";
    if (closesLow) close(at);
    else if (opensSingle(text, at, paragraph)) {
      if (open >= 0 && possessive >= 0) close(possessive);
      open = at;
      possessive = -1;
    } else if (open >= 0 && at > open + 1 && closesSingle(text, at)) {
      // ‘the workers’ demands’: a mark after "s" closes only where no better one follows before the next opens.
      if (/[sS]/.test(text[at - 1]!)) possessive = at;
      else close(at);
    }
  }
  if (open >= 0 && possessive >= 0) close(possessive);
  return found;
}

function opensSingle(text: string, at: number, paragraph: Span): boolean {
  if (text[at] === "’" || at + 1 >= paragraph.end || text[at + 1] === text[at]) return false;
  if (!/[\p{L}\p{N}[“"]/u.test(text[at + 1]!)) return false;
  if (at > paragraph.start && !freeBefore(text, at, paragraph.start)) return false;
  return !ELISIONS.test(text.slice(at + 1, at + 8));
}

const closesSingle = (text: string, at: number): boolean =>
  (text[at] === "’" || text[at] === "'") &&
  !WORD.test(text[at + 1] ?? " ") &&
  !isSpace(text.charCodeAt(at - 1));

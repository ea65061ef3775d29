import type { Document, Span, Token } from "../../text/index.ts";
import { lastStartingBy } from "../../text/index.ts";

/** How a word is written. */
export type Shape = 0 | 1 | 2 | 3 | 4 | 5;
export const LOWER = 0;
/** "Lavrov", "McMaster", "Kassym-Jomart" */
export const CAPITALISED = 1;
/** "NATO", "U.S.", "LAVROV"; also "S" in "S. Jaishankar" */
export const UPPER = 2;
/** "eBay", "al-Assad" */
export const MIXED = 3;
export const NUMBER = 4;
export const MARK = 5;

/**
 * The words of a document as the finders of names look at them: parallel lists, one place for each word or mark.
 * A stretch of words is given by the index of its first word and of the first word after it.
 */
export interface Words {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly word: readonly string[];
  /** Lower case, apostrophes made straight. */
  readonly lower: readonly string[];
  readonly shape: readonly Shape[];
  /** Whether a capital is owed to the place: first in a sentence or quotation, in a heading in title case. */
  readonly opens: readonly boolean[];
  /** Whether the word stands in a stretch written in capitals. */
  readonly shouted: readonly boolean[];
  /** First word of each paragraph. */
  readonly startsParagraph: readonly boolean[];
  /** First word of each sentence. */
  readonly startsSentence: readonly boolean[];
}

/**
 * Index of the possessive ending that stands before the word at `at`, or -1: "Russia’s", "the United States’", and
 * "Russia‘s" as some pages write it.
 */
export function possessiveBefore({ lower }: Words, at: number): number {
  const last = lower[at - 1];
  if (last === "'s") return at - 1;
  if (last === "'" && (lower[at - 2] ?? "").endsWith("s")) return at - 1;
  return last === "s" && lower[at - 2] === "'" ? at - 2 : -1;
}

/** A stretch of words: `from` is its first, `to` the first after it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const known = new WeakMap<readonly Token[], Map<unknown, Words>>();

/**
 * The words of a document; `splits` says which parts of a hyphenated word are names ("Syria-Türkiye talks" has
 * two). Kept with the token layer, so that the finders of mentions and offices share one list.
 */
export function wordsOf(
  document: Document<"tokens" | "sentences" | "paragraphs">,
  splits: ReadonlySet<string>,
): Words {
  const kept = known.get(document.tokens) ?? new Map<unknown, Words>();
  known.set(document.tokens, kept);
  const found = kept.get(splits) ?? readWords(document, splits);
  kept.set(splits, found);
  return found;
}

/** The words of a text that stands alone, as an alias does. */
export const lowerWord = (word: string): string => {
  const lower = word.toLowerCase();
  return lower.includes("’") || lower.includes("‘") ? lower.replace(/[’‘]/g, "'") : lower;
};

function readWords(
  document: Document<"tokens" | "sentences" | "paragraphs">,
  splits: ReadonlySet<string>,
): Words {
  const { text } = document;
  const spans: Span[] = [];
  for (const token of document.tokens) {
    if (token.end - token.start < 5) spans.push(token);
    else for (const piece of pieces(text, token, splits)) spans.push(piece);
  }
  const word = spans.map(({ start, end }) => text.slice(start, end));
  const lower = word.map(lowerWord);
  const shape = word.map(shapeOf);
  return { text, spans, word, lower, shape, ...capitalsOwed(document, spans, word, shape) };
}

/** A word in its parts where a space was lost ("states.Qin said") or a part of a hyphenated word is a known name. */
function pieces(text: string, token: Token, splits: ReadonlySet<string>): readonly Span[] {
  const word = text.slice(token.start, token.end);
  if (!TIED.test(word)) return [token];
  if (!LOST_SPACE.test(word)) return hyphenParts(word, token, splits);
  let start = token.start;
  const found: Span[] = [];
  for (const part of word.split(LOST_SPACE)) {
    const end = start + part.length;
    for (const piece of hyphenParts(part, { start, end }, splits)) found.push(piece);
    if (end < token.end) found.push({ start: end, end: end + 1 });
    start = end + 1;
  }
  return found;
}

function hyphenParts(word: string, span: Span, splits: ReadonlySet<string>): readonly Span[] {
  if (!HYPHEN.test(word) || splits.has(lowerWord(word))) return [span];
  const parts = word.split(HYPHEN);
  if (!AFFIXED.test(word) && !parts.some((part) => isCapital(part) && splits.has(lowerWord(part))))
    return [span];
  let start = span.start;
  return parts
    .map((part) => {
      const piece = { start, end: start + part.length };
      start = piece.end + 1;
      return piece;
    })
    .filter((piece) => piece.end > piece.start);
}

/** "ex-president", "then-Foreign", "President-elect" */
const AFFIXED = /^(?:ex|then)[-‐]|[-‐](?:elect|designate)$/i;
const HYPHEN = /[-‐]/;
const TIED = /[-‐.]/;
const LOST_SPACE = /(?<=\p{Ll})\.(?=\p{Lu}\p{Ll})/u;

const isCapital = (word: string): boolean => {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
};

function shapeOf(word: string): Shape {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return NUMBER;
  if (word === word.toLowerCase()) return isLetter(word) ? LOWER : MARK;
  if (!isCapital(word)) return isLetter(word) ? MIXED : MARK;
  return word === word.toUpperCase() ? UPPER : CAPITALISED;
}

const isLetter = (word: string): boolean => {
  const first = word.charAt(0);
  return (first >= "a" && first <= "z") || first !== first.toUpperCase() || /\p{L}/u.test(first);
};

const OPENERS = new Set(["“", '"', "‘", "«", "(", "[", ":", "—", "–", "•", "*", "|", "-", "…"]);

function capitalsOwed(
  document: Document<"sentences" | "paragraphs">,
  spans: readonly Span[],
  word: readonly string[],
  shape: readonly Shape[],
): Pick<Words, "opens" | "shouted" | "startsParagraph" | "startsSentence"> {
  const opens = new Array<boolean>(spans.length).fill(false);
  const shouted = new Array<boolean>(spans.length).fill(false);
  const startsParagraph = new Array<boolean>(spans.length).fill(false);
  const startsSentence = new Array<boolean>(spans.length).fill(false);
  for (let i = 0, sentence = 0; i < spans.length;) {
    while (sentence < document.sentences.length && document.sentences[sentence]!.end <= spans[i]!.start)
      sentence++;
    const end = document.sentences[sentence]?.end ?? document.text.length;
    let to = i;
    while (to < spans.length && spans[to]!.start < end) to++;
    to = Math.max(to, i + 1);
    const style = styleOf({ from: i, to }, word, shape);
    for (let k = i; k < to; k++) {
      opens[k] =
        style !== "running" ||
        k === i ||
        OPENERS.has(word[k - 1]!) ||
        (opens[k - 1]! && shape[k - 1] === MARK);
      shouted[k] = style === "shouted";
    }
    const paragraph = document.paragraphs[lastStartingBy(document.paragraphs, spans[i]!.start)];
    startsParagraph[i] = paragraph !== undefined && paragraph.start === spans[i]!.start;
    startsSentence[i] = true;
    i = to;
  }
  return { opens, shouted, startsParagraph, startsSentence };
}

/**
 * Whether a word in capitals stands between commas or as a sentence's first or last: "Morvan, IMO, expressed". What
 * is written so and may be no name (name-words.tsv: not-a-name) is none there.
 */
export const isAside = (words: Words, i: number): boolean => {
  const { shape, word, opens } = words;
  return (
    shape[i] === UPPER &&
    (word[i - 1] === "," || opens[i]!) &&
    /^[,.)]?$/.test(word[i + 1] ?? "") &&
    !isListed(words, i)
  );
};

/** "the ILO, IMO, WHO": one of a list of acronyms. */
const isListed = ({ shape, word }: Words, i: number): boolean =>
  word[i - 1] === "," && shape[i - 2] === UPPER && word[i + 1] === "," && shape[i + 2] === UPPER;

/** Short words that headings in title case leave small. */
const SMALL = new Set("a an the of in on at to for and or but by with as is from over vs via nor".split(" "));

function styleOf(
  { from, to }: Stretch,
  word: readonly string[],
  shape: readonly Shape[],
): "running" | "titled" | "shouted" {
  let capitals = 0;
  let shouts = 0;
  let all = 0;
  for (let i = from; i < to; i++) {
    const s = shape[i]!;
    if (s === MARK || s === NUMBER || word[i] === "'s" || word[i] === "’s" || SMALL.has(word[i]!)) continue;
    all++;
    if (s === UPPER && word[i]!.length > 1) shouts++;
    if (s !== LOWER) capitals++;
  }
  if (all >= 3 && shouts / all > 0.7) return "shouted";
  return all >= 4 && capitals === all ? "titled" : "running";
}

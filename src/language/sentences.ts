import type { Document, Sentence, Span } from "../text/index.ts";
import { trim } from "../text/index.ts";

/** Abbreviations after which a sentence hardly ever ends before a capital: titles, ranks, initials' companions. */
const NEVER_ENDS = new Set(
  "mr mrs ms dr prof gen col lt maj capt sgt sen rep gov pres st hon rev fr amb adm cmdr brig vs no nos fig approx dept univ jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);

/** Abbreviations that may end a sentence: they do when a capitalised word that starts sentences follows. */
const MAY_END = new Set("u.s u.k u.n e.u d.c p.m a.m inc ltd co corp jr sr etc bros".split(" "));

const STARTERS = new Set(
  "the a an in on at it he she they we i this that these those but and however if when while as after before for from by his her their its our there what who both all".split(
    " ",
  ),
);

const END_MARK = /[.!?…]+/g;
const CLOSERS = "”\"'’)]»";

/**
 * Sentences of each paragraph, without the white space between them. Every character of a paragraph that is not
 * white space lies in exactly one sentence.
 */
export function findSentences(document: Document<"paragraphs">): readonly Sentence[] {
  return document.paragraphs.flatMap((paragraph) => split(document.text, paragraph));
}

function split(text: string, paragraph: Span): Sentence[] {
  const found: Sentence[] = [];
  let start = paragraph.start;
  const words = text.slice(paragraph.start, paragraph.end);
  for (const match of words.matchAll(END_MARK)) {
    const mark = {
      start: paragraph.start + match.index,
      end: paragraph.start + match.index + match[0].length,
    };
    const end = withClosers(text, mark.end, paragraph.end);
    if (end < paragraph.end && endsSentence(text, start, mark, end)) {
      const sentence = trim(text, { start, end });
      if (sentence) found.push(sentence);
      start = end;
    }
  }
  const rest = trim(text, { start, end: paragraph.end });
  return rest ? [...found, rest] : found;
}

/** Closing marks belong to the sentence they close; a run of them is bounded by the paragraph. */
function withClosers(text: string, position: number, limit: number): number {
  let end = position;
  while (end < limit && CLOSERS.includes(text[end]!)) end++;
  return end;
}

function endsSentence(text: string, start: number, mark: Span, end: number): boolean {
  const next = nextWord(text, end);
  if (!next.spaced) return runsOn(text, mark, next.word);
  if (/^\p{Ll}/u.test(next.word)) return false;
  if (text[mark.start] !== "." || mark.end - mark.start > 1) return true;
  const before = lastWord(text, start, mark.start);
  const folded = before.toLowerCase();
  if (NEVER_ENDS.has(folded)) return false;
  if (/^\p{Lu}$/u.test(before)) return false; // an initial: "S. Jaishankar"
  if (MAY_END.has(folded)) return STARTERS.has(next.word.toLowerCase());
  return true;
}

/** "…end the dispute.Despite that…": the space was lost, as it often is in pasted text; "U.S.A" and addresses are not meant. */
function runsOn(text: string, mark: Span, next: string): boolean {
  const before = text.slice(mark.start - 1, mark.start);
  return (
    text[mark.start] === "." &&
    /[\p{Ll}\d”"]/u.test(before) &&
    /^\p{Lu}\p{Ll}/u.test(next) &&
    !/[.@/]/.test(next.replace(/[.,;:!?…)\]’']+$/u, "")) &&
    !isTitle(lastWord(text, mark.start - 24, mark.start))
  );
}

/** "Mr.Morvan", "St.Petersburg" */
const isTitle = (word: string): boolean =>
  NEVER_ENDS.has(word.toLowerCase()) && word.charAt(0) !== word.charAt(0).toLowerCase();

function nextWord(text: string, position: number): { readonly spaced: boolean; readonly word: string } {
  const match = /^(\s*)[“"'‘([«]*([^\s“”"]{0,40})/u.exec(text.slice(position, position + 80));
  return { spaced: (match?.[1] ?? "") !== "", word: match?.[2] ?? "" };
}

function lastWord(text: string, from: number, to: number): string {
  return /([^\s(“"‘'[]*)$/u.exec(text.slice(Math.max(from, to - 24, 0), to))?.[1] ?? "";
}

import type { Quotation, Span } from "../../text/index.ts";
import { lastStartingBy } from "../../text/index.ts";
import type { VoicedDocument } from "../layers.ts";
import { quotationsInside } from "../layout/quotations.ts";
import { AUXILIARIES, Closed } from "./lexicon.ts";
import type { Lexicon } from "./lexicon.ts";
import type { QuotationShape } from "./quotation-shape.ts";
import { shapeOf } from "./quotation-shape.ts";

/**
 * What a sentence is made of as this folder reads it: words, marks, and whole quotations. A quotation counts as
 * one unit however many sentences stand in it: "“Sit down. Listen,” she said" is one sentence of four units.
 */
export interface Unit extends Span {
  /** Lower case, apostrophes straight; a quotation has the word "“”". */
  readonly word: string;
  readonly capital: boolean;
  /** Neither word nor number nor quotation. */
  readonly mark: boolean;
  readonly quotation?: Quotation;
  readonly shape?: QuotationShape;
  /** Classes of a function word, bits of `Closed`; 0 for other words. */
  readonly closed: number;
}

/** A sentence in units. */
export interface Period {
  readonly units: readonly Unit[];
  /** Index of its paragraph in the document. */
  readonly paragraph: number;
  /** The quotation it stands in, where the text is that of a quotation. */
  readonly inside?: Quotation;
}

/** The periods of each paragraph, quotations closed. A transcript turn begins a period. */
export function periodsOf(document: VoicedDocument, lexicon: Lexicon): readonly Period[] {
  const { text, tokens, sentences, paragraphs, quotations, turns } = document;
  const periods: Period[] = [];
  let token = 0;
  let quoted = 0;
  let sentence = 0;
  let turn = 0;
  for (const [paragraph, { end }] of paragraphs.entries()) {
    let units: Unit[] = [];
    const close = (): void => {
      if (units.length > 0) periods.push({ units, paragraph });
      units = [];
    };
    while (token < tokens.length && tokens[token]!.start < end) {
      const { start } = tokens[token]!;
      while (turn < turns.length && turns[turn]!.start <= start) {
        turn++;
        close();
      }
      while (quoted < quotations.length && quotations[quoted]!.end <= start) quoted++;
      while (sentence + 1 < sentences.length && sentences[sentence + 1]!.start <= start) {
        sentence++;
        // "“Why now?” Morvan asked": the question ends no sentence where its cue follows it
        if (!asksBeforeCue(document, lexicon, units, token)) close();
      }
      const quotation = quotations[quoted];
      if (quotation && quotation.start <= start) {
        units.push(quotationUnit(text, quotation));
        while (token < tokens.length && tokens[token]!.start < quotation.end) token++;
        while (sentence + 1 < sentences.length && sentences[sentence + 1]!.start < quotation.end) sentence++;
      } else {
        units.push(wordUnit(text, tokens[token]!, lexicon));
        token++;
      }
      if (units.length >= LONGEST) close();
    }
    close();
  }
  return periods;
}

/** How many words may stand between a question and its cue: "“Why?” the foreign minister of Tarvia asked". */
const SUBJECT = 8;

/** Whether quoted words that end in a question or a cry stand last, and a name with its cue follows. */
function asksBeforeCue(
  { text, tokens }: VoicedDocument,
  lexicon: Lexicon,
  units: readonly Unit[],
  token: number,
): boolean {
  const quotation = units.at(-1)?.quotation;
  if (!quotation || !/[?!…]\s*$/.test(text.slice(quotation.content.end - 2, quotation.content.end)))
    return false;
  for (let i = token; i < tokens.length && i - token < SUBJECT; i++) {
    const unit = wordUnit(text, tokens[i]!, lexicon);
    const forms = lexicon.verbs.get(unit.word) ?? [];
    const cue = forms.some(
      ({ cue, shape }) => cue.patterns.has("post") && (shape === "past" || shape === "s"),
    );
    if (cue && i > token) return endsClause(text, tokens[i + 1]);
    if ((unit.mark && unit.word !== "." && unit.word !== ",") || unit.closed & NO_SUBJECT) return false;
  }
  return false;
}

const NO_SUBJECT = AUXILIARIES | Closed.coordinator | Closed.subordinator;

/** "Morvan asked." and "Morvan said, smiling": a mark, an adverbial or the end follows, no content of its own. */
const endsClause = (text: string, next: Span | undefined): boolean =>
  next === undefined ||
  /^(?:[.,;:—–]|in|on|at|during|as|after|before|of|to|with|last|while|when)$/.test(
    text.slice(next.start, next.end),
  );

/** The periods of what stands between the marks of a quotation; what is quoted in it is one unit again. */
export function periodsInside(
  document: VoicedDocument,
  lexicon: Lexicon,
  quotation: Quotation,
  paragraph: number,
): readonly Period[] {
  const { text, tokens, sentences } = document;
  const { start, end } = quotation.content;
  const inner = quotationsInside(document, quotation);
  const periods: Period[] = [];
  let units: Unit[] = [];
  let quoted = 0;
  let sentence = indexAt(sentences, start);
  let token = indexAt(tokens, start);
  while (token < tokens.length && tokens[token]!.start < start) token++;
  while (token < tokens.length && tokens[token]!.start < end) {
    const at = tokens[token]!.start;
    while (quoted < inner.length && inner[quoted]!.end <= at) quoted++;
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.start <= at) {
      sentence++;
      if (units.length > 0) periods.push({ units, paragraph, inside: quotation });
      units = [];
    }
    const deeper = inner[quoted];
    if (deeper && deeper.start <= at) {
      units.push(quotationUnit(text, deeper));
      while (token < tokens.length && tokens[token]!.start < deeper.end) token++;
      while (sentence + 1 < sentences.length && sentences[sentence + 1]!.start < deeper.end) sentence++;
    } else units.push(wordUnit(text, tokens[token++]!, lexicon));
  }
  return units.length > 0 ? [...periods, { units, paragraph, inside: quotation }] : periods;
}

/** Index of the last item that starts at or before a position, or 0. */
const indexAt = (layer: readonly Span[], position: number): number =>
  Math.max(0, lastStartingBy(layer, position));

/** A longer "sentence" is a table or a list run together; it is read in pieces, so that work stays linear. */
const LONGEST = 300;

export const QUOTED = "“”";

const quotationUnit = (text: string, quotation: Quotation): Unit => ({
  start: quotation.start,
  end: quotation.end,
  word: QUOTED,
  capital: false,
  mark: false,
  quotation,
  shape: shapeOf(text, quotation),
  closed: 0,
});

function wordUnit(text: string, { start, end }: Span, lexicon: Lexicon): Unit {
  const raw = text.slice(start, end);
  const first = raw.charCodeAt(0);
  const lower = raw.toLowerCase();
  const word = DASHES.test(raw) ? "—" : lower.includes("’") ? lower.replaceAll("’", "'") : lower;
  const mark = end - start === 1 ? !isWordly(raw, first) : word === "—";
  return {
    start,
    end,
    word,
    capital: raw !== lower && isUpper(raw),
    mark,
    closed: mark ? 0 : (lexicon.closed.get(word) ?? 0),
  };
}

/** Dashes written otherwise: a bar, two or three hyphens. */
const DASHES = /^(?:―|-{2,3})$/;

const isUpper = (raw: string): boolean => raw.charAt(0) !== raw.charAt(0).toLowerCase();

const isWordly = (raw: string, first: number): boolean =>
  (first >= 97 && first <= 122) ||
  (first >= 65 && first <= 90) ||
  (first >= 48 && first <= 57) ||
  (first > 127 && /[\p{L}\p{N}]/u.test(raw));

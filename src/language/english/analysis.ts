import type { Span } from "../../text/index.ts";

/** A sentence with its tokens: those from `first` up to but not `end`. */
export interface SentenceView extends Span {
  readonly first: number;
  readonly afterLast: number;
}

/** One token with all that is known of it. */
export interface TokenView extends Span {
  readonly form: string;
  /** Universal part of speech. */
  readonly upos: string;
  /** Penn Treebank tag. */
  readonly xpos: string;
  readonly lemma: string;
  /** Index of the head among the tokens of the text; the token's own index for the root of a sentence. */
  readonly head: number;
  /** Universal dependency, with its subtype where it has one ("nsubj:pass"). */
  readonly relation: string;
  /** Chance, from 0 to 1, that head and relation are both right, as measured on held-out text. */
  readonly confidence: number;
}

/** What a token's columns hold before the parse. */
export interface TokenColumns {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly length: number;
  /** First token of each sentence, then the number of tokens. */
  readonly sentenceStarts: Int32Array;
}

/** What an engine says of single tokens; asked only for what a caller wants to know. */
export interface TokenFacts {
  upos(token: number): string;
  xpos(token: number): string;
  lemma(token: number, form: string): string;
  head(token: number): number;
  relation(token: number): string;
  confidence(token: number): number;
  margin(token: number): number;
  /** Called once for each sentence of which a tag or a lemma is asked, and before its parse. */
  tag(first: number, afterLast: number): void;
  /** Called once for each sentence of which a head, a relation or a confidence is asked. */
  parse(first: number, afterLast: number): void;
}

/** How far a sentence has been analysed. */
const TAGGED = 1;
const PARSED = 2;

/**
 * The analysis of a text. Everything is kept in columns of numbers; a sentence is tagged when a tag or a lemma of it
 * is first asked for, and parsed when something of its tree is: of most sentences nothing but the words is wanted.
 * Tokens are numbered through the text; offsets are UTF-16 units into it, half-open.
 */
export class Analysis {
  readonly text: string;
  readonly #columns: TokenColumns;
  readonly #facts: TokenFacts;
  readonly #sentenceOf: Int32Array;
  readonly #reached: Uint8Array;

  constructor(text: string, columns: TokenColumns, facts: TokenFacts) {
    this.text = text;
    this.#columns = columns;
    this.#facts = facts;
    this.#sentenceOf = new Int32Array(columns.length);
    this.#reached = new Uint8Array(Math.max(0, columns.sentenceStarts.length - 1));
    for (let s = 0; s < this.#reached.length; s++) {
      this.#sentenceOf.fill(s, columns.sentenceStarts[s], columns.sentenceStarts[s + 1]);
    }
  }

  get tokenCount(): number {
    return this.#columns.length;
  }

  get sentenceCount(): number {
    return this.#reached.length;
  }

  sentence(index: number): SentenceView {
    if (!(index >= 0 && index < this.sentenceCount)) {
      throw new RangeError(`Sentence ${index} of ${this.sentenceCount}`);
    }
    const first = this.#columns.sentenceStarts[index]!;
    const afterLast = this.#columns.sentenceStarts[index + 1]!;
    return { start: this.start(first), end: this.end(afterLast - 1), first, afterLast };
  }

  sentenceOf(token: number): number {
    return this.#sentenceOf[this.#checked(token)]!;
  }

  start(token: number): number {
    return this.#columns.starts[this.#checked(token)]!;
  }

  end(token: number): number {
    return this.#columns.ends[this.#checked(token)]!;
  }

  form(token: number): string {
    return this.text.slice(this.start(token), this.end(token));
  }

  upos(token: number): string {
    this.#tag(this.sentenceOf(token));
    return this.#facts.upos(token);
  }

  xpos(token: number): string {
    this.#tag(this.sentenceOf(token));
    return this.#facts.xpos(token);
  }

  lemma(token: number): string {
    this.#tag(this.sentenceOf(token));
    return this.#facts.lemma(token, this.form(token));
  }

  head(token: number): number {
    this.#parse(this.sentenceOf(token));
    return this.#facts.head(token);
  }

  relation(token: number): string {
    this.#parse(this.sentenceOf(token));
    return this.#facts.relation(token);
  }

  confidence(token: number): number {
    this.#parse(this.sentenceOf(token));
    return this.#facts.confidence(token);
  }

  /** The tokens that lie in a span, whole or in part. */
  tokensIn({ start, end }: Span): { readonly first: number; readonly afterLast: number } {
    const { starts, ends, length } = this.#columns;
    const first = placesUpTo(ends, length, start);
    return { first, afterLast: Math.max(first, placesUpTo(starts, length, end - 1)) };
  }

  /** How far the step that made the token's arc was ahead of the next best one, in the parser's own measure. */
  margin(token: number): number {
    this.#parse(this.sentenceOf(token));
    return this.#facts.margin(token);
  }

  token(token: number): TokenView {
    return {
      start: this.start(token),
      end: this.end(token),
      form: this.form(token),
      upos: this.upos(token),
      xpos: this.xpos(token),
      lemma: this.lemma(token),
      head: this.head(token),
      relation: this.relation(token),
      confidence: this.confidence(token),
    };
  }

  #tag(sentence: number): void {
    if (this.#reached[sentence]! >= TAGGED) return;
    this.#reached[sentence] = TAGGED;
    const { sentenceStarts } = this.#columns;
    this.#facts.tag(sentenceStarts[sentence]!, sentenceStarts[sentence + 1]!);
  }

  #parse(sentence: number): void {
    if (this.#reached[sentence]! >= PARSED) return;
    this.#tag(sentence);
    this.#reached[sentence] = PARSED;
    const { sentenceStarts } = this.#columns;
    this.#facts.parse(sentenceStarts[sentence]!, sentenceStarts[sentence + 1]!);
  }

  #checked(token: number): number {
    if (!(token >= 0 && token < this.tokenCount))
      throw new RangeError(`Token ${token} of ${this.tokenCount}`);
    return token;
  }
}

/** How many of the first `length` places, which rise, are `position` or before it. Binary search. */
function placesUpTo(places: Int32Array, length: number, position: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle]! <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

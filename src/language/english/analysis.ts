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
  /** Called once for each sentence of which a head, a relation or a confidence is asked. */
  parse(first: number, afterLast: number): void;
}

/**
 * The analysis of a text. Everything is kept in columns of numbers; a sentence is parsed when something of its tree
 * is first asked for. Tokens are numbered through the text; offsets are UTF-16 units into it, half-open.
 */
export class Analysis {
  readonly text: string;
  readonly #columns: TokenColumns;
  readonly #facts: TokenFacts;
  readonly #sentenceOf: Int32Array;
  readonly #parsed: Uint8Array;

  constructor(text: string, columns: TokenColumns, facts: TokenFacts) {
    this.text = text;
    this.#columns = columns;
    this.#facts = facts;
    this.#sentenceOf = new Int32Array(columns.length);
    this.#parsed = new Uint8Array(Math.max(0, columns.sentenceStarts.length - 1));
    for (let s = 0; s < this.#parsed.length; s++) {
      this.#sentenceOf.fill(s, columns.sentenceStarts[s], columns.sentenceStarts[s + 1]);
    }
  }

  get tokenCount(): number {
    return this.#columns.length;
  }

  get sentenceCount(): number {
    return this.#parsed.length;
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
    return this.#facts.upos(this.#checked(token));
  }

  xpos(token: number): string {
    return this.#facts.xpos(this.#checked(token));
  }

  lemma(token: number): string {
    return this.#facts.lemma(this.#checked(token), this.form(token));
  }

  head(token: number): number {
    this.#parse(token);
    return this.#facts.head(token);
  }

  relation(token: number): string {
    this.#parse(token);
    return this.#facts.relation(token);
  }

  confidence(token: number): number {
    this.#parse(token);
    return this.#facts.confidence(token);
  }

  /** How far the step that made the token's arc was ahead of the next best one, in the parser's own measure. */
  margin(token: number): number {
    this.#parse(token);
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

  #parse(token: number): void {
    const sentence = this.sentenceOf(token);
    if (this.#parsed[sentence]) return;
    this.#parsed[sentence] = 1;
    this.#facts.parse(this.#columns.sentenceStarts[sentence]!, this.#columns.sentenceStarts[sentence + 1]!);
  }

  #checked(token: number): number {
    if (!(token >= 0 && token < this.tokenCount))
      throw new RangeError(`Token ${token} of ${this.tokenCount}`);
    return token;
  }
}

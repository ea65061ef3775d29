import type { Span } from "../../text/index.ts";
import { Analysis } from "./analysis.ts";
import type { TokenFacts } from "./analysis.ts";
import { BoundaryWalk, sentenceStarts } from "./boundaries.ts";
import type { Ranges } from "./chunks.ts";
import type { Calibration } from "./confidence.ts";
import { confidenceOf } from "./confidence.ts";
import { unpackSections } from "./container.ts";
import type { LemmaScript } from "./lemmas.ts";
import { Lemmatiser } from "./lemmas.ts";
import { Moves } from "./moves.ts";
import type { ParseColumns, TagKinds } from "./parse-state.ts";
import { Parser } from "./parser.ts";
import { decodeClasses, decodeLemmas } from "./tables.ts";
import type { Tag } from "./tagger.ts";
import { Tagger } from "./tagger.ts";
import type { Cutter } from "./tokens.ts";
import { learnedCutter, tokenRanges } from "./tokens.ts";
import { decodeWeights } from "./weight-codec.ts";
import type { Weights } from "./weights.ts";
import type { WordClasses } from "./words.ts";
import { Words } from "./words.ts";

/** The part of a model file that is JSON: everything that is small. */
export interface ModelHeader {
  /** Name of the model, as its card has it. */
  readonly name: string;
  readonly tags: readonly Tag[];
  readonly labels: readonly string[];
  /** Group of each label (see Moves). */
  readonly groups: readonly number[];
  readonly contractions: readonly (readonly [word: string, cuts: readonly number[]])[];
  readonly settled: readonly (readonly [form: string, tag: number])[];
  readonly speechVerbs: readonly string[];
  readonly confidence: Calibration;
}

/** Everything a model is made of, decoded. */
export interface ModelParts {
  readonly header: ModelHeader;
  readonly classes: WordClasses;
  readonly cuts: Weights;
  readonly boundaries: Weights;
  readonly tags: Weights;
  readonly moves: Weights;
  readonly labels: Weights;
  readonly lemmas: { exceptions: ReadonlyMap<string, string>; rules: ReadonlyMap<string, LemmaScript> };
}

/** The word table is begun anew when it holds so many forms: hostile texts must not fill the memory. */
const MOST_FORMS = 200_000;

/** Analyses English. The same bytes and the same text give the same analysis; texts do not influence one another. */
export class LanguageModel {
  readonly name: string;
  readonly #header: ModelHeader;
  readonly #parts: ModelParts;
  readonly #cutter: Cutter;
  readonly #contractions: ReadonlyMap<string, readonly number[]>;
  readonly #tagger: Tagger;
  readonly #parser: Parser;
  readonly #lemmatiser: Lemmatiser;
  readonly #speechVerbs: ReadonlySet<string>;
  #words: Words;

  constructor(parts: ModelParts) {
    const { header, lemmas } = parts;
    this.name = header.name;
    this.#header = header;
    this.#parts = parts;
    this.#cutter = learnedCutter(parts.cuts);
    this.#contractions = new Map(header.contractions);
    this.#tagger = new Tagger(parts.tags, new Map(header.settled));
    this.#parser = new Parser(
      new Moves(header.groups),
      parts.moves,
      parts.labels,
      header.labels,
      kindsOf(header.tags),
    );
    this.#lemmatiser = new Lemmatiser(lemmas.exceptions, lemmas.rules);
    this.#speechVerbs = new Set(header.speechVerbs);
    this.#words = new Words(parts.classes, this.#speechVerbs);
  }

  /**
   * Sentences and tokens of a text at once; the tags of a sentence, and its tree, when they are first asked for.
   * `given`: the sentences as somebody else has found them, in text order, between them all its words.
   */
  analyse(text: string, given?: readonly Span[]): Analysis {
    if (this.#words.size > MOST_FORMS) this.#words = new Words(this.#parts.classes, this.#speechVerbs);
    const words = this.#words;
    const tokens = tokenRanges(text, this.#cutter, this.#contractions);
    const ids = rowsOf(text, tokens, words);
    const sentences = given
      ? startsOf(given, tokens)
      : sentenceStarts(new BoundaryWalk(text, tokens, words, ids), this.#parts.boundaries);
    const { starts, ends, length } = tokens;
    return new Analysis(text, { starts, ends, length, sentenceStarts: sentences }, this.#facts(words, ids));
  }

  /** What is known of tokens `ids`; the columns of the parse are made when the first is asked for. */
  #facts(words: Words, ids: Int32Array): TokenFacts {
    const { tags: names, labels, confidence } = this.#header;
    const tags = new Uint8Array(ids.length);
    let columns: ParseColumns | null = null;
    return {
      upos: (token) => names[tags[token]!]!.upos,
      xpos: (token) => names[tags[token]!]!.xpos,
      lemma: (token, form) => this.#lemmatiser.lemma(form, names[tags[token]!]!.xpos),
      head: (token) => columns!.heads[token]!,
      relation: (token) => labels[columns!.labels[token]!]!,
      confidence: (token) => confidenceOf(confidence, columns!.margins[token]!),
      margin: (token) => columns!.margins[token]!,
      tag: (first, end) => this.#tagger.tag(words, ids, first, end, tags),
      parse: (first, end) => {
        columns ??= emptyColumns(ids.length);
        this.#parser.parse(words, ids, tags, first, end, columns);
      },
    };
  }
}

const emptyColumns = (length: number): ParseColumns => ({
  heads: new Int32Array(length),
  labels: new Uint8Array(length),
  margins: new Int32Array(length),
});

/** First token of each sentence that has any, then the number of tokens; one that spans two sentences is of the first. */
function startsOf(sentences: readonly Span[], { starts, length }: Ranges): Int32Array {
  const found: number[] = length > 0 ? [0] : [];
  let token = 0;
  for (const { start } of sentences) {
    while (token < length && starts[token]! < start) token++;
    if (token < length && token > found.at(-1)!) found.push(token);
  }
  return Int32Array.from([...found, length]);
}

/** Rows of the word table of a text's tokens. */
export function rowsOf(text: string, tokens: Ranges, words: Words): Int32Array {
  const rows = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) rows[i] = words.idOf(text.slice(tokens.starts[i], tokens.ends[i]));
  return rows;
}

/** What the parser needs to know of tags by name. */
export function kindsOf(tags: readonly Tag[]): TagKinds {
  const names = [...new Set(tags.map(({ upos }) => upos))].sort();
  return {
    upos: Uint8Array.from(tags, ({ upos }) => names.indexOf(upos)),
    verb: Uint8Array.from(tags, ({ upos }) => (upos === "VERB" ? 1 : 0)),
    conjunction: Uint8Array.from(tags, ({ upos }) => (upos === "CCONJ" ? 1 : 0)),
    mark: Uint8Array.from(tags, ({ upos }) => (upos === "PUNCT" ? 1 : 0)),
  };
}

/**
 * A language model from the bytes of a file of `models/`. Throws a RangeError that says what came and what was wanted
 * where they are not such a file or break off.
 */
export function loadLanguageModel(bytes: Uint8Array): LanguageModel {
  const sections = unpackSections(bytes);
  const section = (name: string): Uint8Array => {
    const found = sections.get(name);
    if (!found)
      throw new RangeError(
        `The language model has no section "${name}"; it has ${[...sections.keys()].join(", ")}`,
      );
    return found;
  };
  const weights = (name: string): Weights =>
    decodeWeights(section(name), `Section "${name}" of the language model`);
  return new LanguageModel({
    header: JSON.parse(new TextDecoder().decode(section("header"))) as ModelHeader,
    classes: decodeClasses(section("classes")),
    cuts: weights("cuts"),
    boundaries: weights("boundaries"),
    tags: weights("tags"),
    moves: weights("moves"),
    labels: weights("labels"),
    lemmas: decodeLemmas(section("lemmas")),
  });
}

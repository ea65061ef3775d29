import type { Analysis } from "../src/language/english/analysis.ts";
import type { LanguageModel } from "../src/language/english/model.ts";
import type { TreebankDocument } from "./treebank.ts";

/** A token of a tree in the text: place, tags, head's place (its own for a root), label without subtype. */
export interface ScoredToken {
  readonly key: string;
  readonly upos: string;
  readonly xpos: string;
  readonly lemma: string;
  readonly head: string;
  readonly label: string;
  readonly after: boolean;
}

/** A document's tokens by place, and its sentences as places. */
export interface ScoredDocument {
  readonly tokens: ReadonlyMap<string, ScoredToken>;
  readonly sentences: ReadonlySet<string>;
  readonly ends: ReadonlySet<number>;
}

/** Scores from raw text, in per cent; heads and labels over tokens found with their heads. */
export interface Scores {
  readonly sentences: number;
  /** F1 of the ends of sentences alone, as published figures have it. */
  readonly sentenceEnds: number;
  readonly tokens: number;
  readonly upos: number;
  readonly xpos: number;
  readonly lemma: number;
  readonly uas: number;
  readonly las: number;
  /** Recall of the subjects that follow a speech verb, and their number. */
  readonly invertedSubjects: number;
  readonly invertedCount: number;
}

const keyOf = (start: number, end: number, form: string): string => `${start}:${end}:${form}`;
const mainLabel = (relation: string): string => relation.split(":")[0]!;

export function goldOf({ sentences }: TreebankDocument): ScoredDocument {
  const tokens = new Map<string, ScoredToken>();
  const spans = new Set<string>();
  const ends = new Set<number>();
  for (const { words, offset } of sentences) {
    const keys = words.map(({ start, end, form }) => keyOf(offset + start, offset + end, form));
    spans.add(`${offset + words[0]!.start}:${offset + words.at(-1)!.end}`);
    ends.add(offset + words.at(-1)!.end);
    words.forEach(({ upos, xpos, lemma, head, relation }, i) => {
      const to = head < 0 ? i : head;
      tokens.set(keys[i]!, {
        key: keys[i]!,
        upos,
        xpos,
        lemma,
        head: keys[to]!,
        label: mainLabel(relation),
        after: i > to,
      });
    });
  }
  return { tokens, sentences: spans, ends };
}

export function foundOf(analysis: Analysis): ScoredDocument {
  const tokens = new Map<string, ScoredToken>();
  const spans = new Set<string>();
  const ends = new Set<number>();
  const key = (i: number): string => keyOf(analysis.start(i), analysis.end(i), analysis.form(i));
  for (let s = 0; s < analysis.sentenceCount; s++) {
    const { start, end } = analysis.sentence(s);
    spans.add(`${start}:${end}`);
    ends.add(end);
  }
  for (let i = 0; i < analysis.tokenCount; i++) {
    const { upos, xpos, lemma, head, relation } = analysis.token(i);
    tokens.set(key(i), {
      key: key(i),
      upos,
      xpos,
      lemma,
      head: key(head),
      label: mainLabel(relation),
      after: i > head,
    });
  }
  return { tokens, sentences: spans, ends };
}

/** Scores a model on documents, from their raw text. */
export function evaluate(
  model: LanguageModel,
  documents: readonly TreebankDocument[],
  speechVerbs: ReadonlySet<string>,
): Scores {
  const tally = new Tally(speechVerbs);
  for (const document of documents) tally.add(goldOf(document), foundOf(model.analyse(document.text)));
  return tally.scores();
}

class Tally {
  readonly #speechVerbs: ReadonlySet<string>;
  readonly #counts = new Map<string, number>();

  constructor(speechVerbs: ReadonlySet<string>) {
    this.#speechVerbs = speechVerbs;
  }

  #count(name: string, by: number | boolean = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + Number(by));
  }

  add(gold: ScoredDocument, found: ScoredDocument): void {
    this.#count("gold sentences", gold.sentences.size);
    this.#count("found sentences", found.sentences.size);
    for (const span of gold.sentences) this.#count("right sentences", found.sentences.has(span));
    for (const end of gold.ends) this.#count("right ends", found.ends.has(end));
    this.#count("gold tokens", gold.tokens.size);
    this.#count("found tokens", found.tokens.size);
    for (const token of gold.tokens.values()) {
      const other = found.tokens.get(token.key);
      if (other) this.#compare(token, other, gold, found);
    }
  }

  #compare(token: ScoredToken, other: ScoredToken, gold: ScoredDocument, found: ScoredDocument): void {
    this.#count("both");
    this.#count("upos", other.upos === token.upos);
    this.#count("xpos", other.xpos === token.xpos);
    this.#count("lemma", other.lemma.toLowerCase() === token.lemma.toLowerCase());
    if (!found.tokens.has(token.head)) return;
    const right = other.head === token.head && other.label === token.label;
    this.#count("heads");
    this.#count("uas", other.head === token.head);
    this.#count("las", right);
    const head = gold.tokens.get(token.head)!;
    const form = head.key.slice(head.key.indexOf(":", head.key.indexOf(":") + 1) + 1).toLowerCase();
    if (token.label !== "nsubj" || !token.after || head.upos !== "VERB" || !this.#speechVerbs.has(form))
      return;
    this.#count("inverted");
    this.#count("inverted right", right);
  }

  scores(): Scores {
    const of = (name: string): number => this.#counts.get(name) ?? 0;
    const percent = (part: number, whole: number): number => Math.round((10000 * part) / (whole || 1)) / 100;
    return {
      sentences: percent(2 * of("right sentences"), of("gold sentences") + of("found sentences")),
      sentenceEnds: percent(2 * of("right ends"), of("gold sentences") + of("found sentences")),
      tokens: percent(2 * of("both"), of("gold tokens") + of("found tokens")),
      upos: percent(of("upos"), of("both")),
      xpos: percent(of("xpos"), of("both")),
      lemma: percent(of("lemma"), of("both")),
      uas: percent(of("uas"), of("heads")),
      las: percent(of("las"), of("heads")),
      invertedSubjects: percent(of("inverted right"), of("inverted")),
      invertedCount: of("inverted"),
    };
  }
}

import type { Analysis } from "../../language/index.ts";
import type { Span } from "../../text/index.ts";
import { lastStartingBy } from "../../text/index.ts";
import type { Unit } from "./unit.ts";

/** A dependent of a token, with the preposition before it ("" where there is none). */
export interface Dependent {
  readonly token: number;
  readonly relation: string;
  readonly preposition: string;
}

/**
 * The dependency tree of a clause, asked through the units that the rules of facts work on. The sentence is parsed when
 * something is first asked of its tree. Tokens are those of the analysis, numbered through the text.
 */
export class ClauseTree {
  readonly #analysis: Analysis;
  readonly #units: readonly Unit[];
  readonly #first: number;
  readonly #afterLast: number;
  #dependents: ReadonlyMap<number, readonly Dependent[]> | undefined;

  constructor(analysis: Analysis, passage: Span, units: readonly Unit[]) {
    this.#analysis = analysis;
    this.#units = units;
    ({ first: this.#first, afterLast: this.#afterLast } = analysis.tokensIn(passage));
  }

  /** The same clause with a tree that knows nothing, for sentences where a parse is not worth its time. */
  unparsed(): ClauseTree {
    return new ClauseTree(this.#analysis, { start: 0, end: 0 }, this.#units);
  }

  /** The token of a span by which it hangs in the sentence; undefined where the span holds no word of the clause. */
  top(span: Span): number | undefined {
    const { first, afterLast } = this.#analysis.tokensIn(span);
    for (let token = Math.max(first, this.#first); token < Math.min(afterLast, this.#afterLast); token++) {
      const head = this.#analysis.head(token);
      const outside = head === token || head < first || head >= afterLast;
      if (outside && this.#analysis.relation(token) !== "punct") return token;
    }
    return undefined;
  }

  /** Number of the unit that holds the token. */
  unitOf(token: number): number {
    return lastStartingBy(this.#units, this.#analysis.start(token));
  }

  head(token: number): number | undefined {
    const head = this.#analysis.head(token);
    return head === token || head < this.#first || head >= this.#afterLast ? undefined : head;
  }

  relation(token: number): string {
    return this.#analysis.relation(token);
  }

  confidence(token: number): number {
    return this.#analysis.confidence(token);
  }

  form(token: number): string {
    return this.#analysis.form(token).toLowerCase();
  }

  lemma(token: number): string {
    return this.#analysis.lemma(token);
  }

  /** Tag of the first word of a span: "VBD". Needs no parse. */
  tagOf(span: Span): string {
    const { first, afterLast } = this.#analysis.tokensIn(span);
    return first < afterLast ? this.#analysis.xpos(first) : "";
  }

  /** Dictionary form of the first word of a span. */
  lemmaOf(span: Span): string {
    const { first, afterLast } = this.#analysis.tokensIn(span);
    return first < afterLast ? this.#analysis.lemma(first) : "";
  }

  xpos(token: number): string {
    return this.#analysis.xpos(token);
  }

  upos(token: number): string {
    return this.#analysis.upos(token);
  }

  /** What hangs from a token, in text order, with neither punctuation nor prepositions. */
  dependents(token: number): readonly Dependent[] {
    this.#dependents ??= this.#gather();
    return this.#dependents.get(token) ?? [];
  }

  /** The subject of the main clause of the sentence in which a token stands. */
  mainSubject(token: number): number | undefined {
    let root = token;
    for (let head = this.head(root); head !== undefined; head = this.head(root)) root = head;
    return this.dependents(root).find(({ relation }) => relation.startsWith("nsubj"))?.token;
  }

  #gather(): ReadonlyMap<number, readonly Dependent[]> {
    const prepositions = new Map<number, string>();
    const found = new Map<number, Dependent[]>();
    for (let token = this.#first; token < this.#afterLast; token++) {
      if (this.relation(token) !== "case") continue;
      const head = this.#analysis.head(token);
      if (!prepositions.has(head)) prepositions.set(head, this.form(token));
    }
    for (let token = this.#first; token < this.#afterLast; token++) {
      const relation = this.relation(token);
      const head = this.head(token);
      if (head === undefined || relation === "punct" || relation === "case") continue;
      const dependent = { token, relation, preposition: prepositions.get(token) ?? "" };
      const known = found.get(head);
      if (known) known.push(dependent);
      else found.set(head, [dependent]);
    }
    return found;
  }
}

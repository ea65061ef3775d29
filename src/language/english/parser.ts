import { MarkAttacher } from "./marks.ts";
import { PARSE_FEATURES, parseFeatures } from "./parse-features.ts";
import type { ParseColumns, TagKinds } from "./parse-state.ts";
import { ParseState } from "./parse-state.ts";
import type { Transitions } from "./transitions.ts";
import type { Weights } from "./weights.ts";
import type { Words } from "./words.ts";

/**
 * A greedy arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta 2011), trained with a dynamic oracle (Goldberg and
 * Nivre 2013). Every sentence becomes one tree with one root; two steps a word.
 */
export class Parser {
  readonly transitions: Transitions;
  readonly #weights: Weights;
  readonly #kinds: TagKinds;
  readonly #marks: MarkAttacher;
  readonly #state = new ParseState();
  readonly #keys = new Int32Array(PARSE_FEATURES);
  readonly #scores: Int32Array;

  constructor(weights: Weights, transitions: Transitions, kinds: TagKinds) {
    this.#weights = weights;
    this.transitions = transitions;
    this.#kinds = kinds;
    this.#marks = new MarkAttacher(transitions.labels.indexOf("punct"));
    this.#scores = new Int32Array(transitions.count);
  }

  /** Parses tokens `first` to `end`, one sentence. */
  parse(
    words: Words,
    ids: Int32Array,
    tags: Uint8Array,
    first: number,
    end: number,
    columns: ParseColumns,
  ): void {
    const state = this.#state;
    state.begin(words, ids, tags, this.#kinds, first, end);
    while (!state.finished) {
      const chosen = this.#choose(state);
      if (chosen > 0) {
        const place = state.places[state.stack[state.depth - 1]!]!;
        columns.margins[first + place] = this.#margin(state, chosen);
      }
      this.transitions.apply(state, chosen);
    }
    for (let i = 0; i < state.length; i++) {
      const head = state.heads[i]!;
      const place = first + state.places[i]!;
      columns.heads[place] = first + state.places[head === state.length ? i : head]!;
      columns.labels[place] = state.labels[i]!;
    }
    if (state.length < end - first) this.#marks.attach(state, words, ids, first, end, columns);
  }

  #choose(state: ParseState): number {
    this.#weights.score(this.#keys, parseFeatures(state, this.#keys), this.#scores);
    return this.transitions.best(state, this.#scores);
  }

  /** How far the chosen class is ahead of the best other one that is allowed. */
  #margin(state: ParseState, chosen: number): number {
    const scores = this.#scores;
    const { firstRight, count, root } = this.transitions;
    let second = state.front < state.length ? scores[0]! : -0x40000000;
    const to = state.depth > 1 ? count : firstRight;
    for (let i = state.front < state.length ? 1 : firstRight; i < to; i++) {
      if (i !== chosen && i !== root && scores[i]! > second) second = scores[i]!;
    }
    return second === -0x40000000 ? 0x3fffffff : Math.max(0, scores[chosen]! - second);
  }
}

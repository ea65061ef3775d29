import { LABEL_FEATURES, labelFeatures } from "./label-features.ts";
import { MarkAttacher } from "./marks.ts";
import type { Moves } from "./moves.ts";
import { headAfter } from "./moves.ts";
import { PARSE_FEATURES, parseFeatures } from "./parse-features.ts";
import type { ParseColumns, TagKinds } from "./parse-state.ts";
import { ParseState } from "./parse-state.ts";
import type { Weights } from "./weights.ts";
import type { Words } from "./words.ts";

/** Largest margin that is told apart. */
const WIDEST = 0x3fffffff;

/**
 * A greedy arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta 2011), trained with a dynamic oracle (Goldberg and
 * Nivre 2013). Every sentence becomes one tree with one root; two moves a word. One model chooses the moves, another
 * the label of each arc as it is made.
 */
export class Parser {
  readonly #moves: Moves;
  readonly #moveWeights: Weights;
  readonly #labelWeights: Weights;
  readonly #root: number;
  readonly #kinds: TagKinds;
  readonly #marks: MarkAttacher;
  readonly #state = new ParseState();
  readonly #keys = new Int32Array(PARSE_FEATURES);
  readonly #scores: Int32Array;
  readonly #labelKeys = new Int32Array(LABEL_FEATURES);
  readonly #labelScores: Int32Array;

  /** `names`: the labels; "root" and "punct" are among them. */
  constructor(
    moves: Moves,
    moveWeights: Weights,
    labelWeights: Weights,
    names: readonly string[],
    kinds: TagKinds,
  ) {
    this.#moves = moves;
    this.#moveWeights = moveWeights;
    this.#labelWeights = labelWeights;
    this.#scores = new Int32Array(moves.count);
    this.#root = names.indexOf("root");
    this.#kinds = kinds;
    this.#marks = new MarkAttacher(names.indexOf("punct"));
    this.#labelScores = new Int32Array(names.length);
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
    while (!state.finished) this.#step(state, first, columns);
    for (let i = 0; i < state.length; i++) {
      const head = state.heads[i]!;
      const place = first + state.places[i]!;
      columns.heads[place] = first + state.places[head === state.length ? i : head]!;
      columns.labels[place] = state.labels[i]!;
    }
    if (state.length < end - first) this.#marks.attach(state, words, ids, first, end, columns);
  }

  #step(state: ParseState, first: number, columns: ParseColumns): void {
    const moves = this.#moves;
    this.#moveWeights.score(this.#keys, parseFeatures(state, this.#keys), this.#scores);
    const chosen = moves.best(state, this.#scores);
    const move = moves.moveOf(chosen);
    if (move === "shift") {
      state.shift();
      return;
    }
    const child = state.stack[state.depth - 1]!;
    columns.margins[first + state.places[child]!] = Math.min(
      WIDEST,
      moves.margin(state, this.#scores, chosen),
    );
    const label = this.#labelOf(state, headAfter(state, move), child, moves.members[moves.group(chosen)]!);
    if (move === "left") state.attachLeft(label);
    else state.attachRight(label);
  }

  #labelOf(state: ParseState, head: number, child: number, members: Int32Array): number {
    if (head === state.length) return this.#root;
    if (members.length === 1) return members[0]!;
    const count = labelFeatures(state, head, child, this.#labelKeys);
    this.#labelWeights.score(this.#labelKeys, count, this.#labelScores);
    return bestLabel(this.#labelScores, members);
  }
}

/** The best of some labels. */
export function bestLabel(scores: Int32Array | Float32Array, members: Int32Array): number {
  let best = members[0]!;
  for (const label of members) if (scores[label]! > scores[best]!) best = label;
  return best;
}

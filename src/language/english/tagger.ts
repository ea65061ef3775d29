import { tagFeatures, TAG_FEATURES } from "./tag-features.ts";
import type { Words } from "./words.ts";
import type { Weights } from "./weights.ts";

/** A tag of the model: its universal part of speech and its Penn Treebank tag. */
export interface Tag {
  readonly upos: string;
  readonly xpos: string;
}

/** Tags sentences from left to right, each word after the tags of the two before it. */
export class Tagger {
  readonly #weights: Weights;
  readonly #settled: ReadonlyMap<string, number>;
  readonly #keys = new Int32Array(TAG_FEATURES);
  readonly #scores: Int32Array;

  /** `settled`: frequent forms that have one tag only; they are not asked about. */
  constructor(weights: Weights, settled: ReadonlyMap<string, number>) {
    this.#weights = weights;
    this.#settled = settled;
    this.#scores = new Int32Array(weights.classes);
  }

  /** Writes the tags of tokens `first` to `end` (rows `ids` of `words`), one sentence, into `tags`. */
  tag(words: Words, ids: Int32Array, first: number, end: number, tags: Uint8Array): void {
    let last = -1;
    let beforeLast = -1;
    for (let i = first; i < end; i++) {
      const settled = this.#settled.get(words.forms[ids[i]!]!);
      const tag = settled ?? this.#best(words, ids, first, end, i, last, beforeLast);
      tags[i] = tag;
      beforeLast = last;
      last = tag;
    }
  }

  #best(
    words: Words,
    ids: Int32Array,
    first: number,
    end: number,
    i: number,
    last: number,
    beforeLast: number,
  ): number {
    const count = tagFeatures(words, ids, first, end, i, last, beforeLast, this.#keys);
    this.#weights.score(this.#keys, count, this.#scores);
    return indexOfLargest(this.#scores);
  }
}

export function indexOfLargest(scores: Int32Array): number {
  let best = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
  return best;
}

import type { Weights, WordClasses } from "../../../language/index.ts";
import type { Candidate } from "../candidates.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Stretch, Words } from "../words.ts";
import { writeFeatures } from "./features.ts";
import { FeatureKeys } from "./keys.ts";
import type { TagKind } from "./labels.ts";
import { isFirst, kindOf, LABELS, mayFollow, OUTSIDE } from "./labels.ts";
import { openStretches } from "./open.ts";
import type { Scene } from "./scene.ts";
import { sceneOf } from "./scene.ts";
import { WordTable } from "./word-facts.ts";

/** A stretch of words that the tagger takes for a name. */
export interface Tagged extends Stretch {
  readonly kind: TagKind;
}

/** What a tagger has learnt. */
export interface TaggerParts {
  /** Score of each label by the features of a word. */
  readonly weights: Weights;
  /** Score of label y after label x at x * LABELS + y, in the units of the weights. */
  readonly steps: Int32Array;
  readonly classes: WordClasses;
}

/**
 * Finds names as a linear-chain model does (Lafferty and others 2001): each word has a score for each label, each
 * pair of neighbouring labels has one, and the labels of a stretch are those whose sum is largest (Viterbi).
 */
export class NameTagger {
  /** Name of the model, as its card has it. */
  readonly name: string;
  readonly #parts: TaggerParts;
  readonly #tables = new WeakMap<Lexicon, WordTable>();
  readonly #keys = new FeatureKeys();
  readonly #scores = new Int32Array(LABELS);

  constructor(name: string, parts: TaggerParts) {
    this.name = name;
    this.#parts = parts;
  }

  /** The names of a document; `ruled` are those that the rules found, which are evidence to the tagger. */
  tag(words: Words, lexicon: Lexicon, ruled: readonly Candidate[]): readonly Tagged[] {
    const table = this.#tables.get(lexicon) ?? new WordTable(lexicon, this.#parts.classes);
    this.#tables.set(lexicon, table);
    const scene = sceneOf(words, table, ruled);
    const found: Tagged[] = [];
    for (const { from, to, first, end } of openStretches(words)) {
      const labels = this.#decode(this.#emissions(scene, from, to, first, end), to - from);
      for (const name of namesOf(labels, from)) found.push(name);
    }
    return found;
  }

  #emissions(scene: Scene, from: number, to: number, first: number, end: number): Int32Array {
    const emissions = new Int32Array((to - from) * LABELS);
    for (let i = from; i < to; i++) {
      writeFeatures(scene, i, first, end, this.#keys);
      this.#parts.weights.score(this.#keys.keys, this.#keys.count, this.#scores);
      emissions.set(this.#scores, (i - from) * LABELS);
    }
    return emissions;
  }

  /** The best labels of `count` words between two that are outside any name. */
  #decode(emissions: Int32Array, count: number): Uint8Array {
    const { steps } = this.#parts;
    const cameFrom = new Uint8Array(count * LABELS);
    let best = new Float64Array(LABELS).fill(-Infinity);
    best[OUTSIDE] = 0;
    for (let i = 0; i < count; i++) {
      const next = new Float64Array(LABELS).fill(-Infinity);
      for (let y = 0; y < LABELS; y++) {
        for (let x = 0; x < LABELS; x++) {
          if (!mayFollow(x, y) || best[x]! + steps[x * LABELS + y]! <= next[y]!) continue;
          next[y] = best[x]! + steps[x * LABELS + y]!;
          cameFrom[i * LABELS + y] = x;
        }
        next[y]! += emissions[i * LABELS + y]!;
      }
      best = next;
    }
    let label = 0;
    for (let y = 1; y < LABELS; y++)
      if (best[y]! + steps[y * LABELS]! > best[label]! + steps[label * LABELS]!) label = y;
    const labels = new Uint8Array(count);
    for (let i = count - 1; i >= 0; i--) {
      labels[i] = label;
      label = cameFrom[i * LABELS + label]!;
    }
    return labels;
  }
}

function namesOf(labels: Uint8Array, offset: number): Tagged[] {
  const found: Tagged[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (!isFirst(labels[i]!)) continue;
    let to = i + 1;
    while (labels[to] === labels[i]! + 1) to++;
    found.push({ from: offset + i, to: offset + to, kind: kindOf(labels[i]!) });
  }
  return found;
}

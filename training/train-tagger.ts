import { tagFeatures, TAG_FEATURES } from "../src/language/english/tag-features.ts";
import { Tagger } from "../src/language/english/tagger.ts";
import { decodeWeights, encodeWeights } from "../src/language/english/weight-codec.ts";
import type { Words } from "../src/language/english/words.ts";
import { Masking } from "./masking.ts";
import { meanOf, Perceptron, quantised } from "./perceptron.ts";
import { Random } from "./random.ts";
import type { TrainingSentence } from "./tagged.ts";

/** How a tagger is trained. */
export interface TaggerOptions {
  /** Taggers trained in different orders, whose weights are averaged. */
  readonly models: number;
  readonly epochs: number;
  /** Updates before a pair of feature and class counts. */
  readonly minUpdates: number;
  /** How far the right tag must be ahead of any other before a lesson has no more to teach. */
  readonly margin: number;
  /** How often rare words are hidden (see Masking); 0 for never. */
  readonly masking: number;
  readonly seed: number;
}

/** What training a tagger gives: its weights as bytes, and the forms it need not ask about. */
export interface TrainedTagger {
  readonly weights: Uint8Array;
  readonly settled: ReadonlyMap<string, number>;
}

/** Forms met at least 30 times, nearly always (99.5 %) with one tag. */
export function settledForms(sentences: readonly TrainingSentence[]): Map<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const { forms, tags } of sentences) {
    forms.forEach((form, i) => {
      const of = counts.get(form) ?? new Map<number, number>();
      counts.set(form, of);
      of.set(tags[i]!, (of.get(tags[i]!) ?? 0) + 1);
    });
  }
  const settled = new Map<string, number>();
  for (const form of [...counts.keys()].sort()) {
    const of = [...counts.get(form)!].sort((a, b) => b[1] - a[1]);
    const total = of.reduce((sum, [, count]) => sum + count, 0);
    const [tag, most] = of[0]!;
    if (total >= 30 && most / total >= 0.995 && tag >= 0) settled.set(form, tag);
  }
  return settled;
}

/** Trains a tagger on gold sentences; the tags before a word are the tagger's own, as they will be. */
export function trainTagger(
  sentences: readonly TrainingSentence[],
  words: Words,
  tags: number,
  options: TaggerOptions,
): TrainedTagger {
  const settled = settledForms(sentences);
  const learnt = Array.from({ length: options.models }, (_, m) =>
    learnTags(sentences, words, settled, tags, { ...options, seed: options.seed + 1000 * m }).averages(),
  );
  return { weights: encodeWeights(tags, quantised(meanOf(learnt))), settled };
}

function learnTags(
  sentences: readonly TrainingSentence[],
  words: Words,
  settled: ReadonlyMap<string, number>,
  tags: number,
  { epochs, minUpdates, margin, masking, seed }: TaggerOptions,
): Perceptron {
  const model = new Perceptron(tags, minUpdates);
  const random = new Random(seed);
  const order = Int32Array.from(sentences, (_, i) => i);
  const lesson = new TagLesson(model, words, settled, margin);
  const mask = new Masking(words, sentences, masking, random);
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (const i of order) lesson.learn(sentences[i]!, mask.rows(sentences[i]!.ids));
  }
  return model;
}

class TagLesson {
  readonly #model: Perceptron;
  readonly #words: Words;
  readonly #settled: ReadonlyMap<string, number>;
  readonly #margin: number;
  readonly #keys = new Int32Array(TAG_FEATURES);
  readonly #scores: Float32Array;

  constructor(model: Perceptron, words: Words, settled: ReadonlyMap<string, number>, margin: number) {
    this.#model = model;
    this.#words = words;
    this.#settled = settled;
    this.#margin = margin;
    this.#scores = new Float32Array(model.classes);
  }

  /** One sentence; `ids` are its rows, some of them hidden. */
  learn({ forms, tags }: TrainingSentence, ids: Int32Array): void {
    let last = -1;
    let beforeLast = -1;
    for (let i = 0; i < ids.length; i++) {
      const tag = this.#settled.get(forms[i]!) ?? this.#ask(ids, i, last, beforeLast, tags[i]!);
      beforeLast = last;
      last = tag;
    }
  }

  /** The model's tag for word i; the model is put right where it is wrong, or right by less than the margin. */
  #ask(ids: Int32Array, i: number, last: number, beforeLast: number, gold: number): number {
    const keys = this.#keys;
    const count = tagFeatures(this.#words, ids, 0, ids.length, i, last, beforeLast, keys);
    this.#model.score(keys, count, this.#scores);
    this.#model.steps++;
    if (gold < 0) return bestBut(this.#scores, -1);
    const rival = bestBut(this.#scores, gold);
    const ahead = this.#scores[gold]! - this.#scores[rival]!;
    if (ahead <= this.#margin) {
      this.#model.update(keys, count, gold, 1);
      this.#model.update(keys, count, rival, -1);
    }
    return ahead > 0 || (ahead === 0 && gold < rival) ? gold : rival;
  }
}

/** The best class other than `left`. */
function bestBut(scores: Float32Array, left: number): number {
  let best = left === 0 ? 1 : 0;
  for (let i = best + 1; i < scores.length; i++) if (i !== left && scores[i]! > scores[best]!) best = i;
  return best;
}

export const taggerOf = ({ weights, settled }: TrainedTagger): Tagger =>
  new Tagger(decodeWeights(weights, "the tagger's weights"), settled);

/** Tags sentences with a tagger. */
export function tagAll(tagger: Tagger, words: Words, sentences: readonly TrainingSentence[]): Uint8Array[] {
  return sentences.map(({ ids }) => {
    const tags = new Uint8Array(ids.length);
    tagger.tag(words, ids, 0, ids.length, tags);
    return tags;
  });
}

/**
 * Tags for the parser to learn from, with the mistakes it will meet: the sentences of each fold are tagged by a
 * tagger trained on the other folds. Only the first `own` sentences are trained on; the rest are made from them.
 */
export function jackknifedTags(
  sentences: readonly TrainingSentence[],
  folds: readonly number[],
  own: number,
  words: Words,
  tags: number,
  options: TaggerOptions,
): Uint8Array[] {
  const found: Uint8Array[] = new Array<Uint8Array>(sentences.length);
  for (const fold of [...new Set(folds)].sort((a, b) => a - b)) {
    const others = sentences.filter((_, i) => i < own && folds[i] !== fold);
    const tagger = taggerOf(trainTagger(others, words, tags, { ...options, seed: options.seed + fold }));
    const mine = [...sentences.keys()].filter((i) => folds[i] === fold);
    const tagged = tagAll(
      tagger,
      words,
      mine.map((i) => sentences[i]!),
    );
    mine.forEach((i, k) => (found[i] = tagged[k]!));
  }
  return found;
}

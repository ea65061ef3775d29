import { LABELS, mayFollow, OUTSIDE } from "../../src/reading/names/tagging/labels.ts";
import { firstOf } from "../../src/reading/names/tagging/labels.ts";
import { Random } from "../random.ts";
import type { Lesson } from "./lessons.ts";
import { SOME_NAME } from "./lessons.ts";

/** How a chain model is trained. */
export interface ChainOptions {
  readonly epochs: number;
  /** Strength of the penalty that keeps weights at zero (L1). */
  readonly penalty: number;
  readonly rate: number;
  /** The rate is multiplied by this once an epoch. */
  readonly decay: number;
  /** Share of the features of a word that is hidden each time, so that no feature is relied on alone. */
  readonly hidden: number;
  /** A feature met less often is left out. */
  readonly leastCount: number;
  /** What was learnt is the mean of the weights after so many last epochs. */
  readonly averaged: number;
  readonly seed: number;
}

/** What was learnt: weights of each feature for each label, and of each label after each other. */
export interface ChainWeights {
  readonly rows: ReadonlyMap<number, Float64Array>;
  readonly steps: Float64Array;
}

/** A lesson whose features are numbered. */
interface Numbered {
  readonly lesson: Lesson;
  readonly features: Int32Array;
  readonly starts: Int32Array;
}

/**
 * Trains a linear-chain conditional random field (Lafferty and others 2001) by stochastic gradient descent with a
 * cumulative L1 penalty (Tsuruoka and others 2009), which leaves most weights at zero. Where the gold leaves names
 * of other kinds unmarked, all labellings that agree with it count as right.
 */
export function trainChain(lessons: readonly Lesson[], options: ChainOptions): ChainWeights {
  const ids = frequentFeatures(lessons, options.leastCount, ({ keys }) => keys, 0);
  const customs = frequentFeatures(lessons, options.leastCount, (lesson) => lesson.customs, ids.size);
  const numbered = lessons.map((lesson) => numberedLesson(lesson, ids, customs));
  const descent = new Descent(ids.size + customs.size, options, lessons.length);
  const random = new Random(options.seed);
  const order = Int32Array.from(lessons.keys());
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    for (const i of order) descent.learn(hide(numbered[i]!, options.hidden, random));
    if (epoch >= options.epochs - options.averaged) descent.remember();
  }
  const weights = descent.finish(1 - options.hidden);
  const rows = new Map<number, Float64Array>();
  for (const [key, id] of ids) rows.set(key, weights.subarray(id * LABELS, (id + 1) * LABELS));
  return { rows, steps: descent.meanSteps() };
}

/** Numbers of the features met often enough, from `first` on. */
function frequentFeatures(
  lessons: readonly Lesson[],
  leastCount: number,
  keysOf: (lesson: Lesson) => Int32Array,
  first: number,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const lesson of lessons) for (const key of keysOf(lesson)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const ids = new Map<number, number>();
  for (const [key, count] of counts) if (count >= leastCount) ids.set(key, first + ids.size);
  return ids;
}

function numberedLesson(
  lesson: Lesson,
  ids: ReadonlyMap<number, number>,
  customs: ReadonlyMap<number, number>,
): Numbered {
  const features: number[] = [];
  const starts = new Int32Array(lesson.length + 1);
  const add = (id: number | undefined): void => {
    if (id !== undefined) features.push(id);
  };
  for (let i = 0; i < lesson.length; i++) {
    for (let k = lesson.starts[i]!; k < lesson.starts[i + 1]!; k++) add(ids.get(lesson.keys[k]!));
    for (let k = lesson.customStarts[i]!; k < lesson.customStarts[i + 1]!; k++)
      add(customs.get(lesson.customs[k]!));
    starts[i + 1] = features.length;
  }
  return { lesson, features: Int32Array.from(features), starts };
}

/** The lesson with some of its features hidden. */
function hide(numbered: Numbered, share: number, random: Random): Numbered {
  if (share === 0) return numbered;
  const features: number[] = [];
  const starts = new Int32Array(numbered.starts.length);
  for (let i = 0; i + 1 < starts.length; i++) {
    for (let k = numbered.starts[i]!; k < numbered.starts[i + 1]!; k++)
      if (random.next() >= share) features.push(numbered.features[k]!);
    starts[i + 1] = features.length;
  }
  return { ...numbered, features: Int32Array.from(features), starts };
}

const OTHER = firstOf("other");

/** Whether the gold allows a label: the one it gives, and where it is silent a name of another kind. */
const agrees = ({ labels, leavesOthersOut }: Lesson, i: number, label: number): boolean =>
  (labels[i] === SOME_NAME && label !== OUTSIDE) ||
  labels[i] === label ||
  (leavesOthersOut && labels[i] === OUTSIDE && label >= OTHER);

/** The state of the descent: weights, what of the penalty each has paid, and room for one lesson. */
class Descent {
  readonly steps = new Float64Array(LABELS * LABELS);
  readonly #weights: Float64Array;
  readonly #paid: Float64Array;
  readonly #options: ChainOptions;
  readonly #lessons: number;
  readonly #sum: Float64Array;
  readonly #stepSum = new Float64Array(LABELS * LABELS);
  #remembered = 0;
  #owed = 0;
  #learnt = 0;

  constructor(features: number, options: ChainOptions, lessons: number) {
    this.#weights = new Float64Array(features * LABELS);
    this.#paid = new Float64Array(features * LABELS);
    this.#sum = new Float64Array(features * LABELS);
    this.#options = options;
    this.#lessons = lessons;
  }

  learn({ lesson, features, starts }: Numbered): void {
    const { rate: first, decay, penalty } = this.#options;
    const rate = first * decay ** (this.#learnt++ / this.#lessons);
    this.#owed += (rate * penalty) / this.#lessons;
    const scores = this.#scores(features, starts, lesson.length);
    const gradient = new Gradient(lesson.length, scores, this.steps);
    gradient.add(-1, () => true);
    gradient.add(1, (i, label) => agrees(lesson, i, label));
    for (let i = 0; i < lesson.length; i++) {
      for (let k = starts[i]!; k < starts[i + 1]!; k++) {
        const row = features[k]! * LABELS;
        for (let y = 0; y < LABELS; y++) this.#weights[row + y]! += rate * gradient.labels[i * LABELS + y]!;
      }
    }
    for (let step = 0; step < this.steps.length; step++) this.steps[step]! += rate * gradient.steps[step]!;
  }

  /** Adds the weights as they are now, the penalty paid, to the mean. */
  remember(): void {
    this.#remembered++;
    for (let i = 0; i < this.#weights.length; i++) {
      this.#pay(i);
      this.#sum[i]! += this.#weights[i]!;
    }
    for (let i = 0; i < this.steps.length; i++) this.#stepSum[i]! += this.steps[i]!;
  }

  /** The mean of the remembered weights; `share` of the features was seen in training. */
  finish(share: number): Float64Array {
    return this.#sum.map((sum) => (sum / this.#remembered) * share);
  }

  meanSteps(): Float64Array {
    return this.#stepSum.map((sum) => sum / this.#remembered);
  }

  #scores(features: Int32Array, starts: Int32Array, length: number): Float64Array {
    const scores = new Float64Array(length * LABELS);
    for (let i = 0; i < length; i++) {
      for (let k = starts[i]!; k < starts[i + 1]!; k++) {
        const row = features[k]! * LABELS;
        for (let y = 0; y < LABELS; y++) {
          this.#pay(row + y);
          scores[i * LABELS + y]! += this.#weights[row + y]!;
        }
      }
    }
    return scores;
  }

  /** Takes from a weight the penalty it has not paid yet, but not beyond zero. */
  #pay(i: number): void {
    const weight = this.#weights[i]!;
    if (weight === 0) return;
    const rest =
      weight > 0
        ? Math.max(0, weight - (this.#owed + this.#paid[i]!))
        : Math.min(0, weight + (this.#owed - this.#paid[i]!));
    this.#paid[i]! += rest - weight;
    this.#weights[i] = rest;
  }
}

/** The gradient of one lesson by the forward-backward method. Before and after a lesson stand words outside names. */
class Gradient {
  readonly labels: Float64Array;
  readonly steps = new Float64Array(LABELS * LABELS);
  readonly #length: number;
  readonly #emit: Float64Array;
  readonly #step: Float64Array;

  constructor(length: number, scores: Float64Array, steps: Float64Array) {
    this.#length = length;
    this.labels = new Float64Array(length * LABELS);
    this.#step = steps.map((score, i) =>
      mayFollow(Math.floor(i / LABELS), i % LABELS) ? Math.exp(score) : 0,
    );
    this.#emit = new Float64Array(length * LABELS);
    for (let i = 0; i < length; i++) {
      const own = scores.subarray(i * LABELS, (i + 1) * LABELS);
      const largest = Math.max(...own);
      own.forEach((score, y) => (this.#emit[i * LABELS + y] = Math.exp(score - largest)));
    }
  }

  /** Adds `sign` times the expected labels and steps among the labellings that `allows` every label of. */
  add(sign: number, allows: (i: number, label: number) => boolean): void {
    const emit = this.#emit.map((value, at) => (allows(Math.floor(at / LABELS), at % LABELS) ? value : 0));
    const { forward, sums } = this.#forward(emit);
    const length = this.#length;
    let after = new Float64Array(LABELS);
    let total = 0;
    for (let y = 0; y < LABELS; y++) {
      after[y] = this.#step[y * LABELS]!;
      total += forward[(length - 1) * LABELS + y]! * after[y]!;
    }
    for (let y = 0; y < LABELS; y++) {
      after[y]! /= total;
      this.steps[y * LABELS]! += sign * forward[(length - 1) * LABELS + y]! * after[y]!;
    }
    for (let i = length - 1; i >= 0; i--) {
      for (let y = 0; y < LABELS; y++)
        this.labels[i * LABELS + y]! += sign * forward[i * LABELS + y]! * after[y]!;
      after = this.#backward(sign, i, emit, after, forward, sums[i]!);
    }
  }

  #forward(emit: Float64Array): { readonly forward: Float64Array; readonly sums: Float64Array } {
    const forward = new Float64Array(this.#length * LABELS);
    const sums = new Float64Array(this.#length);
    for (let i = 0; i < this.#length; i++) {
      for (let y = 0; y < LABELS; y++) {
        let reach = i === 0 ? this.#step[y]! : 0;
        if (i > 0)
          for (let x = 0; x < LABELS; x++)
            reach += forward[(i - 1) * LABELS + x]! * this.#step[x * LABELS + y]!;
        forward[i * LABELS + y] = reach * emit[i * LABELS + y]!;
        sums[i]! += forward[i * LABELS + y]!;
      }
      for (let y = 0; y < LABELS; y++) forward[i * LABELS + y]! /= sums[i]!;
    }
    return { forward, sums };
  }

  /** One word back: adds the expected steps into word i, gives the backward values of the word before it. */
  #backward(
    sign: number,
    i: number,
    emit: Float64Array,
    after: Float64Array,
    forward: Float64Array,
    sum: number,
  ): Float64Array<ArrayBuffer> {
    const before = new Float64Array(LABELS);
    for (let x = 0; x < LABELS; x++) {
      const reached = i === 0 ? (x === OUTSIDE ? 1 : 0) : forward[(i - 1) * LABELS + x]!;
      for (let y = 0; y < LABELS; y++) {
        const value = (this.#step[x * LABELS + y]! * emit[i * LABELS + y]! * after[y]!) / sum;
        before[x]! += value;
        this.steps[x * LABELS + y]! += sign * reached * value;
      }
    }
    return before;
  }
}

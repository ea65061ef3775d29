import { PARSE_FEATURES, parseFeatures } from "../src/language/english/parse-features.ts";
import type { TagKinds } from "../src/language/english/parse-state.ts";
import { ParseState } from "../src/language/english/parse-state.ts";
import type { Action } from "../src/language/english/transitions.ts";
import { Transitions } from "../src/language/english/transitions.ts";
import type { Words } from "../src/language/english/words.ts";
import type { ConlluSentence } from "../src/language/english/conllu.ts";
import type { Costs, GoldTree } from "./oracle.ts";
import { FORBIDDEN, costs } from "./oracle.ts";
import { Masking } from "./masking.ts";
import { Perceptron } from "./perceptron.ts";
import { Random } from "./random.ts";

/** A sentence with the tags the parser will see and the tree it should find. */
export interface ParserLesson {
  readonly ids: Int32Array;
  readonly tags: Uint8Array;
  readonly tree: GoldTree;
}

export interface ParserOptions {
  readonly epochs: number;
  readonly minUpdates: number;
  /** How often the parser follows its own mistake, after the first epoch. */
  readonly explore: number;
  /** How often rare words are hidden (see Masking); 0 for never. */
  readonly masking: number;
  readonly seed: number;
}

/** Labels that are seen at least five times, the most frequent first; rarer subtypes count as their main label. */
export function labelsOf(sentences: readonly ConlluSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const { words } of sentences) {
    for (const { relation } of words) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  }
  return [...counts]
    .filter(([label, count]) => count >= 5 || !label.includes(":"))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([label]) => label);
}

/**
 * The tree of a sentence's words in the parser's numbers: without what is tagged as a punctuation mark, as the parser
 * sees it. A word whose head is a mark goes to that mark's head; where a mark was the root, its first word is.
 */
export function treeOf(
  { words }: ConlluSentence,
  tags: Uint8Array,
  kinds: TagKinds,
  labels: readonly string[],
): GoldTree {
  const index = new Map(labels.map((label, i) => [label, i]));
  const isWord = words.map((_, i) => kinds.mark[tags[i]!] !== 1);
  if (!isWord.includes(true)) isWord.fill(true);
  const kept = [...words.keys()].filter((i) => isWord[i]);
  const place = new Map(kept.map((at, i) => [at, i]));
  const headOf = (at: number): number => {
    let head = words[at]!.head;
    while (head >= 0 && !isWord[head]) head = words[head]!.head;
    return head < 0 ? kept.length : place.get(head)!;
  };
  const heads = Int32Array.from(kept, headOf);
  const labelAt = (at: number): number => {
    const { relation } = words[at]!;
    return index.get(relation) ?? index.get(relation.split(":")[0]!) ?? 0;
  };
  const tree = { heads, labels: Int32Array.from(kept, labelAt) };
  const root = heads.indexOf(kept.length);
  heads.forEach((head, i) => {
    if (head === kept.length && i !== root) heads[i] = root;
  });
  tree.labels[root] = index.get("root")!;
  return tree;
}

/** The actions that the trees need: a shift, and each label on the sides where it is seen at least three times. */
export function transitionsFor(trees: readonly GoldTree[], labels: readonly string[]): Transitions {
  const left = new Int32Array(labels.length);
  const right = new Int32Array(labels.length);
  const root = labels.indexOf("root");
  for (const tree of trees) {
    tree.heads.forEach((head, child) => (head > child ? left : right)[tree.labels[child]!]!++);
  }
  const side = (counts: Int32Array, move: "left" | "right"): Action[] =>
    labels.flatMap((_, label) =>
      counts[label]! >= 3 || (move === "left" && label === root) ? [{ move, label }] : [],
    );
  return new Transitions(labels, [
    { move: "shift", label: -1 },
    ...side(left, "left"),
    ...side(right, "right"),
  ]);
}

/** Trains a parser. `after` is called after each epoch with the model as it is. */
export function trainParser(
  lessons: readonly ParserLesson[],
  words: Words,
  kinds: TagKinds,
  transitions: Transitions,
  { epochs, minUpdates, explore, masking, seed }: ParserOptions,
  after?: (epoch: number, model: Perceptron) => void,
): Perceptron {
  const model = new Perceptron(transitions.count, minUpdates);
  const random = new Random(seed);
  const order = Int32Array.from(lessons, (_, i) => i);
  const mask = new Masking(words, lessons, masking, random);
  const teacher = new ParserTeacher(model, words, kinds, transitions, random);
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (const i of order) {
      const lesson = lessons[i]!;
      teacher.teach({ ...lesson, ids: mask.rows(lesson.ids) }, epoch === 0 ? 0 : explore);
    }
    after?.(epoch, model);
  }
  return model;
}

class ParserTeacher {
  readonly #model: Perceptron;
  readonly #words: Words;
  readonly #kinds: TagKinds;
  readonly #transitions: Transitions;
  readonly #random: Random;
  readonly #state = new ParseState();
  readonly #keys = new Int32Array(PARSE_FEATURES);
  readonly #scores: Float32Array;
  readonly #costs: Costs = { shift: 0, left: 0, right: 0 };

  constructor(model: Perceptron, words: Words, kinds: TagKinds, transitions: Transitions, random: Random) {
    this.#model = model;
    this.#words = words;
    this.#kinds = kinds;
    this.#transitions = transitions;
    this.#random = random;
    this.#scores = new Float32Array(transitions.count);
  }

  teach({ ids, tags, tree }: ParserLesson, explore: number): void {
    const state = this.#state;
    const transitions = this.#transitions;
    state.begin(this.#words, ids, tags, this.#kinds, 0, ids.length);
    while (!state.finished) {
      const count = parseFeatures(state, this.#keys);
      this.#model.score(this.#keys, count, this.#scores);
      const guess = transitions.best(state, this.#scores);
      costs(state, tree, this.#costs);
      const right = this.#isRight(guess, tree) ? guess : this.#bestRight(tree);
      this.#model.steps++;
      if (right < 0) {
        transitions.apply(state, guess);
        continue;
      }
      if (guess !== right) {
        this.#model.update(this.#keys, count, right, 1);
        this.#model.update(this.#keys, count, guess, -1);
      }
      transitions.apply(state, guess !== right && this.#random.next() < explore ? guess : right);
    }
  }

  get #least(): number {
    return Math.min(this.#costs.shift, this.#costs.left, this.#costs.right);
  }

  /** A class is right when its move costs least and, where it makes a gold arc, the label is the gold one. */
  #isRight(chosen: number, tree: GoldTree): boolean {
    const { firstRight, label } = this.#transitions;
    const least = this.#least;
    if (chosen === 0) return this.#costs.shift === least;
    const [cost, head] =
      chosen < firstRight ? [this.#costs.left, this.#leftHead] : [this.#costs.right, this.#rightHead];
    const child = this.#top;
    return cost === least && (tree.heads[child] !== head || tree.labels[child] === label[chosen]);
  }

  get #top(): number {
    return this.#state.stack[this.#state.depth - 1]!;
  }

  get #leftHead(): number {
    return this.#state.front;
  }

  get #rightHead(): number {
    return this.#state.stack[this.#state.depth - 2]!;
  }

  /** The right class that the model likes best; -1 where no class has the gold label (a label seen once on that side). */
  #bestRight(tree: GoldTree): number {
    const { firstLeft, firstRight, count, root } = this.#transitions;
    const least = this.#least;
    let best = -1;
    const consider = (chosen: number): void => {
      if (best < 0 || this.#scores[chosen]! > this.#scores[best]!) best = chosen;
    };
    if (this.#costs.shift === least) consider(0);
    if (this.#costs.left === least && this.#costs.left !== FORBIDDEN) {
      const atEnd = this.#state.front >= this.#state.length;
      for (let each = firstLeft; each < firstRight; each++) {
        if ((each === root) === atEnd && this.#isRight(each, tree)) consider(each);
      }
    }
    if (this.#costs.right === least && this.#costs.right !== FORBIDDEN) {
      for (let each = firstRight; each < count; each++) if (this.#isRight(each, tree)) consider(each);
    }
    return best;
  }
}

import { LABEL_FEATURES, labelFeatures } from "../src/language/english/label-features.ts";
import type { Moves } from "../src/language/english/moves.ts";
import { headAfter } from "../src/language/english/moves.ts";
import { PARSE_FEATURES, parseFeatures } from "../src/language/english/parse-features.ts";
import type { TagKinds } from "../src/language/english/parse-state.ts";
import { ParseState } from "../src/language/english/parse-state.ts";
import { bestLabel } from "../src/language/english/parser.ts";
import type { Words } from "../src/language/english/words.ts";
import type { ConlluSentence } from "../src/language/english/conllu.ts";
import type { Costs, GoldTree } from "./oracle.ts";
import { costs } from "./oracle.ts";
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
  /** How far a right class must be ahead of any wrong one before a step has no more to teach. */
  readonly margin: number;
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

/** Labels that are alike to the parser; whatever is not here is a group by itself with the other rare ones. */
const GROUPS: readonly (readonly string[])[] = [
  ["nsubj", "csubj", "expl", "nsubj:pass", "csubj:pass", "nsubj:outer", "csubj:outer"],
  ["det", "det:predet", "case", "mark", "aux", "aux:pass", "cop", "cc", "cc:preconj"],
  ["amod", "compound", "nummod", "nmod:poss", "nmod:desc"],
  ["flat", "fixed", "goeswith", "compound:prt"],
  ["obl", "obl:unmarked", "obl:agent", "nmod", "nmod:unmarked"],
  ["obj", "iobj"],
  ["xcomp", "ccomp"],
  ["advmod"],
  ["conj"],
  ["advcl", "acl", "acl:relcl", "advcl:relcl"],
  ["parataxis", "appos", "list"],
];

/** Group of each label. */
export const groupsOf = (labels: readonly string[]): number[] =>
  labels.map((label) => {
    const group = GROUPS.findIndex((members) => members.includes(label));
    return group < 0 ? GROUPS.length : group;
  });

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

/** The two models of a parser under training. */
export interface ParserModels {
  readonly moves: Perceptron;
  readonly labels: Perceptron;
}

/** Trains a parser. `after` is called after each epoch with the models as they are. */
export function trainParser(
  lessons: readonly ParserLesson[],
  words: Words,
  kinds: TagKinds,
  labels: readonly string[],
  moves: Moves,
  { epochs, minUpdates, margin, explore, masking, seed }: ParserOptions,
  after?: (epoch: number, models: ParserModels) => void,
): ParserModels {
  const models = {
    moves: new Perceptron(moves.count, minUpdates),
    labels: new Perceptron(labels.length, minUpdates),
  };
  const random = new Random(seed);
  const order = Int32Array.from(lessons, (_, i) => i);
  const mask = new Masking(words, lessons, masking, random);
  const teacher = new ParserTeacher(models, moves, words, kinds, labels.indexOf("root"), margin, random);
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (const i of order) {
      const lesson = lessons[i]!;
      teacher.teach({ ...lesson, ids: mask.rows(lesson.ids) }, epoch === 0 ? 0 : explore);
    }
    after?.(epoch, models);
  }
  return models;
}

class ParserTeacher {
  readonly #models: ParserModels;
  readonly #moves: Moves;
  readonly #words: Words;
  readonly #kinds: TagKinds;
  readonly #root: number;
  readonly #margin: number;
  readonly #random: Random;
  readonly #state = new ParseState();
  readonly #keys = new Int32Array(PARSE_FEATURES);
  readonly #scores: Float32Array;
  readonly #labelKeys = new Int32Array(LABEL_FEATURES);
  readonly #labelScores: Float32Array;
  readonly #costs: Costs = { shift: 0, left: 0, right: 0 };

  constructor(
    models: ParserModels,
    moves: Moves,
    words: Words,
    kinds: TagKinds,
    root: number,
    margin: number,
    random: Random,
  ) {
    this.#models = models;
    this.#moves = moves;
    this.#scores = new Float32Array(moves.count);
    this.#words = words;
    this.#kinds = kinds;
    this.#root = root;
    this.#margin = margin;
    this.#random = random;
    this.#labelScores = new Float32Array(models.labels.classes);
  }

  teach({ ids, tags, tree }: ParserLesson, explore: number): void {
    const state = this.#state;
    state.begin(this.#words, ids, tags, this.#kinds, 0, ids.length);
    while (!state.finished) {
      const [guess, right] = this.#teachMove(tree);
      const chosen = guess !== right && this.#random.next() < explore ? guess : right;
      const move = this.#moves.moveOf(chosen);
      if (move === "shift") state.shift();
      else this.#attach(move, this.#moves.members[this.#moves.group(chosen)]!, tree);
    }
  }

  /** The class the model would choose, and the best one that puts the fewest gold arcs out of reach. */
  #teachMove(tree: GoldTree): [guess: number, right: number] {
    const model = this.#models.moves;
    const count = parseFeatures(this.#state, this.#keys);
    model.score(this.#keys, count, this.#scores);
    const guess = this.#moves.best(this.#state, this.#scores);
    costs(this.#state, tree, this.#costs);
    const right = this.#isRight(guess, tree) ? guess : this.#bestRight(tree);
    model.steps++;
    const rival = guess === right ? this.#bestWrong(tree) : guess;
    if (rival >= 0 && this.#scores[right]! - this.#scores[rival]! <= this.#margin) {
      model.update(this.#keys, count, right, 1);
      model.update(this.#keys, count, rival, -1);
    }
    return [guess, right];
  }

  /** A class is right when its move costs least and, where it makes a gold arc, its group is the gold label's. */
  #isRight(chosen: number, { heads, labels }: GoldTree): boolean {
    const { shift, left, right } = this.#costs;
    const move = this.#moves.moveOf(chosen);
    if (this.#costs[move] !== Math.min(shift, left, right)) return false;
    if (move === "shift") return true;
    const child = this.#state.stack[this.#state.depth - 1]!;
    const head = headAfter(this.#state, move);
    if (heads[child] !== head || head === this.#state.length) return true;
    return this.#moves.groupOf[labels[child]!] === this.#moves.group(chosen);
  }

  /** The right class that the model likes best. */
  #bestRight(tree: GoldTree): number {
    let best = -1;
    for (let i = 0; i < this.#moves.count; i++) {
      if (best >= 0 && this.#scores[i]! <= this.#scores[best]!) continue;
      if (this.#isRight(i, tree)) best = i;
    }
    return best;
  }

  /** The allowed class that the model likes best among those that are not right; -1 where all are. */
  #bestWrong(tree: GoldTree): number {
    let best = -1;
    for (let i = 0; i < this.#moves.count; i++) {
      if (best >= 0 && this.#scores[i]! <= this.#scores[best]!) continue;
      if (this.#moves.isAllowed(this.#state, i) && !this.#isRight(i, tree)) best = i;
    }
    return best;
  }

  /** Makes the arc of a move, with the label the model gives it; a gold arc teaches its label. */
  #attach(move: "left" | "right", members: Int32Array, tree: GoldTree): void {
    const state = this.#state;
    const head = headAfter(state, move);
    const child = state.stack[state.depth - 1]!;
    const label = head === state.length ? this.#root : this.#label(head, child, members, tree);
    if (move === "left") state.attachLeft(label);
    else state.attachRight(label);
  }

  #label(head: number, child: number, members: Int32Array, tree: GoldTree): number {
    const { labels } = this.#models;
    const count = labelFeatures(this.#state, head, child, this.#labelKeys);
    labels.score(this.#labelKeys, count, this.#labelScores);
    const guess = bestLabel(this.#labelScores, members);
    const gold = tree.labels[child]!;
    if (tree.heads[child] !== head || !members.includes(gold)) return guess;
    labels.steps++;
    if (guess !== gold) {
      labels.update(this.#labelKeys, count, gold, 1);
      labels.update(this.#labelKeys, count, guess, -1);
    }
    return guess;
  }
}

import type { FeatureKeys } from "./keys.ts";
import type { Scene } from "./scene.ts";
import type { WordFacts } from "./word-facts.ts";
import { NO_WORD } from "./word-facts.ts";

/** The word looked at, with the two before it and the two after it in its sentence. */
interface Window {
  readonly scene: Scene;
  readonly i: number;
  readonly first: number;
  readonly end: number;
  readonly before2: WordFacts;
  readonly before: WordFacts;
  readonly own: WordFacts;
  readonly after: WordFacts;
  readonly after2: WordFacts;
  /** Whether a capital is owed to the place, and why. */
  readonly owed: number;
}

/** Shape of what stands outside the sentence. */
const NO_SHAPE = 9;

/** Writes the features of word `i` of the sentence from `first` to `end`. */
export function writeFeatures(scene: Scene, i: number, first: number, end: number, keys: FeatureKeys): void {
  const { words, facts } = scene;
  const at = (k: number): WordFacts => (k < first || k >= end ? NO_WORD : facts[k]!);
  const window: Window = {
    scene,
    i,
    first,
    end,
    before2: at(i - 2),
    before: at(i - 1),
    own: facts[i]!,
    after: at(i + 1),
    after2: at(i + 2),
    owed: (words.opens[i] ? 1 : 0) + (words.shouted[i] ? 2 : 0) + (i === first ? 4 : 0),
  };
  keys.clear();
  writeLetters(window, keys);
  writeNeighbours(window, keys);
  writeTables(window, keys);
  writeClasses(window, keys);
  writeRules(window, keys);
  writeMemory(window, keys);
  writeRun(window, keys);
}

const shapeAt = ({ scene, first, end }: Window, k: number): number =>
  k < first || k >= end ? NO_SHAPE : scene.words.shape[k]!;

/** How the word is written. */
function writeLetters(window: Window, keys: FeatureKeys): void {
  const { own, owed } = window;
  const shape = shapeAt(window, window.i);
  keys.group(100);
  keys.one(0);
  keys.one(own.form);
  keys.one(own.lower);
  keys.one(own.suffix2);
  keys.one(own.suffix3);
  keys.one(own.suffix4);
  keys.one(own.prefix3);
  keys.one(own.prefix4);
  keys.one(own.shape);
  keys.two(own.shape, owed);
  keys.two(own.suffix3, shape);
}

/** The words beside it. */
function writeNeighbours(window: Window, keys: FeatureKeys): void {
  const { before2, before, own, after, after2, i } = window;
  const shape = shapeAt(window, i);
  keys.group(200);
  keys.one(before.lower);
  keys.one(after.lower);
  keys.one(before2.lower);
  keys.one(after2.lower);
  keys.two(before.lower, shape);
  keys.two(after.lower, shape);
  keys.two(before2.lower, before.lower);
  keys.two(after.lower, after2.lower);
  keys.two(before.lower, own.lower);
  keys.two(own.lower, after.lower);
  keys.two(before.shape, own.shape);
  keys.two(own.shape, after.shape);
  keys.three(shapeAt(window, i - 1), shape, shapeAt(window, i + 1));
  keys.three(shape, shapeAt(window, i + 1), shapeAt(window, i + 2));
  keys.one(before.suffix3);
  keys.one(after.suffix3);
  keys.two(before.suffix3, shape);
  keys.two(after.suffix3, shape);
}

/** Which tables know the word and its neighbours, and their roles. */
function writeTables(window: Window, keys: FeatureKeys): void {
  const { before2, before, own, after, after2, owed } = window;
  const shape = shapeAt(window, window.i);
  keys.group(300);
  keys.one(own.known);
  keys.one(before.known);
  keys.one(after.known);
  keys.one(before2.known);
  keys.one(after2.known);
  keys.two(own.known, shape);
  keys.two(own.known, owed * 8 + shape);
  keys.two(before.known, own.known);
  keys.two(own.known, after.known);
  keys.three(before.known, own.known, after.known);
  keys.one(own.roles);
  keys.one(before.roles);
  keys.one(after.roles);
  keys.one(before2.roles);
  keys.one(after2.roles);
  keys.two(before.roles, own.known);
  keys.two(own.known, after.roles);
}

/** The classes of words that are used alike. */
function writeClasses(window: Window, keys: FeatureKeys): void {
  const { before2, before, own, after, after2, owed } = window;
  const shape = shapeAt(window, window.i);
  keys.group(400);
  keys.one(own.coarse);
  keys.one(own.middle);
  keys.one(own.fine);
  keys.one(before.middle);
  keys.one(after.middle);
  keys.one(before.fine);
  keys.one(after.fine);
  keys.two(before.middle, own.middle);
  keys.two(own.middle, after.middle);
  keys.two(own.coarse, shape);
  keys.two(own.fine, owed * 8 + shape);
  keys.one(before2.middle);
  keys.one(after2.middle);
}

/** What the rules take the word and its neighbours for. */
function writeRules(window: Window, keys: FeatureKeys): void {
  const { scene, i, first, end, before, own, after } = window;
  const ruleAt = (k: number): number => (k < first || k >= end ? -1 : scene.rule[k]!);
  const rule = ruleAt(i);
  const rank = scene.rank[i]!;
  const shape = shapeAt(window, i);
  keys.group(500);
  keys.one(rule);
  keys.two(rule, rank);
  keys.two(rule, scene.length[i]!);
  keys.two(ruleAt(i - 1), rule);
  keys.two(rule, ruleAt(i + 1));
  keys.three(ruleAt(i - 1), rule, ruleAt(i + 1));
  keys.two(rule, own.known);
  keys.two(rule, own.suffix3);
  keys.two(rule, after.lower);
  keys.two(rule, before.lower);
  keys.two(rule, shape);
  keys.two(ruleAt(i - 1), shape);
  keys.two(ruleAt(i + 1), shape);
  keys.three(rule, rank, shapeAt(window, i + 1));
  keys.three(rule, rank, shapeAt(window, i - 1));
  keys.two(rule, own.form);
}

/** What the rest of the text says of it. */
function writeMemory(window: Window, keys: FeatureKeys): void {
  const { scene, i, first, end } = window;
  const memory = scene.memory[i]!;
  const company = scene.company[i]!;
  const elsewhere = scene.elsewhere[i]!;
  const kind = scene.rule[i]! >> 2;
  const shape = shapeAt(window, i);
  keys.group(600);
  keys.one(memory);
  keys.two(memory, shape);
  keys.two(company, shape);
  keys.two(memory, kind);
  keys.two(memory, company);
  keys.one(elsewhere);
  keys.two(elsewhere, kind);
  keys.two(i > first ? scene.elsewhere[i - 1]! : -1, elsewhere);
  keys.two(elsewhere, i + 1 < end ? scene.elsewhere[i + 1]! : -1);
}

/** The run of capitalised words around it: its first and last word, its length, what stands before and after it. */
function writeRun({ scene, i, first, end }: Window, keys: FeatureKeys): void {
  keys.group(700);
  if (scene.runFrom[i]! < 0) return keys.one(0);
  const from = Math.max(scene.runFrom[i]!, first);
  const to = Math.min(scene.runTo[i]!, end);
  const at = (k: number): WordFacts => (k < first || k >= end ? NO_WORD : scene.facts[k]!);
  const opening = at(from);
  const head = at(to - 1);
  const before2 = at(from - 2);
  const before = at(from - 1);
  const after = at(to);
  const length = Math.min(5, to - from);
  const place = Math.min(3, i - from) * 4 + Math.min(3, to - 1 - i);
  keys.one(1);
  keys.two(length, place);
  keys.two(before.lower, length);
  keys.two(after.lower, length);
  keys.one(before.lower);
  keys.one(after.lower);
  keys.one(head.lower);
  keys.two(head.lower, place);
  keys.two(opening.lower, place);
  keys.one(head.roles);
  keys.two(head.known, place);
  keys.two(opening.known, place);
  keys.two(head.known, opening.known);
  keys.three(opening.known, head.known, length);
  keys.two(before.known, opening.known);
  keys.two(before.roles, opening.known);
  keys.two(after.roles, head.known);
  keys.two(before.middle, length);
  keys.two(after.middle, length);
  keys.two(head.middle, place);
  keys.two(opening.middle, place);
  keys.two(head.suffix3, place);
  keys.two(before2.lower, before.lower);
  keys.two(after.lower, at(to + 1).lower);
  keys.two(before2.known, before.lower);
}

import { BoundaryWalk } from "../src/language/english/boundaries.ts";
import type { Ranges } from "../src/language/english/chunks.ts";
import type { Words } from "../src/language/english/words.ts";
import { Perceptron } from "./perceptron.ts";
import type { Random } from "./random.ts";
import type { TreebankDocument } from "./treebank.ts";

/** Rows of `words` of the tokens of a text. */
export const idsOf = (text: string, tokens: Ranges, words: Words): Int32Array =>
  Int32Array.from({ length: tokens.length }, (_, i) =>
    words.idOf(text.slice(tokens.starts[i], tokens.ends[i])),
  );

/** How far a decision must be on its right side before it has no more to teach. */
const MARGIN = 20;

/** Updates before a feature counts. */
const LEAST_UPDATES = 2;

/** Trains the sentence splitter over tokens as the tokeniser finds them. */
export function trainBoundaries(
  documents: readonly TreebankDocument[],
  tokenise: (text: string) => Ranges,
  words: Words,
  epochs: number,
  random: Random,
): Perceptron {
  const model = new Perceptron(1, LEAST_UPDATES);
  const keys = new Int32Array(48);
  const score = new Float32Array(1);
  const tasks = documents.map((document) => {
    const tokens = tokenise(document.text);
    const ends = new Set(document.sentences.map(({ offset, text }) => offset + text.length));
    return { text: document.text, tokens, ids: idsOf(document.text, tokens, words), ends };
  });
  const learn = (walk: BoundaryWalk, i: number, gold: boolean): void => {
    const count = walk.features(i, keys);
    model.score(keys, count, score);
    model.steps++;
    if (gold ? score[0]! <= MARGIN : score[0]! > -MARGIN) model.update(keys, count, 0, gold ? 1 : -1);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(tasks);
    for (const { text, tokens, ids, ends } of tasks) {
      const walk = new BoundaryWalk(text, tokens, words, ids);
      for (let i = 0; i < tokens.length; i++) {
        walk.enter(i);
        const possible = walk.possibility(i);
        const gold = possible === "must" || ends.has(tokens.ends[i]!);
        if (possible === "maybe") learn(walk, i, gold);
        if (gold) walk.close(i);
      }
    }
  }
  return model;
}

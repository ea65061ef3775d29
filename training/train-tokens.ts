import type { Ranges } from "../src/language/english/chunks.ts";
import { chunksOf } from "../src/language/english/chunks.ts";
import type { ChunkView } from "../src/language/english/cuts.ts";
import { cutFeatures, isCandidate, viewOf } from "../src/language/english/cuts.ts";
import { LETTER, kindOf } from "../src/language/english/characters.ts";
import { normalForm } from "../src/language/english/words.ts";
import { Perceptron } from "./perceptron.ts";
import type { Random } from "./random.ts";
import type { TreebankDocument } from "./treebank.ts";

/** Ends of a document's tokens, as the treebank has them. */
const goldEnds = ({ sentences }: TreebankDocument): ReadonlySet<number> =>
  new Set(sentences.flatMap(({ words, offset }) => words.map(({ end }) => offset + end)));

/** Trains the yes or no of the tokeniser on the cuts of the treebanks. */
export function trainCuts(
  documents: readonly TreebankDocument[],
  epochs: number,
  random: Random,
): Perceptron {
  const model = new Perceptron(1, 1);
  const keys = new Int32Array(32);
  const score = new Float32Array(1);
  const tasks = documents.map((document) => ({
    document,
    chunks: chunksOf(document.text),
    ends: goldEnds(document),
  }));
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(tasks);
    for (const { document, chunks, ends } of tasks) {
      eachCandidate(document.text, chunks, (view, at) => {
        const gold = ends.has(at);
        const count = cutFeatures(view, at, keys);
        model.score(keys, count, score);
        model.steps++;
        // A margin of one: a cut that was right by a hair is learnt as well.
        if (gold ? score[0]! <= 1 : score[0]! > -1) model.update(keys, count, 0, gold ? 1 : -1);
        if (gold) view.from = at;
      });
    }
  }
  return model;
}

function eachCandidate(text: string, chunks: Ranges, visit: (view: ChunkView, at: number) => void): void {
  for (let i = 0; i < chunks.length; i++) {
    const start = chunks.starts[i]!;
    const end = chunks.ends[i]!;
    const view = viewOf(text, start, end, i + 1 < chunks.length ? chunks.starts[i + 1]! : text.length);
    for (let at = start + 1; at < end; at++) if (isCandidate(text, start, end, at)) visit(view, at);
  }
}

/** Words of letters only that the treebanks mostly cut in two or more ("cannot", "gonna"), with their cuts. */
export function learnContractions(documents: readonly TreebankDocument[]): Map<string, number[]> {
  const whole = new Map<string, number>();
  const parted = new Map<string, Map<string, number>>();
  for (const document of documents) countWords(document, whole, parted);
  const contractions = new Map<string, number[]>();
  for (const word of [...parted.keys()].sort()) {
    const ways = [...parted.get(word)!].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const [cuts, times] = ways[0]!;
    if (times >= 2 && times > (whole.get(word) ?? 0) * 1.5)
      contractions.set(word, cuts.split(" ").map(Number));
  }
  return contractions;
}

function countWords(
  document: TreebankDocument,
  whole: Map<string, number>,
  parted: Map<string, Map<string, number>>,
): void {
  const ends = goldEnds(document);
  for (const [start, end] of letterRuns(document.text)) {
    const word = normalForm(document.text.slice(start, end));
    const cuts = Array.from({ length: end - start - 1 }, (_, i) => i + 1).filter((at) =>
      ends.has(start + at),
    );
    if (cuts.length === 0) whole.set(word, (whole.get(word) ?? 0) + 1);
    else {
      const ways = parted.get(word) ?? new Map<string, number>();
      parted.set(word, ways);
      ways.set(cuts.join(" "), (ways.get(cuts.join(" ")) ?? 0) + 1);
    }
  }
}

/** Runs of letters; short ones only, since contractions are short. */
function* letterRuns(text: string): Generator<[number, number]> {
  for (let i = 0; i < text.length; i++) {
    const start = i;
    while (i < text.length && kindOf(text.charCodeAt(i)) === LETTER) i++;
    if (i - start >= 2 && i - start <= 12 && text[i] !== "'" && text[i] !== "’") yield [start, i];
  }
}

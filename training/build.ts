import { packSections } from "../src/language/english/container.ts";
import { Moves } from "../src/language/english/moves.ts";
import type { ModelHeader } from "../src/language/english/model.ts";
import { kindsOf } from "../src/language/english/model.ts";
import { encodeClasses, encodeLemmas } from "../src/language/english/tables.ts";
import { learnedCutter, tokenRanges } from "../src/language/english/tokens.ts";
import { decodeWeights, encodeWeights } from "../src/language/english/weight-codec.ts";
import type { WordClasses } from "../src/language/english/words.ts";
import { Words } from "../src/language/english/words.ts";
import { quoteInverted } from "./augment.ts";
import { Random } from "./random.ts";
import { prepare, tagsOf } from "./tagged.ts";
import { trainBoundaries } from "./train-boundaries.ts";
import { learnLemmas } from "./train-lemmas.ts";
import type { ParserLesson } from "./train-parser.ts";
import { groupsOf, labelsOf, trainParser, treeOf } from "./train-parser.ts";
import { jackknifedTags, trainTagger } from "./train-tagger.ts";
import { learnContractions, trainCuts } from "./train-tokens.ts";
import type { TreebankDocument } from "./treebank.ts";
import { sentencesOf } from "./treebank.ts";

/** What a model is trained from. */
export interface Material {
  readonly documents: readonly TreebankDocument[];
  readonly classes: WordClasses;
  readonly speechVerbs: readonly string[];
}

/** How it is trained. The same material and the same plan give the same bytes. */
export interface Plan {
  readonly name: string;
  readonly seed: number;
  readonly tokenEpochs: number;
  readonly taggerEpochs: number;
  readonly taggerMinUpdates: number;
  readonly folds: number;
  readonly parserEpochs: number;
  readonly parserMinUpdates: number;
  readonly explore: number;
  readonly masking: number;
}

export const PLAN: Plan = {
  name: "english-1",
  seed: 20261122,
  tokenEpochs: 8,
  taggerEpochs: 6,
  taggerMinUpdates: 2,
  folds: 5,
  parserEpochs: 8,
  parserMinUpdates: 3,
  explore: 0.9,
  masking: 0.5,
};

/** The parts of a model file by name, in the order of the file. `say` is told of progress. */
export function trainSections(
  { documents, classes, speechVerbs }: Material,
  plan: Plan,
  say: (progress: string) => void,
): Map<string, Uint8Array> {
  const words = new Words(classes, new Set(speechVerbs));
  const { cuts, boundaries, contractions } = trainTexts(documents, words, plan);
  say("sentences and tokens learnt");
  const sentences = sentencesOf(documents);
  const tags = tagsOf(sentences);
  const prepared = prepare(sentences, tags, words);
  const tagger = trainTagger(prepared, words, tags.length, {
    epochs: plan.taggerEpochs,
    minUpdates: plan.taggerMinUpdates,
    masking: plan.masking,
    seed: plan.seed + 2,
  });
  say("tags learnt");
  const lemmas = learnLemmas(sentences);
  const more = quoteInverted(sentences, new Set(speechVerbs), new Random(plan.seed + 3));
  const all = [
    ...prepared,
    ...prepare(
      more.map(({ sentence }) => sentence),
      tags,
      words,
    ),
  ];
  const folds = [...sentences.keys(), ...more.map(({ source }) => source)].map((i) => i % plan.folds);
  const seen = jackknifedTags(all, folds, prepared.length, words, tags.length, {
    epochs: Math.max(1, plan.taggerEpochs - 1),
    minUpdates: plan.taggerMinUpdates,
    masking: plan.masking,
    seed: plan.seed + 4,
  });
  say("tags as the parser will meet them");
  const labels = labelsOf(sentences);
  const groups = groupsOf(labels);
  const moves = new Moves(groups);
  const kinds = kindsOf(tags);
  const lessons = all.map(({ ids, sentence }, i): ParserLesson => ({
    ids,
    tags: seen[i]!,
    tree: treeOf(sentence, seen[i]!, kinds, labels),
  }));
  const parser = trainParser(
    lessons,
    words,
    kinds,
    labels,
    moves,
    {
      epochs: plan.parserEpochs,
      minUpdates: plan.parserMinUpdates,
      explore: plan.explore,
      masking: plan.masking,
      seed: plan.seed + 5,
    },
    (epoch) => say(`trees, epoch ${epoch + 1} of ${plan.parserEpochs}`),
  );
  const header: ModelHeader = {
    name: plan.name,
    tags,
    labels,
    groups,
    contractions: [...contractions],
    settled: [...tagger.settled],
    speechVerbs,
    confidence: { margins: [0], correct: [0] },
  };
  return new Map([
    ["header", encodeHeader(header)],
    ["classes", encodeClasses(classes)],
    ["lemmas", encodeLemmas(lemmas.exceptions, lemmas.rules)],
    ["cuts", cuts],
    ["boundaries", boundaries],
    ["tags", tagger.weights],
    ["moves", encodeWeights(moves.count, parser.moves.rows())],
    ["labels", encodeWeights(labels.length, parser.labels.rows())],
  ]);
}

export const encodeHeader = (header: ModelHeader): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(header));

function trainTexts(documents: readonly TreebankDocument[], words: Words, { seed, tokenEpochs }: Plan) {
  const cuts = encodeWeights(1, trainCuts(documents, tokenEpochs, new Random(seed)).rows());
  const contractions = learnContractions(documents);
  const cutter = learnedCutter(decodeWeights(cuts, "the weights of the tokeniser"));
  const tokenise = (text: string) => tokenRanges(text, cutter, contractions);
  const boundaries = trainBoundaries(documents, tokenise, words, tokenEpochs, new Random(seed + 1));
  return { cuts, contractions, boundaries: encodeWeights(1, boundaries.rows()) };
}

/** A model file, with confidence still to be calibrated. */
export const trainModel = (material: Material, plan: Plan, say: (progress: string) => void): Uint8Array =>
  packSections(trainSections(material, plan, say));

import { packSections } from "../src/language/english/container.ts";
import type { ConlluSentence } from "../src/language/english/conllu.ts";
import type { Tag } from "../src/language/english/tagger.ts";
import { Moves } from "../src/language/english/moves.ts";
import type { ModelHeader } from "../src/language/english/model.ts";
import { kindsOf } from "../src/language/english/model.ts";
import { encodeClasses, encodeLemmas } from "../src/language/english/tables.ts";
import { learnedCutter, tokenRanges } from "../src/language/english/tokens.ts";
import { decodeWeights, encodeWeights } from "../src/language/english/weight-codec.ts";
import type { WordClasses } from "../src/language/english/words.ts";
import { Words } from "../src/language/english/words.ts";
import { quoteInverted } from "./augment.ts";
import { meanOf, quantised } from "./perceptron.ts";
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
  /** Documents of our own writing: the shapes of attribution, which the treebanks hardly have. */
  readonly own: readonly TreebankDocument[];
  readonly classes: WordClasses;
  readonly speechVerbs: readonly string[];
}

/** How it is trained. The same material and the same plan give the same bytes. */
export interface Plan {
  readonly name: string;
  readonly seed: number;
  readonly tokenEpochs: number;
  /** Taggers trained in different orders, whose weights are averaged. */
  readonly taggers: number;
  readonly taggerEpochs: number;
  readonly taggerMinUpdates: number;
  readonly taggerMargin: number;
  readonly folds: number;
  /** The seed of each parser: they meet their lessons in different orders, and their weights are averaged. */
  readonly parserSeeds: readonly number[];
  readonly parserEpochs: number;
  readonly parserMinUpdates: number;
  readonly parserMargin: number;
  /** Smallest quantised weight of the parser that is kept. */
  readonly parserLeast: number;
  readonly explore: number;
  /** How often the parser meets each sentence of our own in an epoch. */
  readonly ownTimes: number;
  readonly masking: number;
}

export const PLAN: Plan = {
  name: "english-1",
  seed: 20261122,
  tokenEpochs: 8,
  taggers: 3,
  taggerEpochs: 6,
  taggerMinUpdates: 3,
  taggerMargin: 20,
  folds: 5,
  parserSeeds: [20261132, 20261133, 20261134, 20261135, 20261136],
  parserEpochs: 4,
  parserMinUpdates: 5,
  parserMargin: 30,
  parserLeast: 12,
  explore: 0.9,
  ownTimes: 3,
  masking: 0,
};

/** The parts of a model file by name, in the order of the file. `say` is told of progress. */
export function trainSections(
  { documents: treebanks, own, classes, speechVerbs }: Material,
  plan: Plan,
  say: (progress: string) => void,
): Map<string, Uint8Array> {
  const documents = [...treebanks, ...own];
  const words = new Words(classes, new Set(speechVerbs));
  const { cuts, boundaries, contractions } = trainTexts(documents, words, plan);
  say("sentences and tokens learnt");
  const sentences = sentencesOf(documents);
  const tags = tagsOf(sentences);
  const tagger = trainTagger(
    prepare(sentences, tags, words),
    words,
    tags.length,
    taggerOptions(plan, plan.taggers, 0),
  );
  say("tags learnt");
  const lemmas = learnLemmas(sentences);
  const labels = labelsOf(sentences);
  const groups = groupsOf(labels);
  const lessons = parserLessons(
    sentences,
    sentencesOf(own).length,
    tags,
    labels,
    words,
    new Set(speechVerbs),
    plan,
  );
  say("tags as the parser will meet them");
  const parsers = trainParsers(lessons, words, tags, labels, new Moves(groups), plan, say);
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
    ["moves", parsers.moves],
    ["labels", parsers.labels],
  ]);
}

const taggerOptions = (plan: Plan, models: number, fewer: number) => ({
  models,
  epochs: Math.max(1, plan.taggerEpochs - fewer),
  minUpdates: plan.taggerMinUpdates,
  margin: plan.taggerMargin,
  masking: plan.masking,
  seed: plan.seed + 2 + fewer,
});

/**
 * What the parser learns from: the sentences (the last `own` are of our own writing and are met several times), and
 * some turned round; all tagged as they will be met.
 */
function parserLessons(
  sentences: readonly ConlluSentence[],
  own: number,
  tags: readonly Tag[],
  labels: readonly string[],
  words: Words,
  speechVerbs: ReadonlySet<string>,
  plan: Plan,
): ParserLesson[] {
  const turned = quoteInverted(sentences, speechVerbs, new Random(plan.seed + 1));
  const all = prepare([...sentences, ...turned.map(({ sentence }) => sentence)], tags, words);
  // A sentence and what is made from it are in one fold: no tagger has learnt from what it tags.
  const folds = [...sentences.keys(), ...turned.map(({ source }) => source)].map((i) => i % plan.folds);
  const seen = jackknifedTags(all, folds, sentences.length, words, tags.length, taggerOptions(plan, 1, 1));
  const kinds = kindsOf(tags);
  return all.flatMap(({ ids, sentence }, i) => {
    const lesson = { ids, tags: seen[i]!, tree: treeOf(sentence, seen[i]!, kinds, labels) };
    const isOwn = i >= sentences.length - own && i < sentences.length;
    return new Array<ParserLesson>(isOwn ? plan.ownTimes : 1).fill(lesson);
  });
}

/** Weights of moves and of labels: the mean of parsers that met their lessons in different orders. */
function trainParsers(
  lessons: readonly ParserLesson[],
  words: Words,
  tags: readonly Tag[],
  labels: readonly string[],
  moves: Moves,
  plan: Plan,
  say: (progress: string) => void,
): { readonly moves: Uint8Array; readonly labels: Uint8Array } {
  const found = plan.parserSeeds.map((seed, p) => {
    const options = {
      epochs: plan.parserEpochs,
      minUpdates: plan.parserMinUpdates,
      margin: plan.parserMargin,
      explore: plan.explore,
      masking: plan.masking,
      seed,
    };
    const models = trainParser(lessons, words, kindsOf(tags), labels, moves, options, (epoch) =>
      say(`trees: parser ${p + 1} of ${plan.parserSeeds.length}, epoch ${epoch + 1} of ${plan.parserEpochs}`),
    );
    return { moves: models.moves.averages(), labels: models.labels.averages() };
  });
  const bytes = (part: "moves" | "labels", classCount: number): Uint8Array =>
    encodeWeights(classCount, quantised(meanOf(found.map((each) => each[part])), plan.parserLeast));
  return { moves: bytes("moves", moves.count), labels: bytes("labels", labels.length) };
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

/**
 * Trains the tagger of names from gold kept outside the repository:
 *
 *   npm run train -- --names NAMES_FOLDER TREEBANKS_FOLDER
 *
 * Every input is checked against names.lock.json and treebanks.lock.json. Writes models/names.bin and its card. The
 * same inputs (the gold, the treebank, the authority files, word-classes.tsv and the rules of src/reading/names) give
 * the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadAuthorities } from "../../src/desk/authority.ts";
import { lexiconOf } from "../../src/reading/names/lexicon.ts";
import type { Lexicon } from "../../src/reading/names/lexicon.ts";
import { loadNameTagger } from "../../src/reading/names/tagging/model.ts";
import type { NameTagger } from "../../src/reading/names/tagging/tagger.ts";
import { WordTable } from "../../src/reading/names/tagging/word-facts.ts";
import type { WordClasses } from "../../src/language/index.ts";
import { readClasses } from "../word-classes.ts";
import { namesCard } from "./card.ts";
import type { ChainOptions } from "./chain.ts";
import { trainChain } from "./chain.ts";
import { scoreNames } from "./evaluate.ts";
import type { NameScores } from "./evaluate.ts";
import type { PreparedText } from "./lessons.ts";
import { preparedText } from "./lessons.ts";
import type { LockedTreebank } from "../lock.ts";
import { lockedDocuments, readLock } from "../lock.ts";
import type { TreebankDocument } from "../treebank.ts";
import { goldTexts, readNamesLock } from "./lock.ts";
import { treebankTexts } from "./treebank-names.ts";
import { nameModelBytes, nameSections } from "./model-file.ts";

export const NAMES_PLAN = {
  name: "names-1",
  seed: 20261122,
  epochs: 12,
  penalty: 0.3,
  rate: 0.02,
  decay: 0.95,
  hidden: 0.3,
  leastCount: 2,
  averaged: 8,
  folds: 4,
} satisfies ChainOptions & { readonly name: string; readonly folds: number };

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const started = performance.now();
const say = (progress: string): void =>
  console.error(`${Math.round((performance.now() - started) / 1000)} s  ${progress}`);

/** Trains from the gold in `folder` and writes the model and its card. */
export async function trainNames([folder, treebanks]: readonly string[]): Promise<void> {
  if (folder === undefined || treebanks === undefined)
    throw new RangeError("usage: npm run train -- --names NAMES_FOLDER TREEBANKS_FOLDER");
  const lock = readNamesLock(pathOf("names.lock.json"));
  const lexicon = lexiconOf(loadAuthorities(""));
  const classes = readClasses(readFileSync(pathOf("../word-classes.tsv"), "utf8"));
  const table = new WordTable(lexicon, classes);
  const prepare = async (use: "learn" | "held"): Promise<PreparedText[]> =>
    (await Promise.all(lock.map((set) => goldTexts(folder, set, use))))
      .flat()
      .map((gold) => preparedText(gold, lexicon, table));
  const learnt = await prepare("learn");
  const held = await prepare("held");
  const treebank = lockedTreebank();
  const documents = await lockedDocuments(treebanks, treebank, "train");
  say(`${learnt.length} texts to learn from and ${documents.length} of a treebank, ${held.length} held out`);
  const school: School = { lexicon, classes, table, documents };
  const sections = sectionsFrom(learnt, school);
  const bytes = nameModelBytes(sections);
  say(`${bytes.length} bytes`);
  const tagger = loadNameTagger(bytes);
  const scores: [string, NameScores][] = [
    ...heldScores(held, lexicon, tagger),
    ...crossValidated(learnt, school),
  ];
  for (const [set, each] of scores) say(`${set}: ${JSON.stringify(each)}`);
  writeFileSync(pathOf("../../models/names.bin"), bytes);
  writeFileSync(
    pathOf("../../models/names.md"),
    namesCard({ lock, treebank, sections, bytes, scores, plan: NAMES_PLAN }),
  );
}

/** What every tagger of a training run is made from beside the gold. */
interface School {
  readonly lexicon: Lexicon;
  readonly classes: WordClasses;
  readonly table: WordTable;
  readonly documents: readonly TreebankDocument[];
}

/** The treebank whose proper nouns are learnt from: the one that is no set of the gold. */
function lockedTreebank(): LockedTreebank {
  const found = readLock(pathOf("../treebanks.lock.json")).treebanks.find(({ set }) => set === "ewt");
  if (found) return found;
  throw new RangeError('treebanks.lock.json names no treebank "ewt"');
}

/**
 * The sections of a tagger that has learnt from texts, and from the treebank as a first tagger, which has learnt from
 * the texts alone, reads it.
 */
function sectionsFrom(texts: readonly PreparedText[], school: School): Map<string, Uint8Array> {
  const { lexicon, classes, table, documents } = school;
  const first = loadNameTagger(nameModelBytes(learntFrom(texts, classes)));
  say("first tagger");
  const more = treebankTexts(documents, lexicon, first).map((text) => preparedText(text, lexicon, table));
  return learntFrom([...texts, ...more], classes);
}

const learntFrom = (texts: readonly PreparedText[], classes: WordClasses): Map<string, Uint8Array> =>
  nameSections(
    NAMES_PLAN.name,
    trainChain(
      texts.flatMap(({ lessons }) => lessons),
      NAMES_PLAN,
    ),
    classes,
  );

const PRESS = new Set(["news", "interview", "speech"]);
const isPress = ({ gold }: PreparedText): boolean => PRESS.has(gold.genre);

const heldScores = (
  held: readonly PreparedText[],
  lexicon: Lexicon,
  tagger: NameTagger,
): [string, NameScores][] => [
  ["gum dev: news, interview, speech", scoreNames(held.filter(isPress), lexicon, () => tagger)],
  ["gum dev", scoreNames(held, lexicon, () => tagger)],
];

/** Scores of texts by taggers that have learnt from the other texts only: every text of a set stands in one fold. */
function crossValidated(texts: readonly PreparedText[], school: School): [string, NameScores][] {
  const { folds } = NAMES_PLAN;
  const foldOf = new Map(texts.map((text, i) => [text, i % folds]));
  const taggers = Array.from({ length: folds }, (_, fold) => {
    const others = texts.filter((text) => foldOf.get(text) !== fold);
    say(`fold ${fold + 1} of ${folds}`);
    return loadNameTagger(nameModelBytes(sectionsFrom(others, school)));
  });
  const score = (kept: (text: PreparedText) => boolean): NameScores =>
    scoreNames(texts.filter(kept), school.lexicon, (text) => taggers[foldOf.get(text)!]!);
  const sets = [...new Set(texts.map(({ gold }) => gold.set))];
  return [
    [
      "gum: news, interview, speech, cross-validated",
      score((text) => text.gold.set === "gum" && isPress(text)),
    ],
    ...sets.map((set): [string, NameScores] => [
      `${set}, cross-validated`,
      score(({ gold }) => gold.set === set),
    ]),
  ];
}

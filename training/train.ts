/**
 * Trains the language model from treebanks kept outside the repository:
 *
 *   npm run train -- TREEBANKS_FOLDER [WH_BRIEFINGS.jsonl.gz]
 *
 * Every input is checked against treebanks.lock.json. With the second argument the word classes are induced anew from
 * that public-domain text and from the treebanks' own (word-classes.tsv is rewritten); without it they are read from
 * word-classes.tsv. Writes models/english.bin and its card. The same inputs give the same bytes.
 *
 *   npm run train -- --classes TREEBANKS_FOLDER WH_BRIEFINGS.jsonl.gz     the word classes alone
 *   npm run train -- --names NAMES_FOLDER TREEBANKS_FOLDER               the tagger of names (names/train-names.ts)
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { packSections } from "../src/language/english/container.ts";
import type { ModelHeader } from "../src/language/english/model.ts";
import { loadLanguageModel } from "../src/language/english/model.ts";
import { learnedCutter, tokenRanges } from "../src/language/english/tokens.ts";
import { decodeWeights, encodeWeights } from "../src/language/english/weight-codec.ts";
import { PLAN, encodeHeader, trainSections } from "./build.ts";
import { calibrated } from "./calibration.ts";
import { modelCard } from "./card.ts";
import { evaluate } from "./evaluate.ts";
import type { Scores } from "./evaluate.ts";
import { checkFile, lockedDocuments, readLock } from "./lock.ts";
import type { Lock } from "./lock.ts";
import { Random } from "./random.ts";
import { speechVerbForms } from "./speech-verbs.ts";
import { trainNames } from "./names/train-names.ts";
import { learnContractions, trainCuts } from "./train-tokens.ts";
import type { TreebankDocument } from "./treebank.ts";
import { documentsOf } from "./treebank.ts";
import { CLASS_SIZES, Counting, induceClasses, rawTexts, readClasses } from "./word-classes.ts";

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const started = performance.now();
const say = (progress: string): void =>
  console.error(`${Math.round((performance.now() - started) / 1000)} s  ${progress}`);

async function main(classesOnly: boolean, [folder, raw]: readonly string[]): Promise<void> {
  if (folder === undefined || (classesOnly && raw === undefined)) {
    throw new RangeError("usage: npm run train -- [--classes] TREEBANKS_FOLDER [WH_BRIEFINGS.jsonl.gz]");
  }
  const lock = readLock(pathOf("treebanks.lock.json"));
  const locked = (
    await Promise.all(lock.treebanks.map((each) => lockedDocuments(folder, each, "train")))
  ).flat();
  if (raw !== undefined) await renewClasses(locked, raw, lock);
  if (classesOnly) return;
  const speechVerbTable = readFileSync(pathOf("../authority/speech-verbs.tsv"), "utf8");
  const speechVerbs = speechVerbForms(speechVerbTable);
  const classes = readClasses(readFileSync(pathOf("word-classes.tsv"), "utf8"));
  const sections = trainSections(
    { documents: locked, own: ownTreebank("learn"), classes, speechVerbs },
    PLAN,
    say,
  );
  const dev = await Promise.all(
    lock.treebanks.map(async (each) => ({
      set: `${each.set} dev`,
      documents: await lockedDocuments(folder, each, "dev"),
    })),
  );
  const held = { set: "own treebank, held-out part", documents: ownTreebank("held-out") };
  const header = JSON.parse(new TextDecoder().decode(sections.get("header"))) as ModelHeader;
  const uncalibrated = loadLanguageModel(packSections(sections));
  const confidence = calibrated(
    uncalibrated,
    dev.flatMap((set) => set.documents),
  );
  sections.set("header", encodeHeader({ ...header, confidence }));
  const bytes = packSections(sections);
  const model = loadLanguageModel(bytes);
  const scores: [string, Scores][] = [...dev, held].map((set) => [
    set.set,
    evaluate(model, set.documents, new Set(speechVerbs)),
  ]);
  for (const [set, each] of scores) say(`${set}: ${JSON.stringify(each)}`);
  writeFileSync(pathOf("../models/english.bin"), bytes);
  writeFileSync(
    pathOf("../models/english.md"),
    modelCard({ lock, sections, bytes, scores, confidence, plan: PLAN, speechVerbTable }),
  );
}

/** Our own sentences in the shapes that reports of diplomacy have; one part is never learnt from. */
const ownTreebank = (part: "learn" | "held-out"): TreebankDocument[] =>
  documentsOf(readFileSync(pathOf(`../test/language-treebank/${part}.conllu`), "utf8"));

/** Induces the classes from raw text, cut into tokens as the treebanks have them, and writes word-classes.tsv. */
async function renewClasses(documents: readonly TreebankDocument[], raw: string, lock: Lock): Promise<void> {
  if (basename(raw) === lock.raw.file) await checkFile(raw, lock.raw.sha256);
  else throw new RangeError(`${raw}: treebanks.lock.json allows ${lock.raw.file} only`);
  const cuts = encodeWeights(1, trainCuts(documents, PLAN.tokenEpochs, new Random(CLASS_SIZES.seed)).rows());
  const cutter = learnedCutter(decodeWeights(cuts, "the weights of the tokeniser"));
  const contractions = learnContractions(documents);
  const counting = new Counting();
  for await (const text of rawTexts(raw)) counting.add(text, tokenRanges(text, cutter, contractions));
  for (const { text } of documents) counting.add(text, tokenRanges(text, cutter, contractions));
  say("words counted");
  const rows = induceClasses(counting, CLASS_SIZES).map(
    ({ word, classes }) => `${word}\t${classes.map((each) => each + 1).join("\t")}`,
  );
  writeFileSync(pathOf("word-classes.tsv"), rows.sort().join("\n") + "\n");
  say(`${rows.length} words put into classes`);
}

// Inside an npm script the caller's folder is INIT_CWD.
const given = process.argv.slice(2);
const paths = given
  .filter((argument) => !argument.startsWith("--"))
  .map((path) => resolve(process.env["INIT_CWD"] ?? process.cwd(), path));
if (given.includes("--names")) await trainNames(paths);
else await main(given.includes("--classes"), paths);

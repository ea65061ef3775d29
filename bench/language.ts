import { readFileSync } from "node:fs";
import type { LanguageModel } from "../src/language/index.ts";
import { loadLanguageModel, toConllu } from "../src/language/index.ts";
import type { Line } from "./jsonl.ts";
import { stringAt } from "./jsonl.ts";
import type { Text } from "./corpus.ts";

const WEIGHTS = new URL("../models/english.bin", import.meta.url);

let loaded: LanguageModel | null = null;

/** The model that ships; read when it is first asked for. */
export const languageModel = (): LanguageModel => (loaded ??= loadLanguageModel(readFileSync(WEIGHTS)));

/** The analysis of a line's text as CoNLL-U (task "language" of the contract). */
export const conlluOf = (line: Line): string =>
  toConllu(languageModel().analyse(stringAt(line, "text")), stringAt(line, "id"));

/** Tokens a second on one core: sentences and tokens alone, with every tag, and with every tree as well. */
export interface LanguageSpeed {
  readonly tokens: number;
  readonly loadSeconds: number;
  readonly splitSeconds: number;
  readonly taggedSeconds: number;
  readonly parsedSeconds: number;
}

/** Times the model on texts, after a warm-up on the first of them. */
export function languageSpeed(texts: readonly Text[]): LanguageSpeed {
  const bytes = readFileSync(WEIGHTS);
  const loading = performance.now();
  const model = loadLanguageModel(bytes);
  const loadSeconds = (performance.now() - loading) / 1000;
  for (const { text } of texts.slice(0, 50)) parseAll(model, text);
  const start = performance.now();
  const tokens = texts.reduce((sum, { text }) => sum + model.analyse(text).tokenCount, 0);
  const split = performance.now();
  for (const { text } of texts) tagAll(model, text);
  const tagged = performance.now();
  for (const { text } of texts) parseAll(model, text);
  const end = performance.now();
  return {
    tokens,
    loadSeconds,
    splitSeconds: (split - start) / 1000,
    taggedSeconds: (tagged - split) / 1000,
    parsedSeconds: (end - tagged) / 1000,
  };
}

/** Asks one token of each sentence for its tag: a sentence is tagged as a whole. */
function tagAll(model: LanguageModel, text: string): void {
  const analysis = model.analyse(text);
  for (let s = 0; s < analysis.sentenceCount; s++) analysis.upos(analysis.sentence(s).first);
}

function parseAll(model: LanguageModel, text: string): void {
  const analysis = model.analyse(text);
  for (let s = 0; s < analysis.sentenceCount; s++) analysis.head(analysis.sentence(s).first);
}

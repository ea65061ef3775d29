import type { Calibration } from "../src/language/english/confidence.ts";
import { calibrate } from "../src/language/english/confidence.ts";
import type { LanguageModel } from "../src/language/english/model.ts";
import type { TreebankDocument } from "./treebank.ts";
import { goldOf, foundOf } from "./evaluate.ts";

const BINS = 24;

/**
 * How often arcs of a margin are right, from held-out documents: arcs between tokens that the treebank has too, right
 * when head and label (without its subtype) are the treebank's.
 */
export function calibrated(model: LanguageModel, documents: readonly TreebankDocument[]): Calibration {
  const arcs = documents.flatMap((document) => {
    const gold = goldOf(document);
    const analysis = model.analyse(document.text);
    const found = foundOf(analysis);
    return [...found.tokens.values()].flatMap((token, i) => {
      const wanted = gold.tokens.get(token.key);
      if (!wanted) return [];
      return [
        { margin: analysis.margin(i), right: wanted.head === token.head && wanted.label === token.label },
      ];
    });
  });
  return calibrate(arcs, BINS);
}

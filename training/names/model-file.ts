import { packSections } from "../../src/language/english/container.ts";
import { encodeClasses } from "../../src/language/english/tables.ts";
import { encodeWeights } from "../../src/language/english/weight-codec.ts";
import type { WordClasses } from "../../src/language/index.ts";
import { LABELS } from "../../src/reading/names/tagging/labels.ts";
import type { NameModelHeader } from "../../src/reading/names/tagging/model.ts";
import { quantised } from "../perceptron.ts";
import type { ChainWeights } from "./chain.ts";

/** Largest number that a weight of 8 bits stands for: q * |q| of 127. */
const LARGEST = 127 * 127;

/** The sections of a model file: weights in 8 bits, square-root quantised, the steps in the same unit. */
export function nameSections(
  name: string,
  { rows, steps }: ChainWeights,
  classes: WordClasses,
): Map<string, Uint8Array> {
  const averaged = [...rows].map(([key, weights]) => ({
    key,
    classes: Array.from({ length: LABELS }, (_, y) => y),
    weights: [...weights],
  }));
  const largest = averaged.reduce(
    (most, row) => row.weights.reduce((a, b) => Math.max(a, Math.abs(b)), most),
    0,
  );
  const header: NameModelHeader = {
    name,
    steps: Array.from(steps, (step) => Math.round((step * LARGEST) / largest)),
  };
  return new Map([
    ["header", new TextEncoder().encode(JSON.stringify(header))],
    ["classes", encodeClasses(classes)],
    ["weights", encodeWeights(LABELS, quantised(averaged))],
  ]);
}

export const nameModelBytes = (sections: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  packSections(sections);

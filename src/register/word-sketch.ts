import { byCodeUnits } from "../text/index.ts";
import { contentHash } from "./ids.ts";
import { shinglesOf, wordsOf } from "./words.ts";

/** The least hash among the runs of four words: equal for most wordings that share most of their words. */
export function sketchOf(words: string): string {
  return [...shinglesOf(wordsOf(words), 4)].map(contentHash).sort(byCodeUnits)[0] ?? "";
}

import { LEAST_WORDS } from "./reconcile-statements.ts";
import { shinglesOf } from "./words.ts";

/** Words in a run. */
const RUN = 3;

/** Wordings of fewer runs are one utterance only where they are the same words. */
export const LEAST_RUNS = LEAST_WORDS - RUN + 1;

/**
 * The runs of three words of a wording, each as a number. Two runs may have one number by chance, so two wordings may seem
 * to share more than they do, never less. A wording of enough words that says the same run over and over ("no, no, no, no,
 * no, no") has it as often as a wording that long has runs at least.
 */
export function runNumbers(words: readonly string[]): Uint32Array {
  const runs = [...shinglesOf(words, RUN)].map(numberOf);
  const once = runs.slice();
  while (words.length >= LEAST_WORDS && runs.length < LEAST_RUNS) runs.push(...once);
  return Uint32Array.from(runs);
}

/** FNV-1a over UTF-16 units, finished by murmur3's mixer. */
export function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

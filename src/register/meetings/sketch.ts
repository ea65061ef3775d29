import { contentHash } from "../ids.ts";
import { containment, shinglesOf, wordsOf } from "../words.ts";

/** Words from the passage on that are sketched: a headline and the sentence below it. */
const WORDS = 45;
/** Runs of so many words are compared, of which so many and this share of the smaller sketch must be the same. */
const RUN = 3;
const LEAST_RUNS = 20;
const SHARE = 0.6;

/** The runs of words from a place of a text on, each as eight hex digits: enough to know a reprint by. */
export function sketchAt(text: string, start: number): string {
  const words = wordsOf(text.slice(start, start + WORDS * 12)).slice(0, WORDS);
  return [...shinglesOf(words, RUN)].map((run) => contentHash(run).slice(0, 8)).join(" ");
}

/** Whether two sketches are of the same story nearly word for word. */
export function alike(a: string, b: string): boolean {
  const [runsA, runsB] = [new Set(a.split(" ")), new Set(b.split(" "))];
  const least = Math.min(runsA.size, runsB.size);
  return least >= LEAST_RUNS && containment(runsA, runsB) >= SHARE;
}

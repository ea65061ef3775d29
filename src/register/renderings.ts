import { placedWords } from "./align.ts";
import { joined } from "./quotation.ts";
import { isTelling, tellingOf } from "./telling.ts";

/** Telling words some words share, in the order of the first. */
export function sharedTelling(a: string, b: string): string[] {
  const there = new Set(tellingOf(placedWords(b)));
  return tellingOf(placedWords(a)).filter((word) => there.has(word));
}

/** Least number and share of telling words that two renderings of one thought have in common. */
const VARIANT_WORDS = 3;
const VARIANT_SHARE = 0.4;

/**
 * Why one wording may be another rendering of the other, or null. Translators choose other words for the same
 * thought, but keep its names and its frame: “not with the minister but with his masters”.
 */
export function variantReason(a: string, b: string): string | null {
  const [wordsA, wordsB] = [placedWords(a), placedWords(b)];
  const [short, long] = wordsA.length < wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA];
  if (short.length < 4 || long.length > 3 * short.length + 6) return null;
  const shared = sharedTelling(a, b);
  const framed = FRAME.test(joined(wordsA)) && FRAME.test(joined(wordsB));
  const least = Math.min(tellingOf(wordsA).length, tellingOf(wordsB).length);
  const enough = shared.length >= VARIANT_WORDS && shared.length >= VARIANT_SHARE * least;
  if (!enough && !(framed && shared.length > 0)) return null;
  return [...(framed ? ["both say “not … but …”"] : []), `both have ${shared.join(", ")}`].join("; ");
}

/** “Not X but Y” within one sentence, at most so many letters apart. */
const FRAME = /\bnot\b.{2,160}\bbut\b/u;

/** Whether two texts share a run of three words, two of them telling. */
export function shareRun(a: string, b: string): boolean {
  const runs = new Set(runsOfThree(a));
  return runsOfThree(b).some((run) => runs.has(run));
}

function runsOfThree(text: string): string[] {
  const words = placedWords(text).map((word) => word.folded);
  return words.flatMap((_, i) => {
    const run = words.slice(i, i + 3);
    return run.length === 3 && run.filter(isTelling).length >= 2 ? [run.join(" ")] : [];
  });
}

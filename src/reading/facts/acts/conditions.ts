import type { Helpers } from "./helpers.ts";
import type { Tagged } from "./sentence.ts";
import { isFinite } from "./sentence.ts";

// The tree of a sentence often hangs a condition wrongly; its words stand in order before the verb all the same.

const REACH = 15;

/** "if X attacks", "in the event that X attacks", "should X attack, Y will": whether what is at `at` stands under a condition. */
export function isUnderCondition(words: readonly Tagged[], at: number, helpers: Helpers): boolean {
  const from = clauseStart(words, at);
  const before = words[from - 1];
  if (before && helpers.inverted.has(before.lower) && opensSentence(words, from - 1)) return true;
  return holdsPhrase(words, from, at, helpers.condition);
}

/** "would support X if Y withdrew": whether a condition stands after the word at `at`. */
export const hasCondition = (words: readonly Tagged[], at: number, { condition }: Helpers): boolean =>
  holdsPhrase(words, at, at + REACH, condition);

/** "Should X": first of the sentence, or of a clause after a comma, and a subject after it. */
function opensSentence(words: readonly Tagged[], at: number): boolean {
  const before = words[at - 1];
  return before === undefined || /^(,|;|:|“|"|``|and|but|that)$/.test(before.lower);
}

/** Number of the word after the last verb of another clause before the word at `at`. */
function clauseStart(words: readonly Tagged[], at: number): number {
  let from = at;
  while (words[from - 1] && isOwnHelper(words[from - 1]!)) from--;
  const least = Math.max(0, at - REACH);
  while (from > least && !isFinite(words[from - 1]!) && words[from - 1]!.lower !== ";") from--;
  return from;
}

const isOwnHelper = ({ tag, base }: Tagged): boolean =>
  tag === "MD" || tag.startsWith("RB") || /^(have|be|do|get)$/.test(base);

/** Whether one of the phrases stands in the words from `from` on and before `to`. */
export function holdsPhrase(
  words: readonly Tagged[],
  from: number,
  to: number,
  phrases: ReadonlySet<string>,
): boolean {
  const text = ` ${words
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(" ")} `;
  for (const phrase of phrases) if (text.includes(` ${phrase} `)) return true;
  return false;
}

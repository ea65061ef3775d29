import type { Tagged } from "./sentence.ts";
import { isFinite, isNoun, isVerb } from "./sentence.ts";

// Where the tree of a sentence is wrong its words still stand in order: what stands right before a verb group acts,
// what stands right after it, or after a preposition near it, is acted upon.

const INSIDE = /^(DT|PDT|JJ|JJR|JJS|NN|NNS|NNP|NNPS|CD|POS|PRP\$|VBN|VBG|HYPH|\$)$/;
const PHRASES_BACK = 3;
const REACH = 12;

const isInside = ({ tag }: Tagged): boolean => INSIDE.test(tag);

/** Number of the last noun of the noun phrase before the verb at `at`, dates and prepositional phrases passed over. */
export function nounBefore(
  words: readonly Tagged[],
  at: number,
  isDated: (word: Tagged) => boolean,
): number | undefined {
  let end = groupStart(words, at) - 1;
  while (words[end] && isDated(words[end]!)) end--;
  for (let back = 0; back < PHRASES_BACK; back++) {
    while (words[end] && /^(RB|-RRB-)$/.test(words[end]!.tag)) end = beforeBrackets(words, end) - 1;
    if (!words[end] || !isNoun(words[end]!)) return undefined;
    let start = end;
    while (words[start - 1] && isInside(words[start - 1]!)) start--;
    const before = words[start - 1];
    if (!before || !isPreposition(before)) return end;
    end = start - 2;
  }
  return undefined;
}

/** "X (XX) has": the word before what stands in brackets; the word itself where it is no bracket. */
function beforeBrackets(words: readonly Tagged[], at: number): number {
  if (words[at]!.tag !== "-RRB-") return at;
  let open = at;
  while (open > 0 && at - open < REACH && words[open]!.tag !== "-LRB-") open--;
  return open;
}

/** "after X said": such words open a clause and govern nothing. */
const isPreposition = ({ tag, lower }: Tagged): boolean =>
  (tag === "IN" || tag === "TO") &&
  !/^(after|before|as|since|while|when|that|because|although|if|until|though|whether|where)$/.test(lower);

function groupStart(words: readonly Tagged[], at: number): number {
  let start = at;
  while (
    words[start - 1] &&
    (words[start - 1]!.tag === "MD" ||
      words[start - 1]!.tag.startsWith("RB") ||
      /^(have|be|do)$/.test(words[start - 1]!.base))
  )
    start--;
  return start;
}

const MEASURES = /^(line|accordance|keeping|consistent|compliance|conformity)$/;

/** Number of the last noun of the noun phrase that is the object of what ends at `last`, or stands after `to` near it. */
export function nounAfter(words: readonly Tagged[], last: number, to: string): number | undefined {
  if (to === "object") return phraseEnd(words, last + 1);
  for (let at = last + 1; at < words.length && at <= last + REACH; at++) {
    const word = words[at]!;
    // "in line with the rules of X" names a measure
    if (word.lower === to && MEASURES.test(words[at - 1]!.lower)) return undefined;
    if (word.lower === to) return phraseEnd(words, at + 1);
    if (isFinite(word) || /^(;|:|that|which|who|,)$/.test(word.lower)) return undefined;
  }
  return undefined;
}

function phraseEnd(words: readonly Tagged[], from: number): number | undefined {
  let at = from;
  while (words[at] && isInside(words[at]!) && !(isVerb(words[at]!) && at > from && isNoun(words[at - 1]!)))
    at++;
  return at > from && isNoun(words[at - 1]!) ? at - 1 : undefined;
}

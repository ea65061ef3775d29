import type { Candidate, Settled } from "./candidates.ts";
import type { Lexicon } from "./lexicon.ts";
import { isLatin } from "./persons.ts";
import type { Words } from "./words.ts";
import { CAPITALISED } from "./words.ts";

/**
 * Later and earlier places of a family name that stands alone elsewhere: "Morvan" of the headline "Tarkov, Morvan Hold
 * Talks" when the text goes on "Morvan said". A word that is also something else in the text is not echoed.
 */
export function echoesOf(words: Words, lexicon: Lexicon, { chosen, cover }: Settled): readonly Candidate[] {
  const persons = new Map<string, Candidate>();
  const others = new Set<string>();
  for (const name of chosen) {
    const isShort = name.type === "person" && name.to - name.from === 1;
    if (isShort) persons.set(words.word[name.from]!, name);
    else if (name.type !== "person" && name.type !== "other")
      for (let i = name.from; i < name.to; i++) others.add(words.word[i]!);
  }
  const found: Candidate[] = [];
  if (persons.size === 0) return found;
  for (let i = 0; i < words.word.length; i++) {
    const own = chosen[cover[i]!];
    const isFree = own === undefined || (own.type === "other" && own.rank < RANK && words.opens[i]!);
    const person = isFree && isPlain(words, lexicon, i) ? persons.get(words.word[i]!) : undefined;
    if (!person || others.has(words.word[i]!)) continue;
    const { type, form, name, gender } = person;
    found.push({ from: i, to: i + 1, type, form, name, ...(gender && { gender }), rank: RANK });
  }
  return found;
}

/** A word that is a name or nothing, and part of no longer run of capitals but in a headline. */
function isPlain(words: Words, { common, roles }: Lexicon, i: number): boolean {
  const lower = words.lower[i]!;
  if (words.shape[i] !== CAPITALISED || lower.length < 4 || !isLatin(words.word[i]!)) return false;
  if (common.has(lower) || roles.has(lower)) return false;
  return words.opens[i]! || (words.shape[i - 1] !== CAPITALISED && words.shape[i + 1] !== CAPITALISED);
}

/** Before what the tagger takes for no actor ("Morvan Hold Talks"), after what any rule is sure of. */
const RANK = 3.2;

import type { Candidate } from "./candidates.ts";
import type { Words } from "./words.ts";
import { LOWER } from "./words.ts";

/** Names of organisations by the acronym a text gives them: "Tarvian Relief Committee (TRC)". */
export function introducedAcronyms(
  words: Words,
  chosen: readonly Candidate[],
): ReadonlyMap<string, Candidate> {
  const found = new Map<string, Candidate>();
  for (const name of chosen) {
    if (name.actor === undefined || name.type === "person" || words.word[name.to] !== "(") continue;
    const acronym = acronymAt(words, name.to + 1);
    if (acronym !== undefined && isShortFor(words, name, acronym) && !found.has(acronym))
      found.set(acronym, name);
  }
  return found;
}

function acronymAt(words: Words, i: number): string | undefined {
  const word = words.word[i] ?? "";
  const closes = words.word[i + 1] === ")" || words.word[i + 1] === "," || words.word[i + 1] === ";";
  return closes && word.length >= 2 && word.length <= 8 && /^\p{Lu}.*\p{Lu}s?$/u.test(word)
    ? word
    : undefined;
}

/** Its first letter is that of the first or second word, and the words give two of its letters or more. */
function isShortFor(words: Words, { from, to }: Candidate, acronym: string): boolean {
  const initials = words.word
    .slice(from, to)
    .filter((word) => word.length > 1)
    .map((word) => word.charAt(0).toUpperCase());
  const letters = [...acronym.replace(/[^\p{Lu}]/gu, "")];
  return (
    letters[0] === initials[0] ||
    letters[0] === initials[1] ||
    letters.filter((letter) => initials.includes(letter)).length >= 2
  );
}

/** Each place where an introduced acronym stands. */
export function findIntroduced(words: Words, acronyms: ReadonlyMap<string, Candidate>): readonly Candidate[] {
  if (acronyms.size === 0) return [];
  return words.word.flatMap((word, i) => {
    const name = words.shape[i] === LOWER ? undefined : acronyms.get(word);
    return name ? [{ ...name, from: i, to: i + 1, form: "acronym" as const, rank: 7.9 }] : [];
  });
}

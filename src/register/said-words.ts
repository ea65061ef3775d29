import type { PlacedWord } from "./align.ts";
import { placedWords } from "./align.ts";

/** Beginnings of contractions whose verb is spelt otherwise when it stands alone: "won't", "can't". */
const BARE: ReadonlyMap<string, string> = new Map([
  ["won", "will"],
  ["can", "can"],
  ["shan", "shall"],
  ["ain", "is"],
]);

/** What stands behind an apostrophe for a verb; "'s" is one after a pronoun only, and a possessive after a name. */
const VERBS: ReadonlyMap<string, string> = new Map([
  ["re", "are"],
  ["ve", "have"],
  ["ll", "will"],
  ["m", "am"],
  ["d", "would"],
]);

const BEFORE_IS = new Set("it that he she there here what who where how this everything nothing".split(" "));

/**
 * The words of a wording as they are said: "don't" and "do not" are the same two words, "cannot" is "can not", "it's" is
 * "it is". Each word keeps the place of its letters.
 */
export function saidWords(text: string): PlacedWord[] {
  const words = placedWords(text);
  return words.flatMap((word, i) => {
    if (word.folded === "cannot") return halves(word, 3, "can", "not");
    const next = words[i + 1];
    if (next?.folded === "t" && isBehind(text, word, next) && word.folded.endsWith("n")) {
      return [{ ...word, folded: BARE.get(word.folded) ?? word.folded.slice(0, -1) }];
    }
    const before = words[i - 1];
    if (!before || !isBehind(text, before, word)) return [word];
    return [{ ...word, folded: verbFor(word.folded, before.folded) }];
  });
}

const isBehind = (text: string, { end }: PlacedWord, { start }: PlacedWord): boolean =>
  start === end + 1 && /['’ʼ]/u.test(text[end]!);

function verbFor(letters: string, before: string): string {
  if (letters === "t" && before.endsWith("n")) return "not";
  if (letters === "s" && BEFORE_IS.has(before)) return "is";
  return VERBS.get(letters) ?? letters;
}

const halves = ({ start, end }: PlacedWord, at: number, first: string, second: string): PlacedWord[] => [
  { start, end: start + at, folded: first },
  { start: start + at, end, folded: second },
];

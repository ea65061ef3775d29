import type { Row } from "../authorities.ts";
import { items } from "../authorities.ts";
import type { Word } from "./passages.ts";

/** A phrase of an authority file, as words in small letters, with its row. */
export interface Phrase {
  readonly words: readonly string[];
  readonly row: Row;
}

/** Phrases by their first word, the longest first. */
export type PhraseBook = ReadonlyMap<string, readonly Phrase[]>;

/** A phrase found: half-open range of word numbers. */
export interface PhraseMatch {
  readonly from: number;
  readonly to: number;
  readonly row: Row;
}

/** The book of all phrases in `column` (a list cell) of the rows. */
export function phraseBook(rows: readonly Row[] | undefined, column = "phrases"): PhraseBook {
  const book = new Map<string, Phrase[]>();
  for (const row of rows ?? []) {
    for (const phrase of items(row[column])) {
      const words = phrase.toLowerCase().split(" ");
      const first = words[0]!;
      const known = book.get(first);
      if (known) known.push({ words, row });
      else book.set(first, [{ words, row }]);
    }
  }
  for (const phrases of book.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return book;
}

/** The longest phrase of the book that begins at word `from`, if any. */
export function phraseAt(book: PhraseBook, words: readonly Word[], from: number): PhraseMatch | undefined {
  const phrases = book.get(words[from]?.lower ?? "");
  if (phrases === undefined) return undefined;
  for (const { words: wanted, row } of phrases) {
    let at = 1;
    while (at < wanted.length && words[from + at]?.lower === wanted[at]) at++;
    if (at === wanted.length) return { from, to: from + at, row };
  }
  return undefined;
}

/** All phrases of the book in the words, from left to right, none inside another. */
export function phrasesIn(book: PhraseBook, words: readonly Word[]): readonly PhraseMatch[] {
  const found: PhraseMatch[] = [];
  for (let at = 0; at < words.length; at++) {
    const match = phraseAt(book, words, at);
    if (!match) continue;
    found.push(match);
    at = match.to - 1;
  }
  return found;
}

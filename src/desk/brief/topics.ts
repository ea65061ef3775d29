import type { StatementEntry } from "../../register/index.ts";
import { isTelling, placedWords } from "../../register/index.ts";

/** A subject somebody keeps coming back to: a telling word that several statements share. */
export interface Topic {
  readonly word: string;
  /** In the order given. */
  readonly statements: readonly StatementEntry[];
}

/** Statements a word must stand in to be a topic, and the share of all above which it tells nothing any more. */
const LEAST = 2;
const TOO_COMMON = 0.5;

/**
 * At most `most` topics: again and again the telling word in most statements that no earlier topic has covered, the
 * longer word first and then by code units where two stand in as many. Words of `ignored` (the names of the speaker and of the state spoken for)
 * and numbers are none.
 */
export function topicsOf(
  statements: readonly StatementEntry[],
  ignored: ReadonlySet<string>,
  most: number,
): Topic[] {
  const words = new Map(statements.map((entry) => [entry, wordsIn(entry, ignored)]));
  const everywhere = countsIn(statements, words);
  const limit = Math.max(LEAST, statements.length * TOO_COMMON);
  const topics: Topic[] = [];
  let left = [...statements];
  while (topics.length < most) {
    const [word] = [...countsIn(left, words)]
      .filter(([word, count]) => count >= LEAST && everywhere.get(word)! <= limit)
      .sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))[0] ?? [null];
    if (word === null) break;
    topics.push({ word, statements: statements.filter((entry) => words.get(entry)!.has(word)) });
    left = left.filter((entry) => !words.get(entry)!.has(word));
  }
  return topics;
}

function wordsIn({ words }: StatementEntry, ignored: ReadonlySet<string>): Set<string> {
  const folded = placedWords(words).map((word) => word.folded);
  return new Set(
    folded.filter((word) => word.length > 3 && isTelling(word) && !/\d/.test(word) && !ignored.has(word)),
  );
}

function countsIn(
  statements: readonly StatementEntry[],
  words: ReadonlyMap<StatementEntry, ReadonlySet<string>>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of statements) {
    for (const word of words.get(entry)!) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

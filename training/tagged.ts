import type { Tag } from "../src/language/english/tagger.ts";
import type { Words } from "../src/language/english/words.ts";
import type { ConlluSentence } from "../src/language/english/conllu.ts";

/** A sentence as tagger and parser learn it: rows of the word table, and gold tags (-1: not among the tags). */
export interface TrainingSentence {
  readonly ids: Int32Array;
  readonly forms: readonly string[];
  readonly tags: Int32Array;
  readonly sentence: ConlluSentence;
}

const nameOf = ({ upos, xpos }: Tag): string => `${upos}\t${xpos}`;

/** The tags of the treebanks, most frequent first; those seen fewer than three times are left out. */
export function tagsOf(sentences: readonly ConlluSentence[], most = 250): Tag[] {
  const counts = new Map<string, number>();
  for (const { words } of sentences) {
    for (const word of words) counts.set(nameOf(word), (counts.get(nameOf(word)) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= 3)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([name]) => ({ upos: name.split("\t")[0]!, xpos: name.split("\t")[1]! }));
}

/** Sentences ready to learn from. Forms are taken from the text, as they will be met. */
export function prepare(
  sentences: readonly ConlluSentence[],
  tags: readonly Tag[],
  words: Words,
): TrainingSentence[] {
  const index = new Map(tags.map((tag, i) => [nameOf(tag), i]));
  return sentences.map((sentence) => {
    const forms = sentence.words.map(({ start, end }) => sentence.text.slice(start, end));
    return {
      forms,
      ids: Int32Array.from(forms, (form) => words.idOf(form)),
      tags: Int32Array.from(sentence.words, (word) => index.get(nameOf(word)) ?? -1),
      sentence,
    };
  });
}

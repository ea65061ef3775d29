import type { Passage } from "./passages.ts";
import type { Trigger } from "./meeting-words.ts";
import type { PhraseBook } from "./phrases.ts";
import { phraseAt } from "./phrases.ts";

// "had the Tarvian foreign minister, Ilyas Morvan, on the line": so many words lie between.
const REACH = 14;

/**
 * "had Y on the line", "had Y to dinner", "has Y over for talks": the words after the guest make a meeting of it, the verb
 * says who had whom. `book` holds those words, with the format as value.
 */
export function havingIn({ words }: Passage, book: PhraseBook): readonly Trigger[] {
  return words.flatMap(({ lower }, from) => {
    if (!/^(had|has|have|having)$/.test(lower)) return [];
    for (let at = from + 2; at < words.length && at <= from + REACH; at++) {
      // Another clause begins.
      if (/^(;|:|said|that|which|who|will|would|is|was|were|been)$/.test(words[at]!.lower)) return [];
      const told = phraseAt(book, words, at);
      if (!told) continue;
      const format = told.row["value"] === "phone" ? ("phone" as const) : null;
      return [
        { from, to: from + 1, kind: "host" as const, format, lower: "had", stays: false, marks: false },
      ];
    }
    return [];
  });
}

import type { Passage } from "../passages.ts";
import type { Trigger } from "./trigger.ts";
import type { PhraseBook } from "../phrases.ts";
import { phraseAt } from "../phrases.ts";

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

const ARRIVAL = /^(came|come|comes|arrived|arrive|arrives|flew|travelled|traveled|went|hurried|returned)$/;
// "To Oru on a rainy Wednesday came N": at most so many words before the verb.
const FRONT_REACH = 9;

/** "To Oru on Wednesday came the ministers of A and B": the place stands first, who came last. */
export function arrivalIn({ words }: Passage): readonly Trigger[] {
  if (!/^(to|into)$/.test(words[0]?.lower ?? "") || !/^\p{Lu}/u.test(words[1]?.text ?? "")) return [];
  const from = words.findIndex(({ lower }, at) => at < FRONT_REACH && ARRIVAL.test(lower));
  const other = words.slice(0, Math.max(0, from)).some(({ text }) => /^[,;:]$/.test(text));
  return from < 0 || other
    ? []
    : [{ from, to: from + 1, kind: "visit", format: "visit", lower: "came", stays: false, marks: false }];
}

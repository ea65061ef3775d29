import type { Word } from "../passages.ts";

/** "in talks with", "after a long meeting with": how far before its noun such a word stands. */
export const FRAME_REACH = 4;

/** Words before the noun of an occasion at which the subject of the sentence is. */
export const FRAMES = /^(in|during|after|following|at|on)$/;

/** Words that lead from a noun to those whose act it is: "sanctions against X by Y". */
const LEADS = /^(against|of|on|by|from|for|between|with|to)$/;

type Lower = Pick<Word, "lower">;

/** Whether those whose act it is may all stand after the word at `at`: "after meeting X, Y said", "sanctions against X by Y". */
export const leadsForward = (words: readonly Lower[], at: number): boolean => {
  if (LEADS.test(words[at + 1]?.lower ?? "")) return true;
  return (
    /ing$/.test(words[at]!.lower) &&
    /^(after|while|in|by|upon|since|before|on)$/.test(words[at - 1]?.lower ?? "")
  );
};

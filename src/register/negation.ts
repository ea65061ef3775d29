import type { PlacedWord } from "./align.ts";
import { isTelling } from "./telling.ts";

/** Words that turn what follows them into its opposite. */
const NEGATIONS = new Set(
  (
    "not no never nobody nothing neither nor none nowhere without hardly scarcely barely " +
    "refuse refuses refused refusing decline declines declined fail fails failed"
  ).split(" "),
);

export const isNegation = (folded: string): boolean => NEGATIONS.has(folded);

/** Words between a negation and the verb it governs: "we do not want to accept". */
const ON_THE_WAY = new Set(
  "want wish intend plan agree need seek ready willing going able yet ever".split(" "),
);

/** Words that begin a clause of its own after a comma; after any other word a comma only interrupts. */
const NEW_CLAUSE = new Set(
  (
    "and but or so yet because since while when if as that which who whose where although though unless until " +
    "i we you he she it they this these those there"
  ).split(" "),
);

/** Words of a wording with the text they stand in. */
export interface Wording {
  readonly text: string;
  readonly words: readonly PlacedWord[];
}

/**
 * The negation right before a word, in its clause: who quotes from there on turns the sense round. “We will never
 * accept a port” says the opposite of “accept a port”, but “a port” asserts nothing. Undefined where there is none.
 */
export function negationBefore({ text, words }: Wording, at: number): PlacedWord | undefined {
  for (let i = at - 1; i >= 0; i--) {
    const word = words[i]!;
    if (isClauseBetween(text, word, words[i + 1]!)) return undefined;
    if (NEGATIONS.has(word.folded)) return word;
    if (isTelling(word.folded) && !ON_THE_WAY.has(word.folded)) return undefined;
  }
  return undefined;
}

/** A negation among left-out words that bears on the word after them: none that a clause of its own shuts in does. */
export function negationAmong({ text, words }: Wording, from: number, to: number): PlacedWord | undefined {
  for (let i = to - 1; i >= from; i--) {
    if (isClauseBetween(text, words[i]!, words[i + 1]!)) return undefined;
    if (NEGATIONS.has(words[i]!.folded)) return words[i];
  }
  return undefined;
}

/** Whether a clause ends between two words: at a mark, or at a comma before "and", "they", "which". */
function isClauseBetween(text: string, before: PlacedWord, after: PlacedWord): boolean {
  const between = text.slice(before.end, after.start);
  return /[.;:!?…—–]|--/u.test(between) || (between.includes(",") && NEW_CLAUSE.has(after.folded));
}

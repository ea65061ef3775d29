import type { Span } from "../text/index.ts";
import type { PlacedWord } from "./align.ts";
import { commonWords, drawnTogether } from "./align.ts";
import { asked, nearestStretch } from "./quotation.ts";
import { saidWords } from "./said-words.ts";

/** A quotation laid beside one wording of the record, word under word. */
export interface Beside {
  /** The words of the quotation, each with the word of the wording that answers it, or null. UTF-16 units of each text. */
  readonly words: readonly (Span & { readonly there: Span | null })[];
  /** The stretch of the wording from the first to the last word that answers one; null where none does. */
  readonly stretch: Span | null;
  /** Words of the wording inside the stretch that the quotation does not have. */
  readonly between: readonly Span[];
}

/**
 * Lays a quotation beside a wording where the two are nearest: a run that has all of its words before anything else,
 * then the longest common subsequence in the stretch with most of its telling words, drawn together so that a "the"
 * at the head of a speech does not answer one at its end.
 */
export function layBeside(quotation: string, wording: string): Beside {
  const question = asked(quotation);
  const told = saidWords(wording);
  const pairs = runOf(question.words, told) ?? nearestPairs(quotation, told);
  const answers = new Map(pairs);
  const [first, last] = [pairs[0]?.[1], pairs.at(-1)?.[1]];
  const taken = new Set(pairs.map(([, there]) => there));
  return {
    words: question.words.map(({ start, end }, i) => {
      const there = answers.get(i);
      return { start, end, there: there === undefined ? null : spanOf(told[there]!) };
    }),
    stretch:
      first === undefined || last === undefined ? null : { start: told[first]!.start, end: told[last]!.end },
    between:
      first === undefined || last === undefined
        ? []
        : told.flatMap((word, i) => (i > first && i < last && !taken.has(i) ? [spanOf(word)] : [])),
  };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

type Pairs = readonly (readonly [here: number, there: number])[];

/** The first place where the words stand in one run. */
function runOf(words: readonly PlacedWord[], told: readonly PlacedWord[]): Pairs | null {
  if (words.length === 0) return null;
  const line = ` ${told.map(({ folded }) => folded).join(" ")} `;
  const at = line.indexOf(` ${words.map(({ folded }) => folded).join(" ")} `);
  if (at < 0) return null;
  const before = line.slice(0, at).split(" ").length - 1;
  return words.map((_, i) => [i, before + i] as const);
}

function nearestPairs(quotation: string, told: readonly PlacedWord[]): Pairs {
  const question = asked(quotation);
  const near = nearestStretch(question, told);
  const shift = near.length > 0 ? told.indexOf(near[0]!) : 0;
  const pairs = commonWords(question.words, near);
  return drawnTogether(pairs, question.words, near).map(([i, j]) => [i, j + shift] as const);
}

import type { Candidate } from "./candidates.ts";
import { textOf } from "./candidates.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Words } from "./words.ts";
import { CAPITALISED, UPPER } from "./words.ts";

/**
 * Storms and operations, named by the word before: "Hurricane Morva", "Operation Grey Heron". They are no persons, nor
 * is the storm when its name stands alone later ("Morva struck at night").
 */
export function findNamedEvents(words: Words, { roles, common }: Lexicon): readonly Candidate[] {
  const found: Candidate[] = [];
  const storms = new Set<string>();
  for (let i = 0; i + 1 < words.word.length; i++) {
    const own = roles.get(words.lower[i]!);
    if (!own?.has("event-opening") || words.shape[i] !== CAPITALISED || !isName(words, i + 1)) continue;
    const isStorm = own.has("storm");
    if (isStorm && common.has(words.lower[i + 1]!)) continue;
    const to = isStorm ? i + 2 : endOfCapitals(words, i + 1);
    found.push(eventAt(words, i, to, RANK));
    if (isStorm) storms.add(words.lower[i + 1]!);
  }
  if (storms.size === 0) return found;
  for (let i = 0; i < words.word.length; i++)
    if (storms.has(words.lower[i]!) && isName(words, i)) found.push(eventAt(words, i, i + 1, ALONE));
  return found;
}

/** Above persons by given name, below those with a title. */
const RANK = 8.5;
const ALONE = 6.5;

const MOST_WORDS = 4;

const isName = ({ shape, spans, text }: Words, i: number): boolean =>
  (shape[i] === CAPITALISED || shape[i] === UPPER) && text.charCodeAt(spans[i]!.start - 1) !== 10;

function endOfCapitals(words: Words, from: number): number {
  let to = from;
  while (to < from + MOST_WORDS && to < words.word.length && isName(words, to)) to++;
  return to;
}

const eventAt = (words: Words, from: number, to: number, rank: number): Candidate => ({
  from,
  to,
  type: "other",
  form: "full",
  name: textOf(words, { from, to }),
  rank,
});

import type { Candidate } from "./candidates.ts";
import { textOf } from "./candidates.ts";
import { slugOf } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Stretch, Words } from "./words.ts";
import { CAPITALISED } from "./words.ts";

/** Roles of the words: "West" is one alone and after "collective", "South" only after "Global". */
const BLOCS = [
  { head: "bloc", word: "bloc-word", alone: true },
  { head: "wide-bloc", word: "wide-word", alone: false },
];

/** Parts of the world that act as one: "the West", "the collective West", "the Global South". They are groups, no places. */
export function findBlocs(words: Words, { roles }: Lexicon): readonly Candidate[] {
  const found: Candidate[] = [];
  const is = (i: number, role: string): boolean => roles.get(words.lower[i] ?? "")?.has(role) ?? false;
  for (let i = 1; i < words.word.length; i++) {
    if (words.shape[i] !== CAPITALISED || isPartOfName(words, i)) continue;
    const bloc = BLOCS.find(({ head }) => is(i, head));
    if (!bloc) continue;
    const isCalled = is(i - 1, bloc.word);
    const from = isCalled ? i - 1 : i;
    if ((isCalled || bloc.alone) && words.lower[from - 1] === "the")
      found.push(blocAt(words, { from, to: i + 1 }, bloc.alone ? i : from));
  }
  return found;
}

/** "the West Bank", "the West of Tarvia", "the West-Selmar road" */
const isPartOfName = ({ shape, lower, text, spans }: Words, i: number): boolean =>
  shape[i + 1] === CAPITALISED || lower[i + 1] === "of" || text[spans[i]!.end] === "-";

function blocAt(words: Words, stretch: Stretch, named: number): Candidate {
  const name = `the ${textOf(words, { from: named, to: stretch.to })}`;
  return { ...stretch, type: "group", form: "full", name, actor: `group:${slugOf(name)}`, rank: RANK };
}

/** Before the guesses, after every name of the authority files. */
const RANK = 4.6;

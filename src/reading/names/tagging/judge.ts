import type { Candidate } from "../candidates.ts";
import { coverOf, textOf } from "../candidates.ts";
import { made } from "../headed.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Ruled } from "../ruled.ts";
import type { Stretch, Words } from "../words.ts";
import { givesWay, isFarFetched, isTorn } from "./doubts.ts";
import { withoutNeighbour } from "./neighbours.ts";
import type { Tagged } from "./tagger.ts";

/** Rank of what only the tagger takes for a name: every rule goes before. */
const TAGGED = 3;

/**
 * The names that stand: those of the rules, but for what is part of a longer name that the tagger sees ("Liberal
 * Party of Tarvia"); those of the tagger where no rule speaks; and of what the rules guessed, the good guesses and
 * those where the tagger is not to be believed. What holds a name that does not give way is no name itself: the actors
 * in it stand too ("Tarvian" of "Tarvian State Councillor Morvan").
 */
export function judgeNames(
  words: Words,
  lexicon: Lexicon,
  { sure, guessed }: Ruled,
  tagged: readonly Tagged[],
): readonly Candidate[] {
  const count = words.word.length;
  const guesses = coverOf(count, guessed);
  const partsOf = ({ from, to }: Tagged): readonly Candidate[] => [
    ...within(sure.chosen, sure.cover, from, to),
    ...within(guessed, guesses, from, to),
  ];
  const cut = tagged.map((name) => withoutNeighbour(lexicon, words, name, partsOf(name)));
  const isDoubted = (name: Tagged): boolean =>
    isFarFetched(words, lexicon, name) || isTorn(words, lexicon, name, partsOf(name));
  const doubted = cut.filter(isDoubted);
  const strange = new Set(doubted);
  const trusted = cut.filter((name) => !strange.has(name));
  const tags = coverOf(count, trusted);
  const kept = keptNames(count, sure.chosen, trusted, tags);
  const rules = coverOf(count, kept);
  const isFree = ({ from, to }: Stretch): boolean => rules.subarray(from, to).every((rule) => rule < 0);
  const isUntagged = ({ from, to }: Stretch): boolean => tags.subarray(from, to).every((tag) => tag < 0);
  const doubts = coverOf(count, doubted);
  return [
    ...kept,
    ...trusted.filter(isFree).map((name) => asCandidate(words, name)),
    ...guessed.filter(
      (name) =>
        isFree(name) && isUntagged(name) && (doubts[name.from]! >= 0 || isGoodGuess(words, lexicon, name)),
    ),
  ];
}

/** Names of the rules that do not give way; `tags` is the cover of the trusted. */
function keptNames(
  count: number,
  chosen: readonly Candidate[],
  trusted: readonly Tagged[],
  tags: Int32Array,
): readonly Candidate[] {
  const stands = (name: Candidate, seen: readonly Tagged[], cover: Int32Array): boolean =>
    !givesWay(name, within(seen, cover, name.from, name.to));
  const firm = coverOf(
    count,
    chosen.filter((name) => stands(name, trusted, tags)),
  );
  const whole = trusted.filter(
    ({ kind, from, to }) => kind === "other" || firm.subarray(from, to).every((rule) => rule < 0),
  );
  const wholes = coverOf(count, whole);
  return chosen.filter(
    (name) => stands(name, trusted, tags) || (isOwnActor(name) && stands(name, whole, wholes)),
  );
}

/** A state, a full person or a body, not the town or family name that firms and parties are named for. */
const isOwnActor = ({ type, form }: Candidate): boolean =>
  type !== "place" && !(type === "person" && form === "short");

/** The names of a list that lie between two words. */
function within<Name>(names: readonly Name[], cover: Int32Array, from: number, to: number): Name[] {
  const found = new Set<number>();
  for (let i = from; i < to; i++) if (cover[i]! >= 0) found.add(cover[i]!);
  return [...found].map((index) => names[index]!);
}

/** A guess that stands though the tagger is silent: a bare head ("the Council"), a full name, the town of a dateline. */
function isGoodGuess(words: Words, { roles }: Lexicon, { type, from, to }: Candidate): boolean {
  if (to - from === 1 && roles.get(words.lower[from]!)?.has("organisation-head")) return true;
  return type === "person" ? to - from > 1 : type === "place" && words.startsParagraph[from]!;
}

function asCandidate(words: Words, { kind, from, to }: Tagged): Candidate {
  if (kind !== "person") return made(words, kind, { from, to }, TAGGED);
  const form = to - from > 1 ? "full" : "short";
  return { from, to, type: "person", form, name: textOf(words, { from, to }), rank: TAGGED };
}

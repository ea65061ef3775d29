import type { Candidate, Settled } from "./candidates.ts";
import { textOf } from "./candidates.ts";
import { foldName } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Words } from "./words.ts";
import { CAPITALISED } from "./words.ts";

/**
 * "the Council", "the Secretariat", "the Organisation" alone: the organisation or body of that head noun named last
 * before. Where the text has named none it is nobody in particular: a group without an actor, never a made-up one.
 */
export function resolveBareHeads(
  words: Words,
  lexicon: Lexicon,
  { chosen, cover }: Settled,
): readonly Candidate[] {
  const found: Candidate[] = [];
  const last = new Map<string, Candidate>();
  let next = 0;
  for (let i = 0; i < words.word.length; i++) {
    const own = chosen[cover[i]!];
    for (; next < chosen.length && chosen[next]!.to <= i + 1; next++) remember(last, chosen[next]!);
    if (own && !isBare(own)) {
      if (own.from === i) found.push(own);
    } else if (isHead(words, lexicon, i)) {
      const meant = last.get(headOf(words.word[i]!));
      if (meant) found.push(meaning(i, meant));
      else if (own) found.push(nobody(words, i));
    } else if (own) found.push(own);
  }
  return found;
}

const isBare = ({ from, to, rank }: Candidate): boolean => to - from === 1 && rank < KNOWN;

/** Rank from which a name of one word is one of the authority files: "Congress", "Senate". */
const KNOWN = 5;

const isHead = (words: Words, { roles }: Lexicon, i: number): boolean => {
  const own = roles.get(words.lower[i]!);
  return (
    words.shape[i] === CAPITALISED &&
    words.lower[i - 1] === "the" &&
    (own?.has("organisation-head") ?? false) &&
    !own?.has("organisation-alone") &&
    !continuesName(words, i)
  );
};

/** "the Council of ...", "the Council Chair": the head is part of something longer. */
const continuesName = ({ shape, lower }: Words, i: number): boolean =>
  shape[i + 1] === CAPITALISED || (lower[i + 1] === "of" && shape[i + 2] === CAPITALISED);

/** "organization" is "organisation". */
const headOf = (word: string): string => foldName(word).replace("organization", "organisation");

/** The names by each word that may stand for them: of the "Middle Sea Cooperation Organisation" its last, of the "Council of Ministers" its first. */
function remember(last: Map<string, Candidate>, name: Candidate): void {
  const isNamed = name.type === "organisation" || name.type === "body";
  if (!isNamed || name.actor === undefined || isBare(name)) return;
  const words = name.name.split(/\s+/);
  const of = words.findIndex((word) => word === "of" || word === "for" || word === "on");
  const head = words[of > 0 ? of - 1 : words.length - 1];
  if (words.length > 1 && head !== undefined) last.set(headOf(head), name);
}

const meaning = (i: number, { type, name, actor, state }: Candidate): Candidate => ({
  from: i,
  to: i + 1,
  type,
  form: "short",
  name,
  ...(actor !== undefined && { actor }),
  ...(state !== undefined && { state }),
  rank: KNOWN,
});

const nobody = (words: Words, i: number): Candidate => ({
  from: i,
  to: i + 1,
  type: "group",
  form: "description",
  name: textOf(words, { from: i, to: i + 1 }),
  rank: KNOWN,
});

import type { Candidate } from "../candidates.ts";
import { foldName } from "../fold.ts";
import { isInitialAt } from "../name-starts.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Words } from "../words.ts";
import { CAPITALISED } from "../words.ts";
import type { Tagged } from "./tagger.ts";

/**
 * A person of the tagger without the state or place of the tables beside him: "Morvan" of the headline "Morvan Tarvia
 * talks stall", "K. Morvan" of "Ambassador to Velm K. Morvan". Given names that are places too ("Jordan") stay.
 */
export function withoutNeighbour(
  lexicon: Lexicon,
  words: Words,
  name: Tagged,
  parts: readonly Candidate[],
): Tagged {
  const isGiven = (i: number): boolean => lexicon.given.has(foldName(words.word[i]!));
  if (name.kind === "place") return asBearer(words, name, parts, isGiven);
  if (name.kind !== "person" || name.to - name.from < 2) return name;
  for (const part of parts) {
    if ((part.type !== "state" && part.type !== "place") || part.form === "demonym") continue;
    if (part.to - part.from === name.to - name.from || isGiven(name.from)) continue;
    if (part.from === name.from && opensName(words, part, isGiven)) return { ...name, from: part.to };
    if (part.to === name.to && part.type === "state") return { ...name, to: part.from };
  }
  return name;
}

/** A person's name goes on behind the place: an initial, a given name, or any word behind a state. */
const opensName = (words: Words, { to, type }: Candidate, isGiven: (i: number) => boolean): boolean =>
  isInitialAt(words, to) || isGiven(to) || (type === "state" && words.shape[to] === CAPITALISED);

/**
 * A person taken for a place: "Hafiz Morvan" of "the Ambassador of Tarvia Hafiz Morvan" and, where the first is a given
 * name, of "Tarvia's Hafiz Morvan".
 */
function asBearer(
  { lower, shape }: Words,
  name: Tagged,
  parts: readonly Candidate[],
  isGiven: (i: number) => boolean,
): Tagged {
  const { from, to } = name;
  const [home] = parts.filter((part) => part.type === "state" && part.form !== "demonym");
  const isName = (first: number): boolean =>
    to - first >= 2 && shape.slice(first, to).every((one) => one === CAPITALISED);
  if (parts.length === 1 && home?.from === from && lower[from - 1] === "of" && isName(home.to))
    return { ...name, kind: "person", from: home.to };
  const owned = parts.length === 0 && lower[from - 1] === "'s" && isGiven(from) && isName(from);
  return owned ? { ...name, kind: "person" } : name;
}

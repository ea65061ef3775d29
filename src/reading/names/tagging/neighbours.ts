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
  if (name.kind !== "person" || name.to - name.from < 2) return name;
  const isGiven = (i: number): boolean => lexicon.given.has(foldName(words.word[i]!));
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

import type { Mention } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { LexicalDocument } from "../layers.ts";
import { findBodies } from "./bodies.ts";
import type { Candidate, Settled } from "./candidates.ts";
import { dropOverlaps, toMention } from "./candidates.ts";
import { readCapital } from "./capitals.ts";
import { findKnownNames } from "./known-names.ts";
import type { Lexicon } from "./lexicon.ts";
import { lexiconOf } from "./lexicon.ts";
import { callNames, findShortNames, gatherPeople, identify } from "./people.ts";
import { findPersons } from "./persons.ts";
import type { Words } from "./words.ts";
import { wordsOf } from "./words.ts";

/**
 * Names of states, organisations, bodies, outlets, places, instruments and persons, in text order, none
 * overlapping. Later short names ("Lavrov") and acronyms carry the full name and actor of the same text.
 */
export function findMentions(document: LexicalDocument, authorities: Authorities): readonly Mention[] {
  const lexicon = lexiconOf(authorities);
  const words = wordsOf(document, lexicon.splits);
  return findNames(words, lexicon).map((candidate) => toMention(words, candidate));
}

function findNames(words: Words, lexicon: Lexicon): readonly Candidate[] {
  const count = words.word.length;
  const known = findKnownNames(words, lexicon).map((name) => readCapital(words, lexicon, name));
  const sure = dropOverlaps(count, [
    ...known,
    ...findBodies(words, lexicon, known),
    ...findPersons(words, lexicon),
  ]);
  const people = gatherPeople(fullNames(sure), lexicon);
  const all = dropOverlaps(count, [...sure.chosen, ...findShortNames(words, lexicon, sure, people)]);
  const called = callNames(people);
  return all.chosen.map((name) => identify(name, called, lexicon));
}

const fullNames = ({ chosen }: Settled): readonly Candidate[] =>
  chosen.filter(({ type, form }) => type === "person" && form === "full");

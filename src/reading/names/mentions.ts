import type { Mention } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { LexicalDocument } from "../layers.ts";
import { resolveBareHeads } from "./bare-heads.ts";
import { findBodies } from "./bodies.ts";
import type { Candidate, Settled } from "./candidates.ts";
import { dropOverlaps, toMentions } from "./candidates.ts";
import { readCapital } from "./capitals.ts";
import { inContext, resolveBodies } from "./contexts.ts";
import { findHeaded } from "./headed.ts";
import { identifyPersons } from "./identities.ts";
import { findIntroduced, introducedAcronyms } from "./introduced.ts";
import { findKnownNames } from "./known-names.ts";
import { findLeftovers } from "./leftovers.ts";
import type { Lexicon } from "./lexicon.ts";
import { lexiconOf } from "./lexicon.ts";
import { findNewStates } from "./new-states.ts";
import { asOutlet, findOutlets } from "./outlets.ts";
import { gatherPeople } from "./people.ts";
import { findPersons } from "./persons.ts";
import { callNames, findShortNames } from "./short-names.ts";
import type { Words } from "./words.ts";
import { wordsOf } from "./words.ts";

/**
 * Names of states, organisations, bodies, outlets, places, instruments and persons, in text order, none
 * overlapping. Later short names ("Lavrov") and acronyms carry the full name and actor of the same text.
 */
export function findMentions(document: LexicalDocument, authorities: Authorities): readonly Mention[] {
  const lexicon = lexiconOf(authorities);
  const words = wordsOf(document, lexicon.splits);
  return findNames(words, lexicon).flatMap((candidate) => toMentions(words, candidate));
}

function findNames(words: Words, lexicon: Lexicon): readonly Candidate[] {
  const count = words.word.length;
  const listed = inContext(findKnownNames(words, lexicon)).map((name) => readCapital(words, lexicon, name));
  const known = [...listed, ...findNewStates(words, lexicon, listed)];
  const told = [
    ...known,
    ...findBodies(words, lexicon, known),
    ...findHeaded(words, lexicon, known),
    ...findPersons(words, lexicon),
    ...findOutlets(words, lexicon),
  ];
  const first = dropOverlaps(count, told);
  const sure = dropOverlaps(count, [
    ...told,
    ...findIntroduced(words, introducedAcronyms(words, first.chosen)),
  ]);
  const people = gatherPeople(fullNames(sure), lexicon);
  const short = dropOverlaps(count, [...sure.chosen, ...findShortNames(words, lexicon, sure, people)]);
  const all = dropOverlaps(count, [...short.chosen, ...findLeftovers(words, lexicon, short)]);
  const everybody = gatherPeople(fullNames(all), lexicon);
  return identifyPersons(
    resolveBareHeads(words, lexicon, withBodies(all)).map((name) => asOutlet(words, lexicon, name)),
    everybody,
    callNames(everybody),
    lexicon,
  );
}

const withBodies = ({ chosen, cover }: Settled): Settled => ({ chosen: resolveBodies(chosen), cover });

const fullNames = ({ chosen }: Settled): readonly Candidate[] =>
  chosen.filter(({ type, form }) => type === "person" && form === "full");

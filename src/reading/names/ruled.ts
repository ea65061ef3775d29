import { findBlocs } from "./blocs.ts";
import { findBodies } from "./bodies.ts";
import type { Candidate, Settled } from "./candidates.ts";
import { dropOverlaps } from "./candidates.ts";
import { readCapital } from "./capitals.ts";
import { inContext } from "./contexts.ts";
import { findHeaded } from "./headed.ts";
import { findShoutedFamilies } from "./headline-names.ts";
import { findIntroduced, introducedAcronyms } from "./introduced.ts";
import { findKnownNames } from "./known-names.ts";
import { findLeftovers } from "./leftovers.ts";
import type { Lexicon } from "./lexicon.ts";
import { findNamedEvents } from "./named-events.ts";
import { findNewStates } from "./new-states.ts";
import { findOutlets } from "./outlets.ts";
import { gatherPeople } from "./people.ts";
import { findPersons } from "./persons.ts";
import { findShortNames } from "./short-names.ts";
import { findToldNames } from "./told-names.ts";
import type { Words } from "./words.ts";

/** Names that rules found: by tables, heads and titles, and the guesses at what these leave. */
export interface Ruled {
  readonly sure: Settled;
  readonly guessed: readonly Candidate[];
}

/** Names by the authority files, by the words that head and introduce them, and by the company they keep. */
export function findByRules(words: Words, lexicon: Lexicon): Ruled {
  const count = words.word.length;
  const listed = inContext(findKnownNames(words, lexicon)).map((name) => readCapital(words, lexicon, name));
  const known = [...listed, ...findNewStates(words, lexicon, listed)];
  const told = [
    ...known,
    ...findBodies(words, lexicon, known),
    ...findHeaded(words, lexicon, known),
    ...findPersons(words, lexicon),
    ...findToldNames(words, lexicon, known),
    ...findOutlets(words, lexicon),
    ...findBlocs(words, lexicon),
    ...findNamedEvents(words, lexicon),
  ];
  const first = dropOverlaps(count, told);
  const sure = dropOverlaps(count, [
    ...told,
    ...findIntroduced(words, introducedAcronyms(words, first.chosen)),
  ]);
  const people = gatherPeople(fullNames(sure.chosen), lexicon);
  const settled = dropOverlaps(count, [
    ...sure.chosen,
    ...findShortNames(words, lexicon, sure, people),
    ...findShoutedFamilies(words, lexicon, sure),
  ]);
  return { sure: settled, guessed: findLeftovers(words, lexicon, settled) };
}

/** The persons named with more than a family name. */
export const fullNames = (names: readonly Candidate[]): readonly Candidate[] =>
  names.filter(({ type, form }) => type === "person" && form === "full");

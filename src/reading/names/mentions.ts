import type { Mention } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { LexicalDocument } from "../layers.ts";
import { resolveBareHeads } from "./bare-heads.ts";
import type { Candidate, Settled } from "./candidates.ts";
import { dropOverlaps, toMentions } from "./candidates.ts";
import { resolveBodies } from "./contexts.ts";
import { echoesOf } from "./echoes.ts";
import { identifyPersons } from "./identities.ts";
import type { Lexicon } from "./lexicon.ts";
import { lexiconOf } from "./lexicon.ts";
import { asOutlet } from "./outlets.ts";
import { gatherPeople } from "./people.ts";
import { findByRules, fullNames } from "./ruled.ts";
import { callNames } from "./short-names.ts";
import { judgeNames } from "./tagging/judge.ts";
import type { NameTagger } from "./tagging/tagger.ts";
import type { Words } from "./words.ts";
import { wordsOf } from "./words.ts";

/**
 * Names of states, organisations, bodies, outlets, places, instruments and persons, in text order, none
 * overlapping. Later short names ("Lavrov") and acronyms carry the full name and actor of the same text.
 */
export function findMentions(
  document: LexicalDocument,
  authorities: Authorities,
  tagger: NameTagger,
): readonly Mention[] {
  const lexicon = lexiconOf(authorities);
  const words = wordsOf(document, lexicon.splits);
  return findNames(words, lexicon, tagger).flatMap((candidate) => toMentions(words, candidate));
}

/** The names of the words of a document, each with its actor. */
export function findNames(words: Words, lexicon: Lexicon, tagger: NameTagger): readonly Candidate[] {
  const ruled = findByRules(words, lexicon);
  const tagged = tagger.tag(words, lexicon, [...ruled.sure.chosen, ...ruled.guessed]);
  const judged = dropOverlaps(words.word.length, judgeNames(words, lexicon, ruled, tagged));
  const echoes = echoesOf(words, lexicon, judged);
  const all = dropOverlaps(words.word.length, [...judged.chosen, ...echoes]);
  const everybody = gatherPeople(fullNames(all.chosen), lexicon);
  return identifyPersons(
    resolveBareHeads(words, lexicon, withBodies(all)).map((name) => asOutlet(words, lexicon, name)),
    everybody,
    callNames(everybody),
    lexicon,
  );
}

const withBodies = ({ chosen, cover }: Settled): Settled => ({ chosen: resolveBodies(chosen), cover });

import type { WordClasses } from "../../../language/index.ts";
import { hashText, shapeOf } from "../../../language/index.ts";
import { foldName } from "../fold.ts";
import type { Lexicon } from "../lexicon.ts";
import { lowerWord } from "../words.ts";

/** What the tagger sees of one word wherever it stands, as hashes: its letters, and what the tables know of it. */
export interface WordFacts {
  readonly form: number;
  readonly lower: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix3: number;
  readonly prefix4: number;
  readonly shape: number;
  /** Which tables know it: common words, given and family names, titles, states, places and so on. */
  readonly known: number;
  /** Its roles in authority/name-words.tsv. */
  readonly roles: number;
  /** Classes of words that are used alike, coarse to fine; 0 where it has none. */
  readonly coarse: number;
  readonly middle: number;
  readonly fine: number;
  readonly isTitle: boolean;
  readonly isSpeech: boolean;
}

/** Stands for what is before a sentence and after it. */
export const NO_WORD: WordFacts = {
  form: 1,
  lower: 1,
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
  prefix3: 1,
  prefix4: 1,
  shape: 1,
  known: 1,
  roles: 1,
  coarse: 0,
  middle: 0,
  fine: 0,
  isTitle: false,
  isSpeech: false,
};

/** The table of facts is begun anew when it holds so many words: hostile texts must not fill the memory. */
const MOST_WORDS = 30_000;

/** Facts of words, each worked out when the word is first met. The answer for a word is always the same. */
export class WordTable {
  readonly #lexicon: Lexicon;
  readonly #classes: WordClasses;
  readonly #facts = new Map<string, WordFacts>();

  constructor(lexicon: Lexicon, classes: WordClasses) {
    this.#lexicon = lexicon;
    this.#classes = classes;
  }

  of(word: string): WordFacts {
    const known = this.#facts.get(word);
    if (known) return known;
    if (this.#facts.size >= MOST_WORDS) this.#facts.clear();
    const facts = factsOf(word, this.#lexicon, this.#classes);
    this.#facts.set(word, facts);
    return facts;
  }
}

function factsOf(word: string, lexicon: Lexicon, classes: WordClasses): WordFacts {
  const lower = lowerWord(word);
  const roles = lexicon.roles.get(lower);
  const [coarse, middle, fine] = classes.get(lower.replace(/\d/g, "0")) ?? [0, 0, 0];
  return {
    form: hashText(word),
    lower: hashText(lower),
    suffix2: hashText(`2${lower.slice(-2)}`),
    suffix3: hashText(`3${lower.slice(-3)}`),
    suffix4: hashText(`4${lower.slice(-4)}`),
    prefix3: hashText(`6${lower.slice(0, 3)}`),
    prefix4: hashText(`8${lower.slice(0, 4)}`),
    shape: hashText(shapeOf(word)),
    known: hashText(tablesThatKnow(word, lower, lexicon)),
    roles: hashText(TELLING_ROLES.filter((role) => roles?.has(role)).join("+")),
    coarse,
    middle,
    fine,
    isTitle: (lexicon.titles.next.get(lower)?.values.length ?? 0) > 0,
    isSpeech: roles?.has("speech") ?? false,
  };
}

/** The tables that know a word, in one line: "common/given//place+state". */
function tablesThatKnow(word: string, lower: string, lexicon: Lexicon): string {
  const folded = foldName(word);
  const names = lexicon.names.next.get(lower)?.values ?? [];
  const kinds = names
    .filter(({ phrase }) => phrase.toLowerCase() === word.toLowerCase())
    .map(({ value }) => (value.form === "demonym" ? "demonym" : value.type));
  const title = lexicon.titles.next.get(lower);
  return [
    lexicon.common.has(lower) ? "common" : "",
    lexicon.given.has(folded) ? "given" : "",
    lexicon.familyFirst.has(folded) ? "family-first" : "",
    lexicon.families.has(folded) ? "family" : "",
    hasFamilyEnding(folded, lexicon) ? "ending" : "",
    title ? (title.values.length > 0 ? "title" : "opens-title") : "",
    [...new Set(kinds)].sort().join("+"),
  ].join("/");
}

function hasFamilyEnding(folded: string, { familyEndings }: Lexicon): boolean {
  for (let length = 2; length <= 6 && length + 2 < folded.length; length++)
    if (familyEndings.has(folded.slice(-length))) return true;
  return false;
}

/** The roles that tell of names. */
const TELLING_ROLES = [
  "organisation-head",
  "place-head",
  "person-before",
  "role-noun",
  "organisation-first",
  "organisation-opening",
  "event-head",
  "place-opening",
  "particle",
  "instrument-head",
  "speech",
  "human-verb",
  "state-verb",
  "calendar",
  "place-preposition",
  "suffix",
  "body-head",
];

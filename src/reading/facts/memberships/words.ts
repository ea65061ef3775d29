import type { Authorities, Row } from "../../authorities.ts";
import { perAuthorities } from "../../authorities.ts";
import type { Passage } from "../passages.ts";
import type { PhraseBook, PhraseMatch } from "../phrases.ts";
import { phraseBook, phrasesIn } from "../phrases.ts";

export interface MembershipWords {
  /** Names of steps: "observer state". */
  readonly status: PhraseBook;
  /** What states and organisations do about belonging, by class. */
  readonly acts: PhraseBook;
  /** What puts an act ahead: "will", "expected". */
  readonly plan: PhraseBook;
  /** How far a step has come: "decided to", "memorandum", "ratified". */
  readonly stage: PhraseBook;
  /** What says that an act is not done: "refused to". */
  readonly denial: PhraseBook;
  /** What becomes of an accession, a bid or a withdrawal, after the noun: "was rejected", "took effect". */
  readonly outcome: PhraseBook;
  /** Who ratifies: "parliament". */
  readonly ratifier: PhraseBook;
  /** Nouns that stand for an organisation: "the bloc". */
  readonly group: PhraseBook;
}

const ACTS = [
  "join",
  "become",
  "admit",
  "accession",
  "apply",
  "leave",
  "exit",
  "suspend",
  "readmit",
  "freeze",
  "talks",
  "deposit",
  "comprise",
  "founders",
];

/** The words of belonging from authority/membership-words.tsv. */
export const membershipWords = perAuthorities(
  ({ "membership-words": rows = [] }: Authorities): MembershipWords => {
    const of = (...classes: readonly string[]): PhraseBook =>
      phraseBook(rows.filter((row: Row) => classes.includes(row["class"]!)));
    return {
      status: of("status"),
      acts: of(...ACTS),
      plan: of("plan"),
      stage: of("stage"),
      denial: of("denial"),
      outcome: of("outcome"),
      ratifier: of("ratifier"),
      group: of("group"),
    };
  },
);

/** A step of the ladder named in a passage, as its words name it. Half-open range of word numbers. */
export interface StatusWord {
  readonly from: number;
  readonly to: number;
  readonly status: string;
}

export const statusWordsIn = ({ words }: Passage, { status }: MembershipWords): readonly StatusWord[] =>
  phrasesIn(status, words).map(statusWord);

const statusWord = ({ from, to, row }: PhraseMatch): StatusWord => ({ from, to, status: row["value"]! });

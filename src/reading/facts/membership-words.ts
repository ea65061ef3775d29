import type { Authorities, Row } from "../authorities.ts";
import { perAuthorities } from "../authorities.ts";
import type { MembershipStatus } from "../reading.ts";
import type { Passage } from "./passages.ts";
import type { PhraseBook, PhraseMatch } from "./phrases.ts";
import { phraseBook, phrasesIn } from "./phrases.ts";

export interface MembershipWords {
  readonly status: PhraseBook;
  readonly acts: PhraseBook;
  readonly plan: PhraseBook;
}

const ACTS = ["join", "become", "admit", "accession", "apply", "leave", "comprise"];

/** The words of belonging from authority/membership-words.tsv. */
export const membershipWords = perAuthorities(
  ({ "membership-words": rows = [] }: Authorities): MembershipWords => {
    const of = (...classes: readonly string[]): readonly Row[] =>
      rows.filter((row) => classes.includes(row["class"]!));
    return { status: phraseBook(of("status")), acts: phraseBook(of(...ACTS)), plan: phraseBook(of("plan")) };
  },
);

/** A step of the ladder named in a passage. Half-open range of word numbers. */
export interface StatusWord {
  readonly from: number;
  readonly to: number;
  readonly status: MembershipStatus;
}

export const statusWordsIn = ({ words }: Passage, { status }: MembershipWords): readonly StatusWord[] =>
  phrasesIn(status, words).map(statusWord);

const statusWord = ({ from, to, row }: PhraseMatch): StatusWord => ({
  from,
  to,
  status: row["value"] as MembershipStatus,
});

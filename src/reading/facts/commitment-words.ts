import type { Authorities, Row } from "../authorities.ts";
import { items, perAuthorities } from "../authorities.ts";
import type { ReadCommitment } from "../reading.ts";
import type { PhraseBook } from "./phrases.ts";
import { phraseBook } from "./phrases.ts";

export type CommitmentStatus = ReadCommitment["status"];

export interface CommitmentWords {
  readonly triggers: PhraseBook;
  /** What a party can undertake, in the base form of the verb. */
  readonly acts: ReadonlySet<string>;
  readonly notActs: PhraseBook;
  readonly conditions: PhraseBook;
  /** "by", "ahead of": what may lead to the occasion on which something is due. */
  readonly occasionLeads: PhraseBook;
  /** "summit", "session". */
  readonly occasions: ReadonlySet<string>;
  /** "I don’t think it will work": words after which nobody undertakes anything. */
  readonly hedges: PhraseBook;
  /** "denied having promised": what follows is disputed. */
  readonly denials: PhraseBook;
}

const TRIGGERS = ["that", "verb", "pledge", "noun", "announce", "will", "prepared"];

/** The words of authority/commitment-words.tsv. */
export const commitmentWords = perAuthorities(
  ({ "commitment-words": rows = [] }: Authorities): CommitmentWords => {
    const of = (...classes: readonly string[]): readonly Row[] =>
      rows.filter((row) => classes.includes(row["class"]!));
    return {
      triggers: phraseBook(of(...TRIGGERS)),
      acts: new Set(of("act").flatMap((row) => items(row["phrases"]))),
      notActs: phraseBook(of("not-act")),
      conditions: phraseBook(of("condition")),
      occasionLeads: phraseBook(of("occasion-lead")),
      occasions: new Set(of("occasion").flatMap((row) => items(row["phrases"]))),
      hedges: phraseBook(of("hedge")),
      denials: phraseBook(of("denial")),
    };
  },
);

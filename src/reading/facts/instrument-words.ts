import type { Authorities, Row } from "../authorities.ts";
import { items, perAuthorities } from "../authorities.ts";
import type { PhraseBook } from "./phrases.ts";
import { phraseBook } from "./phrases.ts";

export interface InstrumentWords {
  readonly heads: PhraseBook;
  readonly modifiers: ReadonlySet<string>;
  readonly status: PhraseBook;
  /** Texts that are counted: "20 decisions". */
  readonly counted: PhraseBook;
}

/** What makes a head noun the name of one instrument. See authority/instrument-words.tsv. */
export type Need = "name" | "own" | "self" | "with" | "on" | "adopted" | "issued" | "dated" | "quoted";

/** The words of authority/instrument-words.tsv. */
export const instrumentWords = perAuthorities(
  ({ "instrument-words": rows = [] }: Authorities): InstrumentWords => {
    const of = (...classes: readonly string[]): readonly Row[] =>
      rows.filter((row) => classes.includes(row["class"]!));
    return {
      heads: phraseBook(of("head", "named")),
      modifiers: new Set(of("modifier").flatMap((row) => items(row["phrases"]))),
      status: phraseBook(of("status")),
      counted: phraseBook(of("counted")),
    };
  },
);

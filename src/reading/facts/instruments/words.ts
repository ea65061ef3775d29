import type { Authorities, Row } from "../../authorities.ts";
import { items, perAuthorities } from "../../authorities.ts";
import type { PhraseBook } from "../phrases.ts";
import { phraseBook } from "../phrases.ts";

export interface InstrumentWords {
  readonly heads: PhraseBook;
  readonly modifiers: ReadonlySet<string>;
  /** Adjectives that do not tell what a text is about: "new", "historic". */
  readonly plain: ReadonlySet<string>;
  /** "ratified", "withdrawal from": words before a name that tell a step of it. */
  readonly stepsBefore: PhraseBook;
  /** "was signed", "expired": words after a name that tell a step of it. */
  readonly stepsAfter: PhraseBook;
  /** Texts that are counted: "20 decisions". */
  readonly counted: PhraseBook;
}

/** What makes a head noun the name of one instrument. See authority/instrument-words.tsv. */
export type Need =
  | "name"
  | "own"
  | "self"
  | "with"
  | "on"
  | "adopted"
  | "issued"
  | "dated"
  | "quoted"
  | "acronym"
  | "numbered"
  | "known";

/** The words of authority/instrument-words.tsv. */
export const instrumentWords = perAuthorities(
  ({ "instrument-words": rows = [], instruments = [] }: Authorities): InstrumentWords => {
    const of = (...classes: readonly string[]): readonly Row[] =>
      rows.filter((row) => classes.includes(row["class"]!));
    return {
      heads: phraseBook([...of("head"), ...withoutHead(instruments, of("head"))]),
      modifiers: new Set(of("modifier").flatMap((row) => items(row["phrases"]))),
      plain: new Set(of("plain").flatMap((row) => items(row["phrases"]))),
      stepsBefore: phraseBook(of("step-before")),
      stepsAfter: phraseBook(of("step-after")),
      counted: phraseBook(of("counted")),
    };
  },
);

/** The listed instruments, by the names that end in no head noun: "New START", "P5+1" (three words of the text), "NPT". */
function withoutHead(instruments: readonly Row[], heads: readonly Row[]): readonly Row[] {
  const nouns = new Set(heads.flatMap((row) => items(row["phrases"])));
  const isHeaded = (name: string): boolean => nouns.has(name.split(" ").at(-1)!.toLowerCase());
  return instruments.map((row) => {
    const names = [row["name"]!, ...items(row["aliases"]), ...items(row["acronyms"])];
    const phrases = names.filter((name) => !isHeaded(name)).map((name) => name.replace(/[+/]/g, " $& "));
    return { class: "known", phrases: phrases.join("|"), value: row["type"]!, needs: "known" };
  });
}

import type { OfficeMention, Span } from "../../text/index.ts";
import type { Participant } from "../reading.ts";
import type { Word } from "./passages.ts";

/** Half-open range of word numbers of a passage, with the characters it covers. */
export interface Stretch extends Span {
  readonly from: number;
  readonly to: number;
}

/**
 * A passage read as what matters for facts: those who act, their rank where no name stands, pronouns, places,
 * and plain words between.
 */
export type Unit =
  | Word
  | (Stretch &
      (
        | {
            readonly kind: "party";
            readonly party: Participant;
            readonly bare: boolean;
            /** "the two Koreas": the states that one word names together. */
            readonly members?: readonly Participant[];
            readonly described?: boolean;
            /** A nationality alone ("speaks Russian", "the American people"): nobody who acts. */
            readonly adjective?: boolean;
          }
        | { readonly kind: "office"; readonly office: OfficeMention }
        | { readonly kind: "level"; readonly level: string }
        | { readonly kind: "pronoun"; readonly points: string }
        /** `located`: a preposition, a dateline or a comma says that something was there. */
        | { readonly kind: "place"; readonly name: string; readonly located: boolean }
      ));

const ARTICLES = new Set(
  "the a an all its their his her our both other visiting two three four five six seven eight".split(" "),
);

/** The first unit from `from` on that is no article, possessive or number: "all the visiting ministers". */
export function skipArticles(units: readonly Unit[], from: number): number {
  let at = from;
  while (ARTICLES.has(wordAt(units, at) ?? "")) at++;
  return at;
}

/** The word in small letters at unit `at`, or undefined where another unit (or nothing) stands. */
export function wordAt(units: readonly Unit[], at: number): string | undefined {
  const unit = units[at];
  return unit?.kind === "word" ? unit.lower : undefined;
}

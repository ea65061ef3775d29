import type { Authorities } from "../../authorities.ts";
import { perAuthorities } from "../../authorities.ts";
import type { Word } from "../passages.ts";
import type { PhraseBook } from "../phrases.ts";
import { phraseBook } from "../phrases.ts";

const CLASSES = [
  "number",
  "count",
  "signed",
  "force",
  "established",
  "presidency",
  "rank",
  "body",
  "make",
  "ordinal",
  "about",
  "unites",
  "union",
  "one",
  "charter",
  "seat",
  "mandate",
] as const;

export type OrganisationWords = Readonly<Record<(typeof CLASSES)[number], PhraseBook>>;

/** The words of authority/organisation-words.tsv by class. */
export const organisationWords = perAuthorities(
  ({ "organisation-words": rows = [] }: Authorities): OrganisationWords =>
    Object.fromEntries(
      CLASSES.map((name) => [name, phraseBook(rows.filter((row) => row["class"] === name))]),
    ) as OrganisationWords,
);

/** The number a word tells, in figures or letters; undefined for any other word. */
export function numberOf(word: Word | undefined, words: OrganisationWords): number | undefined {
  if (!word) return undefined;
  const first = word.lower.charCodeAt(0);
  if (first >= 48 && first <= 57) return /^\d{1,3}$/.test(word.lower) ? Number(word.lower) : undefined;
  const row = words.number.get(word.lower)?.[0]?.row;
  return row && Number(row["value"]);
}

/** The number an ordinal tells: "tenth", "32nd". */
export function ordinalOf(word: Word, words: OrganisationWords): number | undefined {
  const figure = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word.lower);
  if (figure) return Number(figure[1]);
  const row = words.ordinal.get(word.lower)?.[0]?.row;
  return row && Number(row["value"]);
}

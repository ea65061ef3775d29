import type { Authorities, Row } from "../authorities.ts";
import { perAuthorities } from "../authorities.ts";
import type { MeetingFormat } from "../reading.ts";
import type { Passage } from "./passages.ts";
import type { PhraseBook } from "./phrases.ts";
import { phraseBook, phrasesIn } from "./phrases.ts";

export interface MeetingWords {
  readonly triggers: PhraseBook;
  readonly light: PhraseBook;
  readonly status: PhraseBook;
  readonly attend: PhraseBook;
  readonly host: PhraseBook;
  readonly setting: PhraseBook;
  readonly press: PhraseBook;
}

/** The words of meetings from authority/meeting-words.tsv. */
export const meetingWords = perAuthorities(({ "meeting-words": rows = [] }: Authorities): MeetingWords => {
  const of = (...classes: readonly string[]): readonly Row[] =>
    rows.filter((row) => classes.includes(row["class"]!));
  return {
    triggers: phraseBook(of("noun", "verb", "host", "visit", "hands", "gather", "none")),
    light: phraseBook(of("light")),
    status: phraseBook(of("status", "unreal", "negation")),
    attend: phraseBook(of("attend")),
    host: phraseBook(of("host")),
    setting: phraseBook(of("setting")),
    press: phraseBook(of("press")),
  };
});

export type TriggerClass = "noun" | "verb" | "host" | "visit" | "hands" | "gather";

/** Words that may tell of a meeting. Half-open range of word numbers. */
export interface Trigger {
  readonly from: number;
  readonly to: number;
  readonly kind: TriggerClass;
  readonly format: MeetingFormat | null;
  readonly lower: string;
}

/** The triggers of a passage, from left to right. */
export function triggersIn({ words }: Passage, lexicon: MeetingWords): readonly Trigger[] {
  return phrasesIn(lexicon.triggers, words)
    .filter(({ row }) => row["class"] !== "none")
    .map(({ from, to, row }) => ({
      from,
      to,
      kind: row["class"] as TriggerClass,
      format: (row["value"] || null) as MeetingFormat | null,
      lower: words[to - 1]!.lower,
    }));
}

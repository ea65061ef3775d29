import type { Authorities } from "../authorities.ts";
import { perAuthorities } from "../authorities.ts";

/**
 * What a word can be in a date: its classes (authority/dates.tsv) with their values, "march" -> month "03". An
 * empty value stands for the digits of the number itself.
 */
export interface Entry {
  readonly classes: Readonly<Record<string, string>>;
}

export interface Vocabulary {
  /** By lower-case word, for words written with a capital and for those without. */
  readonly capital: ReadonlyMap<string, Entry>;
  readonly small: ReadonlyMap<string, Entry>;
  /** Phrases with their value, by class: "right now" -> PRESENT_REF. */
  readonly phrases: Readonly<Record<string, readonly (readonly [phrase: string, value: string])[]>>;
}

/** Classes whose entries are phrases, matched as patterns of their own. */
const PHRASES = new Set(["reference", "holiday", "vague-phrase"]);

export const vocabulary = perAuthorities((authorities: Authorities): Vocabulary => {
  const capital = new Map<string, { classes: Record<string, string> }>();
  const small = new Map<string, { classes: Record<string, string> }>();
  const phrases: Record<string, [string, string][]> = {};
  const add = (
    words: Map<string, { classes: Record<string, string> }>,
    word: string,
    name: string,
    value: string,
  ) => {
    const entry = words.get(word) ?? { classes: {} };
    entry.classes[name] = value;
    words.set(word, entry);
  };
  for (const row of authorities["dates"] ?? []) {
    const [word = "", name = "", value = ""] = [row["word"], row["class"], row["value"]];
    if (PHRASES.has(name)) (phrases[name] ??= []).push([word, value]);
    else {
      add(capital, word, name, value);
      if (row["case"] !== "capital") add(small, word, name, value);
    }
  }
  return { capital, small, phrases };
});

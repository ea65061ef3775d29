import type { Catalogue, PartCatalogue, Words } from "./catalogue.ts";
import { ENGLISH } from "./english/index.ts";

/** The languages that come with the desk, by what `serve --language` calls them. A further one is one more row. */
const SHIPPED: Readonly<Record<string, Catalogue>> = { en: ENGLISH };

export const languageNames = (): readonly string[] => Object.keys(SHIPPED);

/** The words of a language that comes with the desk; undefined where none is called so. */
export const languageNamed = (name: string): Words | undefined =>
  Object.hasOwn(SHIPPED, name) ? spokenIn(SHIPPED[name]!) : undefined;

/** The words of a language, with the English of every message that it does not have. */
export const spokenIn = (catalogue: PartCatalogue): Words => filledUp(ENGLISH, catalogue) as Words;

function filledUp(english: unknown, own: unknown): unknown {
  if (own === undefined) return english;
  if (!isGroup(english) || !isGroup(own)) return own;
  return Object.fromEntries(
    Object.entries(english).map(([key, words]) => [
      key,
      filledUp(words, Object.hasOwn(own, key) ? own[key] : undefined),
    ]),
  );
}

/** A group of messages; a plural is one message, and an array is taken whole. */
const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !isPlural(value);

const isPlural = (value: object): boolean => "other" in value && typeof value.other === "string";

/**
 * Reads a catalogue from a JSON file; it may leave messages out. Throws a SyntaxError that says where it has a key the
 * desk does not know, words of another shape than the English ones, or a hole that nothing fills.
 */
export function parseCatalogue(text: string, where: string): Words {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(`${where} is no JSON: ${(error as Error).message}`, { cause: error });
  }
  const flaw = flawIn(value, ENGLISH, "");
  if (flaw !== null) throw new SyntaxError(`${where}: ${flaw}`);
  const { language } = value as { readonly language?: unknown };
  if (typeof language !== "string" || !isLanguage(language))
    throw new SyntaxError(`${where}: "language" was wanted, a tag as in <html lang>: "fr", "pt-BR"`);
  return spokenIn(value as PartCatalogue);
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** What is wrong with a value at a key, against the English one there; null where nothing is. */
export function flawIn(own: unknown, english: unknown, key: string): string | null {
  if (isGroup(english)) {
    if (!isGroup(own)) return `${key || "the whole"} is a group of messages, not ${JSON.stringify(own)}`;
    for (const [name, words] of Object.entries(own)) {
      const at = key === "" ? name : `${key}.${name}`;
      if (!Object.hasOwn(english, name)) return `${at} is no message of the desk`;
      const flaw = flawIn(words, english[name], at);
      if (flaw !== null) return flaw;
    }
    return null;
  }
  if (Array.isArray(english) !== Array.isArray(own)) return `${key} is to be ${shapeOf(english)}`;
  const forms = formsOf(own);
  if (forms === null || (!isPluralValue(english) && isPluralValue(own)))
    return `${key} is to be ${shapeOf(english)}`;
  const known = new Set(formsOf(english)!.flatMap(holesIn));
  const stray = forms.flatMap(holesIn).find((hole) => !known.has(hole));
  return stray === undefined ? null : `${key} has ${stray}, which nothing fills`;
}

const isPluralValue = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const shapeOf = (english: unknown): string =>
  typeof english === "string"
    ? "words"
    : Array.isArray(english)
      ? "a list of words"
      : 'words, or forms as {"one": ..., "other": ...}';

/** The words of a message in all its forms; null where it is none. */
function formsOf(value: unknown): readonly string[] | null {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null || (!Array.isArray(value) && !isPlural(value))) return null;
  const forms = Object.values(value);
  return forms.every((each) => typeof each === "string") ? forms : null;
}

/** "{name}", whether it is in words or in figures, and "<link>". */
const holesIn = (words: string): string[] =>
  [...words.matchAll(/\{#?(\w+)\}|<(\w+)>/g)].map(([, hole, tag]) =>
    hole === undefined ? `<${tag}>` : `{${hole}}`,
  );

import type { Words } from "../../src/web/words/index.ts";
import { ENGLISH } from "../../src/web/words/index.ts";

/** Fullwidth letters: they are letters to every rule of the page, and nobody writes them by mistake. */
const wide = (letter: string): string => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0);

/** Holes are fenced, so that what fills one can be told from what a page says itself. */
const pseudo = (message: string): string =>
  message
    .split(/(\{#?\w+\}|<\/?\w+>)/)
    .map((piece, i) => (i % 2 === 0 ? piece.replace(/[A-Za-z]/g, wide) : fenced(piece)))
    .join("");

const fenced = (piece: string): string => (piece.startsWith("{") ? `⟦${piece}⟧` : piece);

function mapped(value: unknown): unknown {
  if (typeof value === "string") return pseudo(value);
  if (Array.isArray(value)) return value.map(mapped);
  return Object.fromEntries(Object.entries(value as object).map(([key, own]) => [key, mapped(own)]));
}

/** A language in which every word of the catalogue is marked by its letters, and that runs from right to left. */
export const PSEUDO = {
  ...(mapped(ENGLISH) as object),
  language: "en-x-pseudo",
  direction: "rtl",
} as unknown as Words;

/** What the catalogue says in the pseudo language, without what fills its holes. */
export const withoutHoles = (words: string): string => {
  let rest = words;
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, "");
  }
  return rest;
};

/** What stands in the holes of a message, the innermost ones. */
export const holesIn = (words: string): string[] =>
  [...words.matchAll(/⟦([^⟦⟧]*)⟧/g)].map(([, held]) => held!);

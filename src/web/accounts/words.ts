import type { Html } from "../html.ts";
import { markup } from "../html.ts";

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

const folded = (word: string): string => word.toLowerCase().replaceAll("’", "'");

/** Marks in a text the words that stand in one of the passages only; where there is but one, none is marked. */
export function uniqueMarker(passages: readonly string[]): (text: string) => Html {
  if (passages.length < 2) return (text) => markup`${text}`;
  const holders = new Map<string, number>();
  for (const passage of passages) {
    for (const word of new Set(wordsOf(passage))) holders.set(word, (holders.get(word) ?? 0) + 1);
  }
  return (text) => markWords(text, (word) => holders.get(word) === 1, "w");
}

/** The text with the words that answer a search marked: those asked for, and longer forms of them. */
export function markAsked(text: string, asked: readonly string[]): Html {
  const test = asking(asked);
  return test ? markWords(text, test, "hit") : markup`${text}`;
}

/** Where in the text the first word asked for stands, or -1. */
export function firstAsked(text: string, asked: readonly string[]): number {
  const test = asking(asked);
  if (!test) return -1;
  for (const match of text.matchAll(WORD)) if (test(folded(match[0]))) return match.index;
  return -1;
}

/** "talks" finds "talk" and "talks", as the index does, by the part that inflection leaves alone. */
function asking(asked: readonly string[]): ((word: string) => boolean) | null {
  const stems = new Set(asked.flatMap(wordsOf).map(stemOf));
  return stems.size > 0 ? (word) => stems.has(stemOf(word)) : null;
}

const stemOf = (word: string): string =>
  word.length > 4 ? word.replace(/(?:'s|s|es|ed|ing)$/u, "").replace(/[eiy]$/u, "") : word;

const wordsOf = (text: string): string[] => [...text.matchAll(WORD)].map(([word]) => folded(word));

/** The text with runs of words that pass the test in one mark, so that a phrase is underlined as one. */
function markWords(text: string, test: (word: string) => boolean, name: "w" | "hit"): Html {
  const pieces: Html[] = [];
  let [from, start, end] = [0, -1, -1];
  const close = (): void => {
    if (start < 0) return;
    pieces.push(markup`${text.slice(from, start)}`, marked(text.slice(start, end), name));
    [from, start] = [end, -1];
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!test(folded(word))) close();
    else {
      if (start < 0) start = index;
      end = index + word.length;
    }
  }
  close();
  return markup`${pieces}${text.slice(from)}`;
}

const marked = (words: string, name: "w" | "hit"): Html =>
  name === "hit" ? markup`<mark>${words}</mark>` : markup`<span class="w">${words}</span>`;

import { findTokens } from "../../language/index.ts";
import { lowerWord } from "./words.ts";

/** Names of several words as a tree of lower-case words. */
export interface Trie<T> {
  readonly next: Map<string, Trie<T>>;
  readonly values: { readonly phrase: string; readonly value: T }[];
}

export const emptyTrie = <T>(): Trie<T> => ({ next: new Map(), values: [] });

/** The lower-case words of a phrase, cut as the words of a text are. */
export const wordsOfPhrase = (phrase: string): string[] =>
  findTokens({ source: "", text: phrase }).map(({ start, end }) => lowerWord(phrase.slice(start, end)));

/** Puts a phrase into the tree, under its words. The tree is only built, never changed once it is in use. */
export function plant<T>(trie: Trie<T>, phrase: string, value: T, words = wordsOfPhrase(phrase)): void {
  let node = trie;
  for (const word of words) {
    const child = node.next.get(word) ?? emptyTrie<T>();
    node.next.set(word, child);
    node = child;
  }
  if (node !== trie) node.values.push({ phrase, value });
}

/** A phrase of the tree found in a list of words: it ends before the word at index `to`. */
export interface Found<T> {
  readonly to: number;
  readonly values: Trie<T>["values"];
}

/** The phrases of the tree that start with the word at `from`, the longest first. */
export function phrasesAt<T>(trie: Trie<T>, lower: readonly string[], from: number): readonly Found<T>[] {
  let node = trie.next.get(lower[from]!);
  if (!node) return NONE;
  const found: Found<T>[] = [];
  for (let i = from + 1; node; i++) {
    if (node.values.length > 0) found.unshift({ to: i, values: node.values });
    node = i < lower.length ? node.next.get(lower[i]!) : undefined;
  }
  return found;
}

const NONE: readonly never[] = [];

/** The longest phrase of the tree that starts with the word at `from`. */
export const longestAt = <T>(trie: Trie<T>, lower: readonly string[], from: number): Found<T> | undefined =>
  phrasesAt(trie, lower, from)[0];

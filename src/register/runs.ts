import { shinglesOf } from "./words.ts";

/**
 * The runs of three words of a wording, each as a number. Two runs may have one number by chance, so two wordings may seem
 * to share more than they do, never less.
 */
export const runNumbers = (words: readonly string[]): Uint32Array =>
  Uint32Array.from(shinglesOf(words, 3), hashed);

/** FNV-1a over UTF-16 units, finished by murmur3's mixer. */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

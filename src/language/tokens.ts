import type { Document, Token } from "../text/index.ts";

/**
 * One token: a word with its inner apostrophes, hyphens and points ("U.S.", "R.J.", "Al-Jazeera", "2.5"), or one mark.
 * The alternatives cannot start at the same character in two ways, so the scan is linear.
 */
const TOKEN =
  /(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}\u00AD]*(?:[-‐'’.&](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}\u00AD]+)*|\p{N}+(?:[.,:](?=\p{N})\p{N}+)*(?:\p{L}+)?|[^\s\p{L}\p{N}\u200B\uFEFF]/gu;

const POSSESSIVE = /['’‘][sS]$/;

/** Tokens in text order. The possessive ending ("Russia’s") is a token of its own; white space belongs to none. */
export function findTokens({ text }: Document): readonly Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    if (match[0].length > 2 && POSSESSIVE.test(match[0]))
      found.push({ start, end: end - 2 }, { start: end - 2, end });
    else found.push({ start, end });
  }
  return found;
}

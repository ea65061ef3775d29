import type { Document, Span, Token } from "../text/index.ts";

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
  for (const { index, 0: word } of text.matchAll(TOKEN)) {
    let start = index;
    if (word.includes(".")) {
      for (const stop of word.matchAll(LOST_SPACE)) {
        const point = index + stop.index + 1;
        found.push(...withPossessive(text, { start, end: point }), { start: point, end: point + 1 });
        start = point + 1;
      }
    }
    found.push(...withPossessive(text, { start, end: index + word.length }));
  }
  return found;
}

/** "said Qin.Lavrov said": the space after the full stop was lost. Not in "Ph.D", "J.Smith", "report.Final.pdf". */
const LOST_SPACE = /\p{Ll}\.(?=\p{Lu}\p{Ll}+(?:[-‐'’]|$|\.\p{Lu}))/gu;

function withPossessive(text: string, { start, end }: Span): readonly Span[] {
  return end - start > 2 && POSSESSIVE.test(text.slice(end - 2, end))
    ? [
        { start, end: end - 2 },
        { start: end - 2, end },
      ]
    : [{ start, end }];
}

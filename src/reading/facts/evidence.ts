import type { Quoted, Span } from "../../text/index.ts";
import { quote } from "../../text/index.ts";

/** Evidence is a passage: all spans of one entry together cover at most so many units. */
export const LONGEST_EVIDENCE = 600;

/**
 * The spans with their words, in text order, as many as fit; one that is too long alone is cut at its end, never
 * inside a surrogate pair.
 */
export function evidenceOf(text: string, spans: readonly Span[]): readonly Quoted[] {
  const chosen: Span[] = [];
  let left = LONGEST_EVIDENCE;
  for (const span of spans) {
    const fit = chosen.length === 0 ? clip(text, span) : span;
    const length = fit.end - fit.start;
    const known = chosen.some(({ start, end }) => start < fit.end && fit.start < end);
    if (known || length > left || length <= 0) continue;
    chosen.push(fit);
    left -= length;
  }
  return chosen.sort((a, b) => a.start - b.start).map((span) => quote(text, span));
}

function clip(text: string, { start, end }: Span): Span {
  if (end - start <= LONGEST_EVIDENCE) return { start, end };
  const cut = start + LONGEST_EVIDENCE;
  const halves = (text.charCodeAt(cut - 1) & 0xfc00) === 0xd800;
  return { start, end: halves ? cut - 1 : cut };
}

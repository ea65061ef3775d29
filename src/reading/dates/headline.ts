import type { Analysis } from "../../language/index.ts";
import type { Span } from "../../text/index.ts";

/** A headline is no longer than this, in tokens: no more are looked at. */
const REACH = 24;

const FINITE = new Set(["VBD", "VBZ", "VBP", "MD"]);

/**
 * Whether the words of a sentence before an expression tell what is to come as headlines do: an infinitive and no
 * finite verb ("Ministers to meet in Goa on Thursday").
 */
export function looksAheadAsHeadlinesDo(analysis: Analysis, sentence: Span, expression: Span): boolean {
  const { first, afterLast } = analysis.tokensIn({ start: sentence.start, end: expression.start });
  if (afterLast - first > REACH || !hasTo(analysis, first, afterLast)) return false;
  if (isWhole(analysis, sentence, expression)) return false;
  let infinitive = false;
  for (let i = first; i < afterLast; i++) {
    if (analysis.form(i) === "to") infinitive ||= i > first && analysis.xpos(i + 1) === "VB";
    else if (FINITE.has(analysis.xpos(i))) return false;
  }
  return infinitive;
}

/** Asked first, for it wants no tags: few sentences are tagged. */
function hasTo(analysis: Analysis, first: number, afterLast: number): boolean {
  for (let i = first + 1; i < afterLast; i++) if (analysis.form(i) === "to") return true;
  return false;
}

/** A sentence with its full stop and its verb behind: "The first to accede on Friday were two." */
function isWhole(analysis: Analysis, sentence: Span, expression: Span): boolean {
  const { first, afterLast } = analysis.tokensIn({ start: expression.end, end: sentence.end });
  if (!/^[.!?]/.test(analysis.form(afterLast - 1))) return false;
  for (let i = first; i < afterLast; i++) if (FINITE.has(analysis.xpos(i))) return true;
  return false;
}

import type { Analysis } from "../../language/index.ts";
import type { Span } from "../../text/index.ts";

// What the parse says of a stretch of text: evidence for the rules, which do without where it is unsure.

/** Below this chance an arc is no evidence. */
const SURE = 0.5;

/** The first token of a span, or -1 where the analysis has none there. */
export function tokenAt(analysis: Analysis, span: Span): number {
  const { first, afterLast } = analysis.tokensIn(span);
  return first < afterLast ? first : -1;
}

/** Whether the tags call the word a finite verb; a word of several tokens is what its first one is. */
export const isFinite = (analysis: Analysis, word: Span): boolean =>
  /^(?:VBD|VBP|VBZ|MD)$/.test(tagOf(analysis, word));

export const isNominal = (analysis: Analysis, word: Span): boolean =>
  /^(?:JJ|NN)/.test(tagOf(analysis, word));

export const isProperNoun = (analysis: Analysis, word: Span): boolean =>
  tagOf(analysis, word).startsWith("NNP");

function tagOf(analysis: Analysis, word: Span): string {
  const token = tokenAt(analysis, word);
  return token < 0 ? "" : analysis.xpos(token);
}

/**
 * Where the clause that hangs from `governor` and holds `inside` ends: the end of its last token. Null where the parse
 * has no such clause, is unsure of it, or it does not reach past `inside`.
 */
export function clauseEnd(analysis: Analysis, governor: Span, inside: Span): number | null {
  const top = tokenAt(analysis, governor);
  const within = tokenAt(analysis, inside);
  if (top < 0 || within < 0 || analysis.sentenceOf(top) !== analysis.sentenceOf(within)) return null;
  const head = childAbove(analysis, within, top);
  if (head < 0 || analysis.confidence(head) < SURE || !CLAUSAL.test(analysis.relation(head))) return null;
  const end = lastDescendant(analysis, head);
  return analysis.end(end) > inside.end ? analysis.end(end) : null;
}

const CLAUSAL = /^(?:acl|ccomp|csubj|advcl|parataxis|appos)/;

/** Whether the parse is sure that the words are the subject of a verb. */
export function isSubject(analysis: Analysis, word: Span): boolean {
  const token = tokenAt(analysis, word);
  return token >= 0 && analysis.relation(token).startsWith("nsubj") && analysis.confidence(token) >= SURE;
}

/** The token on the way from `token` up to `top` that hangs from `top` itself, or -1. */
function childAbove(analysis: Analysis, token: number, top: number): number {
  let at = token;
  for (let steps = 0; steps < DEEPEST; steps++) {
    const head = analysis.head(at);
    if (head === top) return at;
    if (head === at) return -1;
    at = head;
  }
  return -1;
}

/** The last token of the sentence that hangs, at any depth, from `head`; marks at its end left out. */
function lastDescendant(analysis: Analysis, head: number): number {
  const { afterLast } = analysis.sentence(analysis.sentenceOf(head));
  for (let token = afterLast - 1; token > head; token--) {
    if (analysis.relation(token) !== "punct" && childAbove(analysis, token, head) >= 0) return token;
  }
  return head;
}

/** No tree of a sentence that people wrote is deeper; it bounds the walk. */
const DEEPEST = 60;

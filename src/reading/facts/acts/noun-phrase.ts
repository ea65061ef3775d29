import type { Span } from "../../../text/index.ts";
import type { ClauseTree } from "../clause-tree.ts";

/** A sentence with its tree, and where its tokens stand. */
interface TokenGround {
  readonly text: string;
  readonly tree: ClauseTree;
  readonly spanOf: (token: number) => Span;
}

const WITHIN = /^(amod|compound|flat|nummod|nmod:poss|nmod:desc|advmod|appos)$/;

// "Oru - Police": a dash with spaces parts.
const BEFORE = /^(['’]s?)?[-.&]?$|^(['’]s?)?[.&]?\s((the|a|an|&)\s)?$/;
const AFTER = /^[-.&]?$|^[.]?\s(&\s)?$/;

/** The words of a noun phrase around its head, without an article; what stands apart from it is left out. */
export function phraseOf(ground: TokenGround, token: number): Span {
  const tokens = new Set([token]);
  const queue = [token];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const { token: next, relation } of ground.tree.dependents(at)) {
      if (!WITHIN.test(relation) || tokens.has(next)) continue;
      tokens.add(next);
      queue.push(next);
    }
  }
  let { start, end } = ground.spanOf(token);
  const gap = (from: number, to: number): string => ground.text.slice(from, to);
  const spans = [...tokens].map(ground.spanOf);
  for (const span of spans.filter((each) => each.end <= start).sort((a, b) => b.start - a.start)) {
    if (span.end <= start && BEFORE.test(gap(span.end, start))) start = span.start;
  }
  for (const span of spans.filter((each) => each.start >= end).sort((a, b) => a.start - b.start)) {
    if (span.start >= end && AFTER.test(gap(end, span.start))) end = span.end;
  }
  return { start, end };
}

import type { Span } from "../../text/index.ts";
import type { Analysis } from "./analysis.ts";

/** The sentences of an analysis as a layer of spans. */
export const sentenceSpans = (analysis: Analysis): readonly Span[] =>
  Array.from({ length: analysis.sentenceCount }, (_, s) => {
    const { start, end } = analysis.sentence(s);
    return { start, end };
  });

/** The tokens of an analysis as a layer of spans: treebank tokens ("is" and "n’t" are two, "U.S." is one). */
export const tokenSpans = (analysis: Analysis): readonly Span[] =>
  Array.from({ length: analysis.tokenCount }, (_, i) => ({ start: analysis.start(i), end: analysis.end(i) }));

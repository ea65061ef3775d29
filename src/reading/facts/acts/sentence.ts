import type { Analysis } from "../../../language/index.ts";
import type { Span } from "../../../text/index.ts";
import type { ActWords } from "./act-words.ts";

/** One word of a sentence with its tag and base form. A word with hyphens is one. */
export interface Tagged extends Span {
  /** Its token in the analysis; the last where it has several. */
  readonly token: number;
  readonly lower: string;
  readonly base: string;
  /** Penn Treebank tag. */
  readonly tag: string;
}

/** The words of a stretch of the text, with tags and base forms. */
export function taggedWords(analysis: Analysis, span: Span, words: ActWords): readonly Tagged[] {
  const { first, afterLast } = analysis.tokensIn(span);
  const found: Tagged[] = [];
  for (let token = first; token < afterLast; token++) {
    const from = token;
    while (token + 2 < afterLast && isHyphen(analysis, token + 1)) token += 2;
    found.push(taggedWord(analysis, from, token, words));
  }
  return found;
}

/** The hyphen of "cease-fire", which the treebank cuts in three. */
function isHyphen(analysis: Analysis, token: number): boolean {
  const at = analysis.start(token);
  return (
    analysis.end(token) === at + 1 &&
    /[-‐‑]/.test(analysis.text[at]!) &&
    analysis.end(token - 1) === at &&
    analysis.start(token + 1) === at + 1
  );
}

function taggedWord(analysis: Analysis, from: number, token: number, words: ActWords): Tagged {
  const start = analysis.start(from);
  const end = analysis.end(token);
  const lower = analysis.text.slice(start, end).toLowerCase();
  const tag = analysis.xpos(token);
  const whole = from === token || words.verbs.has(lower);
  return {
    start,
    end,
    token,
    lower,
    // "Russia-backed" describes, "re-opened" happens.
    tag: !whole && tag.startsWith("VB") ? "JJ" : tag,
    base:
      baseOf(analysis.text.slice(start, end), lower, tag, words) ??
      (from === token ? analysis.lemma(token).toLowerCase() : lower),
  };
}

/** Base form by the word lists, which know words that the model has not seen ("freed"). */
function baseOf(written: string, lower: string, tag: string, { verbs, nouns }: ActWords): string | undefined {
  // "AIDS" is no aid
  if (written.length > 1 && written === written.toUpperCase() && tag.startsWith("NNP")) return lower;
  if (tag.startsWith("VB")) return verbs.get(lower);
  if (tag.startsWith("NN")) return nouns.get(lower) ?? nouns.get(lower.replace("-", ""));
  return undefined;
}

export const isVerb = ({ tag }: Tagged): boolean => tag.startsWith("VB");
export const isNoun = ({ tag }: Tagged): boolean => tag.startsWith("NN");
/** A verb that has a subject of its own. */
export const isFinite = ({ tag }: Tagged): boolean =>
  tag === "VBD" || tag === "VBZ" || tag === "VBP" || tag === "MD";

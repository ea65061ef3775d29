import type { Paragraph, Span } from "../../text/index.ts";
import { isSpace } from "../../text/index.ts";
import type { WordLists } from "./lists.ts";

/**
 * What a label says of its speaker: a questioner ("Q", "Question:"), the one who answers ("A:"), whoever is in the
 * chair ("MODERATOR:"), or somebody by name, in capitals ("MR. SOLVEY:") or not ("Ilyas Morvan:").
 */
export type LabelKind = "question" | "answer" | "chair" | "capitals" | "name";

/** The words at the start of a paragraph that may name who speaks. */
export interface Label extends Span {
  readonly kind: LabelKind;
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** Its words without emphasis, brackets and colon. */
  readonly words: string;
  /** Where the speech begins: after colon, emphasis and space. May be the paragraph's end. */
  readonly speech: number;
}

/** A label ends within this many units. */
const LONGEST = 90;

/** "Ilyas Morvan:", "**MR. SOLVEY:**", "Foreign Minister Adair (via interpreter) :" */
const COLON = /^([*_]{0,3})(\p{Lu}[^:\n*_]{0,80})([*_]{0,3})\s?[:：]([*_]{0,3})(?![\d/])/u;
/** "Q    Thank you": official transcripts set the letter apart by space alone. "A" so written is an article. */
const BARE = /^([*_]{0,3})(Q)([*_]{0,3})[.)]?([*_]{0,3})(?:[ \t\u00a0]+(?=[\p{L}\p{N}“"'‘(—–\-$[…])|$)/u;

export function findLabels(
  text: string,
  paragraphs: readonly Paragraph[],
  lists: WordLists,
): readonly Label[] {
  const found: Label[] = [];
  for (const [paragraph, span] of paragraphs.entries()) {
    const label = labelAt(text, span, paragraph, lists);
    if (label) found.push(label);
  }
  return found;
}

function labelAt(text: string, span: Paragraph, paragraph: number, lists: WordLists): Label | null {
  const first = text[span.start]!;
  if (!/[\p{Lu}*_]/u.test(first)) return null;
  const line = text.slice(span.start, Math.min(span.end, span.start + LONGEST));
  const match = BARE.exec(line) ?? COLON.exec(line);
  if (!match) return null;
  const inner = match[2]!.replace(/\s+$/, "");
  const words = inner.replace(/\s*[([][^()[\]]*[)\]]/g, "").trim();
  const kind = kindOf(words, lists);
  if (!kind) return null;
  const start = span.start + match[1]!.length;
  let speech = span.start + match[0].length;
  while (speech < span.end && isSpace(text.charCodeAt(speech))) speech++;
  return { kind, paragraph, words, start, end: start + inner.length, speech };
}

function kindOf(words: string, lists: WordLists): LabelKind | null {
  const lower = words.toLowerCase();
  if (lower === "" || lists.whole("not-a-label").has(lower)) return null;
  // "Question 2:", "Question from Harbour Wire:", "Q. (Nora Adair)"
  const head = lower.replace(/[.)]$/, "").replace(/\s+(?:\d+|from .*|by .*)$/, "");
  if (lists.whole("question-label").has(head)) return "question";
  if (lists.whole("answer-label").has(head)) return "answer";
  if (lists.whole("chair-label").has(head)) return "chair";
  if (/\d/.test(words) || words.split(/\s+/).length > 9) return null;
  if (isCapitals(words)) return "capitals";
  return isName(words) ? "name" : null;
}

const isCapitals = (words: string): boolean =>
  /\p{Lu}{2}/u.test(words) &&
  !/\p{Ll}/u.test(words.replace(/\b(?:Ma?c|[dD]e|van|von|al|M[rs]{1,2}|Dr)(?=[.\s\p{Lu}-])/gu, ""));

const SMALL = new Set(
  "of the for and de da di du del la le van von der den bin ibn al el y e und to".split(" "),
);

/** Every word has a capital, the small ones inside a title or name aside: "President of the Assembly Nora Adair". */
function isName(words: string): boolean {
  const each = words.split(/[\s,]+/).filter((word) => word !== "");
  return (
    each.length > 0 &&
    each.every((word) => /^[\p{Lu}“"]/u.test(word) || SMALL.has(word) || /^(?:al|el)-/.test(word)) &&
    !/[!?;]/.test(words)
  );
}

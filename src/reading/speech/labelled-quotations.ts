import type { Quotation, Span } from "../../text/index.ts";
import type { Attribution } from "./attribution.ts";

/** A quoted paragraph of a transcript that names its speaker itself: “MORVAN: We leave.” */
interface Labelled {
  readonly label: Span;
  readonly cue: Span;
  /** The words without their label. */
  readonly content: Span;
}

const LABEL = /^\s*(\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]*){0,3}):\s+(?=\S)/u;

/** Longer stretches of capitals are shouted, no name. */
const LONGEST = 60;

/** The label that quoted words begin with, a name in capitals before a colon, or null. */
export function labelIn(text: string, { content }: Quotation): Labelled | null {
  const found = LABEL.exec(text.slice(content.start, Math.min(content.end, content.start + LONGEST)));
  if (!found) return null;
  const name = found[1]!;
  const start = content.start + found[0].indexOf(name);
  const end = start + name.length;
  return {
    label: { start, end },
    cue: { start: end, end: end + 1 },
    content: { start: content.start + found[0].length, end: content.end },
  };
}

/** What a labelled quotation says of itself. */
export const ofLabelled = ({ label, cue, content }: Labelled): Partial<Attribution> => ({
  rule: "label-in-quotation",
  lemma: ":",
  content: [content],
  cue: [cue],
  source: label,
  named: label,
  stated: true,
});

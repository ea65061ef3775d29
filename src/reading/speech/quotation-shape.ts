import type { Quotation } from "../../text/index.ts";

/** What the words between two marks look like, before anybody is known to have said them. */
export interface QuotationShape {
  readonly words: number;
  /** The words end in a mark of their own, as speech does before its cue: “We leave,” */
  readonly paused: boolean;
  /** The words begin with a capital. */
  readonly capital: boolean;
  /** Nearly every long word is capitalised: a title of a book, the motto of a summit. */
  readonly title: boolean;
}

/** Short of this many words nobody is held to have said a sentence. */
const SENTENCE_WORDS = 5;

export const isSentence = ({ words, capital }: QuotationShape): boolean => capital && words >= SENTENCE_WORDS;

export function shapeOf(text: string, { content }: Quotation): QuotationShape {
  const words =
    text.slice(content.start, Math.min(content.end, content.start + LONGEST_TITLE)).match(WORD) ?? [];
  const long = words.filter((word) => word.length > 3);
  const capitals = long.filter((word) => word.charAt(0) !== word.charAt(0).toLowerCase());
  return {
    words:
      content.end - content.start > LONGEST_TITLE
        ? Math.round((content.end - content.start) / 6)
        : words.length,
    paused: /[,.?!…—–-]\s*['’]?$/.test(text.slice(content.end - 3, content.end)),
    capital: /^[^\p{L}\p{N}]*\p{Lu}/u.test(text.slice(content.start, content.start + 4)),
    title:
      content.end - content.start <= LONGEST_TITLE && long.length > 1 && capitals.length >= 0.8 * long.length,
  };
}

const LONGEST_TITLE = 160;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

import type { Document, Paragraph } from "../text/index.ts";
import { trim } from "../text/index.ts";

/**
 * Paragraphs: the lines of the text that hold something, without the white space around them. Sources wrap no
 * lines inside a paragraph (intake joins hard-wrapped ones), so every line break ends one.
 */
export function findParagraphs({ text }: Document): readonly Paragraph[] {
  const found: Paragraph[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const span = trim(text, { start, end });
    if (span) found.push(span);
    start = end + 1;
  }
  return found;
}

import type { Document, Paragraph } from "../text/index.ts";
import { trim } from "../text/index.ts";

/**
 * Paragraphs, without the white space around them. Most sources put a paragraph on a line, and every line break ends
 * one. In hard-wrapped text (mail, old agency wires) the lines of a block belong together and an empty line ends it.
 */
export function findParagraphs({ text }: Document): readonly Paragraph[] {
  const lines = linesOf(text);
  return isHardWrapped(text, lines) ? joinBlocks(text, lines) : lines;
}

/** The lines that hold something. */
function linesOf(text: string): Paragraph[] {
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

/** Lines of wrapped text are of much this length; the last of a block is shorter. */
const SHORTEST_WRAP = 45;
const LONGEST_WRAP = 100;

/** Wrapped text has at least this many line breaks inside blocks, and this share of them inside a sentence. */
const LEAST_BREAKS = 4;
const SHARE_INSIDE = 0.4;

/**
 * Whether lines are broken at a column: no line is long, and many a line of some length is followed, with no empty
 * line between, by one that begins in lower case, in the middle of a sentence.
 */
function isHardWrapped(text: string, lines: readonly Paragraph[]): boolean {
  let breaks = 0;
  let inside = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i]!, lines[i + 1]!];
    if (line.end - line.start > LONGEST_WRAP) return false;
    if (line.end - line.start < SHORTEST_WRAP || !adjoin(text, line, next)) continue;
    breaks++;
    if (/^\p{Ll}/u.test(text.slice(next.start, next.start + 2))) inside++;
  }
  return breaks >= LEAST_BREAKS && inside >= SHARE_INSIDE * breaks;
}

/** Whether only one line break stands between two lines. */
function adjoin(text: string, line: Paragraph, next: Paragraph): boolean {
  const gap = text.slice(line.end, next.start);
  return gap.indexOf("\n") === gap.lastIndexOf("\n");
}

/** A line this much shorter than the widest is the last of its paragraph, or a heading, a label, an address. */
const SHORT_LINE = 0.75;

function joinBlocks(text: string, lines: readonly Paragraph[]): Paragraph[] {
  const widest = lines.reduce((width, line) => Math.max(width, line.end - line.start), 0);
  const found: Paragraph[] = [];
  let last: Paragraph | undefined;
  for (const line of lines) {
    const block = found[found.length - 1];
    if (block && last && adjoin(text, last, line) && last.end - last.start >= SHORT_LINE * widest) {
      found[found.length - 1] = { start: block.start, end: line.end };
    } else found.push(line);
    last = line;
  }
  return found;
}

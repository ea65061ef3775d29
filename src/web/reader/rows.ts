import type { PartKind, Span } from "../../text/index.ts";
import { itemAt, overlaps, trim } from "../../text/index.ts";
import type { Reading } from "../../reading/index.ts";

type Part = Reading["parts"][number];
type Turn = Reading["turns"][number];

/**
 * One paragraph of the source as the reader lays it out. `start..end` covers the paragraph and the white space after
 * it, so that the rows joined are the text; `words` is the paragraph alone.
 */
export interface Row extends Span {
  /** Counted from 1. */
  readonly number: number;
  readonly words: Span;
  readonly kind: PartKind;
  readonly part: Part | undefined;
  readonly turn: Turn | undefined;
}

/** The rows of a text: one for each line that holds something. */
export function rowsOf(reading: Reading): readonly Row[] {
  const lines = linesOf(reading.text);
  return lines.map((words, i) => {
    const part = itemAt(reading.parts, words.start) ?? itemAt(reading.parts, words.end - 1);
    return {
      start: i === 0 ? 0 : words.start,
      end: lines[i + 1]?.start ?? reading.text.length,
      number: i + 1,
      words,
      kind: part?.kind ?? "body",
      part,
      turn: turnAt(reading.turns, words),
    };
  });
}

/** A turn begins after its label, so its first paragraph may begin before it. */
function turnAt(turns: readonly Turn[], words: Span): Turn | undefined {
  const turn = itemAt(turns, words.end - 1) ?? itemAt(turns, words.start);
  return turn && overlaps(turn, words) ? turn : undefined;
}

/** The lines of a text that hold something, without the white space around them. */
export function linesOf(text: string): Span[] {
  const found: Span[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = trim(text, { start, end });
    if (line) found.push(line);
    start = end + 1;
  }
  return found;
}

/** The row that a position of the text lies in. */
export function rowAt(rows: readonly Row[], position: number): Row | undefined {
  return itemAt(rows, position);
}

import type { Document, Paragraph, Quotation, Span } from "../../text/index.ts";
import { itemAt } from "../../text/index.ts";
import type { Bare } from "./mark-pairs.ts";
import { pairMarks } from "./mark-pairs.ts";
import type { DoubleMark } from "./quotation-marks.ts";
import { doubleMarks, singlePairs } from "./quotation-marks.ts";

/**
 * The stretches between quotation marks, outermost only: what is quoted inside a quotation is part of it. A mark
 * that never closes runs to the end of its paragraph (`closed: false`); where the next paragraph opens with a mark
 * again, or runs on to a closing mark that nothing opened, its stretch `continues` the one before. A paragraph of a
 * block quote needs no marks.
 */
export function findQuotations({
  text,
  paragraphs,
  parts = [],
}: Document<"paragraphs"> & Partial<Document<"parts">>): readonly Quotation[] {
  const found: Quotation[] = [];
  /** Index of the paragraph whose last quotation is still open, or -1. */
  let openFrom = -1;
  for (const [index, paragraph] of paragraphs.entries()) {
    const marks = doubleMarks(text, paragraph);
    const orphan = openFrom >= 0 ? orphanCloser(text, paragraph, marks) : null;
    if (orphan) found.push(...carriedOver(paragraphs.slice(openFrom + 1, index), paragraph, orphan));
    const resumes = !orphan && openFrom >= 0 && openFrom === index - 1;
    const rest = orphan ? { start: orphan.end, end: paragraph.end } : paragraph;
    const here = quotationsIn(text, rest, orphan ? marks.slice(1) : marks, paragraphs[index + 1]);
    for (const bare of here) found.push({ ...bare, continues: resumes && bare.start === paragraph.start });
    if (here.length === 0 && !orphan && itemAt(parts, paragraph.start)?.kind === "block-quote")
      found.push({ ...paragraph, content: paragraph, closed: true, continues: false });
    const silent = marks.length === 0 && here.length === 0;
    if (here.at(-1)?.closed === false) openFrom = index;
    else if (!silent || index - openFrom >= REACH) openFrom = -1;
  }
  return found;
}

/** The quotations inside a quotation, its outermost ones: what a speaker quotes of others. Only those that close. */
export function quotationsInside({ text }: Document, { content }: Quotation): readonly Quotation[] {
  const pairs = pairMarks(content, doubleMarks(text, content), singlePairs(text, content), false);
  return pairs
    .filter((pair) => pair.closed && WORD.test(text.slice(pair.content.start, pair.content.end)))
    .map((pair) => ({ ...pair, continues: false }));
}

/** How many paragraphs without any mark an open quotation may cross to its closing mark. */
const REACH = 6;

function quotationsIn(
  text: string,
  paragraph: Paragraph,
  marks: readonly DoubleMark[],
  next: Paragraph | undefined,
): readonly Bare[] {
  const goesOn = next !== undefined && opensWithMark(text, next);
  const pairs = pairMarks(paragraph, marks, singlePairs(text, paragraph), goesOn);
  return pairs.filter(({ content }) => WORD.test(text.slice(content.start, content.end)));
}

const WORD = /[\p{L}\p{N}]/u;

const opensWithMark = (text: string, { start, end }: Paragraph): boolean =>
  doubleMarks(text, { start, end: Math.min(end, start + 2) })[0]?.start === start;

/** The mark that closes, first in its paragraph, what nothing in this paragraph opened: "“We came.⏎We saw.”" */
function orphanCloser(text: string, paragraph: Paragraph, marks: readonly DoubleMark[]): Span | null {
  const first = marks[0];
  if (!first || first.closes !== "strict" || first.opens === "strict" || first.start === paragraph.start)
    return null;
  // a 5" pipe
  return first.family === "straight" && /\d/.test(text[first.start - 1]!) ? null : first;
}

/** The paragraphs that an open quotation ran through, and the stretch of the last up to its closing mark. */
function carriedOver(between: readonly Paragraph[], last: Paragraph, mark: Span): Quotation[] {
  return [
    ...between.map((p) => ({ ...p, content: p, closed: false, continues: true })),
    {
      start: last.start,
      end: mark.end,
      content: { start: last.start, end: mark.start },
      closed: true,
      continues: true,
    },
  ];
}

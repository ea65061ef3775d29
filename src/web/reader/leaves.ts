import type { Span } from "../../text/index.ts";
import { ON_FIRST_PAGE } from "../addresses.ts";
import type { Mark } from "./marks.ts";
import type { Note } from "./notes.ts";
import type { Row } from "./rows.ts";

/** What one page of the reader shows of a long source: whole paragraphs, as many as make a page of a size that loads at once. */
export interface Leaf extends Span {
  /** Counted from 1. */
  readonly number: number;
  /** How many there are. */
  readonly of: number;
}

/** Bytes of a page that are the text of it, about; frame, key and map come on top. */
const LARGEST = 135_000;

/** Bytes of markup, about, for a paragraph, a character, a mark over words and a note with its row in the table. */
const BYTES = { row: 330, unit: 1.3, mark: 62, note: 950 };

/** The leaves of a source, one for a source that is not long; the rows of all of them are those given. */
export function leavesOf(
  rows: readonly Row[],
  marks: readonly Mark[],
  notes: readonly Note[],
): readonly Leaf[] {
  const weights = weightsOf(rows, marks, notes);
  const starts: number[] = [];
  let weight = 0;
  for (const [i, { start }] of rows.entries()) {
    weight += weights[i]!;
    const full = weight > LARGEST && (starts.length > 1 || start >= ON_FIRST_PAGE);
    if (i > 0 && !full) continue;
    starts.push(i === 0 ? 0 : start);
    weight = weights[i]!;
  }
  const last = rows.at(-1)?.end ?? 0;
  return starts.map((start, i) => ({
    start,
    end: starts[i + 1] ?? last,
    number: i + 1,
    of: starts.length,
  }));
}

function weightsOf(rows: readonly Row[], marks: readonly Mark[], notes: readonly Note[]): number[] {
  const weights = rows.map(({ start, end }) => BYTES.row + (end - start) * BYTES.unit);
  let i = 0;
  for (const { start } of marks) {
    while (rows[i + 1] && rows[i + 1]!.start <= start) i++;
    weights[i]! += BYTES.mark;
  }
  i = 0;
  for (const { anchors } of notes) {
    while (rows[i + 1] && rows[i + 1]!.start <= anchors[0].start) i++;
    weights[i]! += BYTES.note;
  }
  return weights;
}

/** The leaf a place of the text is on, or that of a number; the nearest where there is none. */
export function leafAt(
  leaves: readonly Leaf[],
  { at, page }: { readonly at?: number; readonly page: number },
): Leaf | undefined {
  const number = at === undefined ? page : (leaves.findLast(({ start }) => start <= at)?.number ?? 1);
  return leaves[Math.min(number, leaves.length) - 1];
}

export const isOn = ({ start, end }: Span, position: number): boolean => start <= position && position < end;

/** Where something at a place of the text is found: on this page, or on the leaf that holds the place. */
export const onLeaf = (leaf: Span, position: number, id: string): string =>
  isOn(leaf, position) ? `#${id}` : `?at=${position}#${id}`;

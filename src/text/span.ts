/** A stretch of text: `start` is its first UTF-16 code unit, `end` the first unit after it. Never empty in a reading. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the words that stand there: `text.slice(start, end) === exact`. What leaves the house carries its words. */
export interface Quoted extends Span {
  readonly exact: string;
}

/** SHA-256 of a source's bytes, in lower-case hex. */
export type SourceId = string;

/** A span in a named source with the exact words. Anyone who has the source can check it. */
export interface Anchor extends Quoted {
  readonly source: SourceId;
}

/** The span with the words of `text` that it covers. Throws a RangeError when it does not lie inside the text. */
export function quote(text: string, span: Span): Quoted {
  if (span.start < 0 || span.end > text.length || span.start >= span.end) {
    throw new RangeError(`Span ${span.start}-${span.end} does not lie in a text of ${text.length} units`);
  }
  return { start: span.start, end: span.end, exact: text.slice(span.start, span.end) };
}

/** The words a span covers. */
export const wordsAt = (text: string, span: Span): string => text.slice(span.start, span.end);

export const lengthOf = (span: Span): number => span.end - span.start;

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Text order: by start, the longer first where two start together. */
export const byStart = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** The span without white space at either end, or null where nothing else is in it. */
export function trim(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

/** White space as writers of web pages use it: also NBSP, zero-width and ideographic spaces, BOM. */
export function isSpace(unit: number): boolean {
  return (
    unit === 32 ||
    (unit >= 9 && unit <= 13) ||
    unit === 0xa0 ||
    unit === 0xfeff ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x3000
  );
}

/** Index in `layer` (in text order) of the last item that starts at or before `position`, or -1. Binary search. */
export const lastStartingBy = (layer: readonly Span[], position: number): number =>
  lastUpTo(layer, position, ({ start }) => start);

/**
 * Index of the last item whose place is `position` or before it, or -1. Items stand in the order of their places.
 * Binary search.
 */
export function lastUpTo<T>(items: readonly T[], position: number, placeOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (placeOf(items[middle]!) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The item of a layer of non-overlapping spans that covers `position`, if any. */
export function itemAt<T extends Span>(layer: readonly T[], position: number): T | undefined {
  const item = layer[lastStartingBy(layer, position)];
  return item && position < item.end ? item : undefined;
}

/** The items of a layer (in text order, not nested) that lie wholly inside `span`. */
export function itemsIn<T extends Span>(layer: readonly T[], span: Span): T[] {
  const found: T[] = [];
  for (let i = lastStartingBy(layer, span.start - 1) + 1; i < layer.length; i++) {
    const item = layer[i]!;
    if (item.start >= span.end) break;
    if (item.end <= span.end) found.push(item);
  }
  return found;
}

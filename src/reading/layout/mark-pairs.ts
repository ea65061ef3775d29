import type { Quotation, Span } from "../../text/index.ts";
import { byStart, lastStartingBy } from "../../text/index.ts";
import type { DoubleMark, SinglePair } from "./quotation-marks.ts";

/** A quotation of one paragraph, before it is known whether it carries on one of the paragraph before. */
export type Bare = Omit<Quotation, "continues">;

/**
 * Pairs the marks of one paragraph and gives the outer pairs: first as nested pairs; where that does not come out
 * even, the first mark that can close does ("“Foo, he said. “Bar,” he added."). `goesOn`: the next paragraph opens
 * with a mark, so one may well stay open here.
 */
export function pairMarks(
  paragraph: Span,
  marks: readonly DoubleMark[],
  pairs: readonly SinglePair[],
  goesOn: boolean,
): readonly Bare[] {
  if (marks.length === 0) return pairs.map((pair) => closed(pair, 1, 1));
  const { found, open } = bestWalk(marks, pairs, goesOn);
  const base = open[0];
  return base?.opens === "strict" ? [...found, leftOpen(base, paragraph)] : found;
}

function bestWalk(marks: readonly DoubleMark[], pairs: readonly SinglePair[], goesOn: boolean): Walked {
  const nested = walk(marks, pairs, nest);
  if (nested.stray && alternates(marks)) return walk(marks, pairs, toggle);
  const even = nested.open.length === 0 || (nested.open.length === 1 && (goesOn || !nested.inner));
  return even ? nested : walk(marks, pairs, flat);
}

/** What a mark does while quotations stand open: it closes down to a depth, opens, replaces the last, or nothing. */
type Verdict = number | "open" | "replace" | "nothing";
type Judge = (mark: DoubleMark, open: readonly DoubleMark[]) => Verdict;

interface Walked {
  readonly found: readonly Bare[];
  /** The marks that are still open at the paragraph's end, outermost first. */
  readonly open: readonly DoubleMark[];
  /** Whether any quotation opened inside another. */
  readonly inner: boolean;
  /** Whether a mark that is no measure closed nothing. */
  readonly stray: boolean;
}

function walk(marks: readonly DoubleMark[], pairs: readonly SinglePair[], judge: Judge): Walked {
  const found: Bare[] = [];
  const open: DoubleMark[] = [];
  let inner = false;
  let stray = false;
  let resume = 0;
  for (const mark of inTextOrder(marks, pairs)) {
    if (mark.start < resume) continue;
    if (!isDouble(mark)) {
      if (open.length > 0 || !holdsWholePairs(marks, mark)) continue;
      found.push(closed(mark, 1, 1));
      resume = mark.end;
    } else if (open.length === 0) {
      if (mark.opens === "against" && judge !== toggle) stray = true;
      else if (mark.opens !== "no") open.push(mark);
    } else {
      const verdict = judge(mark, open);
      if (verdict === "open") inner = open.push(mark) > 1;
      else if (verdict === "replace") open[open.length - 1] = mark;
      else if (verdict !== "nothing") {
        const base = open[verdict]!;
        open.length = verdict;
        if (verdict === 0) found.push(between(base, mark));
      }
    }
  }
  return { found, open, inner, stray };
}

/** Reads the marks as nested pairs. */
function nest(mark: DoubleMark, open: readonly DoubleMark[]): Verdict {
  const top = open.at(-1)!;
  if (mark.closes === "strict" || closesLow(mark, top)) return partner(mark, open);
  // ' " b, "good" ': the mark with space on both sides opened nothing.
  if (mark.opens === "strict") return top.opens === "weak" && top.family === mark.family ? "replace" : "open";
  return open.some(({ family }) => family === mark.family) ? partner(mark, open) : "nothing";
}

/** Lets nothing open inside a quotation: the first mark that can close it does. */
function flat(mark: DoubleMark, open: readonly DoubleMark[]): Verdict {
  const top = open.at(-1)!;
  if (mark.closes === "strict" || closesLow(mark, top)) return 0;
  if (mark.opens === "strict" && top.opens === "weak" && top.family === mark.family) return "replace";
  return mark.family === "straight" && top.family === "straight" ? 0 : "nothing";
}

/** Reads straight marks as opening and closing in turn, however they are spaced: an" able partner "is. */
function toggle(mark: DoubleMark, open: readonly DoubleMark[]): Verdict {
  return mark.family === "straight" && open[0]!.family === "straight" ? 0 : flat(mark, open);
}

const alternates = (marks: readonly DoubleMark[]): boolean =>
  marks.filter(({ family }) => family === "straight").length % 2 === 0;

/** „Foo“: the mark that opens English quotations closes German ones. */
const closesLow = (mark: DoubleMark, top: DoubleMark): boolean =>
  top.family === "low" && mark.family === "curly" && mark.closes !== "no";

/** Depth of the open mark that this one closes: the last of its own family, else the last (“mixed"). */
function partner(mark: DoubleMark, open: readonly DoubleMark[]): number {
  for (let depth = open.length - 1; depth >= 0 && depth >= open.length - DEEPEST; depth--) {
    if (open[depth]!.family === mark.family) return depth;
  }
  return open.length - 1;
}

/** Nobody quotes deeper than this; it bounds the search on hostile input. */
const DEEPEST = 8;

const inTextOrder = (marks: readonly DoubleMark[], pairs: readonly SinglePair[]) =>
  pairs.length === 0 ? marks : [...marks, ...pairs].sort(byStart);

const isDouble = (mark: Span): mark is DoubleMark => "family" in mark;

/** A mark between single marks must have its partner there too: ‘He called it a “trap” again.’ */
const holdsWholePairs = (marks: readonly DoubleMark[], pair: Span): boolean =>
  (lastStartingBy(marks, pair.end - 1) - lastStartingBy(marks, pair.start)) % 2 === 0;

const between = (first: Span, last: Span): Bare => ({
  start: first.start,
  end: last.end,
  content: { start: first.end, end: last.start },
  closed: true,
});

const closed = (pair: Span, before: number, after: number): Bare => ({
  ...pair,
  content: { start: pair.start + before, end: pair.end - after },
  closed: true,
});

const leftOpen = (mark: Span, paragraph: Span): Bare => ({
  start: mark.start,
  end: paragraph.end,
  content: { start: mark.end, end: paragraph.end },
  closed: false,
});

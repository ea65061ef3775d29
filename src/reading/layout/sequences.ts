import type { PartKind, Span } from "../../text/index.ts";
import type { Line } from "./lines.ts";
import { isByline, isHeadingLine } from "./lines.ts";
import type { WordLists } from "./lists.ts";

/** The kind of each line told so far; null where it may be body. */
export type Told = readonly (PartKind | null)[];

/** How far down the page headline and byline may stand, in lines. */
const TOP = 10;

export interface Top {
  /** The title known from outside the text. */
  readonly title: string | undefined;
  /** Whether intake has marked the headline. */
  readonly headed: boolean;
  /** Where the text's first paragraph starts. */
  readonly from: number;
  /** Whether more than these lines belongs to the text (a transcript). */
  readonly rest: boolean;
}

/**
 * The headlines: the lines above the first sentence but for dates, bylines and notes, also where one stands twice
 * or is the known title; the byline near the top or among the last lines.
 */
export function heading(lines: readonly Line[], told: Told, top: Top, lists: WordLists): Told {
  const above = headlines(lines, told, top, lists);
  const names = new Set(
    [...above.map((i) => lines[i]!.words), top.title ?? ""].map(fold).filter((name) => name !== ""),
  );
  return told.map((kind, i) => {
    const line = lines[i]!;
    if (kind !== null) return kind;
    if (i < 3 && isNote(line)) return "boilerplate";
    if (above.includes(i) || (i < TOP && names.has(fold(line.words)))) return "headline";
    return (i < TOP || i > lines.length - 4) && isByline(line, lists) ? "byline" : null;
  });
}

/** Indexes of the headlines; none where intake marked them or the text begins with a sentence. */
function headlines(
  lines: readonly Line[],
  told: Told,
  { headed, from, rest }: Top,
  lists: WordLists,
): readonly number[] {
  if (headed || lines[0]?.start !== from || (lines.length < 2 && !rest)) return [];
  const found: number[] = [];
  for (const [i, line] of lines.slice(0, TOP).entries()) {
    const passed = told[i] === "boilerplate" || isByline(line, lists) || isNote(line);
    if (passed) continue;
    if (told[i] !== null || !isHeadingLine(line)) return found;
    found.push(i);
  }
  // Headings and no sentence: a list or a table, not a report; but a transcript may follow.
  return rest ? found : found.slice(0, 1);
}

/** "[The names below are invented.]" over a text: a note about it. */
const isNote = ({ words, length }: Line): boolean => length < 400 && /^\[[^\]]*\]$/.test(words);

const fold = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A line that stands twice running is a picture's text and its caption. */
export function captionsTwice(lines: readonly Line[], told: Told): Told {
  const twice = (i: number, j: number): boolean =>
    lines[i] !== undefined &&
    lines[j] !== undefined &&
    told[i] === null &&
    told[j] === null &&
    lines[i].length < 400 &&
    lines[i].lower === lines[j].lower &&
    lines[i].length === lines[j].length;
  return told.map((kind, i) => (twice(i, i + 1) || twice(i, i - 1) ? "caption" : kind));
}

/** "Related articles:" and the titles under it. */
export function linkLists(lines: readonly Line[], told: Told, lists: WordLists): Told {
  let inList = false;
  return told.map((kind, i) => {
    const line = lines[i]!;
    if (lists.whole("links-heading").has(line.lower.trim())) {
      inList = true;
      return "boilerplate";
    }
    inList &&= isHeadingLine(line) || kind === "boilerplate";
    return inList && kind === null ? "boilerplate" : kind;
  });
}

/** What readers wrote is at most this share of the text; more is a text that goes on after its subscription box. */
const MOST_COMMENTS = 0.25;

/** Readers' comments: under a heading for them, or after the subscription box that a separator sets off at the end. */
export function commentsAtTheEnd(lines: readonly Line[], told: Told, length: number, lists: WordLists): Told {
  const from = lines.findIndex((line, i) => {
    if (line.start < length * (1 - MOST_COMMENTS)) return false;
    const isBox = told[i] === "boilerplate" && /subscri/.test(line.lower) && told[i - 1] === "boilerplate";
    return isBox || isCommentsHeading(line, lists);
  });
  if (from < 0) return told;
  return told.map((kind, i) => (i > from && kind === null ? "reader-comment" : kind));
}

/** "Comments", "3 Comments", "Leave a comment" */
const isCommentsHeading = ({ lower, length }: Line, lists: WordLists): boolean =>
  length < 40 && lists.whole("comments-start").has(lower.replace(/^\d+\s+/, "").replace(/[\s:(\d)]+$/, ""));

/** Around a transcript, whole sentences are the author's commentary; short lines are the transcript's heading. */
export function aroundTranscript(lines: readonly Line[], told: Told, transcript: Span | undefined): Told {
  if (!transcript) return told;
  return told.map((kind, i) => (kind === null && isProse(lines[i]!) ? "commentary" : kind));
}

const isProse = ({ words, length }: Line): boolean =>
  length > 600 || (length > 25 && /[.!?:…]["”’')\]]*$/.test(words)) || /^\[/.test(words);

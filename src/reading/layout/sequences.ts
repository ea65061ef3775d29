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
}

/** The headline, also where it stands twice or is the known title; the byline near the top or the last line. */
export function heading(
  lines: readonly Line[],
  told: Told,
  { title, headed, from }: Top,
  lists: WordLists,
): Told {
  const first = lines[0];
  const isFirst =
    !headed && first?.start === from && lines.length > 1 && told[0] === null && isHeadingLine(first);
  const names = [isFirst ? fold(first.words) : "", fold(title ?? "")].filter((name) => name !== "");
  return told.map((kind, i) => {
    const line = lines[i]!;
    if (kind !== null) return kind;
    if (
      (isFirst && i === 0 && !isByline(line, lists)) ||
      (line.index < TOP && names.includes(fold(line.words)))
    )
      return "headline";
    const nearEdge = line.index < TOP || i > lines.length - 4;
    return nearEdge && isByline(line, lists) ? "byline" : null;
  });
}

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

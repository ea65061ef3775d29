import type { Document, Part, PartKind, Span } from "../../text/index.ts";
import { byStart, trim } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { Named } from "../layers.ts";
import type { SourceText } from "../reading.ts";
import { kindOfLine, linesOf } from "./lines.ts";
import { wordLists } from "./lists.ts";
import type { Told, Top } from "./sequences.ts";
import { aroundTranscript, captionsTwice, commentsAtTheEnd, heading, linkLists } from "./sequences.ts";

/**
 * The parts of a text: they do not overlap and together cover every paragraph. What intake already marked (HTML,
 * Markdown) is kept and only what it left open is told apart.
 */
export function findParts(
  { text, paragraphs, turns }: Document<Named | "turns">,
  source: SourceText,
  authorities: Authorities,
): readonly Part[] {
  const lists = wordLists(authorities);
  const marked = tidy(text, source.parts ?? []);
  const transcript = turns.length > 0 ? [zoneOf(turns)] : [];
  const open = without(text, without(text, paragraphs, marked), transcript);
  const lines = linesOf(text, open);
  const alone: Told = lines.map((line) => kindOfLine(line, lists));
  const top: Top = {
    title: source.title,
    headed: marked.some(({ kind }) => kind === "headline"),
    from: paragraphs[0]?.start ?? 0,
    rest: transcript.length > 0,
  };
  const told = [
    (kinds: Told) => heading(lines, kinds, top, lists),
    (kinds: Told) => captionsTwice(lines, kinds),
    (kinds: Told) => linkLists(lines, kinds, lists),
    (kinds: Told) => commentsAtTheEnd(lines, kinds, text.length, lists),
    (kinds: Told) => aroundTranscript(lines, kinds, transcript[0]),
  ].reduce<Told>((kinds, judge) => judge(kinds), alone);
  const spoken = without(text, transcript, marked).map((span) => ({ ...span, kind: "transcript" as const }));
  const rest = lines.map(({ start, end }, i) => ({ start, end, kind: told[i] ?? ("body" as PartKind) }));
  return joined(text, [...marked, ...spoken, ...rest].sort(byStart));
}

/** From the first label or turn to the end of the last. */
const zoneOf = (
  turns: readonly { readonly start: number; readonly end: number; readonly label?: Span }[],
): Span => ({
  start: turns[0]!.label?.start ?? turns[0]!.start,
  end: turns.at(-1)!.end,
});

/** Marked parts in order, without overlap and empty ones. */
function tidy(text: string, parts: readonly Part[]): readonly Part[] {
  const kept: Part[] = [];
  for (const part of [...parts].sort(byStart)) {
    const start = Math.max(part.start, kept.at(-1)?.end ?? 0);
    const span = trim(text, { start, end: Math.min(part.end, text.length) });
    if (span) kept.push({ ...span, kind: part.kind });
  }
  return kept;
}

/** What of the spans lies outside the others; both lists are in order and do not overlap themselves. */
function without(text: string, spans: readonly Span[], taken: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let next = 0;
  for (const { start, end } of spans) {
    let from = start;
    while (next < taken.length && taken[next]!.end <= from) next++;
    for (let i = next; i < taken.length && taken[i]!.start < end; i++) {
      if (taken[i]!.start > from) left.push({ start: from, end: taken[i]!.start });
      from = Math.max(from, taken[i]!.end);
    }
    if (from < end) left.push({ start: from, end });
  }
  return left.flatMap((span) => trim(text, span) ?? []);
}

/** Neighbours of one kind as one part; only white space stands between them. */
function joined(text: string, parts: readonly Part[]): readonly Part[] {
  const found: { start: number; end: number; kind: PartKind }[] = [];
  for (const { start, end, kind } of parts) {
    const last = found.at(-1);
    if (last?.kind === kind && trim(text, { start: last.end, end: start }) === null) last.end = end;
    else found.push({ start, end, kind });
  }
  return found;
}

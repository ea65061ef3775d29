import type { DateMention, Document, Mention, OfficeMention, Part, Span } from "../../text/index.ts";
import { lastStartingBy } from "../../text/index.ts";

/** A token with its words, as written and in small letters. It is also the unit of plain words (units.ts). */
export interface Word extends Span {
  readonly kind: "word";
  /** Its number in the passage, and the number after it. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly lower: string;
}

/** One sentence (or a stretch of an endless one) with what the layers found in it, in text order. */
export interface Passage extends Span {
  /** Its place among the passages. */
  readonly index: number;
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateMention[];
  readonly offices: readonly OfficeMention[];
}

export type PassageDocument = Document<"sentences" | "tokens" | "mentions" | "dates" | "offices" | "parts">;

/** The sentences of a document as passages; the same document gives the same list, worked out once. */
export function passagesOf(document: PassageDocument): readonly Passage[] {
  const known = DONE.get(document);
  if (known) return known;
  const passages = layPassages(document);
  DONE.set(document, passages);
  return passages;
}

// Five finders read the same passages: a memo of a pure function.
const DONE = new WeakMap<PassageDocument, readonly Passage[]>();

// No sentence of prose is longer; what is (a list without full stops, a hostile text) is read in stretches, so
// that looking about inside a passage stays cheap.
const LONGEST = 300;

function layPassages(document: PassageDocument): readonly Passage[] {
  const { text } = document;
  const tokens = takeInOrder(document.tokens);
  const mentions = takeInOrder(document.mentions);
  const dates = takeInOrder(document.dates);
  const offices = takeInOrder(document.offices);
  return document.sentences
    .flatMap((sentence) => speaking(sentence, document.parts))
    .flatMap(({ start, end }) => stretches(tokens(start, end)))
    .map((those, index) => {
      const start = those[0]!.start;
      const end = those.at(-1)!.end;
      const named = mentions(start, end);
      const words = cutAtNames(those, named, text).map((token, number) => wordOf(text, token, number));
      return {
        start,
        end,
        index,
        words,
        mentions: named,
        dates: dates(start, end),
        offices: offices(start, end),
      };
    });
}

// Who wrote it, who sells it: names stand there, and nobody meets, joins or promises.
const SILENT = new Set(["byline", "boilerplate"]);

/** A sentence cut where one part of the source ends and another begins, without the parts that tell nothing. */
function speaking({ start, end }: Span, parts: readonly Part[]): readonly Span[] {
  const found: Span[] = [];
  let from = start;
  for (
    let at = Math.max(0, lastStartingBy(parts, start));
    at < parts.length && parts[at]!.start < end;
    at++
  ) {
    const part = parts[at]!;
    if (part.end <= start) continue;
    if (part.start > from) found.push({ start: from, end: part.start });
    const to = Math.min(part.end, end);
    if (!SILENT.has(part.kind)) found.push({ start: Math.max(part.start, from), end: to });
    from = to;
  }
  if (from < end) found.push({ start: from, end });
  return found;
}

function stretches(tokens: readonly Span[]): readonly (readonly Span[])[] {
  const found: (readonly Span[])[] = [];
  for (let at = 0; at < tokens.length; at += LONGEST) found.push(tokens.slice(at, at + LONGEST));
  return found;
}

/** "the EU-Japan summit": two names with a hyphen between are three words. */
function cutAtNames(tokens: readonly Span[], mentions: readonly Mention[], text: string): readonly Span[] {
  const cuts = new Set(mentions.flatMap(({ start, end }) => [start, end]));
  return tokens.flatMap(({ start, end }) => {
    const hyphen = text.slice(start, end).search(/[-‐]/);
    const at = hyphen < 0 ? -1 : start + hyphen;
    if (!cuts.has(at) || !cuts.has(at + 1)) return [{ start, end }];
    // After "U.S." the hyphen is a word already.
    return [
      { start, end: at },
      { start: at, end: at + 1 },
      { start: at + 1, end },
    ].filter((word) => word.start < word.end);
  });
}

function wordOf(text: string, { start, end }: Span, from: number): Word {
  const written = text.slice(start, end);
  const lower = written.toLowerCase();
  const mark = lower === "’s" || lower === "‘s" ? "'s" : lower;
  return { start, end, kind: "word", from, to: from + 1, text: written, lower: mark };
}

/** Hands out the items of a layer sentence by sentence, in one sweep. */
function takeInOrder<T extends Span>(layer: readonly T[]): (start: number, end: number) => T[] {
  let next = 0;
  return (start, end) => {
    const taken: T[] = [];
    for (let item = layer[next]; item !== undefined && item.start < end; item = layer[++next]) {
      if (item.start >= start && item.end <= end) taken.push(item);
    }
    return taken;
  };
}

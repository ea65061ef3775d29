import type { DateMention, Document, Mention, OfficeMention, Span } from "../../text/index.ts";

/** A token with its words, as written and in small letters. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
}

/** One sentence with what the layers found in it, in text order. */
export interface Passage extends Span {
  /** Its place among the sentences. */
  readonly index: number;
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateMention[];
  readonly offices: readonly OfficeMention[];
}

export type PassageDocument = Document<"sentences" | "tokens" | "mentions" | "dates" | "offices">;

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

function layPassages(document: PassageDocument): readonly Passage[] {
  const { text } = document;
  const tokens = takeInOrder(document.tokens);
  const mentions = takeInOrder(document.mentions);
  const dates = takeInOrder(document.dates);
  const offices = takeInOrder(document.offices);
  return document.sentences.map(({ start, end }, index) => ({
    start,
    end,
    index,
    words: tokens(start, end).map((token) => wordOf(text, token)),
    mentions: mentions(start, end),
    dates: dates(start, end),
    offices: offices(start, end),
  }));
}

function wordOf(text: string, { start, end }: Span): Word {
  const written = text.slice(start, end);
  const lower = written.toLowerCase();
  return { start, end, text: written, lower: lower === "’s" || lower === "‘s" ? "'s" : lower };
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

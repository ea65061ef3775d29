import type { ActorReference, Mention, Span } from "../../text/index.ts";
import { itemsIn, wordsAt } from "../../text/index.ts";
import type { VoicedDocument } from "../layers.ts";
import type { Attribution } from "./attribution.ts";
import type { Lexicon } from "./lexicon.ts";
import { Closed } from "./lexicon.ts";
import type { Told } from "./told.ts";

/** What the rules for one source look at. */
export interface SourceAt {
  readonly document: VoicedDocument;
  readonly lexicon: Lexicon;
  readonly attribution: Attribution;
  readonly source: Span;
  /** The source up to its apposition, relative clause or prepositional phrase: where its head stands. */
  readonly head: Span;
  /** Statements before this one, with their speakers. */
  readonly told: readonly Told[];
}

/** A rule that may know who a source is. */
export type SpeakerRule = (at: SourceAt) => ActorReference | null;

export const named = ({ actor, name, type }: Mention, rule: string): ActorReference => ({
  actor: actor ?? null,
  name,
  kind: type === "place" || type === "instrument" ? "group" : type,
  basis: "stated",
  rule,
});

const HEAD_END = /,|\(|\s(?:who|which|that|whose|for|from|at|in|with|on|to|as|of)\s/g;

/** Cuts a source where its apposition, relative clause or prepositional phrase begins, names kept whole. */
export function headOf({ text, mentions, offices }: VoicedDocument, source: Span): Span {
  const words = wordsAt(text, source);
  const whole = [...itemsIn(mentions, source), ...itemsIn(offices, source)];
  for (const { index, 0: end } of words.matchAll(HEAD_END)) {
    const at = source.start + index;
    const inName = itemsIn(mentions, source).some((name) => name.start < at && at < name.end);
    if (end === "," && index > 0 && !inName) return { start: source.start, end: at };
    if (index > 0 && !whole.some(({ start, end }) => start < at && at < end))
      return { start: source.start, end: at };
  }
  return source;
}

/** How many mentions away an office or body may stand; it keeps the search linear on any text. */
export const FAR = 200;

/** Lower-cased words of a stretch without articles and other function words. */
export function plainWords({ text }: VoicedDocument, lexicon: Lexicon, span: Span): readonly string[] {
  const words =
    wordsAt(text, span)
      .toLowerCase()
      .match(/[\p{L}-]+/gu) ?? [];
  return words.filter(
    (word) =>
      ((lexicon.closed.get(word) ?? 0) &
        (Closed.determiner | Closed.possessive | Closed.have | Closed.preposition)) ===
      0,
  );
}

import type { ActorReference, Mention, Span } from "../../text/index.ts";
import { itemsIn, lastStartingBy, wordsAt } from "../../text/index.ts";
import type { VoicedDocument } from "../layers.ts";
import type { Lexicon } from "./lexicon.ts";
import { Closed } from "./lexicon.ts";
import { lastPair } from "./pronouns.ts";
import type { SourceAt } from "./source-at.ts";
import { named } from "./source-at.ts";

/** "Egypt and Qatar", "Morvan and his Tarvian counterpart": two names joined. */
export function pair({ document, head }: SourceAt): ActorReference | null {
  const named = itemsIn(document.mentions, head).filter(
    ({ type }) => type !== "place" && type !== "instrument",
  );
  const people = named.filter(({ type }) => type === "person");
  const two = people.length === 2 ? people : named.length === 2 && people.length === 0 ? named : [];
  const [first, second] = two;
  if (!first || !second || !/^(?:,[^,]*,)?\s+and\b/.test(document.text.slice(first.end, second.start)))
    return null;
  if (document.text.slice(second.end, head.end).trim() !== "") return null;
  return {
    actor: null,
    name: `${first.name} and ${second.name}`,
    kind: "group",
    basis: "stated",
    rule: "joined-names",
  };
}

/** "Foreign Minister Ilyas Morvan": the last person of the head whose name owns nothing after it. */
export function person({ document, head }: SourceAt): ActorReference | null {
  const people = itemsIn(document.mentions, head).filter(
    ({ type, end }) => type === "person" && !POSSESSIVE.test(document.text.slice(end, end + 2)),
  );
  const last = people.at(-1);
  if (!last || isModifier(document, last, head)) return null;
  return named(last, "named-person");
}

const POSSESSIVE = /^['’]s?/;

/** "the Biden administration", "Trump officials": a name before lower-case nouns is not the head. */
const isModifier = ({ text }: VoicedDocument, { end }: Mention, head: Span): boolean =>
  !/^\s+(?:of|for|from|at|in)\b/.test(text.slice(end, head.end)) &&
  /\p{Ll}{3,}/u.test(text.slice(end, head.end).replace(/\([^)]*\)/g, ""));

/** "the foreign minister, Ilyas Morvan": a description, then the name. */
export function personInApposition({ document, source, head }: SourceAt): ActorReference | null {
  const next = document.mentions[lastStartingBy(document.mentions, head.end) + 1];
  if (!next || next.type !== "person" || next.end > source.end) return null;
  const between = document.text.slice(head.end, next.start);
  return /^\s*,\s*(?:\p{Lu}[\p{L}.-]*\s+){0,3}$/u.test(between) ? named(next, "named-in-apposition") : null;
}

/** "the two sides", "both leaders", "the parties": the two named together last. */
export function bothSides(at: SourceAt): ActorReference | null {
  return BOTH.test(wordsAt(at.document.text, at.head)) ? lastPair(at) : null;
}

const BOTH =
  /^(?:the\s+two|both|the\s+(?=sides|leaders|parties|presidents|ministers|interlocutors|pair))\s*(?:the\s+)?(?:foreign\s+|prime\s+)?(?:sides|leaders|parties|presidents|ministers|men|countries|nations|states|governments|diplomats|officials|interlocutors|heads|capitals|pair|top)\b/i;

/** "Russia", "the Kremlin", "a Tarvian Foreign Ministry statement", "the Swiss themselves". */
export function namedBody({ document, lexicon, head }: SourceAt): ActorReference | null {
  const found = itemsIn(document.mentions, head)
    .filter(({ type }) => type !== "person" && type !== "instrument")
    .filter(({ end }) => nothingButDocument(document, lexicon, end, head.end));
  const last = found.at(-1);
  if (
    !last ||
    (/\bof\s+(?:the\s+)?$/.test(document.text.slice(head.start, last.start)) &&
      opensWithTitle(document, lexicon, head))
  )
    return null;
  if (last.type === "place") return capitalOf(lexicon, last);
  const rest = document.text.slice(last.end, head.end).trim();
  if (last.form === "demonym" && !/^(?:side|government|themselves|authorities)?$/i.test(rest)) return null;
  return named(last, last.form === "metonym" || last.form === "demonym" ? last.form : `named-${last.type}`);
}

/** "The minister of Tarvia" is not Tarvia. */
const opensWithTitle = ({ text }: VoicedDocument, lexicon: Lexicon, head: Span): boolean =>
  (
    wordsAt(text, head)
      .toLowerCase()
      .match(/[\p{L}-]+/gu) ?? []
  )
    .slice(0, 4)
    .some((word) => ((lexicon.closed.get(word) ?? 0) & Closed.titleNoun) !== 0);

/** "Moscow said": a capital that speaks is its government. */
function capitalOf(lexicon: Lexicon, { name }: Mention): ActorReference | null {
  const state = lexicon.capitals.get(name.toLowerCase());
  return state ? { ...state, kind: "state", basis: "stated", rule: "capital-for-state" } : null;
}

/** "the ministry’s statement": after the name stands nothing, or a word for a document, side or source. */
function nothingButDocument({ text }: VoicedDocument, lexicon: Lexicon, from: number, to: number): boolean {
  const rest =
    text
      .slice(from, to)
      .toLowerCase()
      .replace(/^['’]s?/, "")
      .match(/[\p{L}-]+/gu) ?? [];
  return rest.every(
    (word) =>
      OF_A_BODY.has(word) ||
      ((lexicon.closed.get(word) ?? 0) & (Closed.documentNoun | Closed.have | Closed.be)) !== 0,
  );
}

const OF_A_BODY = new Set(
  "side government itself authorities press service news agency joint new own latest and media office themselves".split(
    " ",
  ),
);

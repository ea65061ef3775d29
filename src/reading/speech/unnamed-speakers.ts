import type { ActorKind, ActorReference } from "../../text/index.ts";
import { lastStartingBy, wordsAt } from "../../text/index.ts";
import type { VoicedDocument } from "../layers.ts";
import type { Lexicon } from "./lexicon.ts";
import { Closed } from "./lexicon.ts";
import { namedBody, person } from "./named-speakers.ts";
import { holderNamedElsewhere, ministerOf, office } from "./office-speakers.ts";
import type { SourceAt } from "./source-at.ts";
import { FAR, headOf, named, plainWords } from "./source-at.ts";

/** "the minister’s remarks", "remarks by the Tarvian minister", "a statement from the ministry": who the words are of. */
export function authorOfWords(at: SourceAt): ActorReference | null {
  const { document, lexicon, source, head } = at;
  const words = wordsAt(document.text, source);
  const noun = (
    wordsAt(document.text, head)
      .toLowerCase()
      .match(/[\p{L}-]+/gu) ?? []
  ).find((word) => lexicon.nouns.get(word)?.patterns.has("words"));
  if (noun === undefined) return null;
  const owner = /^(?:\S+\s){0,5}?\S+['’]s\s/u.exec(words);
  const author = /\s(?:by|from)\s+/i.exec(words.slice(words.toLowerCase().indexOf(noun)));
  const released = RELEASED_BY.exec(document.text.slice(source.end, source.end + 80));
  const span = owner
    ? { start: source.start, end: source.start + owner[0].trimEnd().length - 2 }
    : released
      ? { start: source.end + released[0].length, end: sentenceEnd(document, source.end) }
      : author && {
          start: source.start + words.toLowerCase().indexOf(noun) + author.index + author[0].length,
          end: source.end,
        };
  if (!span || span.start >= span.end) return null;
  const inner: SourceAt = { ...at, source: span, head: headOf(document, span) };
  for (const rule of [person, office, holderNamedElsewhere, ministerOf, namedBody]) {
    const found = rule(inner);
    if (found) return found;
  }
  return null;
}

const RELEASED_BY = /^\s+(?:released|issued|published|made|posted|given)\s+(?:\S+\s+){0,2}?by\s+/i;

const sentenceEnd = ({ sentences }: VoicedDocument, position: number): number =>
  sentences[Math.max(0, lastStartingBy(sentences, position))]?.end ?? position + 1;

/** "the statement said": the body that spoke or was named last. */
export function documentBefore({ document, lexicon, head, source, told }: SourceAt): ActorReference | null {
  const words = plainWords(document, lexicon, head);
  if (
    words.length !== 1 ||
    ((lexicon.closed.get(words[0]!) ?? 0) & Closed.documentNoun) === 0 ||
    !/^the\b/i.test(wordsAt(document.text, head))
  )
    return null;
  const spoke = told.findLast(
    ({ speaker, attribution }) =>
      attribution.paragraph <= attribution.paragraph && speaker.kind === "body" && speaker.name !== null,
  );
  if (spoke) return { ...spoke.speaker, basis: "inferred", rule: "document-of-last-speaker" };
  const here = lastStartingBy(document.mentions, source.start);
  for (let i = here; i >= 0 && here - i < FAR; i--) {
    const mention = document.mentions[i]!;
    if (mention.type === "body") return { ...named(mention, "document-of-body-before"), basis: "inferred" };
  }
  return null;
}

/** "the same paper", "the same statement": the outlet or body that spoke last, else an outlet nobody names. */
export function samePublisher({ document, lexicon, head, told }: SourceAt): ActorReference | null {
  const words = wordsAt(document.text, head).toLowerCase().split(/\s+/);
  const noun = words.at(-1)!;
  const outlet = PUBLISHERS.has(noun);
  if (!outlet && ((lexicon.closed.get(noun) ?? 0) & Closed.documentNoun) === 0) return null;
  const back = words.at(-2) === "same" || (outlet && words.length === 2 && /^(?:the|that)$/.test(words[0]!));
  if (!back) return null;
  const spoke = told.findLast(({ speaker: { kind, name } }) =>
    name === null
      ? false
      : outlet
        ? kind === "outlet" || kind === "organisation"
        : kind !== "person" && kind !== "group",
  );
  if (spoke) return { ...spoke.speaker, basis: "inferred", rule: "same-publisher" };
  return { ...description({ document, lexicon, head }), kind: outlet ? "outlet" : "group" };
}

const PUBLISHERS = new Set(
  "paper newspaper magazine daily weekly tabloid agency outlet broadcaster channel website".split(" "),
);

/** "the official" after "a senior ministry official": the same unnamed source. */
export function sameDescription({ document, head, told }: SourceAt): ActorReference | null {
  const words = wordsAt(document.text, head).trim().toLowerCase().split(/\s+/);
  if (words.length !== 2 || words[0] !== "the") return null;
  const before = told.findLast(
    ({ speaker }) =>
      speaker.rule === "unnamed-source" && speaker.name?.toLowerCase().endsWith(` ${words[1]}`) === true,
  );
  return before ? { ...before.speaker, basis: "inferred", rule: "same-description" } : null;
}

/** Nobody is named: "a senior official", "analysts". */
export function description({
  document,
  lexicon,
  head,
}: Pick<SourceAt, "document" | "lexicon" | "head">): ActorReference {
  const name = wordsAt(document.text, head)
    .replace(/\s+/g, " ")
    .replace(/^(?:the|a|an)\s+/i, "");
  return { actor: null, name, kind: kindOf(lexicon, name), basis: "stated", rule: "unnamed-source" };
}

function kindOf(lexicon: Lexicon, name: string): ActorKind {
  const words = name.toLowerCase().split(/[^\p{L}'-]+/u);
  const head = words.at(-1) ?? "";
  const bits = lexicon.closed.get(head) ?? 0;
  if (bits & Closed.groupNoun) return "group";
  return head.endsWith("s") && !head.endsWith("ss") ? "group" : "person";
}

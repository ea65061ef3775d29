import type { ActorKind, ActorReference, Mention, OfficeMention, Span } from "../../text/index.ts";
import { itemsIn, lastStartingBy, wordsAt } from "../../text/index.ts";
import type { VoicedDocument } from "../layers.ts";
import type { Attribution } from "./attributions.ts";
import type { Lexicon } from "./lexicon.ts";
import { Closed } from "./lexicon.ts";
import { antecedentOf, lastPair } from "./pronouns.ts";
import { speakerOfRepeated } from "./repeated.ts";
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

type Rule = (at: SourceAt) => ActorReference | null;

/** Most specific first. */
const RULES: readonly Rule[] = [
  pronoun,
  pair,
  person,
  personInApposition,
  office,
  holderNamedElsewhere,
  bothSides,
  authorOfWords,
  namedBody,
  documentBefore,
  sameDescription,
  description,
];

/** Who the source of an attribution is. */
export function speakerOf(
  document: VoicedDocument,
  lexicon: Lexicon,
  attribution: Attribution,
  told: readonly Told[],
): ActorReference {
  const source = attribution.named ?? attribution.source;
  const repeated = attribution.stated ? null : speakerOfRepeated(document, attribution.content);
  if (!source || repeated) return repeated ?? NOBODY;
  const at: SourceAt = {
    document,
    lexicon,
    attribution,
    source,
    head: headOf(document, lexicon, source),
    told,
  };
  for (const rule of RULES) {
    const found = rule(at);
    if (found)
      return attribution.stated ? found : { ...found, basis: "inferred", rule: carriedRule(attribution) };
  }
  return NOBODY;
}

const NOBODY: ActorReference = {
  actor: null,
  name: null,
  kind: "person",
  basis: "unattributed",
  rule: "no-source",
};

const carriedRule = ({ rule }: Attribution): string =>
  rule === "announced-block" || rule === "carried-on" ? rule : "subject-of-sentence-before";

/** "he", "they", "we". */
function pronoun(at: SourceAt): ActorReference | null {
  const word = wordsAt(at.document.text, at.source).toLowerCase();
  return (at.lexicon.closed.get(word) ?? 0) & (Closed.subjectPronoun | Closed.objectPronoun)
    ? antecedentOf(at, word)
    : null;
}

/** "Egypt and Qatar", "Morvan and his Tarvian counterpart": two names joined. */
function pair({ document, head }: SourceAt): ActorReference | null {
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
function person({ document, head }: SourceAt): ActorReference | null {
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
function personInApposition({ document, source, head }: SourceAt): ActorReference | null {
  const next = document.mentions[lastStartingBy(document.mentions, head.end) + 1];
  if (!next || next.type !== "person" || next.end > source.end) return null;
  const between = document.text.slice(head.end, next.start);
  return /^\s*,\s*(?:\p{Lu}[\p{L}.-]*\s+){0,3}$/u.test(between) ? named(next, "named-in-apposition") : null;
}

/** "the Kazakh Foreign Minister": the holder of the office, where the text or the authority files tell. */
function office({ document, head }: SourceAt): ActorReference | null {
  const found = officesNear(document, head, 12, 2).filter(
    ({ title }) =>
      title.start >= head.start &&
      title.end <= head.end &&
      document.text.slice(title.end, head.end).trim().length < 3,
  );
  const holder = found.findLast((one: OfficeMention) => one.holder)?.holder;
  if (!holder) return null;
  return {
    actor: holder.value.actor,
    name: holder.value.name,
    kind: "person",
    basis: holder.basis,
    rule: holder.rule,
  };
}

/** How many mentions away an office or body may stand; it keeps the search linear on any text. */
const FAR = 200;

const officesNear = (
  { offices }: VoicedDocument,
  { start }: Span,
  before: number,
  after: number,
): readonly OfficeMention[] => {
  const at = lastStartingBy(offices, start);
  return offices.slice(Math.max(0, at - before), at + 1 + after);
};

/** "the Secretary", "the Tarvian minister": the last holder whose title has these words, of the same state. */
function holderNamedElsewhere({ document, lexicon, head, source }: SourceAt): ActorReference | null {
  const words = plainWords(document, lexicon, head);
  const last = words.at(-1);
  if (last === undefined || words.length > 4) return null;
  const states = itemsIn(document.mentions, head).filter(({ type }) => type === "state");
  const here = lastStartingBy(document.offices, source.start - 1);
  for (let i = here; i >= 0 && here - i < FAR; i--) {
    const { holder, title, of, end } = document.offices[i]!;
    if (!holder || end > source.start) continue;
    const titleWords = wordsAt(document.text, title)
      .toLowerCase()
      .split(/[^\p{L}]+/u);
    const same = words.every(
      (word) =>
        titleWords.includes(word) ||
        states.some(({ start, end: to }) => document.text.slice(start, to).toLowerCase().includes(word)),
    );
    const agrees = states.length === 0 || states.some(({ name }) => name === of?.name);
    if (same && agrees && titleWords.includes(last)) {
      return {
        actor: holder.value.actor,
        name: holder.value.name,
        kind: "person",
        basis: "inferred",
        rule: "title-held-before",
      };
    }
  }
  return null;
}

/** Lower-cased words of a stretch without articles and other function words. */
function plainWords({ text }: VoicedDocument, lexicon: Lexicon, span: Span): readonly string[] {
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

/** "the two sides", "both leaders", "the parties": the two named together last. */
function bothSides(at: SourceAt): ActorReference | null {
  return BOTH.test(wordsAt(at.document.text, at.head)) ? lastPair(at) : null;
}

const BOTH =
  /^(?:the\s+two|both|the\s+(?=sides|leaders|parties|presidents|ministers|interlocutors|pair))\s*(?:the\s+)?(?:foreign\s+|prime\s+)?(?:sides|leaders|parties|presidents|ministers|men|countries|nations|states|governments|diplomats|officials|interlocutors|heads|capitals|pair|top)\b/i;

/** "the minister’s remarks", "remarks by the Tarvian minister", "a statement from the ministry": who the words are of. */
function authorOfWords(at: SourceAt): ActorReference | null {
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
  const inner: SourceAt = { ...at, source: span, head: headOf(document, lexicon, span) };
  for (const rule of [person, office, holderNamedElsewhere, ministerOf, namedBody]) {
    const found = rule(inner);
    if (found) return found;
  }
  return null;
}

const RELEASED_BY = /^\s+(?:released|issued|published|made|posted|given)\s+(?:\S+\s+){0,2}?by\s+/i;

const sentenceEnd = ({ sentences }: VoicedDocument, position: number): number =>
  sentences[Math.max(0, lastStartingBy(sentences, position))]?.end ?? position + 1;

/** "the Russian minister" in a text where one minister of that state is named. */
function ministerOf({ document, head }: SourceAt): ActorReference | null {
  const near = officesNear(document, head, FAR, FAR);
  const here = near.find(({ start, end }) => start < head.end && head.start < end);
  const same =
    here &&
    near.find(({ level, of, holder }) => holder && level === here.level && of?.name === here.of?.name);
  return same?.holder
    ? {
        actor: same.holder.value.actor,
        name: same.holder.value.name,
        kind: "person",
        basis: "inferred",
        rule: "title-held-in-text",
      }
    : null;
}

/** "Russia", "the Kremlin", "a Tarvian Foreign Ministry statement", "the Swiss themselves". */
function namedBody({ document, lexicon, head }: SourceAt): ActorReference | null {
  const found = itemsIn(document.mentions, head)
    .filter(({ type }) => type !== "person" && type !== "instrument")
    .filter(({ end }) => nothingButDocument(document, lexicon, end, head.end));
  const last = found.at(-1);
  if (!last) return null;
  if (last.type === "place") return capitalOf(lexicon, last);
  const rest = document.text.slice(last.end, head.end).trim();
  if (last.form === "demonym" && !/^(?:side|government|themselves|authorities)?$/i.test(rest)) return null;
  return named(last, last.form === "metonym" || last.form === "demonym" ? last.form : `named-${last.type}`);
}

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

/** "the statement said": the body that spoke or was named last. */
function documentBefore({ document, lexicon, head, source, told }: SourceAt): ActorReference | null {
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

/** "the official" after "a senior ministry official": the same unnamed source. */
function sameDescription({ document, head, told }: SourceAt): ActorReference | null {
  const words = wordsAt(document.text, head).trim().toLowerCase().split(/\s+/);
  if (words.length !== 2 || words[0] !== "the") return null;
  const before = told.findLast(
    ({ speaker }) =>
      speaker.rule === "unnamed-source" && speaker.name?.toLowerCase().endsWith(` ${words[1]}`) === true,
  );
  return before ? { ...before.speaker, basis: "inferred", rule: "same-description" } : null;
}

/** Nobody is named: "a senior official", "analysts". */
function description({ document, lexicon, head }: SourceAt): ActorReference {
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

export const named = ({ actor, name, type }: Mention, rule: string): ActorReference => ({
  actor: actor ?? null,
  name,
  kind: type === "place" || type === "instrument" ? "group" : type,
  basis: "stated",
  rule,
});

const HEAD_END = /,|\(|\s(?:who|which|that|whose|for|from|at|in|with|on|to|as|of)\s/g;

/** Cuts a source where its apposition, relative clause or prepositional phrase begins, names kept whole. */
function headOf({ text, mentions, offices }: VoicedDocument, _lexicon: Lexicon, source: Span): Span {
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

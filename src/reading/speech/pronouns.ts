import type { ActorReference, Mention, Span } from "../../text/index.ts";
import { itemAt, itemsIn, lastStartingBy, wordsAt } from "../../text/index.ts";
import type { VoicedDocument } from "../layers.ts";
import { personBefore } from "./persons-before.ts";
import type { SourceAt } from "./source-at.ts";
import { named } from "./source-at.ts";
import type { Told } from "./told.ts";

/** Who a pronoun stands for, or who is left open: the name is then null and the basis "unattributed". */
export function antecedentOf(at: SourceAt, word: string): ActorReference {
  switch (word) {
    case "he":
    case "him":
    case "himself":
    case "his":
      return personBefore(at, "m") ?? OPEN;
    case "she":
    case "her":
    case "herself":
      return personBefore(at, "f") ?? OPEN;
    case "i":
    case "me":
    case "my":
      return firstPerson(at) ?? OPEN;
    case "we":
    case "us":
    case "our":
      return (
        speakerOfTurn(at) ??
        speakerOfQuotation(at) ??
        at.document.issuer?.speaker ?? {
          ...OPEN,
          name: "we",
          kind: "group",
          basis: "stated",
          rule: "first-person-plural",
        }
      );
    case "it":
    case "its":
      return thing(at) ?? OPEN;
    case "they":
    case "them":
    case "their":
      return several(at) ?? OPEN;
    default:
      return OPEN;
  }
}

const OPEN: ActorReference = {
  actor: null,
  name: null,
  kind: "person",
  basis: "unattributed",
  rule: "antecedent-open",
};

/** How many sentences back two that were named together may stand. */
const REACH = 8;

/** "we" in a transcript: the speaker of the turn speaks for his side. */
function speakerOfTurn({ document, source }: SourceAt): ActorReference | null {
  const turn = itemAt(document.turns, source.start);
  return turn && turn.speaker.name !== null
    ? { ...turn.speaker, basis: "inferred", rule: "we-of-turn" }
    : null;
}

/** "I": the speaker of the turn, else of the quotation it stands in, else the one whose text it is. */
function firstPerson(at: SourceAt): ActorReference | null {
  const { document, source } = at;
  const turn = itemAt(document.turns, source.start);
  if (turn) return { ...turn.speaker, basis: "inferred", rule: "speaker-of-turn" };
  const issuer = document.issuer?.speaker;
  return speakerOfQuotation(at) ?? (issuer?.kind === "person" ? issuer : null);
}

/** "I" and "we" in words that somebody is quoted with. */
function speakerOfQuotation({ source, told }: SourceAt): ActorReference | null {
  const outer = told.findLast(({ attribution }) =>
    attribution.content.some(({ start, end }) => start <= source.start && source.end <= end),
  );
  if (!outer) return null;
  return outer.speaker.name === null
    ? OPEN
    : { ...outer.speaker, basis: "inferred", rule: "speaker-of-quotation" };
}

/** The statement before this one in the same voice: quoted words do not answer for what stands outside them. */
const lastInVoice = ({ told, source, attribution: own }: SourceAt): Told | undefined =>
  told.findLast(
    ({ attribution }) =>
      attribution.content[0]!.start < source.start && (attribution.inside === null) === (own.inside === null),
  );

/** "it": the state, body or organisation that spoke last, else the one named first in a sentence before. */
function thing(at: SourceAt): ActorReference | null {
  const { document, source } = at;
  const here = lastStartingBy(document.sentences, source.start);
  const near = document.sentences[Math.max(0, here - 3)]!.start;
  const last = lastInVoice(at);
  if (
    last &&
    last.speaker.name !== null &&
    last.speaker.kind !== "person" &&
    last.speaker.kind !== "group" &&
    last.attribution.content[0]!.start >= near
  ) {
    return { ...last.speaker, basis: "inferred", rule: "pronoun-to-last-speaker" };
  }
  for (let i = here; i >= 0 && here - i < 3; i--) {
    const sentence = document.sentences[i]!;
    const before: Span = i === here ? { start: sentence.start, end: source.start } : sentence;
    const found = itemsIn(document.mentions, before).find(
      ({ type, form }) =>
        form !== "demonym" &&
        (type === "state" || type === "organisation" || type === "body" || type === "outlet"),
    );
    if (found) return { ...named(found, "pronoun-to-subject"), basis: "inferred" };
  }
  return null;
}

/** "they": the last group that spoke, else the last two who were named together. */
export function several(at: SourceAt): ActorReference | null {
  const { document, source } = at;
  const here = lastStartingBy(document.sentences, source.start);
  const near = document.sentences[Math.max(0, here - 2)]!.start;
  const last = lastInVoice(at);
  if (
    last &&
    last.speaker.name !== null &&
    last.speaker.kind === "group" &&
    last.attribution.content[0]!.start >= near
  ) {
    return { ...last.speaker, basis: "inferred", rule: "pronoun-to-last-speaker" };
  }
  return lastPair(at);
}

/** "Morvan met Halvorsen in Goa. The two sides agreed": the pair that spoke last, else the last two persons, else two states. */
export function lastPair({ document, source, told, head }: SourceAt): ActorReference | null {
  const spoke = told.findLast(
    ({ speaker }) => speaker.rule === "joined-names" || speaker.rule === "two-named-before",
  );
  if (spoke) return { ...spoke.speaker, basis: "inferred", rule: "two-named-before" };
  const { issuer } = document;
  if (issuer && issuer.members.length > 1) return issuer.speaker;
  const persons = twoNamed(document, source, "person");
  if (persons) return persons;
  // "Britain and Tarvia had taken steps. The two ministers also discussed ...": two states are no ministers.
  return OFFICE_HOLDERS.test(wordsAt(document.text, head))
    ? twoNamedApart(document, source)
    : twoNamed(document, source, "state");
}

const OFFICE_HOLDERS = /\b(?:leaders|presidents|ministers|men|diplomats|officials|heads)$/i;

/** The last two persons that the sentences before name, each in one of its own. */
function twoNamedApart(document: VoicedDocument, source: Span): ActorReference | null {
  const here = lastStartingBy(document.sentences, source.start);
  const from = document.sentences[Math.max(0, here - REACH)]!.start;
  const persons = itemsIn(document.mentions, { start: from, end: source.start }).filter(
    ({ type }) => type === "person",
  );
  const last = persons.at(-1);
  const other = persons.findLast(({ actor }) => actor !== last?.actor);
  return last && other ? asPair(other, last) : null;
}

function twoNamed(document: VoicedDocument, source: Span, type: "person" | "state"): ActorReference | null {
  const here = lastStartingBy(document.sentences, source.start);
  for (let i = here; i >= 0 && here - i < REACH; i--) {
    const sentence = document.sentences[i]!;
    const before: Span = i === here ? { start: sentence.start, end: source.start } : sentence;
    const [first, ...rest] = itemsIn(document.mentions, before).filter(
      (mention) => mention.type === type && mention.form !== "demonym" && !isPossessor(document, mention),
    );
    const second = rest.find(({ actor }) => actor !== first?.actor);
    if (first && second) return asPair(first, second);
  }
  return null;
}

/** "Halvorsen said that President Morvan's visit had helped": who is only named with what is his takes no part. */
const isPossessor = ({ text }: VoicedDocument, { type, end }: Mention): boolean =>
  type === "person" && /^['’]s\b/u.test(text.slice(end, end + 3));

const asPair = (first: Mention, second: Mention): ActorReference => ({
  actor: null,
  name: `${first.name} and ${second.name}`,
  kind: "group",
  basis: "inferred",
  rule: "two-named-before",
});

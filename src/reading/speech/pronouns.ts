import type { ActorReference, Mention, Span } from "../../text/index.ts";
import { itemAt, itemsIn, lastStartingBy } from "../../text/index.ts";
import type { VoicedDocument } from "../layers.ts";
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
      return singular(at, "m") ?? OPEN;
    case "she":
    case "her":
    case "herself":
      return singular(at, "f") ?? OPEN;
    case "i":
    case "me":
    case "my":
      return firstPerson(at) ?? OPEN;
    case "we":
    case "us":
    case "our":
      return (
        speakerOfTurn(at) ?? {
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

/** How many sentences back an antecedent may stand. */
const REACH = 8;

/**
 * "he", "she": going back sentence by sentence, who spoke there as its subject, else the person it names first,
 * gender agreeing. A sentence that goes on with the same pronoun is passed over.
 */
function singular(at: SourceAt, gender: "m" | "f"): ActorReference | null {
  const { document, source } = at;
  const turn = itemAt(document.turns, source.start);
  const here = lastStartingBy(document.sentences, source.start);
  for (let i = here; i >= 0 && here - i < REACH; i--) {
    const sentence = document.sentences[i]!;
    if (turn && sentence.end <= turn.start) break;
    const start = Math.max(sentence.start, turn?.start ?? 0);
    const before: Span = { start, end: i === here ? source.start : sentence.end };
    if (before.start >= before.end) continue;
    const spoke = i === here ? null : speakerWithin(at, before, gender);
    if (spoke) return spoke;
    if (i !== here && goesOnWith(document, sentence, gender)) continue;
    const found = subjectFirst(document, before, source).find(
      (person) => (person.gender ?? gender) === gender,
    );
    if (found) return { ...named(found, "pronoun-to-subject"), basis: "inferred" };
  }
  return null;
}

/** The person who spoke in a sentence as its subject: his or her name opens the sentence, or a pronoun for it. */
function speakerWithin(
  { document, told, source }: SourceAt,
  stretch: Span,
  gender: "m" | "f",
): ActorReference | null {
  const inside = itemAt(document.quotations, source.start);
  const spoke = told.findLast(
    ({ attribution, speaker }) =>
      attribution.source !== null &&
      attribution.source.start >= stretch.start &&
      attribution.source.end <= stretch.end &&
      attribution.source.start - stretch.start < OPENING &&
      speaker.kind === "person" &&
      speaker.actor !== null &&
      (itemAt(document.quotations, attribution.source.start) === undefined) === (inside === undefined),
  );
  if (!spoke) return null;
  const known = genderOf(document, spoke.speaker.actor);
  return (known ?? gender) === gender
    ? { ...spoke.speaker, basis: "inferred", rule: "pronoun-to-last-speaker" }
    : null;
}

const gendersByLayer = new WeakMap<readonly Mention[], ReadonlyMap<string, "m" | "f">>();

/** The gender that some mention of an actor tells; worked out once for each layer of mentions. */
function genderOf({ mentions }: VoicedDocument, actor: string | null): "m" | "f" | undefined {
  let genders = gendersByLayer.get(mentions);
  if (!genders) {
    genders = new Map(
      mentions.flatMap(({ actor: key, gender }) => (key && gender ? [[key, gender] as const] : [])),
    );
    gendersByLayer.set(mentions, genders);
  }
  return actor === null ? undefined : genders.get(actor);
}

/** A source this near to its sentence's start is its subject. */
const OPENING = 60;

const goesOnWith = ({ text }: VoicedDocument, { start }: Span, gender: "m" | "f"): boolean =>
  (gender === "m" ? /^(?:But |And |Then )?He\b/ : /^(?:But |And |Then )?She\b/).test(
    text.slice(start, start + 10),
  );

/** The persons of a stretch outside quotations, those first that own nothing and follow no preposition. */
function subjectFirst(document: VoicedDocument, stretch: Span, source: Span): readonly Mention[] {
  const inQuotation = itemAt(document.quotations, source.start) !== undefined;
  const people = itemsIn(document.mentions, stretch).filter(
    ({ type, start }) =>
      type === "person" && (inQuotation || itemAt(document.quotations, start) === undefined),
  );
  const weak = people.filter((person) => isWeak(document, person));
  return [...people.filter((person) => !weak.includes(person)), ...weak];
}

const isWeak = ({ text }: VoicedDocument, { start, end }: Mention): boolean =>
  /^['’]s\b/.test(text.slice(end, end + 3)) ||
  /\b(?:of|with|to|by|against|for|about|from|on)\s+(?:\S+\s){0,2}$/i.test(
    text.slice(Math.max(0, start - 30), start),
  );

/** "we" in a transcript: the speaker of the turn speaks for his side. */
function speakerOfTurn({ document, source }: SourceAt): ActorReference | null {
  const turn = itemAt(document.turns, source.start);
  return turn && turn.speaker.name !== null
    ? { ...turn.speaker, basis: "inferred", rule: "we-of-turn" }
    : null;
}

/** "I": the speaker of the turn, else of the quotation it stands in. */
function firstPerson({ document, source, told }: SourceAt): ActorReference | null {
  const turn = itemAt(document.turns, source.start);
  if (turn) return { ...turn.speaker, basis: "inferred", rule: "speaker-of-turn" };
  const outer = told.findLast(({ attribution }) =>
    attribution.content.some(({ start, end }) => start <= source.start && source.end <= end),
  );
  return outer ? { ...outer.speaker, basis: "inferred", rule: "speaker-of-quotation" } : null;
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
export function lastPair({ document, source, told }: SourceAt): ActorReference | null {
  const spoke = told.findLast(
    ({ speaker }) => speaker.rule === "joined-names" || speaker.rule === "two-named-before",
  );
  if (spoke) return { ...spoke.speaker, basis: "inferred", rule: "two-named-before" };
  return twoNamed(document, source, "person") ?? twoNamed(document, source, "state");
}

function twoNamed(document: VoicedDocument, source: Span, type: "person" | "state"): ActorReference | null {
  const here = lastStartingBy(document.sentences, source.start);
  for (let i = here; i >= 0 && here - i < REACH; i--) {
    const sentence = document.sentences[i]!;
    const before: Span = i === here ? { start: sentence.start, end: source.start } : sentence;
    const [first, ...rest] = itemsIn(document.mentions, before).filter(
      (mention) => mention.type === type && mention.form !== "demonym",
    );
    const second = rest.find(({ actor }) => actor !== first?.actor);
    if (first && second) {
      return {
        actor: null,
        name: `${first.name} and ${second.name}`,
        kind: "group",
        basis: "inferred",
        rule: "two-named-before",
      };
    }
  }
  return null;
}

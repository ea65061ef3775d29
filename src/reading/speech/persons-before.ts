import type { ActorReference, Mention, Sentence, Span } from "../../text/index.ts";
import { itemAt, itemsIn, lastStartingBy, wordsAt } from "../../text/index.ts";
import type { VoicedDocument } from "../layers.ts";
import type { Gender } from "./genders.ts";
import { genderOf, genderOfWord } from "./genders.ts";
import type { Lexicon } from "./lexicon.ts";
import { Closed } from "./lexicon.ts";
import type { SourceAt } from "./source-at.ts";
import { named } from "./source-at.ts";

/** How many sentences back an antecedent may stand. */
const REACH = 8;

/**
 * "he", "she": going back sentence by sentence, who spoke there as its subject, else the person it names first; gender
 * agreeing. Where nobody is named, the only person of the text that agrees, else one who is only described.
 */
export function personBefore(at: SourceAt, gender: Gender): ActorReference | null {
  const { document } = at;
  for (const [stretch, sentence, own] of stretchesBefore(at, REACH)) {
    const spoke = own ? null : speakerWithin(at, stretch, gender);
    if (spoke) return spoke;
    // a sentence that goes on with the same pronoun names nobody new
    if (!own && goesOnWith(document, sentence, gender)) continue;
    const found = personNamed(at, stretch, gender);
    if (found) return found;
  }
  return onlyPerson(at, gender) ?? personDescribed(at, gender);
}

/** No sentence is read farther back than this, in units of text; it keeps the search linear on run-on text. */
const LONGEST = 2000;

/** The sentences before a source, nearest first: what of each stands before it, in its own turn, and whether it is its own. */
function* stretchesBefore(
  { document, source }: SourceAt,
  reach: number,
): Generator<readonly [stretch: Span, sentence: Sentence, own: boolean]> {
  const turn = itemAt(document.turns, source.start);
  const here = lastStartingBy(document.sentences, source.start);
  for (let i = here; i >= 0 && here - i < reach; i--) {
    const sentence = document.sentences[i]!;
    if (turn && sentence.end <= turn.start) return;
    const end = i === here ? source.start : sentence.end;
    const start = Math.max(sentence.start, turn?.start ?? 0, end - LONGEST);
    if (start < end) yield [{ start, end }, sentence, i === here];
  }
}

function personNamed(at: SourceAt, stretch: Span, gender: Gender): ActorReference | null {
  const people = subjectFirst(at.document, stretch, at.source).filter((one) => agrees(at, one, gender));
  // a name whose gender nobody tells is a man's more often: "she" is first sought among the women
  const women = gender === "f" ? people.filter(({ actor }) => isWoman(at, actor ?? null)) : [];
  const chosen = women[0] ?? people[0];
  return chosen ? { ...named(chosen, "pronoun-to-subject"), basis: "inferred" } : null;
}

const isWoman = ({ document, lexicon }: SourceAt, actor: string | null): boolean =>
  genderOf(document, lexicon, actor) === "f";

/** How many sentences back somebody who is only described may stand. */
const NEAR = 3;

/** "A spokeswoman said it was over. She added", "The minister arrived in Goa. He said". */
function personDescribed(at: SourceAt, gender: Gender): ActorReference | null {
  for (const [stretch, , own] of stretchesBefore(at, NEAR)) {
    const spoke = own ? null : unnamedWithin(at, stretch, gender);
    const found = spoke ?? describedIn(at, stretch, gender);
    if (found) return found;
  }
  return null;
}

function unnamedWithin(at: SourceAt, { start, end }: Span, gender: Gender): ActorReference | null {
  const spoke = at.told.findLast(
    ({ attribution: { source }, speaker }) =>
      source !== null && source.start >= start && source.end <= end && speaker.kind === "person",
  );
  const name = spoke?.speaker.actor === null ? spoke.speaker.name : null;
  if (!name) return null;
  const head = name.toLowerCase().split(" ").at(-1)!;
  if ((genderOfWord(at.lexicon, head) ?? gender) !== gender) return null;
  return isPersonal(at.lexicon, head) || isName(name)
    ? { ...spoke!.speaker, basis: "inferred", rule: "pronoun-to-description" }
    : null;
}

/** "Morvan", where nothing else in the text tells who that is. */
const isName = (name: string): boolean => /^\p{Lu}[\p{L}’'-]{2,}$/u.test(name);

function agrees(at: SourceAt, { actor }: Mention, gender: Gender): boolean {
  const known = genderOf(at.document, at.lexicon, actor ?? null) ?? gender;
  return known === gender && !speaksRoundIt(at, actor ?? null);
}

/** "“She said no,” Morvan said": inside his own words a speaker is "I", not "she". */
const speaksRoundIt = ({ told, source }: SourceAt, actor: string | null): boolean =>
  actor !== null &&
  told.some(
    ({ attribution, speaker }) =>
      speaker.actor === actor &&
      attribution.form === "direct" &&
      attribution.content.some(({ start, end }) => start <= source.start && source.end <= end),
  );

/** The person who spoke in a sentence as its subject: his or her name opens the sentence, or a pronoun for it. */
function speakerWithin(at: SourceAt, stretch: Span, gender: Gender): ActorReference | null {
  const { document, told, source, lexicon } = at;
  const inside = itemAt(document.quotations, source.start);
  const spoke = told.findLast(
    ({ attribution, speaker }) =>
      attribution.source !== null &&
      attribution.source.start >= stretch.start &&
      attribution.source.end <= stretch.end &&
      outsideOpening(document, stretch, attribution.source) < OPENING &&
      speaker.kind === "person" &&
      speaker.actor !== null &&
      !WITH_ARTICLE.test(wordsAt(document.text, attribution.source)) &&
      (itemAt(document.quotations, attribution.source.start) === undefined) === (inside === undefined),
  );
  if (!spoke || speaksRoundIt(at, spoke.speaker.actor)) return null;
  const known = genderOf(document, lexicon, spoke.speaker.actor);
  return (known ?? gender) === gender
    ? { ...spoke.speaker, basis: "inferred", rule: "pronoun-to-last-speaker" }
    : null;
}

/** "The Europeans", "the Fargo": what has an article right before its bare name is no person. */
const WITH_ARTICLE = /^(?:the|these|those|many|some)\s+\p{Lu}\S*$/iu;
const ARTICLE_BEFORE = /\b(?:the|a|an)\s+$/i;

/** Units between the start of a sentence and its source, the quotation that opens it not counted. */
function outsideOpening({ quotations }: VoicedDocument, { start }: Span, source: Span): number {
  const opening = itemAt(quotations, start);
  return source.start - (opening && opening.end <= source.start ? opening.end : start);
}

/** A source this near to its sentence's start is its subject. */
const OPENING = 60;

const goesOnWith = ({ text }: VoicedDocument, { start }: Span, gender: Gender): boolean =>
  (gender === "m" ? /^(?:But |And |Then )?He\b/ : /^(?:But |And |Then )?She\b/).test(
    text.slice(start, start + 10),
  );

/** The persons of a stretch outside quotations, those first that own nothing and follow no preposition. */
function subjectFirst(document: VoicedDocument, stretch: Span, source: Span): readonly Mention[] {
  const inQuotation = itemAt(document.quotations, source.start) !== undefined;
  const people = itemsIn(document.mentions, stretch).filter(
    ({ type, start }) =>
      type === "person" &&
      !ARTICLE_BEFORE.test(document.text.slice(Math.max(0, start - 5), start)) &&
      (inQuotation || itemAt(document.quotations, start) === undefined),
  );
  const weak = people.filter((person) => isWeak(document, person));
  return [...people.filter((person) => !weak.includes(person)), ...weak];
}

const isWeak = ({ text }: VoicedDocument, { start, end }: Mention): boolean =>
  /^['’]s\b/.test(text.slice(end, end + 3)) ||
  /\b(?:of|with|to|by|against|for|about|from|on)\s+(?:\S+\s){0,2}$/i.test(
    text.slice(Math.max(0, start - 30), start),
  );

/** "The minister arrived in Goa. He said": the description that opens a sentence, where it is one of a person. */
function describedIn({ document, lexicon }: SourceAt, stretch: Span, gender: Gender): ActorReference | null {
  const opening = OPENS_DESCRIPTION.exec(document.text.slice(stretch.start, stretch.start + 60));
  if (!opening) return null;
  const words = opening[2]!.toLowerCase().split(/\s+/);
  const last = words.findIndex((word) => isPersonal(lexicon, word));
  if (last < 0) return null;
  const span = {
    start: stretch.start,
    end: stretch.start + opening[1]!.length + endOfWord(opening[2]!, last),
  };
  if (span.end > stretch.end || (genderOfWord(lexicon, words[last]!) ?? gender) !== gender) return null;
  const office = document.offices.find(({ start, end }) => span.start <= start && end <= span.end);
  if (office?.holder)
    return {
      actor: office.holder.value.actor,
      name: office.holder.value.name,
      kind: "person",
      basis: "inferred",
      rule: "pronoun-to-office",
    };
  const name = opening[2]!.slice(0, endOfWord(opening[2]!, last)).replace(/\s+/g, " ");
  return { actor: null, name, kind: "person", basis: "inferred", rule: "pronoun-to-description" };
}

const OPENS_DESCRIPTION = /^((?:But |And )?(?:The|A|An) )((?:[\p{L}-]+ ){0,4}[\p{L}-]+)/u;

const isPersonal = (lexicon: Lexicon, word: string): boolean =>
  ((lexicon.closed.get(word) ?? 0) & (Closed.titleNoun | Closed.feminine | Closed.masculine)) !== 0 ||
  /^(?:official|diplomat|envoy|lawmaker|analyst|leader|candidate|officer|adviser|advisor|expert)$/.test(word);

const endOfWord = (words: string, index: number): number =>
  words
    .split(/\s+/)
    .slice(0, index + 1)
    .join(" ").length;

/** The one person of the text whose gender agrees, where there is but one. */
function onlyPerson(at: SourceAt, gender: Gender): ActorReference | null {
  const { document, source } = at;
  if (document.turns.length > 0) return null;
  const here = lastStartingBy(document.mentions, source.start);
  let only: Mention | null = null;
  for (let i = Math.max(0, here - FARTHEST); i <= here; i++) {
    const mention = document.mentions[i]!;
    if (mention.type !== "person" || mention.actor === undefined || !agrees(at, mention, gender)) continue;
    if (only && only.actor !== mention.actor) return null;
    only ??= mention;
  }
  return only && { ...named(only, "only-person-named"), basis: "inferred" };
}

/** So many mentions back are looked at for the only person; it keeps the search linear. */
const FARTHEST = 120;

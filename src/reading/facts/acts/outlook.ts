import type { Span } from "../../../text/index.ts";
import { itemAt } from "../../../text/index.ts";
import type { Passage } from "../passages.ts";
import type { FirstPersonAt } from "../voices.ts";
import type { ActSense, ActWords, Signs } from "./act-words.ts";
import { DEEDS } from "./deeds.ts";
import { leadsForward } from "./frames.ts";
import type { PartyWords } from "./party-words.ts";
import type { Standing } from "./places.ts";
import { Places } from "./places.ts";
import type { Tagged } from "./sentence.ts";
import type { Trigger } from "./triggers.ts";

// Trees are dear, and tags are not free: these look at the words alone, then at their tags, and say whether a sentence,
// and then a trigger, can give an act at all.

/** How far from a trigger, in words, its parties may stand. */
const REACH = 25;

/** Hyphens and marks are counted otherwise before a sentence is tagged. */
const SLACK = 5;

/** Words a sentence has at most: the trees of longer ones are dear and seldom right. */
const LONGEST_PARSED = 60;

/** Whether a sentence has the word of an act with words around it that may name two parties. */
export function mayTell(
  passage: Passage,
  words: ActWords,
  parties: PartyWords,
  firstPersonAt: FirstPersonAt,
): boolean {
  if (passage.words.length > LONGEST_PARSED) return false;
  if (!mayBeKnown(passage) || !mayNameTwo(passage, parties)) return false;
  let places: Places | undefined;
  return hasSign(passage, words.signs, (at) => {
    places ??= placesOf(passage, parties, firstPersonAt);
    // "no talks between X and Y", "after meeting X, Y": both stand after the word
    const forward = leadsForward(passage.words, at) && places.count(at + 1, at + REACH) > 1;
    return forward || places.around(at, at, REACH + SLACK);
  });
}

/** One of the sides must be somebody with a name: named here, by an office, or as the one who speaks. */
const mayBeKnown = ({ mentions, offices, words }: Passage): boolean =>
  offices.length > 0 ||
  mentions.some(({ actor }) => actor !== undefined) ||
  (mentions.length > 0 && words.some(({ lower }) => /^(i|we)\b/.test(lower)));

function mayNameTwo({ words, mentions }: Passage, { forms }: PartyWords): boolean {
  let found = mentions.filter(({ actor }) => actor !== undefined).length;
  for (let at = 0; at < words.length && found < 2; at++) {
    const { lower } = words[at]!;
    if (forms.has(lower) || lower === "i" || lower === "we") found++;
  }
  return found > 1;
}

// "call the vote off": a particle stands so far from its verb.
const PARTICLE_REACH = 4;

/** Whether a sign of an act stands in the sentence that `isSided` holds for. */
function hasSign({ words }: Passage, signs: Signs, isSided: (at: number) => boolean): boolean {
  const { alone, withNext, withObject, objects } = signs;
  let object: boolean | undefined;
  for (let at = 0; at < words.length; at++) {
    const { lower } = words[at]!;
    const next = withNext.get(lower);
    const told =
      alone.has(lower) ||
      (next && words.slice(at + 1, at + 1 + PARTICLE_REACH).some((word) => next.has(word.lower))) ||
      (withObject.has(lower) && (object ??= words.some((word) => objects.has(word.lower))));
    if (told && isSided(at)) return true;
  }
  return false;
}

/** "we" of "we’re" */
const WORD = /^[^'’]*/;

/** Where a sentence that is not tagged yet may name a party. */
function placesOf({ words, mentions }: Passage, { forms }: PartyWords, firstPersonAt: FirstPersonAt): Places {
  return new Places(
    words.map(({ lower, start, end }) =>
      itemAt(mentions, start) || forms.has(lower)
        ? "party"
        : pronoun(WORD.exec(lower)![0], { start, end }, firstPersonAt),
    ),
  );
}

/** What a pronoun may stand for: "we" those whose words they are, "it" one who is named elsewhere in the sentence. */
function pronoun(lower: string, span: Span, firstPersonAt: FirstPersonAt): Standing {
  if (/^(he|she|it|they)$/.test(lower)) return "pronoun";
  return /^(i|we)$/.test(lower) && firstPersonAt(span).length > 0 ? "party" : null;
}

/** Whether words that may name a party stand on both sides of a trigger, or two of them before it. */
export function maySide(
  words: readonly Tagged[],
  passage: Passage,
  parties: PartyWords,
  firstPersonAt: FirstPersonAt,
): (trigger: Trigger) => boolean {
  const standing = (word: Tagged, deed: boolean): Standing =>
    mayBeParty(word, passage, parties, deed) ? "party" : pronoun(word.lower, word, firstPersonAt);
  let forWords: Places | undefined;
  let forDeeds: Places | undefined;
  return ({ at, last, sense, group }) => {
    if (group.infinitive) return false;
    // "was accused of" names nobody who did so
    if (group.passive && !group.bare && !words.some(({ lower }, place) => place > at && lower === "by"))
      return false;
    const places = DEEDS.has(sense.class!)
      ? (forDeeds ??= new Places(words.map((word) => standing(word, true))))
      : (forWords ??= new Places(words.map((word) => standing(word, false))));
    // "X said that Y must go": both stand before
    if (sense.kind === "modal") return places.count(at - REACH, at) > 1;
    if (sense.kind !== "noun" && leadsForward(words, at) && places.count(at + 1, at + REACH) > 1) return true;
    if (sense.kind !== "noun") return places.around(at, sense.to.includes("object") ? at : last, REACH);
    const near = places.count(at - REACH, at) + places.count(last + 1, last + 1 + REACH);
    return near > 1 && leadsOn(words[last + 1], sense);
  };
}

/** "talks with", "the attack on", "talks between": a noun whose recipient does not follow tells of no two. */
const leadsOn = (after: Tagged | undefined, { to }: ActSense): boolean =>
  after !== undefined && (to.includes(after.lower) || /^(between|by)$/.test(after.lower));

/** A name or an office; a noun where what is done may be done to anybody, or for those who act without a name. */
function mayBeParty(
  { tag, base, start }: Tagged,
  { mentions, dates, offices }: Passage,
  { nouns, alone, crowds }: PartyWords,
  deed: boolean,
): boolean {
  if (itemAt(mentions, start) || itemAt(offices, start)) return true;
  if (tag.startsWith("NNP")) return !itemAt(dates, start) || nouns.has(base);
  return tag.startsWith("NN") && (deed ? nouns.has(base) : alone.has(base) || crowds.has(base));
}

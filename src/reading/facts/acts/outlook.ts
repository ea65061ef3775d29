import { itemAt } from "../../../text/index.ts";
import type { Passage } from "../passages.ts";
import type { ActSense, ActWords, Signs } from "./act-words.ts";
import type { PartyWords } from "./party-words.ts";
import type { Tagged } from "./sentence.ts";
import type { Trigger } from "./triggers.ts";

// Trees are dear: these look at the words alone and say whether a sentence, and then a trigger, can give an act at all.

/** Whether a sentence has the word of an act and may name two parties. */
export const mayTell = (passage: Passage, words: ActWords, parties: PartyWords): boolean =>
  passage.mentions.length + passage.offices.length > 0 &&
  hasSign(passage, words.signs) &&
  mayNameTwo(passage, parties);

// "call the vote off": a particle stands so far from its verb.
const PARTICLE_REACH = 4;

function hasSign({ words }: Passage, { alone, withNext, withObject, objects }: Signs): boolean {
  let headed = false;
  let object = false;
  for (let at = 0; at < words.length; at++) {
    const { lower } = words[at]!;
    if (alone.has(lower)) return true;
    const next = withNext.get(lower);
    if (next && words.slice(at + 1, at + 1 + PARTICLE_REACH).some((word) => next.has(word.lower)))
      return true;
    headed ||= withObject.has(lower);
    object ||= objects.has(lower);
    if (headed && object) return true;
  }
  return false;
}

function mayNameTwo({ words, mentions }: Passage, { forms }: PartyWords): boolean {
  let found = mentions.filter(({ actor }) => actor !== undefined).length;
  for (let at = 0; at < words.length && found < 2; at++) {
    const { text, lower, start } = words[at]!;
    // A name that nothing in the text tells of ("Morvan") begins like any name.
    const named = at > 0 && /^\p{Lu}/u.test(text) && !itemAt(mentions, start);
    if (named || forms.has(lower) || /^(i|we)$/.test(lower)) found++;
  }
  return found > 1;
}

/** How far from a trigger, in words, its parties may stand. */
const REACH = 25;

/** Whether words that may name a party stand on both sides of a trigger, or two of them before it. */
export function maySide(
  words: readonly Tagged[],
  { mentions }: Passage,
  parties: PartyWords,
): (trigger: Trigger) => boolean {
  const places = words.flatMap((word, at) =>
    mayBeParty(word, parties) || itemAt(mentions, word.start) ? [at] : [],
  );
  return ({ at, last, sense }) => {
    if (sense.kind === "noun" && !leadsOn(words[last + 1], sense)) return false;
    const before = places.filter((place) => place < at && place >= at - REACH).length;
    const after = places.filter(
      (place) => place > (sense.to.includes("object") ? at : last) && place <= last + REACH,
    ).length;
    return sense.kind === "noun" ? before + after > 1 : before > 0 && before + after > 1;
  };
}

/** "talks with", "the attack on", "talks between": a noun whose recipient does not follow tells of no two. */
const leadsOn = (after: Tagged | undefined, { to }: ActSense): boolean =>
  after !== undefined && (to.includes(after.lower) || /^(between|by)$/.test(after.lower));

const mayBeParty = ({ tag, base, lower }: Tagged, { nouns }: PartyWords): boolean =>
  tag.startsWith("NNP") || (tag.startsWith("NN") && nouns.has(base)) || /^(he|she|it|they|i|we)$/.test(lower);

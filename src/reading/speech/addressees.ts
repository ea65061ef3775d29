import type { ActorReference, Mention, Span } from "../../text/index.ts";
import { itemsIn, wordsAt } from "../../text/index.ts";
import type { VoicedDocument } from "../layers.ts";
import type { Attribution } from "./attribution.ts";
import { besideCue, outside } from "./circumstances.ts";
import type { Lexicon } from "./lexicon.ts";
import { Closed } from "./lexicon.ts";
import { named } from "./source-at.ts";

/** To whom something was said: whom the cue names ("told reporters"), else who stands beside it ("Speaking to reporters"). */
export function addresseesOf(
  document: VoicedDocument,
  lexicon: Lexicon,
  attribution: Attribution,
): readonly ActorReference[] {
  const { hearer } = attribution;
  if (hearer) return actorsIn(document, hearer, "hearer");
  const beside = addressedBeside(document, lexicon, attribution);
  return beside ? actorsIn(document, beside, "hearer-beside-cue") : [];
}

/** The names in a phrase that can speak or be spoken to: no place, no document, no "Tarvian". */
export const actorMentionsIn = (document: VoicedDocument, phrase: Span): readonly Mention[] =>
  itemsIn(document.mentions, phrase).filter(
    ({ type, form }) => type !== "place" && type !== "instrument" && form !== "demonym",
  );

/** The actors that a phrase names, else the phrase as a description. */
export function actorsIn(document: VoicedDocument, phrase: Span, rule: string): readonly ActorReference[] {
  const mentions = actorMentionsIn(document, phrase);
  if (mentions.length > 0) return mentions.map((mention) => named(mention, rule));
  return [
    {
      actor: null,
      name: wordsAt(document.text, phrase).replace(/\s+/g, " "),
      kind: "group",
      basis: "stated",
      rule: `unnamed-${rule}`,
    },
  ];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const LEADS_TO_HEARER = /^(?:to|with|before)$/i;

/** "Speaking to [the Lisse Gazette]", "in an interview with [Harbour Wire]", "in a letter to [reporters]". */
function addressedBeside(document: VoicedDocument, lexicon: Lexicon, attribution: Attribution): Span | null {
  const beside = besideCue(attribution);
  if (!beside) return null;
  const words = [...wordsAt(document.text, beside).matchAll(WORD)];
  for (const [i, { 0: word }] of words.entries()) {
    const bits = lexicon.closed.get(word.toLowerCase()) ?? 0;
    const opens = (bits & (Closed.occasionNoun | Closed.addressing)) !== 0;
    const link = words[i + 1];
    const first = words[i + 2];
    if (!opens || !link || !first || !LEADS_TO_HEARER.test(link[0])) continue;
    const phrase = hearerFrom(document, lexicon, beside.start + first.index, beside.end);
    if (phrase && outside(attribution, phrase)) return phrase;
  }
  return null;
}

/** How far a name may stand behind the first word of the phrase for a hearer: "his Turkish counterpart, Morvan". */
const NEAR = 40;

/** A name, or a word for a group, before the next mark. */
function hearerFrom(document: VoicedDocument, lexicon: Lexicon, start: number, end: number): Span | null {
  const { text } = document;
  const reach = text.slice(start, Math.min(end, start + NEAR));
  const stop = /[.,;:()“”"—]/.exec(reach)?.index ?? reach.length;
  const span = { start, end: start + stop };
  const [mention] = itemsIn(document.mentions, { ...span, end: Math.min(end, span.end + NEAR) }).filter(
    (one) => one.start < span.end && one.type !== "instrument",
  );
  if (mention && mention.type !== "place" && mention.form !== "demonym") return { start, end: mention.end };
  for (const { 0: word, index } of wordsAt(text, span).matchAll(WORD)) {
    if (((lexicon.closed.get(word.toLowerCase()) ?? 0) & Closed.groupNoun) !== 0)
      return { start, end: start + index + word.length };
  }
  return null;
}

import type { OrganisationContext, OrganisationFact } from "./fact.ts";
import { organisationOf, parentOf } from "../organisations.ts";
import { phraseAt, phrasesIn } from "../phrases.ts";

// A mandate is told in so many words at most.
const LONGEST_MANDATE = 24;

/** "The Structure is responsible for countering terrorism", "was set up to coordinate aid": what a body is for, in the words of the text. */
export function mandates(context: OrganisationContext): readonly OrganisationFact[] {
  const { clause, text, words, authorities } = context;
  const all = clause.passage.words;
  return phrasesIn(words.mandate, all).flatMap((match) => {
    const body = clause.passage.mentions.findLast(
      ({ type, end }) => (type === "body" || type === "organisation") && end <= all[match.from]!.start,
    );
    const own = organisationOf(body?.actor, authorities);
    const parent = parentOf(body?.actor, authorities);
    if (!body || !own || !parent) return [];
    // "The Council, which is responsible for", "The Structure is also responsible for": right after the name
    const between = all.filter(({ start, end }) => start >= body.end && end <= all[match.from]!.start);
    if (!between.every(({ lower }) => BETWEEN.test(lower))) return [];
    const last = endOf(context, match.to);
    if (last <= match.to) return [];
    const [first, final] = [all[match.to]!, all[last - 1]!];
    return [
      {
        organisation: parent.short,
        fact: "mandate",
        ...(own.key !== parent.key && { subject: own.name }),
        value: text.slice(first.start, final.end),
        span: { start: body.start, end: final.end },
        rule: "mandate-told",
      },
    ];
  });
}

/** The word number after the last of the mandate. */
function endOf({ clause, words }: OrganisationContext, from: number): number {
  const all = clause.passage.words;
  let at = from;
  while (at < all.length && at < from + LONGEST_MANDATE && !STOPS.test(all[at]!.lower)) {
    if (all[at]!.lower === "," && phraseAt(words.mandate, all, at + 1)) break;
    at++;
  }
  return at;
}

const STOPS = /^([.;:()—–]|which|who|said|says|while|but|where|when)$/;

const BETWEEN = /^(,|\(|\)|which|that|is|are|was|were|also|mainly|chiefly|it|'s)$/;

import type { Authorities } from "../../authorities.ts";
import { items, perAuthorities } from "../../authorities.ts";
import type { Named } from "../../reading.ts";
import { quote } from "../../../text/index.ts";
import type { MeetingContext } from "./told.ts";
import type { Word } from "../passages.ts";

const towns = perAuthorities(
  ({ places = [], states = [] }: Authorities): ReadonlySet<string> =>
    new Set([
      ...places
        .filter((row) => row["kind"] !== "region")
        .flatMap((row) => [row["name"]!, ...items(row["aliases"])]),
      ...states.flatMap((row) => items(row["capitals"]).map((capital) => capital.replace(/@.*/, ""))),
    ]),
);

// "the Munich Security Conference": the town stands at most so many words before the noun.
const REACH = 4;
const AT = /^(at|during|of|on|used|attending|for)$/;

/** "on the margins of the Munich Security Conference", "at the Oru trade fair": the town in the name of an occasion. */
export function occasionPlace({
  clause,
  authorities,
  text,
  words: lexicon,
}: MeetingContext): Named | undefined {
  const { words } = clause.passage;
  for (let noun = 1; noun < words.length; noun++) {
    if (!lexicon.occasions.has(words[noun]!.lower)) continue;
    for (let at = noun - 1; at >= Math.max(1, noun - REACH); at--) {
      if (words[at]!.text === ",") break;
      if (!isTown(words[at]!, authorities) || !attends(words, at)) continue;
      return { name: words[at]!.text, span: quote(text.text, words[at]!) };
    }
  }
  return undefined;
}

const isTown = ({ text }: Word, authorities: Authorities): boolean =>
  /^\p{Lu}/u.test(text) && towns(authorities).has(text);

/** "of the Oru conference", "used this year's Oru conference": whoever met was there. */
const attends = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 4), at).some(({ lower }) => AT.test(lower)) &&
  !words
    .slice(Math.max(0, at - 4), at)
    .some(({ lower }) => /^(ahead|before|after|until|since|outcome|results)$/.test(lower));

import { isSpace } from "../../text/index.ts";
import type { Candidate } from "./candidates.ts";
import type { KnownName } from "./known-rows.ts";
import { isAcronym } from "./known-rows.ts";
import type { Lexicon } from "./lexicon.ts";
import { phrasesAt } from "./trie.ts";
import type { Words } from "./words.ts";
import { isAside, LOWER, MARK } from "./words.ts";

/** Names of the authority files, the longest that is written as they are: "US" but not "us", "Turkey" but not "turkey". */
export function findKnownNames(words: Words, lexicon: Lexicon): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < words.word.length; i++) {
    if (words.shape[i] === LOWER || words.shape[i] === MARK || isInAddress(words, i)) continue;
    const known = longestWritten(words, lexicon, i);
    if (known) {
      found.push(known);
      i = known.to - 1;
    }
  }
  return found;
}

/** Marks that tie a word to an address of mail or web: "jane@TARVIA", "lang=en-US", "file_TARVIA". */
const ADDRESS = "@_=&#";

/** Whether the word is part of an address: a tying mark stands right before it. */
export const isInAddress = ({ text, spans }: Words, i: number): boolean => {
  const start = spans[i]!.start;
  return start > 1 && ADDRESS.includes(text[start - 1]!) && !isSpace(text.charCodeAt(start - 2));
};

function longestWritten(words: Words, lexicon: Lexicon, from: number): Candidate | undefined {
  for (const { to, values } of phrasesAt(lexicon.names, words.lower, from)) {
    const match = values.find(({ phrase, value }) =>
      isWrittenSo(words, lexicon, { from, to, phrase, value }),
    );
    if (match) {
      const start = hasArticle(words, from, match.value) ? from + 1 : from;
      const rank = rankOf(match.value, to - from);
      if (match.value.type !== "state" && isOfVote(words, lexicon, from, to, match.value.type))
        return { from, to, ...match.value, type: "other", rank };
      const form = isAttributive(words, lexicon, from, to, match.value) ? "demonym" : match.value.form;
      return { from: start, to, ...match.value, form, rank };
    }
  }
  return undefined;
}

/** "the 1992 United Kingdom general election", "pro-Tarvia", "US-led": the state's name is an adjective there. */
function isAttributive(
  words: Words,
  lexicon: Lexicon,
  from: number,
  to: number,
  { type }: KnownName,
): boolean {
  const { text, spans, lower, shape } = words;
  if (type !== "state") return false;
  if (text[spans[from]!.start - 1] === "-" && LEADS.has(lower[from - 1] ?? "")) return true;
  if (text[spans[to - 1]!.end] === "-" && shape[to] === LOWER) return true;
  return isOfVote(words, lexicon, from, to, type);
}

/**
 * "the 1992 Velm general election", "a Senate election": the name says which vote; "in 1992 Velm held elections" does
 * not.
 */
function isOfVote(
  { word, lower }: Words,
  { roles }: Lexicon,
  from: number,
  to: number,
  type: KnownName["type"],
): boolean {
  if (type !== "body" && !/^(?:1[89]|20)\d\d$/.test(word[from - 1] ?? "")) return false;
  let i = to;
  while (i < to + 3 && roles.get(lower[i] ?? "")?.has("vote-kind")) i++;
  return roles.get(lower[i] ?? "")?.has("vote") ?? false;
}

const LEADS = new Set(["pro", "anti", "non", "post", "pre", "ex", "mid"]);

/** The article is no part of a name ("The Moscow Times"), but of a place ("The Hague"). */
const hasArticle = ({ lower }: Words, from: number, { type }: KnownName): boolean =>
  lower[from] === "the" && type !== "place" && type !== "state";

/** A name of several words is surer than one word; a demonym gives way to all that contains it. */
const rankOf = (value: KnownName, length: number): number =>
  value.form === "demonym" ? 4 : length > 1 ? 8 : 5;

interface Written {
  readonly from: number;
  readonly to: number;
  readonly phrase: string;
  readonly value: KnownName;
}

function isWrittenSo(words: Words, lexicon: Lexicon, { from, to, phrase, value }: Written): boolean {
  const exact = words.text.slice(words.spans[from]!.start, words.spans[to - 1]!.end);
  if (isAcronym(phrase) && isAside(words, from) && lexicon.roles.get(words.lower[from]!)?.has("not-a-name"))
    return false;
  if (isAcronym(phrase))
    return exact === phrase && !(words.shouted[from] && lexicon.common.has(words.lower[from]!));
  if (to - from === 1)
    return exact === phrase || !(words.opens[from] && lexicon.common.has(words.lower[from]!));
  if (value.type === "organisation" || value.type === "body" || value.type === "outlet") return true;
  for (let i = from; i < to; i++)
    if (words.shape[i] === LOWER && !phrase.includes(words.word[i]!)) return false;
  return true;
}

import type { Candidate } from "./candidates.ts";
import { textOf } from "./candidates.ts";
import { foldName } from "./fold.ts";
import { made } from "./headed.ts";
import type { Lexicon } from "./lexicon.ts";
import { isUnknown } from "./state-evidence.ts";
import { longestAt } from "./trie.ts";
import type { Words } from "./words.ts";
import { CAPITALISED, LOWER, MARK, NUMBER, UPPER } from "./words.ts";

/** Names of which the sentence itself says what they are; no tagger knows better. */
export function findToldNames(
  words: Words,
  lexicon: Lexicon,
  known: readonly Candidate[],
): readonly Candidate[] {
  const states = new Map(
    known
      .filter(({ type, form }) => type === "state" && form !== "demonym")
      .map(({ from, to }) => [to, from]),
  );
  const found: Candidate[] = [];
  for (let i = 1; i + 1 < words.word.length; i++) {
    const mark = words.word[i];
    const state = mark === "(" ? states.get(i) : undefined;
    if (state !== undefined && isAfterHolders(words, lexicon, state))
      found.push(...inBrackets(words, lexicon, i));
    else if (mark === "," && isHolderNoun(words, lexicon, i - 1)) found.push(...beside(words, lexicon, i));
    else if (words.lower[i] === "between" && isWayBefore(words, lexicon, i))
      found.push(...endsOfWay(words, lexicon, i));
  }
  return found;
}

/** Above names of the tables and titles that are names too ("Sultan al-Morvan"). */
const IN_LIST = 9.5;
const MOST_WORDS = 80;

/** "the foreign ministers of Tarvia (Ilyas Morvan) and Velm": whether a list of those who hold an office leads to the state. */
function isAfterHolders(words: Words, lexicon: Lexicon, state: number): boolean {
  const { lower, shape } = words;
  for (let i = state - 1; i > Math.max(0, state - MOST_WORDS); i--) {
    if (lower[i] === "of" || lower[i] === "from") return isHolder(words, lexicon, i - 1);
    const isSmall = shape[i] === LOWER && lower[i]!.length > 3;
    if (isSmall || shape[i] === NUMBER || words.startsSentence[i]) return false;
  }
  return false;
}

/** "minister", "ministers", "counterparts" */
function isHolder({ lower }: Words, { titles, roles }: Lexicon, i: number): boolean {
  const word = lower[i] ?? "";
  const single = word.endsWith("s") ? word.slice(0, -1) : word;
  if (roles.get(word)?.has("role-noun")) return true;
  return single.length > 3 && (titles.next.get(single)?.values.length ?? 0) > 0;
}

/** The whole of a bracket, less a title that opens it: "(Sheikh Morvan)", "(Said al-Morvan)". */
function inBrackets(words: Words, lexicon: Lexicon, bracket: number): readonly Candidate[] {
  const title = longestAt(lexicon.titles, words.lower, bracket + 1);
  const isGiven = lexicon.given.has(foldName(words.word[bracket + 1]!));
  const from = title && !isGiven ? title.to : bracket + 1;
  const to = endOfName(words, from);
  return words.word[to] === ")" && to > from && to - from <= LONGEST
    ? [personAt(words, from, to, IN_LIST)]
    : [];
}

/** Words of the longest name of a person read so. */
const LONGEST = 5;

/** "her opposite number, Le Minh Morvan, said": a noun for one who holds an office, in small letters. */
function isHolderNoun(words: Words, lexicon: Lexicon, i: number): boolean {
  const { lower, shape } = words;
  if (shape[i] !== LOWER) return false;
  if (lower[i] === "number") return lower[i - 1] === "opposite";
  return !lower[i]!.endsWith("s") && isHolder(words, lexicon, i);
}

/** A full name between the comma and the next mark, of words that are nothing else. */
function beside(words: Words, lexicon: Lexicon, comma: number): readonly Candidate[] {
  const from = comma + 1;
  const to = endOfName(words, from);
  if (to - from < 2 || to - from > LONGEST || words.shape[to] !== MARK || words.word[to] === "(") return [];
  for (let i = from; i < to; i++) if (!mayBeOfPerson(words, lexicon, i)) return [];
  return [personAt(words, from, to, BESIDE)];
}

/** Below organisations and names of several words, above towns of one. */
const BESIDE = 6.5;

function mayBeOfPerson({ lower, word }: Words, lexicon: Lexicon, i: number): boolean {
  if (lexicon.given.has(foldName(word[i]!))) return true;
  const roles = lexicon.roles.get(lower[i]!);
  if (roles) return roles.has("particle");
  return !lexicon.common.has(lower[i]!) && !lexicon.titles.next.get(lower[i]!)?.values.length;
}

/** Index after the capitalised words and small particles that start here. */
function endOfName({ shape, lower }: Words, from: number): number {
  let to = from;
  const isPart = (i: number): boolean => {
    const own = shape[i];
    if (own === LOWER) return lower[i]!.length < 4 && shape[i + 1] === CAPITALISED && i > from;
    return own !== undefined && own !== MARK && own !== NUMBER;
  };
  while (isPart(to)) to++;
  return to;
}

/** Words that may stand between the way and "between": "a ferry that runs daily between". */
const WAY_REACH = 4;

function isWayBefore(words: Words, { roles }: Lexicon, between: number): boolean {
  for (let i = between - 1; i >= Math.max(0, between - WAY_REACH); i--) {
    if (words.shape[i] !== LOWER && !words.opens[i]) return false;
    if (roles.get(words.lower[i]!)?.has("way")) return true;
  }
  return false;
}

const WAY = 6;

/** "the ferry between Selmar and Velm": unknown words that a way joins are places. */
function endsOfWay(words: Words, lexicon: Lexicon, between: number): readonly Candidate[] {
  const found: Candidate[] = [];
  let i = between + 1;
  for (let n = 0; n < 2; n++) {
    const from = i;
    while (words.shape[i] === CAPITALISED || words.shape[i] === UPPER) i++;
    if (i === from) return [];
    if (i - from === 1 && isUnknown(words, lexicon, from))
      found.push(made(words, "place", { from, to: i }, WAY));
    if (n === 0 && words.lower[i++] !== "and") return [];
  }
  return found;
}

const personAt = (words: Words, from: number, to: number, rank: number): Candidate => ({
  from,
  to,
  type: "person",
  form: to - from > 1 ? "full" : "short",
  name: textOf(words, { from, to }),
  rank,
});

import type { Candidate } from "./candidates.ts";
import { textOf } from "./candidates.ts";
import { foldName } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";
import { longestAt } from "./trie.ts";
import type { Start } from "./name-starts.ts";
import { endsPersonsName, isInitialAt, joined, opensCompound, startsOfNames } from "./name-starts.ts";
import type { Words } from "./words.ts";
import { CAPITALISED, LOWER, MIXED, NUMBER, UPPER } from "./words.ts";

/** Names of persons by what stands before or in them: a title, a given name, initials, a family name that goes first. */
export function findPersons(words: Words, lexicon: Lexicon): readonly Candidate[] {
  const found: Candidate[] = [];
  const starts = startsOfNames(words, lexicon);
  for (const start of starts) {
    const to = endOfName(words, lexicon, start);
    if (to === undefined) continue;
    const from =
      !start.titled && (to - start.from === 1 || isInitialAt(words, start.from))
        ? withUnknownBefore(words, lexicon, start.from)
        : start.from;
    const { gender, ...place } = start; // "Rakeyia Scott": that of "Scott" is not hers
    const told = from === start.from && gender !== undefined ? { gender } : {};
    found.push(personAt(words, lexicon, { ...place, ...told, from }, to));
  }
  return found;
}

/** "Keerthy Morvan" where only the second is a known name: a capitalised word that is no other thing belongs to it. */
export function withUnknownBefore(words: Words, lexicon: Lexicon, from: number): number {
  const i = from - 1;
  if (i < 0 || words.shape[i] !== CAPITALISED || !joined(words, from) || !isLatin(words.word[i]!))
    return from;
  const lower = words.lower[i]!;
  const isTaken =
    lexicon.common.has(lower) ||
    lexicon.roles.has(lower) ||
    lexicon.names.next.has(lower) ||
    lexicon.titles.next.has(lower) ||
    lower.length < 3;
  return isTaken ? from : i;
}

const MAX_WORDS = 6;

/** Index after the last word of the name that starts here, or nothing where no name does. */
function endOfName(words: Words, lexicon: Lexicon, { from, titled }: Start): number | undefined {
  let full = 0;
  let end: number | undefined;
  for (let i = from, n = 0; i < words.word.length && n < MAX_WORDS; n++) {
    if (i > from && !joined(words, i)) break;
    if (isInitialAt(words, i) && words.shape[i] === UPPER) {
      i += words.word[i + 1] === "." ? 2 : 1;
      continue;
    }
    if (i > from && words.word[i] === "-" && isInitialAt(words, i + 1)) {
      i++; // "K.-J. Tokayev"
      continue;
    }
    const isParticle = i > from && (lexicon.roles.get(words.lower[i]!)?.has("particle") ?? false);
    if (words.shape[i] === LOWER || (isParticle && words.shape[i + 1] === CAPITALISED)) {
      if (!isParticle) break;
      i++;
      continue;
    }
    if (isSuffix(words, lexicon, i) && full > 0) {
      end = i + 1;
      break;
    }
    if (endsPersonsName(words, lexicon, from, i)) {
      end = i + 1;
      break;
    }
    if (isLoneInitial(words, i) && i > from) {
      i++;
      continue;
    }
    if (full > 0 && startsAnother(words, lexicon, i, full)) break;
    const inside = full > 0 && titled && isInsideName(words, lexicon, i);
    if (!inside && !mayBeName(words, lexicon, i, full > 0 ? full < 2 : titled)) break;
    if (full === 0 && i > from && isStateName(words, lexicon, i)) break; // "E. Ukraine"
    full++;
    end = ++i;
  }
  if (end === undefined) return undefined;
  if (isHeadOf(words, lexicon, from, end)) return undefined;
  const alone = end - from === 1;
  return alone && !titled ? (isSingleGiven(words, lexicon, from) ? end : undefined) : end;
}

/** "Prime Minister Mohammed Shia Al-Sudani": a word that is no name elsewhere, between two that are. */
function isInsideName(words: Words, { roles, names, titles }: Lexicon, i: number): boolean {
  const next = words.lower[i + 1];
  if (words.shape[i] !== CAPITALISED || next === undefined || !joined(words, i + 1)) return false;
  const isName = words.shape[i + 1] === CAPITALISED || words.shape[i + 1] === MIXED;
  const isOther = [words.lower[i]!, next].some((word) => names.next.has(word) || titles.next.has(word));
  return isName && !isOther && (roles.get(next)?.has("particle") ?? !roles.has(next));
}

/** "Joshua S Tarkov": an initial without its point. */
const isLoneInitial = (words: Words, i: number): boolean =>
  /^\p{Lu}$/u.test(words.word[i]!) && words.shape[i + 1] === CAPITALISED && words.word[i] !== "I";

/** "Anna Morvan Boris Tarkov", "Phillip Phillip": in a list without commas the next given name starts a new name. */
const startsAnother = (words: Words, { given }: Lexicon, i: number, full: number): boolean =>
  words.lower[i] === words.lower[i - 1] ||
  (full > 1 &&
    given.has(words.lower[i]!) &&
    !given.has(words.lower[i - 1]!) &&
    words.shape[i + 1] === CAPITALISED);

const isStateName = ({ lower }: Words, { names }: Lexicon, i: number): boolean =>
  names.next.get(lower[i]!)?.values.some(({ value }) => value.type === "state") ?? false;

/** "President Social Democratic Party": common words that lead up to the head of an organisation are no name. */
const isHeadOf = (words: Words, { roles, common }: Lexicon, from: number, end: number): boolean =>
  words.shape[end] === CAPITALISED &&
  (roles.get(words.lower[end]!)?.has("organisation-head") ?? false) &&
  words.lower.slice(from, end).some((word) => common.has(word));

const isSuffix = (words: Words, { roles }: Lexicon, i: number): boolean =>
  roles.get(words.lower[i]!)?.has("suffix") ?? false;

/** A given name alone is a person where no capital was owed: "I thank Sergey". */
const isSingleGiven = (words: Words, { given, common }: Lexicon, i: number): boolean =>
  words.shape[i] === CAPITALISED &&
  given.has(foldName(words.word[i]!)) &&
  !(words.opens[i] && common.has(words.lower[i]!)) &&
  !common.has(words.lower[i]!);

const NEVER = [
  "calendar",
  "not-a-name",
  "organisation-head",
  "place-head",
  "instrument-head",
  "event-head",
  "role-noun",
];

function mayBeName(words: Words, lexicon: Lexicon, i: number, sure: boolean): boolean {
  const shape = words.shape[i];
  if (shape !== CAPITALISED && shape !== UPPER && shape !== MIXED) return false;
  const lower = words.lower[i]!;
  if (shape === UPPER && !words.shouted[i] && words.word[i]!.length < 2) return false;
  if (!isLatin(words.word[i]!)) return false;
  const roles = lexicon.roles.get(lower);
  const isGiven = lexicon.given.has(lower) && !(roles?.has("calendar") && isInDate(words, i));
  if (!isGiven && roles && NEVER.some((role) => roles.has(role))) return false;
  if (lexicon.titles.next.get(lower)?.values.length && !opensCompound(words, lexicon, i)) return false;
  // "ASEAN Chair Prime Minister N": another title begins.
  if ((longestAt(lexicon.titles, words.lower, i)?.to ?? i) > i + 1) return false;
  if (lexicon.common.has(lower) && !isGiven) return sure && !words.opens[i] && shape === CAPITALISED;
  return true;
}

/** Below known names: "Israel" and "Victoria" are given names too. */
const SINGLE_GIVEN = 4.2;

/** "Jan. 9", "in May", "June 2004": a month, though people bear it too. */
const isInDate = (words: Words, i: number): boolean =>
  words.shape[i - 1] === NUMBER ||
  words.shape[i + 1] === NUMBER ||
  (words.word[i + 1] === "." && words.shape[i + 2] === NUMBER) ||
  /^(?:in|of|since|until|by|last|next|this)$/.test(words.lower[i - 1] ?? "");

/** Names are read in Latin letters; a line of Cyrillic between holds none for us. */
export const isLatin = (word: string): boolean => /^\p{Script=Latin}/u.test(word);

function personAt(words: Words, lexicon: Lexicon, start: Start, to: number): Candidate {
  const stretch = { from: start.from, to };
  const isFamily = start.titled && to - start.from === 1; // "Secretary Kerry": no Kerry by given name
  const given = isFamily ? undefined : lexicon.given.get(foldName(words.word[start.from]!));
  const gender = start.gender ?? (given === "m" || given === "f" ? given : undefined);
  return {
    ...stretch,
    type: "person",
    form: to - start.from > 1 ? "full" : "short",
    name: textOf(words, stretch),
    rank: start.titled || to - start.from > 1 ? start.rank : SINGLE_GIVEN,
    ...(start.office !== undefined && { office: start.office }),
    ...(gender && { gender }),
  };
}

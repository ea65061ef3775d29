import { endOfTitle, isTitleWritten } from "./name-starts.ts";
import type { Lexicon } from "./lexicon.ts";
import { longestAt, phrasesAt } from "./trie.ts";
import type { Stretch, Words } from "./words.ts";
import { CAPITALISED, LOWER, MARK, NUMBER, possessiveBefore } from "./words.ts";

/** What the words around a name nobody knows say for its being a state: 2 is enough, a place's marks weigh against it. */
export interface Clue extends Stretch {
  readonly weight: number;
  /** "Tarvian government": says something of a state only where the word is an adjective. */
  readonly attributive?: boolean;
}

/** Everything in a text that speaks for or against unknown names being states, or adjectives of states. */
export function findClues(words: Words, lexicon: Lexicon): readonly Clue[] {
  const found: Clue[] = [];
  for (let i = 0; i < words.word.length; i++) {
    if (words.shape[i] === MARK || words.shape[i] === NUMBER) continue;
    found.push(
      ...besideTitle(words, lexicon, i),
      ...besideMinistry(words, lexicon, i),
      ...afterNoun(words, lexicon, i),
      ...inPersonsName(words, lexicon, i),
    );
  }
  return found;
}

/** Offices that only states have speak for one; so many have presidents that these speak half. */
const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ["minister", 2],
  ["deputy-minister", 1],
  ["head-of-government", 2],
  ["deputy-head-of-government", 2],
  ["head-of-state", 1],
  ["ambassador", 1],
  ["monarch", 1],
  ["regional", -4],
]);

/** Before a name their title tells a state: "President Morvan of Tarvia". */
const HEADS = new Set(["head-of-state", "monarch"]);

/** "Tarvia’s foreign minister", "Tarvian Prime Minister", "Minister of Foreign Affairs of Tarvia", "Foreign Minister Ilyas Morvan of Tarvia". */
function besideTitle(words: Words, lexicon: Lexicon, i: number): readonly Clue[] {
  const found = phrasesAt(lexicon.titles, words.lower, i)[0];
  const match = found?.values.find(({ phrase }) => isTitleWritten(words, i, phrase));
  const weight = WEIGHTS.get(match?.value.level ?? "");
  if (!found || weight === undefined) return [];
  const to = endOfTitle(words, found.to);
  const afterName = afterCapitals(words, to);
  const clues = [afterLink(words, lexicon, to), ownerBefore(words, lexicon, i)];
  const isNamed = afterName > to && words.shape[i] !== LOWER && HEADS.has(match!.value.level);
  const named = afterName > to ? afterLink(words, lexicon, afterName) : undefined;
  const told = clues.flatMap((clue) => (clue ? [{ ...clue, weight }] : []));
  return named ? [...told, { ...named, weight: isNamed ? 2 : weight }] : told;
}

/** "the Tarvian Foreign Ministry", "Ministry of Defence of Tarvia". */
function besideMinistry(words: Words, lexicon: Lexicon, i: number): readonly Clue[] {
  const found = longestAt(lexicon.ministries, words.lower, i);
  const kind = found?.values[0]?.value.kind ?? "";
  if (!found) return [];
  const weight = kind.endsWith("-ministry") || kind === "government" ? 2 : 1;
  const clues = [ownerBefore(words, lexicon, i), afterLink(words, lexicon, found.to)];
  return clues.flatMap((clue) => (clue ? [{ ...clue, weight }] : []));
}

/** "the Republic of Tarvia", "the island state of Orvane"; "the city of Velm" is none. */
function afterNoun(words: Words, lexicon: Lexicon, i: number): readonly Clue[] {
  if (words.lower[i + 1] !== "of") return [];
  const roles = lexicon.roles.get(words.lower[i]!);
  const weight = roles?.has("state-noun") ? 2 : roles?.has("place-of") ? -2 : 0;
  const clue = weight === 0 ? undefined : afterLink(words, lexicon, i + 1);
  return clue ? [{ ...clue, weight }] : [];
}

const LINKS = new Set(["of", "to"]);

/** "of Tarvia", "of the Republic of Tarvia", "to Tarvia". */
function afterLink(words: Words, lexicon: Lexicon, at: number): Stretch | undefined {
  if (!LINKS.has(words.lower[at] ?? "")) return undefined;
  let from = words.lower[at + 1] === "the" ? at + 2 : at + 1;
  if (lexicon.roles.get(words.lower[from] ?? "")?.has("state-noun") && words.lower[from + 1] === "of")
    from += 2;
  return unknownName(words, lexicon, from);
}

/** "President Morvan", "Ilyas Morvan": the name of a person is none of a state. */
function inPersonsName(words: Words, lexicon: Lexicon, i: number): readonly Clue[] {
  const title = phrasesAt(lexicon.titles, words.lower, i)[0];
  const isGiven = words.shape[i] === CAPITALISED && lexicon.given.has(words.lower[i]!);
  const from = title ? endOfTitle(words, title.to) : i + 1;
  if (!(title || isGiven) || words.startsParagraph[from] || !isUnknown(words, lexicon, from)) return [];
  return [{ from, to: from + 1, weight: -PERSON }];
}

const PERSON = 5;

/** The unknown name that starts at a word: one word, or two where a direction opens it ("North Tarvia"). */
export function unknownName(words: Words, lexicon: Lexicon, from: number): Stretch | undefined {
  const opens =
    lexicon.roles.get(words.lower[from] ?? "")?.has("direction") && words.shape[from] === CAPITALISED;
  const last = opens ? from + 1 : from;
  return isUnknown(words, lexicon, last) ? { from, to: last + 1 } : undefined;
}

/** A capitalised word that no list knows, whole or as the start of a longer name. */
export function isUnknown(words: Words, lexicon: Lexicon, i: number): boolean {
  const lower = words.lower[i] ?? "";
  return (
    words.shape[i] === CAPITALISED &&
    lower.length > 3 &&
    !lexicon.common.has(lower) &&
    !lexicon.roles.has(lower) &&
    !lexicon.names.next.has(lower) &&
    !lexicon.titles.next.has(lower) &&
    !lexicon.given.has(lower) &&
    !(lower.endsWith("s") && lexicon.common.has(lower.slice(0, -1)))
  );
}

/** "Tarvia’s new ...", "Tarvian deputy ...": the unknown word before, at most two small words between. */
function ownerBefore(words: Words, lexicon: Lexicon, at: number): Omit<Clue, "weight"> | undefined {
  for (let i = at; i > Math.max(0, at - 3); i--) {
    const ending = possessiveBefore(words, i);
    const last = ending >= 0 ? ending - 1 : i - 1;
    if (isUnknown(words, lexicon, last)) return { from: last, to: last + 1, attributive: ending < 0 };
    if (ending >= 0 || words.shape[i - 1] !== LOWER || words.startsParagraph[i]) return undefined;
  }
  return undefined;
}

const MAX_NAME = 8;

/** Index after a name that may stand between a title and "of": capitals, initials and their points, short particles. */
function afterCapitals({ shape, word, lower }: Words, from: number): number {
  let i = lower[from] === "," ? from + 1 : from;
  for (const end = i + MAX_NAME; i < end && lower[i] !== "of"; i++) {
    const s = shape[i];
    const isInitialPoint = word[i] === "." && word[i - 1]?.length === 1;
    const isParticle = s === LOWER && lower[i]!.length < 4 && shape[i + 1] === CAPITALISED;
    if (s === undefined || s === NUMBER || (s === MARK && !isInitialPoint) || (s === LOWER && !isParticle))
      break;
  }
  return i;
}

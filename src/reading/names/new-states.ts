import type { Candidate } from "./candidates.ts";
import { textOf } from "./candidates.ts";
import { slugOf } from "./fold.ts";
import { stateKey } from "./known-rows.ts";
import type { Lexicon } from "./lexicon.ts";
import { findClues, isUnknown, unknownName } from "./state-evidence.ts";
import type { Words } from "./words.ts";
import { CAPITALISED, LOWER, UPPER } from "./words.ts";

/** Weight of the clues that make an unknown name a state. */
const ENOUGH = 2;

/**
 * States no table knows, told by the text: "the Republic of Tarvia", "Tarvia’s foreign minister", "the Tarvian
 * government" beside "Tarvia". Once told, the name means the state throughout the text, and so does its adjective.
 */
export function findNewStates(
  words: Words,
  lexicon: Lexicon,
  known: readonly Candidate[],
): readonly Candidate[] {
  const votes = new Map<string, number>();
  const vote = (name: string, weight: number): void => void votes.set(name, (votes.get(name) ?? 0) + weight);
  const attributes = new Map<string, number>();
  for (const clue of findClues(words, lexicon)) {
    const name = textOf(words, clue);
    if (clue.attributive) attributes.set(name, (attributes.get(name) ?? 0) + clue.weight);
    else vote(name, clue.weight);
  }
  const members = membersNamed(words, lexicon);
  if (votes.size + attributes.size + members.size === 0) return [];
  const unknown = unknownWords(words, lexicon);
  const adjectives = pairAdjectives(unknown);
  for (const [adjective, name] of adjectives) vote(name, 1 + (attributes.get(adjective) ?? 0));
  for (const name of members) vote(name, 1);
  const states = new Set(
    [...votes].flatMap(([name, weight]) => (weight >= ENOUGH && !adjectives.has(name) ? [name] : [])),
  );
  for (const name of listedWith(words, lexicon, known, states)) states.add(name);
  return states.size === 0 ? [] : placesOf(words, lexicon, states, adjectives);
}

/** The unknown words of a text, each once. */
function unknownWords(words: Words, lexicon: Lexicon): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = 0; i < words.word.length; i++) if (isUnknown(words, lexicon, i)) found.add(words.word[i]!);
  return found;
}

const ENDINGS = ["ian", "an", "ese", "ish", "i", "n", "ic", "er"];

/** Adjectives and nouns of people by the name they come from: "Tarvian" and "Tarvians" of "Tarvia", where both stand in the text. */
function pairAdjectives(unknown: ReadonlySet<string>): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const word of unknown) {
    const single = word.endsWith("s") ? word.slice(0, -1) : word;
    const name = ENDINGS.flatMap((ending) => basesOf(single, ending)).find(
      (base) => base !== word && base.length > 3 && unknown.has(base),
    );
    if (name !== undefined) pairs.set(word, name);
  }
  return pairs;
}

const basesOf = (word: string, ending: string): readonly string[] => {
  if (!word.endsWith(ending)) return [];
  const stem = word.slice(0, -ending.length);
  return [stem, `${stem}a`, `${stem}ia`, `${stem}e`, `${stem}o`, `${stem}y`];
};

const REACH = 8;

/** "Tarvia was admitted as an observer": the name and, soon after it in the sentence, what states are in organisations. */
function membersNamed(words: Words, lexicon: Lexicon): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = 0; i < words.word.length; i++) {
    if (!lexicon.roles.get(words.lower[i]!)?.has("membership-noun")) continue;
    for (let k = i - 1; k > i - REACH && k >= 0 && words.word[k] !== "."; k--)
      if (isUnknown(words, lexicon, k) && words.shape[k + 1] === LOWER) found.add(words.word[k]!);
  }
  return found;
}

const LONG_LIST = 4;

/** Unknown names in a list of four or more that has a state among them: "Ardonia, Brennia, Corvenia and Veldia". */
function listedWith(
  words: Words,
  lexicon: Lexicon,
  known: readonly Candidate[],
  told: ReadonlySet<string>,
): ReadonlySet<string> {
  const stateAt = new Map(known.filter(({ type }) => type === "state").map(({ from, to }) => [from, to]));
  const found = new Set<string>();
  for (let i = 0; i < words.word.length; i++) {
    const items: (string | null)[] = [];
    let at = i;
    let end = i;
    for (;;) {
      const isState = stateAt.get(at);
      const name = isState === undefined ? unknownName(words, lexicon, at) : undefined;
      if (isState === undefined && !name) break;
      items.push(name ? textOf(words, name) : null);
      end = isState ?? name!.to;
      at = end;
      while (words.word[at] === "," || words.lower[at] === "and") at++;
      if (at === end) break;
    }
    if (items.length === 0) continue;
    i = end - 1;
    if (items.length < LONG_LIST || !items.some((item) => item === null || told.has(item))) continue;
    for (const item of items) if (item !== null) found.add(item);
  }
  return found;
}

/** Every place where a state or its adjective stands, its style ("Republic of Tarvia") taken in. */
function placesOf(
  words: Words,
  lexicon: Lexicon,
  states: ReadonlySet<string>,
  adjectives: ReadonlyMap<string, string>,
): readonly Candidate[] {
  const shouted = new Map([...states].map((name) => [name.toUpperCase(), name]));
  const adjectiveOf = new Map(
    [...adjectives].filter(([word]) => !word.endsWith("s")).map(([word, name]) => [name, word]),
  );
  const found: Candidate[] = [];
  for (let i = 0; i < words.word.length; i++) {
    if (words.shape[i] !== CAPITALISED && words.shape[i] !== UPPER) continue;
    const stretch = unknownName(words, lexicon, i) ?? { from: i, to: i + 1 };
    const exact = textOf(words, stretch);
    const base = adjectives.get(exact);
    const name = states.has(exact)
      ? exact
      : (shouted.get(exact) ?? (base !== undefined && states.has(base) ? base : undefined));
    if (name === undefined) continue;
    const isAdjective = base === name;
    const adjective = adjectiveOf.get(name);
    found.push({
      from: isAdjective ? i : startOfStyle(words, lexicon, i),
      to: stretch.to,
      type: "state",
      form: isAdjective ? "demonym" : "full",
      name,
      actor: stateKey(slugOf(name)),
      state: stateKey(slugOf(name)),
      rank: isAdjective ? 4 : 8.5,
      ...(adjective !== undefined && { adjective }),
    });
    i = stretch.to - 1;
  }
  return found;
}

/** "Republic of Tarvia", "Federal Republic of the ...": the capitalised style before a state's name. */
function startOfStyle(words: Words, lexicon: Lexicon, at: number): number {
  const of = words.lower[at - 1] === "the" ? at - 2 : at - 1;
  if (words.lower[of] !== "of" || !lexicon.roles.get(words.lower[of - 1] ?? "")?.has("state-noun")) return at;
  let from = of - 1;
  if (words.shape[from] === LOWER) return at;
  while (STYLES.has(words.lower[from - 1] ?? "") && words.shape[from - 1] !== LOWER) from--;
  return words.lower[from - 1] === "'s" && words.lower[from - 2] === "people" ? from - 2 : from;
}

const STYLES = new Set([
  "federal",
  "democratic",
  "islamic",
  "socialist",
  "united",
  "arab",
  "free",
  "federative",
  "cooperative",
]);

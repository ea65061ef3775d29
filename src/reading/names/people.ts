import type { ActorKey } from "../../text/index.ts";
import type { Candidate } from "./candidates.ts";
import { foldName } from "./fold.ts";
import { familyKey, foldSpelling, isInitial, partsOfName, personKey } from "./keys.ts";
import type { PersonName } from "./keys.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Settled } from "./candidates.ts";
import type { Words } from "./words.ts";
import { LOWER, MARK, NUMBER, UPPER } from "./words.ts";

/** A person of one text: all full names that are the same, under the fullest of them. */
export interface Person {
  readonly name: string;
  readonly actor: ActorKey;
  readonly parts: PersonName;
  readonly gender?: "m" | "f";
  /** Word at which the person is first named in full. */
  readonly first: number;
}

/** The persons of a text by the key of each name they go by: "S. Jaishankar" leads to Subrahmanyam Jaishankar. */
export type People = ReadonlyMap<ActorKey, Person>;

/** The persons whom a text names with more than a family name. */
export function gatherPeople(names: readonly Candidate[], lexicon: Lexicon): People {
  const groups = new Map<ActorKey, Person>();
  for (const candidate of names) {
    const person = personOf(candidate, lexicon);
    groups.set(person.actor, joinPersons(groups.get(person.actor), person));
  }
  const byFamily = groupBy([...groups.values()], ({ parts }) => familyKey(parts.family));
  const merged = new Map<ActorKey, Person>();
  for (const family of byFamily.values()) {
    const ordered = [...family].sort(
      (a, b) => fullness(b.name) - fullness(a.name) || (a.actor < b.actor ? -1 : 1),
    );
    for (const person of ordered) {
      const fuller = ordered.find(
        (other) =>
          other !== person &&
          isShortOf(person.parts, other.parts) &&
          fullness(other.name) > fullness(person.name),
      );
      const target = (fuller && merged.get(fuller.actor)) ?? person;
      const joined = { ...target, first: Math.min(target.first, person.first) };
      merged.set(person.actor, joined);
      merged.set(target.actor, joined);
    }
  }
  return merged;
}

function personOf({ name, gender, from }: Candidate, lexicon: Lexicon): Person {
  const parts = partsOfName(wordsOfName(name), lexicon);
  return { name: readable(name), actor: personKey(parts), parts, first: from, ...(gender && { gender }) };
}

function joinPersons(before: Person | undefined, person: Person): Person {
  if (!before) return person;
  const fuller = fullness(person.name) > fullness(before.name) ? person : before;
  const gender = before.gender ?? person.gender;
  return { ...fuller, first: Math.min(before.first, person.first), ...(gender && { gender }) };
}

/** "S. Jaishankar" of "Subrahmanyam Jaishankar", "Javad Zarif" of "Mohammad Javad Zarif". */
function isShortOf(short: PersonName, long: PersonName): boolean {
  const given = long.given.map((word) => foldSpelling(word));
  return short.given.every((word) =>
    isInitial(word)
      ? given.some((full) => full.startsWith(foldName(word).charAt(0)))
      : given.includes(foldSpelling(word)),
  );
}

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
};

/** The words of a name, an initial with its point: "S.", "Jaishankar". */
export const wordsOfName = (name: string): string[] =>
  name
    .replace(/(\p{Lu})\.(?=\p{Lu}\p{Ll})/gu, "$1. ")
    .split(/\s+/)
    .filter(Boolean);

/** Letters of the words that are no initials; capitals throughout count less than a name written as names are. */
const fullness = (name: string): number =>
  wordsOfName(name)
    .filter((word) => !isInitial(word))
    .reduce((sum, word) => sum + 10 + word.length, name === name.toUpperCase() ? -5 : 0);

/** A name in running style: "SERGEY LAVROV" is "Sergey Lavrov". */
const readable = (name: string): string =>
  name !== name.toUpperCase()
    ? name
    : name.replace(/\p{Lu}[\p{Lu}\p{M}]+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());

/** People by each word or run of words they may be called by later: family name, its last word, given name. */
export interface Called {
  readonly byFamily: ReadonlyMap<string, readonly Person[]>;
  readonly byGiven: ReadonlyMap<string, readonly Person[]>;
}

export function callNames(people: People): Called {
  const byFamily = new Map<string, Person[]>();
  const byGiven = new Map<string, Person[]>();
  for (const person of new Set(people.values())) {
    const { given, family } = person.parts;
    const tails = given.map((_, i) => familyKey([...given.slice(i), ...family])).slice(1);
    const names = new Set([
      familyKey(family),
      familyKey(family.slice(-1)),
      ...tails,
      ...given
        .slice(1)
        .filter((w) => w.length > 2)
        .map((w) => familyKey([w])),
    ]);
    for (const name of names) byFamily.set(name, [...(byFamily.get(name) ?? []), person]);
    const first = given[0];
    if (first !== undefined && !isInitial(first)) {
      const key = foldName(first);
      byGiven.set(key, [...(byGiven.get(key) ?? []), person]);
    }
  }
  return { byFamily, byGiven };
}

/** Whom a short name means: the last person of that name named before, else the first named after. */
export function personCalled(called: Called, name: string, at: number): Person | undefined {
  const words = wordsOfName(name).filter((word) => !isInitial(word));
  const initial = /^\p{Lu}/u.exec(name)?.[0];
  const hasInitial = isInitial(wordsOfName(name)[0] ?? "");
  const bearers = (called.byFamily.get(familyKey(words)) ?? []).filter(
    (person) => !hasInitial || (person.parts.given[0] ?? "").startsWith(initial ?? ""),
  );
  return (
    nearest(bearers, at) ??
    (words.length === 1 && !hasInitial
      ? nearest(called.byGiven.get(foldName(words[0] ?? "")) ?? [], at)
      : undefined)
  );
}

function nearest(people: readonly Person[], at: number): Person | undefined {
  const before = people.filter(({ first }) => first <= at);
  return before.length > 0 ? before.reduce((a, b) => (b.first > a.first ? b : a)) : people[0];
}

/** Later mentions by family name alone, where no other name stands: "Lavrov" after "Sergey Lavrov". */
export function findShortNames(
  words: Words,
  lexicon: Lexicon,
  { cover }: Settled,
  people: People,
): readonly Candidate[] {
  const called = callNames(people);
  if (people.size === 0) return [];
  const isCalled = memo((name) => called.byFamily.has(familyKey(name.split(" "))));
  const isGiven = memo((name) => called.byGiven.has(foldName(name)));
  const found: Candidate[] = [];
  for (let i = 0; i < words.word.length; i++) {
    const shape = words.shape[i]!;
    if (cover[i]! >= 0 || shape === LOWER || shape === MARK || shape === NUMBER) continue;
    for (let to = endOfWords(words, cover, i); to > i; to--) {
      const name = words.text.slice(words.spans[i]!.start, words.spans[to - 1]!.end);
      const alone = to - i === 1;
      if (alone && !mayStandAlone(words, lexicon, i)) continue;
      if (!isCalled(name) && !(alone && isGiven(name))) continue;
      found.push({ from: i, to, type: "person", form: "short", name, rank: 6 });
      i = to - 1;
      break;
    }
  }
  return found;
}

/** End of up to three uncovered words with one space between them. */
function endOfWords({ word, spans }: Words, cover: Int32Array, from: number): number {
  let to = from + 1;
  while (to < word.length && to < from + 3 && cover[to]! < 0 && spans[to]!.start - spans[to - 1]!.end === 1) {
    if (!/^[\p{L}\p{M}'’-]+$/u.test(word[to]!)) break;
    to++;
  }
  return to;
}

/** Asks once for each wording of a text. */
function memo(ask: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const answer = known.get(name) ?? ask(name);
    known.set(name, answer);
    return answer;
  };
}

/** "Price" or "May" at the start of a sentence is a word; "IS" in capitals is no family name. */
const mayStandAlone = (words: Words, { common, roles }: Lexicon, i: number): boolean =>
  !(words.opens[i] && common.has(words.lower[i]!)) &&
  !(words.shape[i] === UPPER && words.word[i]!.length < 3) &&
  !(roles.get(words.lower[i]!)?.has("calendar") && /^\d|^of$/.test(words.lower[i + 1] ?? ""));

/** The candidate with its person: key and fullest name of the text; a name nobody bears in full keys by itself. */
export function identify(candidate: Candidate, people: People, called: Called, lexicon: Lexicon): Candidate {
  if (candidate.type !== "person") return candidate;
  const parts = partsOfName(wordsOfName(candidate.name), lexicon);
  const own = personKey(parts);
  const isFull = parts.given.some((word) => !isInitial(word));
  const person = isFull
    ? people.get(own)
    : (personCalled(called, candidate.name, candidate.from) ?? people.get(own));
  if (!person) return { ...candidate, actor: own, name: readable(candidate.name) };
  const gender = candidate.gender ?? person.gender;
  const form = parts.given.length > 0 ? "full" : "short";
  return { ...candidate, form, actor: person.actor, name: person.name, ...(gender && { gender }) };
}

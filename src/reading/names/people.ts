import type { ActorKey } from "../../text/index.ts";
import type { Candidate } from "./candidates.ts";
import { foldName } from "./fold.ts";
import { familyKey, foldSpelling, isInitial, partsOfName, personKey } from "./keys.ts";
import type { PersonName } from "./keys.ts";
import type { Lexicon } from "./lexicon.ts";

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
      const fuller = ordered
        .slice(0, NAMESAKES)
        .find(
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

/** So many bearers of one family name are compared with each other. */
const NAMESAKES = 32;

function personOf({ name, gender, from }: Candidate, lexicon: Lexicon): Person {
  const parts = partsOfName(wordsOfName(name), lexicon);
  return { name: readableName(name), actor: personKey(parts), parts, first: from, ...(gender && { gender }) };
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
export const readableName = (name: string): string =>
  name !== name.toUpperCase()
    ? name
    : name.replace(/\p{Lu}[\p{Lu}\p{M}]+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());

import { familyKey, isInitial, partsOfName, personKey } from "./keys.ts";
import type { ActorKey } from "../../text/index.ts";
import type { Candidate } from "./candidates.ts";
import { foldName } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";
import type { People, Person } from "./people.ts";
import { readableName, wordsOfName } from "./people.ts";
import type { Called } from "./short-names.ts";

/**
 * Gives each person's name its person: key and fullest name of the text. A short name means whom it meant last;
 * "President Tarkov" is not Anna Tarkov where the authority file knows another president of that name.
 */
export function identifyPersons(
  names: readonly Candidate[],
  people: People,
  called: Called,
  lexicon: Lexicon,
): readonly Candidate[] {
  const recent = new Map<string, Person>();
  return names.map((name) => {
    if (name.type !== "person") return name;
    const { person, family } = personMeant(name, { people, called, lexicon, recent });
    recent.set(family, person);
    const gender = name.gender ?? person.gender;
    return { ...name, form: formOf(name), actor: person.actor, name: person.name, ...(gender && { gender }) };
  });
}

const formOf = ({ name }: Candidate): "full" | "short" => (wordsOfName(name).length > 1 ? "full" : "short");

interface Scene {
  readonly people: People;
  readonly called: Called;
  readonly lexicon: Lexicon;
  readonly recent: ReadonlyMap<string, Person>;
}

interface Meant {
  readonly person: Person;
  readonly family: string;
}

function personMeant(candidate: Candidate, { people, called, lexicon, recent }: Scene): Meant {
  const words = wordsOfName(candidate.name);
  const parts = partsOfName(words, lexicon);
  const actor = personKey(parts);
  const family = familyKey(parts.family);
  const own: Person = { name: readableName(candidate.name), actor, parts, first: candidate.from };
  if (parts.given.some((word) => !isInitial(word))) return { person: people.get(actor) ?? own, family };
  const bearers = bearersOf(candidate, words, called).filter((person) =>
    mayHold(lexicon, family, candidate, person),
  );
  const last = recent.get(family);
  const isLast = last && (bearers.includes(last) || (last.actor === actor && candidate.office === undefined));
  return { person: isLast ? last : (nearest(bearers, candidate.from) ?? people.get(actor) ?? own), family };
}

/** Who may be called so: by family name (and initial), else by given name alone. */
function bearersOf(
  { name }: Candidate,
  words: readonly string[],
  { byFamily, byGiven }: Called,
): readonly Person[] {
  const bare = words.filter((word) => !isInitial(word));
  const initial = isInitial(words[0] ?? "") ? name.charAt(0) : "";
  const bearers = (byFamily.get(familyKey(bare)) ?? []).filter(({ parts }) =>
    (parts.given[0] ?? "").startsWith(initial),
  );
  return bearers.length > 0 || words.length > 1 ? bearers : (byGiven.get(foldName(name)) ?? []);
}

/** Whether the person may hold the office named before the short name, as far as the authority file knows. */
function mayHold({ holders }: Lexicon, family: string, { office }: Candidate, { actor }: Person): boolean {
  const known: ReadonlySet<ActorKey> | undefined =
    office === undefined ? undefined : holders.get(`${family} ${office}`);
  return known === undefined || known.has(actor);
}

/** The last of them named in full before, else the first named after. */
function nearest(people: readonly Person[], at: number): Person | undefined {
  const before = people.filter(({ first }) => first <= at);
  return before.length > 0 ? before.reduce((a, b) => (b.first > a.first ? b : a)) : people[0];
}

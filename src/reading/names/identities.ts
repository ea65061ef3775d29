import type { ActorKey } from "../../text/index.ts";
import { familyKey, isInitial, partsOfName, personKey } from "./keys.ts";
import type { Candidate } from "./candidates.ts";
import { foldName } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";
import type { People, Person } from "./people.ts";
import { readableName, wordsOfName } from "./people.ts";
import type { Called } from "./short-names.ts";

/**
 * Gives each person's name its person: key and fullest name of the text. A short name means whom it meant last.
 */
export function identifyPersons(
  names: readonly Candidate[],
  people: People,
  called: Called,
  lexicon: Lexicon,
): readonly Candidate[] {
  const recent = new Map<string, Person>();
  const offices = officesBefore(names, people, lexicon);
  return names.map((name) => {
    if (name.type !== "person") return name;
    const { person, family } = personMeant(name, { people, called, lexicon, offices, recent });
    recent.set(family, person);
    const { gender: told, ...rest } = name;
    const form = formOf(name);
    const gender = isToldByFullName(form, name, person) ? person.gender : (told ?? person.gender);
    return { ...rest, form, actor: person.actor, name: person.name, ...(gender && { gender }) };
  });
}

/** "Scott" alone looks like a man's name: where the text has "Rakeyia Scott", only that and a title count. */
const isToldByFullName = (form: "full" | "short", { office }: Candidate, { parts }: Person): boolean =>
  form === "short" && office === undefined && parts.given.some((word) => !isInitial(word));

const formOf = ({ name }: Candidate): "full" | "short" => (wordsOfName(name).length > 1 ? "full" : "short");

interface Scene {
  readonly people: People;
  readonly called: Called;
  readonly lexicon: Lexicon;
  readonly offices: Offices;
  readonly recent: ReadonlyMap<string, Person>;
}

interface Meant {
  readonly person: Person;
  readonly family: string;
}

function personMeant(candidate: Candidate, { people, called, lexicon, offices, recent }: Scene): Meant {
  const words = wordsOfName(candidate.name);
  const parts = partsOfName(words, lexicon);
  const actor = personKey(parts);
  const family = familyKey(parts.family);
  const own: Person = { name: readableName(candidate.name), actor, parts, first: candidate.from };
  if (parts.given.some((word) => !isInitial(word))) return { person: people.get(actor) ?? own, family };
  const bearers = bearersOf(candidate, words, called).filter((person) =>
    mayBe(family, candidate, person, offices),
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

/**
 * Whether the short name may mean the person: "Mr. Tarkov" is not Anna Tarkov, nor is "President Tarkov" the First
 * Lady Anna Tarkov whom the text names only afterwards and never by a title of office.
 */
function mayBe(family: string, { gender, office }: Candidate, person: Person, offices: Offices): boolean {
  if (office === undefined) return true;
  if (gender !== undefined && person.gender !== undefined && gender !== person.gender) return false;
  const own = offices.byPerson.get(person.actor);
  if (!own || own.has(office)) return true;
  return (offices.firstByFamily.get(`${family} ${office}`) ?? person.first) >= person.first;
}

/** Levels of titles that are no office: "Dr.", "First Lady". */
const PRIVATE = new Set(["honorific", "spouse"]);

/** The titles that stand before names in a text. */
interface Offices {
  /** Of persons who have no title of office. */
  readonly byPerson: ReadonlyMap<ActorKey, ReadonlySet<string>>;
  /** Word at which a family name first stands after a title: "tarkov president". */
  readonly firstByFamily: ReadonlyMap<string, number>;
}

function officesBefore(names: readonly Candidate[], people: People, lexicon: Lexicon): Offices {
  const byPerson = new Map<ActorKey, Set<string>>();
  const firstByFamily = new Map<string, number>();
  for (const { type, name, office, from } of names) {
    if (type !== "person" || office === undefined) continue;
    const parts = partsOfName(wordsOfName(name), lexicon);
    const key = `${familyKey(parts.family)} ${office}`;
    if (!firstByFamily.has(key)) firstByFamily.set(key, from);
    if (parts.given.length === 0) continue;
    const actor = people.get(personKey(parts))?.actor ?? personKey(parts);
    byPerson.set(actor, (byPerson.get(actor) ?? new Set()).add(office));
  }
  for (const [actor, titles] of byPerson)
    if ([...titles].some((title) => !PRIVATE.has(lexicon.levels.get(title) ?? ""))) byPerson.delete(actor);
  return { byPerson, firstByFamily };
}

/** The last of them named in full before, else the first named after. */
function nearest(people: readonly Person[], at: number): Person | undefined {
  const before = people.filter(({ first }) => first <= at);
  return before.length > 0 ? before.reduce((a, b) => (b.first > a.first ? b : a)) : people[0];
}

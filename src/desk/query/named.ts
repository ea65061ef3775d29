import type { Archive, Condition, TermField, TextField, Words } from "../../archive/index.ts";
import { foldSpelling, namesAsKeys } from "../../reading/index.ts";
import type { ActorEntry } from "../../register/index.ts";
import { familyOf, nameOf, personKeyOf, placedWords, soundsAlike } from "../../register/index.ts";
import { byCodeUnits } from "../../text/index.ts";
import { inFull } from "./given-forms.ts";
import type { Query } from "./parser.ts";
import { parseQuery } from "./parser.ts";

/** Fields that ask for somebody; "at" asks for a place. */
const PEOPLE: ReadonlySet<TextField | TermField> = new Set(["speaker", "to", "by", "via"]);

/** Longer names than this are looked for as words alone. */
const LONGEST = 6;

/** The persons on record whom a query may mean in one place, who is told of most first. */
export type Meant = readonly ActorEntry[];

/** A condition with names put to those on record who bear them. */
export interface Named {
  readonly condition: Condition;
  /** For each name or key of a person in the query as it was written, the persons it may mean. */
  readonly meant: ReadonlyMap<Condition, Meant>;
}

/** A query as page, list and picture ask it: parsed, with its names put to persons. Throws a QueryError where it is none. */
export function understood(archive: Archive, text: string): Named & { readonly query: Query } {
  const query = parseQuery(text);
  return { query, ...withPersons(archive, query.condition) };
}

type Naming = Extract<Condition, { readonly type: "words" | "term" }>;

/**
 * Puts the names of a query to persons: a typed name also finds what stands under every other spelling of it ("Sergei
 * Lavrov", "Lavrov", "Sergey Lavrov"), and so does a key. What bears the words themselves is found as before.
 */
export function withPersons(archive: Archive, condition: Condition): Named {
  const meant = new Map<Condition, Meant>();
  const put = (each: Condition): Condition => {
    switch (each.type) {
      case "and":
      case "or":
        return { ...each, of: each.of.map(put) };
      case "not":
        return { ...each, of: put(each.of) };
      case "words":
        return PEOPLE.has(each.field) ? withKeys(each, personsCalled(archive, each.words)) : each;
      case "term":
        return PEOPLE.has(each.field) && each.term.startsWith("person:")
          ? withKeys(each, archive.bearersOf(each.term))
          : each;
      default:
        return each;
    }
  };
  const withKeys = (each: Naming, persons: Meant): Condition => {
    if (persons.length === 0) return each;
    meant.set(each, persons);
    const keys = new Set(persons.flatMap(({ keys }) => keys));
    const field = each.field as TermField;
    const terms = [...keys].sort(byCodeUnits).map((term): Condition => ({ type: "term", field, term }));
    const of = each.type === "term" ? terms : [each, ...terms];
    return of.length === 1 ? of[0]! : { type: "or", of };
  };
  return { condition: put(condition), meant };
}

function personsCalled(archive: Archive, { text, prefix }: Words): Meant {
  const words = placedWords(text).map(({ folded }) => folded);
  if (prefix || words.length === 0 || words.length > LONGEST) return [];
  const written = [words, ...inFull(words)];
  const keys = [...new Set(written.flatMap(namesAsKeys))];
  const families = [...new Set(keys.map(familyOf))];
  const persons = families.flatMap((family) => archive.family(family));
  const found = persons.filter(
    (person) => written.some((each) => isCalled(person, each)) || keys.some((key) => bears(person, key)),
  );
  return [...new Map(found.map((person) => [person.id, person])).values()].sort(
    (a, b) => b.told - a.told || byCodeUnits(a.id, b.id),
  );
}

/** Whether every word stands in one of the names on record, however it is transliterated. */
function isCalled({ names }: ActorEntry, words: readonly string[]): boolean {
  return names.some((name) => {
    const told = new Set(placedWords(name).map(({ folded }) => foldSpelling(folded)));
    return words.every((word) => told.has(foldSpelling(word)));
  });
}

/** "S. Lavrov" may be Sergey Lavrov, "Siarhei" is "Sergey"; "Lavrov" is everyone of the name. */
function bears({ keys }: ActorEntry, wanted: string): boolean {
  const { given } = personKeyOf(wanted);
  return keys.some(
    (key) =>
      familyOf(key) === familyOf(wanted) &&
      (given === "" || nameOf(key) === wanted || soundsAlike(given, personKeyOf(key).given)),
  );
}

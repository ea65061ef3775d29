import { familyOf, givenOf, nameOf, soundsAlike } from "../../register/index.ts";
import type { Doubt } from "./doubt.ts";
import { doubtId } from "./doubt.ts";
import type { Of } from "./pairs.ts";
import { pairKey, pairsOf } from "./pairs.ts";

type Actor = Of<"actor">;

/** Bearers of one name that are compared. */
const BEARERS = 8;

/** Persons that the register keeps apart though their names may be one name, written or known otherwise. */
export function doubtfulPersons(actors: readonly Actor[]): Doubt[] {
  const persons = actors.filter(({ actorKind }) => actorKind === "person");
  const seen = new Set<string>();
  return [
    ...groups(
      persons,
      ({ id }) => [nameOf(id)],
      "one-name-in-two-states",
      () => true,
    ),
    ...groups(persons, ({ id }) => [familyOf(id)], "one-family-name", oneGiven),
    ...groups(persons, nearFamilies, "family-names-nearly-alike", alikeGiven),
    ...groups(persons, officesHeld, "one-letter-of-a-long-name", oneLetterApart),
    ...groups(
      persons,
      ({ names }) => [...new Set(names.flatMap(wordsOf))],
      "a-name-within-a-name",
      nameWithin,
    ),
  ].filter(({ id }) => !seen.has(id) && seen.add(id));
}

type Test = (a: Actor, b: Actor) => boolean;

function groups(
  persons: readonly Actor[],
  keysOf: (actor: Actor) => readonly string[],
  rule: string,
  test: Test,
): Doubt[] {
  const byKey = new Map<string, Actor[]>();
  for (const person of persons) {
    for (const key of keysOf(person)) {
      const group = byKey.get(key);
      if (group) group.push(person);
      else byKey.set(key, [person]);
    }
  }
  return [...byKey.values()].flatMap((group) =>
    pairsOf(group, BEARERS)
      .filter(([a, b]) => test(a, b))
      .map(([a, b]) => doubtOf(a, b, rule)),
  );
}

/** "S. Aleinik" and "Sergei Aleinik", or "Morvan" where two Morvans are known; two full given names are two people. */
function oneGiven(a: Actor, b: Actor): boolean {
  const [one, other] = [givenOf(a.id), givenOf(b.id)];
  return one === "" || other === "" || one.startsWith(other[0]!) || sharesLetters(one, other);
}

const sharesLetters = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** A family name without its vowels, under its given name: "Zelensky" and "Zelenskyy", "Abdollahian" and "Abdolahyan". */
const nearFamilies = ({ id }: Actor): readonly string[] => {
  const bones = familyOf(id)
    .slice("person:".length)
    .replace(/[aeiouy]/g, "");
  return bones.length < 3 || givenOf(id) === "" ? [] : [`${givenOf(id)[0]} ${bones}`];
};

const alikeGiven: Test = (a, b) =>
  familyOf(a.id) !== familyOf(b.id) && sharesLetters(givenOf(a.id), givenOf(b.id));

/** Offices with their state: only within one is a slip of the pen looked for. */
const officesHeld = ({ offices }: Actor): readonly string[] =>
  offices.flatMap(({ title, of }) => (of === null ? [] : [`${title.toLowerCase()} of ${of}`]));

/** Family names shorter than this differ by a letter and are two: "Morvan" and "Corvan". */
const LONG_FAMILY = 7;

/** "Abdrakhmanov" and "Abdrahkmanov", foreign minister of one state: the same name but for a letter, or two changed about. */
function oneLetterApart(a: Actor, b: Actor): boolean {
  const [one, other] = [familyOf(a.id), familyOf(b.id)].map((key) => key.slice("person:".length)) as [
    string,
    string,
  ];
  if (one === other || Math.min(one.length, other.length) < LONG_FAMILY || !isOneEdit(one, other))
    return false;
  const [givenA, givenB] = [givenOf(a.id), givenOf(b.id)];
  return givenA === "" || givenB === "" || soundsAlike(givenA, givenB) || soundsAlike(givenB, givenA);
}

/** Whether a letter put in, left out, changed, or changed about with the next makes one word of the other. */
export function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  let rest = 0;
  while (rest < short.length - from && short.at(-1 - rest) === long.at(-1 - rest)) rest++;
  const [left, right] = [short.slice(from, short.length - rest), long.slice(from, long.length - rest)];
  return right.length < 2 || (left.length === 2 && left[0] === right[1] && left[1] === right[0]);
}

/** "Bhutto Zardari" and "Bilawal Bhutto-Zardari": every word of the one stands in the other, two of them at least. */
function nameWithin(a: Actor, b: Actor): boolean {
  if (familyOf(a.id) === familyOf(b.id)) return false;
  const [few, many] = [wordsOf(a.name), wordsOf(b.name)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  return few.length > 1 && few.every((word) => many.includes(word));
}

const wordsOf = (name: string): string[] =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2);

function doubtOf(a: Actor, b: Actor, rule: string): Doubt {
  const [first, second] = pairKey(a.id, b.id).split("|") as [string, string];
  const subject = { actors: [first, second] as const };
  const [more, less] = a.accounts.length >= b.accounts.length ? [a, b] : [b, a];
  const sameState = a.state !== undefined && a.state === b.state;
  return {
    id: doubtId("persons", subject),
    kind: "persons",
    subject,
    title: `${more.name} = ${less.name}?`,
    rule,
    changes: [
      "the count of actors",
      `what ${less.name} said and whom he or she met`,
      `the brief on ${more.name}`,
    ],
    impact: 50 + (sameState ? 12 : 0) + Math.min(20, 2 * less.accounts.length),
  };
}

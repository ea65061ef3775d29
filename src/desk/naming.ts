import type { Archive, Condition } from "../archive/index.ts";
import { foldSpelling } from "../reading/index.ts";
import type { ActorEntry } from "../register/index.ts";
import { placedWords } from "../register/index.ts";
import { inFull } from "./query/given-forms.ts";

/** Actors looked at for one name. */
const CANDIDATES = 60;

/**
 * The actors a name may mean, who is told of most first: by key or id; by every word of the name, however it is transliterated
 * ("Sergei", "Sergey"); by office and state ("Russian foreign minister"). None where nothing in the register is
 * called so.
 */
export function actorsCalled(archive: Archive, name: string): ActorEntry[] {
  const known = archive.actor(name);
  if (known) return [known];
  const words = wordsIn(name);
  if (words.length === 0) return [];
  const found = actorsNamed(archive, words);
  return found.length > 0 ? found : inFull(words).flatMap((each) => actorsNamed(archive, each));
}

function actorsNamed(archive: Archive, words: readonly string[]): ActorEntry[] {
  const entries = named(archive, words);
  const byName = entries.filter((actor) => isCalled(actor, words));
  // "Lavrov" names a minister in a hundred sources and a namesake in one: who is told of most comes first.
  const sorted = byName.sort((a, b) => b.told - a.told || extra(a, words) - extra(b, words));
  // "Biden White House" is a name of an office, not of the man.
  const alike = sorted.filter(({ actorKind }) => actorKind === sorted[0]!.actorKind);
  return alike.length > 0 ? alike : entries.filter((actor) => holds(archive, actor, words));
}

function named(archive: Archive, words: readonly string[]): ActorEntry[] {
  const actors: Condition = { type: "term", field: "kind", term: "actor" };
  const any = words.map((text): Condition => ({
    type: "words",
    field: "any",
    words: { text, exact: false },
  }));
  const tries: Condition[] = [
    { type: "and", of: [actors, ...any] },
    { type: "and", of: [actors, { type: "or", of: any }] },
  ];
  const found = tries.flatMap(
    (condition) => archive.search(condition, { limit: CANDIDATES, offset: 0 }).results,
  );
  return [...new Map(found.map((entry) => [entry.id, entry as ActorEntry])).values()];
}

const wordsIn = (name: string): string[] =>
  placedWords(name)
    .map(({ folded }) => folded)
    .filter((word) => word !== "the" && word !== "of" && word !== "s");

function isCalled(actor: ActorEntry, words: readonly string[]): boolean {
  return actor.names.some((name) => {
    const told = new Set(wordsIn(name).map(foldSpelling));
    return words.every((word) => told.has(foldSpelling(word)));
  });
}

/** How many words more than the wanted ones the actor's shortest fitting name has. */
const extra = (actor: ActorEntry, words: readonly string[]): number =>
  Math.min(
    ...actor.names
      .filter((name) => isCalled({ ...actor, names: [name] }, words))
      .map((name) => wordsIn(name).length - words.length),
  );

/** Whether every word is of the actor's office, its state or its names: "Russian foreign minister Lavrov". */
function holds(archive: Archive, actor: ActorEntry, words: readonly string[]): boolean {
  const state = actor.state === undefined ? undefined : archive.actor(actor.state);
  const known = [...(state?.names ?? []), ...actor.names].flatMap(wordsIn);
  return actor.offices
    .filter(({ standing }) => standing !== "former")
    .some(({ title, of }) => {
      const told = new Set([...wordsIn(title), ...wordsIn(of ?? ""), ...known]);
      return words.every((word) => told.has(word)) && wordsIn(title).some((word) => words.includes(word));
    });
}

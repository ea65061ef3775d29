import type { ActorKey } from "../text/index.ts";

/**
 * The key under which all claims about an actor and by an actor meet: for persons the family name alone, so that
 * "Lavrov" in one source and "Sergei Lavrov" in another are reconciled in one place.
 */
export function meetingPointOf(key: ActorKey): string {
  return key.startsWith("person:") ? familyOf(key) : key;
}

/** `person:lavrov` of `person:lavrov.srg`. */
export function familyOf(key: ActorKey): string {
  const dot = key.indexOf(".");
  return dot < 0 ? key : key.slice(0, dot);
}

/** The consonants of the given name, or "" where the source gives none. */
export function givenOf(key: ActorKey): string {
  const dot = key.indexOf(".");
  return dot < 0 ? "" : key.slice(dot + 1);
}

/** What is known of one bearer of a key, for telling bearers apart. */
export interface Bearer {
  readonly key: ActorKey;
  readonly states: ReadonlySet<string>;
}

/**
 * Which key each key of one family means. A key without a given name, or with an initial only, means the only
 * fuller key that agrees with it and is not of another state; where two would do, it stays apart. `apart`: pairs that
 * people ruled not to be the same.
 */
export function resolveBearers(
  bearers: readonly Bearer[],
  apart: (a: ActorKey, b: ActorKey) => boolean,
): ReadonlyMap<ActorKey, ActorKey> {
  const resolved = new Map<ActorKey, ActorKey>();
  for (const bearer of bearers) {
    const fuller = bearers.filter((other) => isFuller(other, bearer) && !apart(other.key, bearer.key));
    const longest = fuller.filter((other) => !fuller.some((third) => isFuller(third, other)));
    resolved.set(bearer.key, longest.length === 1 ? longest[0]!.key : bearer.key);
  }
  return resolved;
}

function isFuller(other: Bearer, bearer: Bearer): boolean {
  const [more, less] = [givenOf(other.key), givenOf(bearer.key)];
  const says =
    less === "" ||
    (less.length === 1 && more.length > 1 && more.startsWith(less)) ||
    (sameConsonants(less, more) && more < less);
  return more !== less && more !== "" && says && agree(other.states, bearer.states);
}

/** "Oleg" and "Oleh", "Sergey" and "Siarhei": one letter of Cyrillic, written g from Russian and h from its neighbours. */
const sameConsonants = (a: string, b: string): boolean => a.replaceAll("h", "g") === b.replaceAll("h", "g");

function agree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return true;
  for (const state of a) if (b.has(state)) return true;
  return false;
}

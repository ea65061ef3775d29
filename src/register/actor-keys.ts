import type { ActorKey } from "../text/index.ts";

/**
 * The key under which all claims about an actor and by an actor meet: for persons the family name alone, so that
 * "Lavrov" in one source and "Sergei Lavrov" in another are reconciled in one place.
 */
export function meetingPointOf(key: ActorKey): string {
  return key.startsWith("person:") ? familyOf(key) : key;
}

/** `person:lavrov` of `person:lavrov.srg` and of `person:lavrov~russia`. */
export const familyOf = (key: ActorKey): string => key.slice(0, endOf(key, key.search(/[.~]/)));

/** The consonants of the given name, or "" where the source gives none. */
export function givenOf(key: ActorKey): string {
  const name = nameOf(key);
  const dot = name.indexOf(".");
  return dot < 0 ? "" : name.slice(dot + 1);
}

/** The key of the name alone, without what a source tells of its bearer: `person:lavrov.srg` of `person:lavrov.srg~russia`. */
export const nameOf = (key: ActorKey): ActorKey =>
  key.startsWith("person:") ? key.slice(0, endOf(key, key.indexOf("~"))) : key;

const endOf = (key: string, found: number): number => (found < 0 ? key.length : found);

/**
 * A person's key taken apart. What stands after the name is what one source tells of the bearer, to tell bearers of one
 * name apart: `person:morvan.ana~tarvia` is of Tarvia, `person:morvan.ana~~tarvia` is so by a guess,
 * `person:morvan~tarvia/foreign-minister` is a bare family name with an office, `person:morvan.ana~ostria/sport` one in
 * a walk of life that is no office.
 */
export interface PersonKey {
  readonly name: ActorKey;
  readonly given: string;
  /** State by its slug, "tarvia"; empty where the source does not tell. */
  readonly state: string;
  /** Whether the source says the state outright. */
  readonly sure: boolean;
  /** Slug of an office, or of a walk of life; empty where the key does not carry one. */
  readonly office: string;
}

export function personKeyOf(key: ActorKey): PersonKey {
  const name = nameOf(key);
  const told = key.slice(name.length + 1);
  const sure = !told.startsWith("~");
  const [state = "", office = ""] = (sure ? told : told.slice(1)).split("/");
  return { name, given: givenOf(key), state, sure: sure && state !== "", office };
}

/** The key of a name with what a source tells of its bearer. */
export function bearerKey(name: ActorKey, told: Omit<PersonKey, "name" | "given">): ActorKey {
  const state = told.state === "" || told.sure ? told.state : `~${told.state}`;
  const office = told.office === "" ? "" : `/${told.office}`;
  return state + office === "" ? name : `${name}~${state}${office}`;
}

/** An initial, or no given name at all. */
export const isShort = (given: string): boolean => given.length < 2;

/** Whether a given name, or an initial, may be written for another: "Siarhei" and "Sergey", "S." and "Sergey". */
export const soundsAlike = (wanted: string, given: string): boolean =>
  wanted.length === 1 ? given.startsWith(wanted) : givenSound(given) === givenSound(wanted);

/** "Oleg" and "Oleh", "Sergey" and "Siarhei": one letter of Cyrillic, written g from Russian and h from its neighbours. */
export const givenSound = (given: string): string => given.replaceAll("h", "g");

/** Two of one name whom their sources put in two states: "Anna Morvan of Tarvia", "Anna Morvan of Ostria". */
export function areNamesakes(a: ActorKey, b: ActorKey): boolean {
  if (a === b || !a.includes("~") || meetingPointOf(a) !== meetingPointOf(b)) return false;
  const [one, other] = [personKeyOf(a), personKeyOf(b)];
  return one.sure && other.sure && one.state !== other.state;
}

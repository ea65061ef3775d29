import type { Authorities, Participant, Reading } from "../src/reading/index.ts";
import { items } from "../src/reading/index.ts";

/** Folded names and adjectives of states, with the key of the state. */
export type StateNames = ReadonlyMap<string, string>;

/** The names a participant goes by: a bare office ("foreign minister") also by the state its holder belongs to. */
export function namesOf({ actor, name }: Participant, { actors }: Reading): readonly string[] {
  const known = actors.find(({ id }) => id === actor);
  const state = actors.find(({ id }) => id === known?.state)?.name ?? known?.state;
  return contentWords(name).length === 0 && state !== undefined ? [name, state] : [name];
}

/** Words that name an office or a group and nobody in it. */
const OFFICE_WORDS = new Set(
  (
    "the a an of and for in to his her their new mr mrs ms dr sir king pope sheikh emir crown prince prime foreign first " +
    "deputy vice minister ministers ministry president presidents secretary state states heads head government governments " +
    "leader leaders official officials delegation delegations envoy envoys ambassador ambassadors counterpart counterparts " +
    "representative representatives negotiator negotiators observers army chief affairs defence defense finance"
  ).split(" "),
);

/** The words of a name, folded: no marks, no case, no possessive. */
export const words = (name: string): string[] =>
  name
    .replace(/['’]s\b/g, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

const contentWords = (name: string): string[] => words(name).filter((word) => !OFFICE_WORDS.has(word));

/** Two names agree when the last word of one occurs in the other, or both come down to one state. */
export function sameName(a: string, b: string, states: StateNames): boolean {
  const [x, y] = [contentWords(a), contentWords(b)];
  if (x.length === 0 || y.length === 0) return words(a).join(" ") === words(b).join(" ");
  const state = states.get(x.join(" "));
  if (state !== undefined && state === states.get(y.join(" "))) return true;
  return y.includes(x.at(-1)!) || x.includes(y.at(-1)!);
}

/** Names, aliases and adjectives of each state, in folded words, with the key of the state. */
export function statesOf(authorities: Authorities): StateNames {
  const states = new Map<string, string>();
  for (const { key, name, aliases, demonyms, demonym_nouns } of authorities["states"] ?? []) {
    for (const each of [name ?? "", ...[aliases, demonyms, demonym_nouns].flatMap(items)]) {
      const folded = contentWords(each.replace(/@.*/, "")).join(" ");
      if (folded !== "" && !states.has(folded)) states.set(folded, key!);
    }
  }
  return states;
}

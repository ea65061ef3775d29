import type { Authorities, Participant, Reading } from "../src/reading/index.ts";
import { items } from "../src/reading/index.ts";

/** Folded names of states and organisations, each with its key. */
export type KnownNames = ReadonlyMap<string, string>;

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

/** Two names agree when the last word of one occurs in the other, or both come down to one state or organisation. */
export function sameName(a: string, b: string, known: KnownNames): boolean {
  const [x, y] = [contentWords(a), contentWords(b)];
  if (x.length === 0 || y.length === 0) return words(a).join(" ") === words(b).join(" ");
  const key = known.get(x.join(" "));
  if (key !== undefined && key === known.get(y.join(" "))) return true;
  return y.includes(x.at(-1)!) || x.includes(y.at(-1)!);
}

/** Names, aliases, acronyms and adjectives of states and organisations, in folded words, with their keys. */
export function keysOf(authorities: Authorities): KnownNames {
  const keys = new Map<string, string>();
  for (const row of [...(authorities["states"] ?? []), ...(authorities["organisations"] ?? [])]) {
    const lists = [row["aliases"], row["demonyms"], row["demonym_nouns"], row["acronyms"]];
    for (const each of [row["name"] ?? "", ...lists.flatMap(items)]) {
      const folded = contentWords(each.replace(/@.*/, "")).join(" ");
      if (folded !== "" && !keys.has(folded)) keys.set(folded, row["key"]!);
    }
  }
  return keys;
}

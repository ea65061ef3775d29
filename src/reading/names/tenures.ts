import type { ActorKey } from "../../text/index.ts";
import { perAuthorities } from "../authorities.ts";
import { partsOfName, personKey } from "./keys.ts";
import { stateKey } from "./known-rows.ts";
import { lexiconOf } from "./lexicon.ts";
import { wordsOfName } from "./people.ts";

/** The states in which a person (by key, with or without given name) is known to have held an office. */
export type Tenures = (
  person: ActorKey,
  office: string,
) => readonly { readonly actor: ActorKey; readonly name: string }[];

/** Known office-holders (authority/office-holders.tsv). They only say which state an office named in a text belongs to. */
export const tenuresOf = perAuthorities((authorities): Tenures => {
  const lexicon = lexiconOf(authorities);
  const known = new Map<string, { actor: ActorKey; name: string }[]>();
  for (const row of authorities["office-holders"] ?? []) {
    const actor = stateKey(row["state"] ?? "");
    const state = { actor, name: lexicon.states.get(actor) ?? actor };
    const parts = partsOfName(wordsOfName(row["name"] ?? ""), lexicon);
    for (const person of [personKey(parts), personKey({ given: [], family: parts.family })]) {
      const key = `${person} ${row["title"] ?? ""}`;
      const states = known.get(key) ?? [];
      if (!states.some((other) => other.actor === actor)) known.set(key, [...states, state]);
    }
  }
  return (person, office) => known.get(`${person} ${office}`) ?? [];
});

import type { ActorKey } from "../../text/index.ts";
import type { ReadActor, Reading, ReadOffice } from "../../reading/index.ts";
import { bearerKey, isShort, personKeyOf } from "../actor-keys.ts";
import { renameActors } from "../rename.ts";
import { walkOf } from "./walks.ts";

/**
 * The reading with every person under a key that carries what this source tells of him: the state, and where name or
 * state is not told in full, an office. So claims of two Anna Morvans have two keys, whichever other sources there are.
 * A key that carries something already stays as it is.
 */
export function qualifyPersons(reading: Reading): Reading {
  const held = Map.groupBy(reading.offices, ({ actor }) => actor);
  const keys = new Map<ActorKey, ActorKey>();
  for (const actor of reading.actors) {
    if (actor.kind !== "person") continue;
    const key = qualified(actor, held.get(actor.id) ?? []);
    if (key !== actor.id) keys.set(actor.id, key);
  }
  return keys.size === 0 ? reading : renameActors(reading, (key) => keys.get(key) ?? key);
}

function qualified(actor: ReadActor, offices: readonly ReadOffice[]): ActorKey {
  const { name, given } = personKeyOf(actor.id);
  if (name !== actor.id) return actor.id;
  const state = actor.state?.slice(actor.state.indexOf(":") + 1) ?? "";
  const sure = state !== "" && actor.stateRule === undefined;
  const office = walkOf(offices) ?? (isShort(given) || !sure ? officeOf(offices) : "");
  return bearerKey(name, { state, sure, office });
}

/** The first office now held, else the first. */
function officeOf(offices: readonly ReadOffice[]): string {
  const first = offices.find(({ standing }) => standing !== "former") ?? offices[0];
  return first ? officeSlug(first.title) : "";
}

/** "foreign-minister" */
export const officeSlug = (title: string): string =>
  title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join("-");

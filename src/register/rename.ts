import type { ReadActor, Reading } from "../reading/index.ts";
import type { ActorKey } from "../text/index.ts";
import { byCodeUnits } from "../text/index.ts";

/** The reading with every actor under another key; those that come under one key are one. */
export function renameActors(reading: Reading, rename: (key: ActorKey) => ActorKey): Reading {
  const { actors, text, parts, dates, notices, ...naming } = reading;
  const renamed = replaceActors(naming, rename) as typeof naming;
  const groups = Map.groupBy(
    actors.map((actor) => ({ ...actor, id: rename(actor.id) })),
    ({ id }) => id,
  );
  return {
    ...renamed,
    ...{ text, parts, dates, notices },
    actors: [...groups.values()].map(joinActors).sort((a, b) => byCodeUnits(a.id, b.id)),
  };
}

/** Any value made of JSON, with another key wherever it names an actor. */
export function replaceActors(value: unknown, rename: (key: ActorKey) => ActorKey): unknown {
  if (Array.isArray(value)) return value.map((item) => replaceActors(item, rename));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      name === "actor" && typeof item === "string" ? rename(item) : replaceActors(item, rename),
    ]),
  );
}

function joinActors(actors: readonly ReadActor[]): ReadActor {
  const [first] = [...actors].sort((a, b) => b.name.length - a.name.length || byCodeUnits(a.name, b.name));
  const variants = [...new Set(actors.flatMap((actor) => actor.variants))].sort(byCodeUnits);
  const { state: _state, stateRule: _rule, ...rest } = first!;
  const told = actors.find(({ state, stateRule }) => state !== undefined && stateRule === undefined);
  const { state, stateRule } = told ?? actors.find((actor) => actor.state !== undefined) ?? {};
  return {
    ...rest,
    ...(state !== undefined && { state }),
    ...(stateRule !== undefined && { stateRule }),
    variants,
  };
}

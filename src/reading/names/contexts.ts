import type { ActorKey } from "../../text/index.ts";
import type { Candidate } from "./candidates.ts";

/** A name that wants a context ("Council of Foreign Ministers" is a body of the SCO) stands only where the text names it. */
export function inContext(known: readonly Candidate[]): readonly Candidate[] {
  const named = new Set(known.filter(({ needs }) => needs === undefined).map(({ actor }) => actor));
  return known.filter(({ needs }) => needs === undefined || named.has(needs));
}

/** "the Foreign Ministry" is the one of the state whose foreign ministry the text names; of two it is neither. */
export function resolveBodies(names: readonly Candidate[]): readonly Candidate[] {
  const owners = new Map<string, Candidate | null>();
  for (const name of names) {
    const kind = kindOf(name.actor);
    if (name.type !== "body" || name.state === undefined || kind === undefined) continue;
    const known = owners.get(kind);
    owners.set(kind, known === undefined || known?.actor === name.actor ? name : null);
  }
  return names.map((name) => {
    if (name.type !== "body" || name.state !== undefined || name.actor?.includes("/")) return name;
    const owner = owners.get(name.actor?.slice("body:".length) ?? "");
    return owner
      ? { ...name, form: "short", name: owner.name, actor: owner.actor!, state: owner.state! }
      : name;
  });
}

/** "foreign-ministry" of `body:russia/foreign-ministry`. */
const kindOf = (actor: ActorKey | undefined): string | undefined => actor?.split("/")[1];

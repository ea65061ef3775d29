import type { MetActor } from "../../../desk/index.ts";
import { withParameters } from "../../addresses.ts";
import { quoted } from "../../addresses.ts";

/** The list of meetings that two actors took part in, within what was asked. */
export const meetingsOf = (a: MetActor, b: MetActor, query: string): string =>
  withParameters("/meetings", { q: [byActor(a), byActor(b), query].filter((part) => part !== "").join(" ") });

/** A clause for any key that means the actor. */
export function byActor({ keys }: Pick<MetActor, "keys">): string {
  const clauses = keys.map((key) => `by:${/\s/.test(key) ? quoted(key) : key}`);
  return clauses.length === 1 ? clauses[0]! : `(${clauses.join(" OR ")})`;
}

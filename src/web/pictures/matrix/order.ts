import type { Met, MetActor, MetPair } from "../../../desk/index.ts";
import { byCodeUnits } from "../../../text/index.ts";
import { seriate } from "./seriation.ts";

export const ORDERS = ["blocks", "meetings", "name"] as const;
export type Order = (typeof ORDERS)[number];

/** Actors in the order they are drawn, and where a line parts those who never met. */
export interface Arranged {
  readonly actors: readonly MetActor[];
  /** Places before which a new group begins. */
  readonly breaks: readonly number[];
  readonly pair: (a: MetActor, b: MetActor) => MetPair | undefined;
}

export function arranged({ actors, pairs }: Met, order: Order): Arranged {
  const byKey = new Map(pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]));
  const pair = (a: MetActor, b: MetActor): MetPair | undefined =>
    byKey.get(byCodeUnits(a.id, b.id) < 0 ? `${a.id} ${b.id}` : `${b.id} ${a.id}`);
  if (order !== "blocks") {
    const sorted = order === "meetings" ? actors : actors.toSorted((a, b) => byCodeUnits(a.name, b.name));
    return { actors: sorted, breaks: [], pair };
  }
  const groups = seriate(actors.length, (a, b) => weightOf(pair(actors[a]!, actors[b]!)));
  const sizes = groups.map((group) => group.length);
  const breaks = sizes.slice(1).map((_, i) => sizes.slice(0, i + 1).reduce((sum, size) => sum + size, 0));
  return { actors: groups.flat().map((i) => actors[i]!), breaks: breaks.filter((at) => at > 0), pair };
}

/** Ten meetings bring two actors closer than one does, but not ten times; alone together counts double. */
function weightOf(pair: MetPair | undefined): number {
  if (!pair) return 0;
  const { alone, company } = pair;
  return Math.log2(
    1 + 2 * (alone.held + alone.coming) + company.held + company.coming + alone.off + company.off,
  );
}

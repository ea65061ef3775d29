import type { Authorities } from "../../authorities.ts";
import { items, perAuthorities } from "../../authorities.ts";

/** Base forms of nouns for those who act without a name ("government", "protester"). */
export const actorNouns = perAuthorities(
  ({ "act-parties": rows = [] }: Authorities): ReadonlySet<string> =>
    new Set(rows.flatMap((row) => items(row["nouns"]))),
);

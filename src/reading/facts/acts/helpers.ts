import type { Authorities } from "../../authorities.ts";
import { items, perAuthorities } from "../../authorities.ts";

const CLASSES = [
  "ahead",
  "intended",
  "implied",
  "unmet",
  "heard",
  "sure",
  "future",
  "would",
  "negation",
  "lack",
  "saying",
  "aspect",
  "condition",
  "inverted",
  "era",
  "doubt",
  "denial",
  "untrue",
  "prevented",
  "unreal",
  "thought",
  "hearsay",
  "awaited",
  "work",
  "planned",
  "possible",
  "charge",
  "clausal",
  "other",
  "game",
  "ended",
  "withheld",
  "formerly",
  "unsure",
] as const;

/** Words beside a trigger that say how its act is told, by the classes of authority/act-helpers.tsv. */
export type Helpers = Readonly<Record<(typeof CLASSES)[number], ReadonlySet<string>>>;

/** The words of authority/act-helpers.tsv. */
export const helpersOf = perAuthorities(({ "act-helpers": rows = [] }: Authorities): Helpers => {
  const wordsOf = (wanted: string): ReadonlySet<string> =>
    new Set(rows.filter((row) => row["class"] === wanted).flatMap((row) => items(row["words"])));
  return Object.fromEntries(CLASSES.map((each) => [each, wordsOf(each)])) as unknown as Helpers;
});

import type { Authorities } from "../../authorities.ts";
import { items, perAuthorities } from "../../authorities.ts";

const CLASSES = [
  "ahead",
  "future",
  "negation",
  "lack",
  "saying",
  "aspect",
  "condition",
  "doubt",
  "denial",
  "prevented",
  "planned",
  "possible",
  "charge",
  "clausal",
  "other",
] as const;

/** Words beside a trigger that say how its act is told, by the classes of authority/act-helpers.tsv. */
export type Helpers = Readonly<Record<(typeof CLASSES)[number], ReadonlySet<string>>>;

/** The words of authority/act-helpers.tsv. */
export const helpersOf = perAuthorities(({ "act-helpers": rows = [] }: Authorities): Helpers => {
  const wordsOf = (wanted: string): ReadonlySet<string> =>
    new Set(rows.filter((row) => row["class"] === wanted).flatMap((row) => items(row["words"])));
  return Object.fromEntries(CLASSES.map((each) => [each, wordsOf(each)])) as unknown as Helpers;
});

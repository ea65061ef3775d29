import type { Named } from "../reading/index.ts";
import { isPartOf, shareWord } from "./differences/names.ts";
import { wordsOf } from "./words.ts";

/**
 * How two places as sources name them stand to each other: one name for one place; one name holding the other ("Goa",
 * "Goa, India"); one lying in the other by the tables; a word in common, which tells nothing; or apart.
 */
export type Standing = "same" | "named-within" | "within" | "perhaps" | "apart";

export function standingOf(a: Named, b: Named): Standing {
  if (keyOf(a) === keyOf(b)) return isLonger(a, b) || isLonger(b, a) ? "named-within" : "same";
  if (liesIn(a, b) || liesIn(b, a)) return "within";
  if (isPartOf(a.name, b.name)) return "named-within";
  // "Helsinki, Finland" and "Turku, Finland" share a word and no ground.
  return shareWord(headOf(a), headOf(b)) ? "perhaps" : "apart";
}

/** The place without what stands behind its comma. */
const headOf = ({ name }: Named): string => name.split(",")[0]!;

/** "Goa, India", beside "Goa". */
const isLonger = (a: Named, b: Named): boolean =>
  isPartOf(b.name, a.name) && wordsOf(a.name).length > wordsOf(b.name).length;

const foldedName = (name: string): string =>
  wordsOf(name)
    .filter((word) => word !== "the")
    .join(" ");

const keyOf = (place: Named): string => foldedName(place.called ?? headOf(place));

const liesIn = ({ within = [] }: Named, wide: Named): boolean =>
  within.some((each) => foldedName(each) === keyOf(wide));

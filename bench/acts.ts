import type { Reading, ReadAct, ReadActParty, Resources } from "../src/reading/index.ts";
import { classBetween, ploverClass } from "../src/reading/index.ts";
import type { Line } from "./jsonl.ts";
import { stringAt } from "./jsonl.ts";

/** An act as the gold sets of events write it: two parties in the words of the text, and a class. */
interface Triple {
  readonly source: string;
  readonly target: string;
  readonly plover: string;
}

/** The acts of a reading as triples: each who acts with each to whom it is done, those who act together in pairs. */
export const triples = ({ acts }: Reading): readonly Triple[] => distinct(acts.flatMap(triplesOf));

function triplesOf(act: ReadAct): readonly Triple[] {
  const plover = ploverClass(act);
  if (plover === null) return [];
  return pairsOf(act).map(([source, target]) => ({ source: nameOf(source), target: nameOf(target), plover }));
}

function pairsOf({ actors, recipients }: ReadAct): readonly (readonly [ReadActParty, ReadActParty])[] {
  if (recipients.length > 0) return actors.flatMap((who) => recipients.map((whom) => [who, whom] as const));
  return actors.flatMap((one, at) => actors.slice(at + 1).map((other) => [one, other] as const));
}

const MOST_WORDS = 12;

const nameOf = ({ span }: ReadActParty): string => span.exact.split(/\s+/).slice(-MOST_WORDS).join(" ");

const distinct = (all: readonly Triple[]): readonly Triple[] => [
  ...new Map(all.map((triple) => [JSON.stringify(triple), triple])).values(),
];

/** The class of each given pair. */
export function classedPairs(line: Line, resources: Resources): readonly Triple[] {
  const text = stringAt(line, "text");
  const pairs = line["events"] as readonly { readonly source: string; readonly target: string }[];
  return pairs.map(({ source, target }) => ({
    source,
    target,
    plover: classBetween(text, { source, target }, resources),
  }));
}

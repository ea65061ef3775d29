import type { Reading, ReadAct, ReadActParty, Resources } from "../src/reading/index.ts";
import { actBetween, isCoded, ploverClass } from "../src/reading/index.ts";
import type { Line } from "./jsonl.ts";
import { stringAt } from "./jsonl.ts";

/** An act as the gold sets of events write it: two parties in the words of the text, and a class. */
interface Triple {
  readonly source: string;
  readonly target: string;
  readonly plover: string;
}

/**
 * The acts of a reading as triples: each who acts with each to whom it is done, those who act together in pairs; only
 * those that PLOVER codes.
 */
export const triples = (
  reading: Reading,
  { authorities }: Pick<Resources, "authorities">,
): readonly Triple[] =>
  distinct(
    reading.acts
      .filter((act) => isCoded(act, reading, authorities))
      .flatMap((act) => triplesOf(act, reading)),
  );

function triplesOf(act: ReadAct, { text }: Reading): readonly Triple[] {
  const plover = ploverClass(act);
  if (plover === null) return [];
  const [first, ...others] = act.actors;
  if (act.recipients.length > 0)
    return [{ source: nameOf(act.actors, text), target: nameOf(act.recipients, text), plover }];
  // "no talks between X and Y": nobody rejects anybody
  if (act.polarity === "negative") return [];
  return others.length > 0 && first
    ? [{ source: nameOf([first], text), target: nameOf(others, text), plover }]
    : [];
}

const MOST_WORDS = 12;

/** Parties that act together are one, as PLOVER has it: the words from the first to the last, where they are few. */
function nameOf(parties: readonly ReadActParty[], text: string): string {
  const spans = parties.map(({ span }) => span);
  const whole = text.slice(
    Math.min(...spans.map(({ start }) => start)),
    Math.max(...spans.map(({ end }) => end)),
  );
  const words = whole.split(/\s+/);
  return words.length <= MOST_WORDS ? whole : spans[0]!.exact.split(/\s+/).slice(-MOST_WORDS).join(" ");
}

const distinct = (all: readonly Triple[]): readonly Triple[] => [
  ...new Map(all.map((triple) => [JSON.stringify(triple), triple])).values(),
];

/** The class of each given pair. */
export function classedPairs(line: Line, resources: Resources): readonly Triple[] {
  const text = stringAt(line, "text");
  const pairs = line["events"] as readonly { readonly source: string; readonly target: string }[];
  return pairs.map(({ source, target }) => {
    const { class: named, mode } = actBetween(text, { source, target }, resources);
    return { source, target, plover: OLDER[mode ?? ""] ?? named };
  });
}

/** The gold's habits, applied here and nowhere else: its classes are those of the table before PLOVER 2.0. */
const OLDER: Readonly<Record<string, string>> = {
  embargo: "COERCE",
  blockade: "ASSAULT",
  occupy: "ASSAULT",
};

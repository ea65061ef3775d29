import { evidenceOf } from "../evidence.ts";
import type { Clause } from "../clauses.ts";
import type { NamePhrase } from "./names.ts";
import type { InstrumentText, Told } from "./told.ts";
import { stepsTold } from "./told.ts";

// "The agreement was signed a year later": a name reaches over so many sentences.
const SENTENCES = 3;

/** Texts that parties conclude may be called by one another's kind: "the treaty" for a convention. */
const CONCLUDED = /^(agreement|treaty|convention|protocol|memorandum|charter|declaration)$/;

/** "the treaty was ratified", right after one was named: what else the text tells of that one. */
export function findAgain(
  source: InstrumentText,
  clause: Clause,
  phrase: NamePhrase,
  found: readonly Told[],
): readonly Told[] {
  const before = clause.passage.words[phrase.from - 1]?.lower ?? "";
  if (!/^(the|this|that)$/.test(before)) return [];
  const named = found.findLast(
    ({ type, passage, evidence }) =>
      clause.passage.index - passage <= SENTENCES &&
      evidence[0]!.end <= phrase.start &&
      (type === phrase.type || (CONCLUDED.test(type) && CONCLUDED.test(phrase.type))),
  );
  const steps = named ? stepsTold(source, clause, phrase) : [];
  if (!named || steps.length === 0) return [];
  const evidence = evidenceOf(source.text.text, [
    { start: phrase.start, end: steps.at(-1)!.said.end },
    phrase,
  ]);
  return [{ ...named, passage: clause.passage.index, steps, evidence: evidence.slice(0, 1) }];
}

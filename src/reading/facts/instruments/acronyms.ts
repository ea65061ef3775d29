import type { Clause } from "../clauses.ts";
import type { InstrumentText, Told } from "./told.ts";
import { stepsTold } from "./told.ts";
import { evidenceOf } from "../evidence.ts";

/** "The TEPA entered into force": what the text tells of an instrument by the acronym that it gave before. */
export function findByAcronym(
  source: InstrumentText,
  clause: Clause,
  found: readonly Told[],
  taken: readonly { readonly start: number; readonly end: number }[],
): readonly Told[] {
  const named = new Map(found.flatMap((told) => (told.acronym === undefined ? [] : [[told.acronym, told]])));
  if (named.size === 0) return [];
  return clause.passage.words.flatMap((word, at) => {
    const told = named.get(word.text);
    if (!told || clause.passage.words[at - 1]?.text === "(") return [];
    if (taken.some(({ start, end }) => start <= word.start && word.end <= end)) return [];
    const steps = stepsTold(source, clause, { from: at, to: at + 1 });
    if (steps.length === 0) return [];
    return [
      { ...told, passage: clause.passage.index, steps, evidence: evidenceOf(source.text.text, [word]) },
    ];
  });
}

import type { Mood } from "../reading.ts";
import { Closed } from "./lexicon.ts";
import type { Report } from "./sentence.ts";

/**
 * "did not say" and "no minister said" are denied, "will announce" expected, "would say" conditional, "allegedly said"
 * alleged; else the mood of the cue, and what begins with "if" is conditional.
 */
export function moodOf(report: Report): Mood {
  const { clause, lemma, sentence, content } = report;
  if (clause?.verb.negated || deniedBySource(report)) return "denied";
  const opening = sentence.units[content[0]?.from ?? -1]?.word;
  if (!clause) return opening === "if" ? "conditional" : "asserted";
  const { modal, forms, from, to } = clause.verb;
  if (modal !== null) return EXPECTED.test(modal) ? "expected" : "conditional";
  if (sentence.units.slice(from, to).some(({ closed }) => (closed & Closed.hedge) !== 0)) return "alleged";
  const mood = forms.find(({ cue }) => cue.lemma === lemma)?.cue.mood ?? "asserted";
  return mood === "asserted" && CONDITION.test(opening ?? "") ? "conditional" : mood;
}

const EXPECTED = /^(?:will|shall|won't|['’]ll)$/;

const CONDITION = /^(?:if|unless)$/;

/** "No minister has said", "Neither Morvan nor Halvorsen said". */
function deniedBySource({ source, sentence }: Report): boolean {
  if (source === null || source === "shared") return false;
  const { units } = sentence;
  const [before, first] = [units[source.from - 1]?.word ?? "", units[source.from]!.word];
  return /^(?:no|neither|none)$/.test(first) || /^(?:nor|neither)$/.test(before);
}

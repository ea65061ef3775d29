import type { Participant } from "../../reading.ts";
import type { Clause } from "../clauses.ts";
import { listOver } from "../lists.ts";
import { skipArticles, wordAt } from "../unit.ts";
import type { Told } from "./told.ts";
import type { MeetingWords } from "./words.ts";
import { phrasesIn } from "../phrases.ts";

// "met in narrow format in Oru on Friday under the chairmanship of X": at most so many units on.
const REACH = 18;

/** Who is told to have been in the chair: he met with those whom he chaired. Nobody where the words tell none. */
export function chairOf(
  { units, lists, passage, unitOfWord }: Clause,
  { span, organisation, level }: Told,
  { chaired }: MeetingWords,
): readonly Participant[] {
  if (!organisation && level === undefined) return [];
  const from = units.findIndex(({ start }) => start >= span.start);
  const last = units.findLastIndex(({ end }) => end <= span.end) + REACH;
  const ends = new Set(phrasesIn(chaired, passage.words).map(({ to }) => unitOfWord[to - 1]));
  for (let at = Math.max(0, from); at < units.length && at <= last; at++) {
    if (ends.has(at)) return personsAt(lists, skipArticles(units, at + 1));
    // "with X in the chair"
    if (wordAt(units, at) === "chair" && wordAt(units, at - 1) === "the" && wordAt(units, at - 2) === "in")
      return personsAt(lists, at - 3);
  }
  return [];
}

const personsAt = (lists: Clause["lists"], unit: number): readonly Participant[] =>
  (listOver(lists, unit)?.parties ?? [])
    .filter(({ kind }) => kind === "person")
    .map((party) => ({ ...party, part: "chair" }));

import type { Clause, ClausedText } from "../clauses.ts";
import { phrasesIn } from "../phrases.ts";
import { applying } from "./applying.ts";
import type { Belonging, BelongingContext } from "./belonging.ts";
import { accession, admitting, becoming, depositing, joining } from "./joining.ts";
import { freezing, leaving, leavingNoun, readmitting, suspending } from "./leaving.ts";
import { comprising, founding, standing } from "./standing.ts";
import type { MembershipWords } from "./words.ts";
import { statusWordsIn } from "./words.ts";

/** All that a passage tells of belonging; empty at once where it has none of the words. */
export function belongingsIn(
  text: ClausedText,
  clause: Clause,
  words: MembershipWords,
): readonly Belonging[] {
  const acts = phrasesIn(words.acts, clause.passage.words).map((match) => ({
    ...match,
    kind: match.row["class"]!,
  }));
  const statuses = statusWordsIn(clause.passage, words);
  if (acts.length === 0 && statuses.length === 0) return [];
  const context = { text, clause, acts, statuses, words };
  return RECOGNISERS.flatMap((recognise) => recognise(context));
}

const RECOGNISERS: readonly ((context: BelongingContext) => readonly Belonging[])[] = [
  joining,
  becoming,
  admitting,
  accession,
  depositing,
  applying,
  leaving,
  leavingNoun,
  suspending,
  readmitting,
  freezing,
  comprising,
  founding,
  standing,
];

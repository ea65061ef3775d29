import { lastUpTo } from "../../../text/index.ts";
import type { Participant } from "../../reading.ts";
import type { ClausedText } from "../clauses.ts";
import { isGoverned } from "../clauses.ts";
import type { Company } from "../company.ts";
import type { Candidate } from "./told.ts";

/**
 * Who "the two leaders" and "their call" look back to: those who were last told to have met, unless another pair has
 * been the subject of a sentence since. In "Morvan met Ostrova and praised the deal reached with Lind and Brek. The two
 * presidents ..." the pair last named is not the one that talks.
 */
export function companyAmong(text: ClausedText, before: readonly Candidate[]): Company {
  return {
    ...text.company,
    pairBefore: (position) => metBefore(text, before, position) ?? text.company.pairBefore(position),
  };
}

// A page speaks of its pair for a page; in longer texts others come in between.
const SENTENCES = 12;

function metBefore(
  { clauses }: ClausedText,
  before: readonly Candidate[],
  position: number,
): readonly Participant[] | undefined {
  const here = lastUpTo(clauses, position, ({ passage }) => passage.start);
  const met = lastPair(before, position, here - SENTENCES);
  if (!met) return undefined;
  const first = met.clause.passage.index;
  // "Ostrova also met Lind, and the two talked": those of its own sentence
  const own = clauses[here]?.lists.filter(({ end }) => end <= position) ?? [];
  const named = own.flatMap(({ parties }) => parties.filter(({ kind }) => kind === "person"));
  if (new Set(named.map(({ actor }) => actor)).size > 1) return undefined;
  const others = clauses
    .slice(first, here + 1)
    .some(({ lists, units }) =>
      lists.some(
        (list) =>
          list.start >= met.span.end &&
          list.end <= position &&
          list.parties.filter(({ kind }) => kind === "person").length > 1 &&
          !isGoverned(units, list),
      ),
    );
  return others ? undefined : met.participants;
}

/** The last pair told to have met before `position`, in clause number `least` or later. */
function lastPair(before: readonly Candidate[], position: number, least: number): Candidate | undefined {
  for (let at = before.length - 1; at >= 0; at--) {
    const one = before[at]!;
    if (one.clause.passage.index < least) return undefined;
    if (one.span.end <= position && isPair(one)) return one;
  }
  return undefined;
}

const isPair = ({ participants, status, format, pronominal }: Candidate): boolean =>
  !pronominal &&
  status === "held" &&
  format !== "press" &&
  participants.length === 2 &&
  participants.every(({ kind }) => kind === "person");

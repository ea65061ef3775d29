import type { DateMention } from "../../text/index.ts";
import { isPartialDate } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { VoicedDocument } from "../layers.ts";
import type { ReadMembership, ReadStatement } from "../reading.ts";
import { organisationFinder } from "./antecedents.ts";
import type { Clause } from "./clauses.ts";
import { clausesOf } from "./clauses.ts";
import { evidenceOf } from "./evidence.ts";
import type { Belonging } from "./membership-recognisers.ts";
import { belongingsIn } from "./membership-recognisers.ts";
import { membershipWords } from "./membership-words.ts";

/**
 * Which states are, become or wish to become what in which organisation. One entry for each state and step, with
 * all the places that say so; `since` only where the text gives the day beside it.
 */
export function findMemberships(
  document: VoicedDocument,
  statements: readonly ReadStatement[],
  authorities: Authorities,
): readonly ReadMembership[] {
  const text = clausesOf(document, statements, authorities);
  const words = membershipWords(authorities);
  const organisationAt = organisationFinder(document.mentions, authorities);
  const found = text.clauses.flatMap((clause) =>
    belongingsIn(text, clause, words).flatMap((belonging) => {
      const told = organisationAt(clause.passage, belonging.span.start);
      const since = belonging.status === "applicant" ? undefined : dayBeside(clause, belonging);
      return (told ? belonging.states : []).map((state): ReadMembership => {
        const evidence = evidenceOf(text.text, [belonging.span]);
        return {
          organisation: told!.organisation.short,
          state: state.name,
          status: belonging.status,
          ...(since !== undefined && { since }),
          planned: belonging.planned,
          claimedBy: text.voiceAt(evidence[0]!)?.id ?? null,
          evidence,
          rule:
            told!.rule === "organisation-in-sentence" ? belonging.rule : `${belonging.rule}-${told!.rule}`,
        };
      });
    }),
  );
  return joinSame(found, text.text);
}

/** The day told in the same passage after the words, or right before them. */
function dayBeside({ passage }: Clause, { span }: Belonging): string | undefined {
  const dated = passage.dates.filter(
    ({ type, value }: DateMention) => type === "DATE" && isPartialDate(value),
  );
  return (
    dated.find(({ start }) => start >= span.start && start < span.end + 60) ??
    dated.find(({ end }) => end <= span.start && end > span.start - 60)
  )?.value;
}

/** One entry for a state, step and plan. "Minsk’s accession" alone says not whether it is planned: it joins either. */
function joinSame(found: readonly ReadMembership[], text: string): readonly ReadMembership[] {
  const joined = new Map<string, ReadMembership>();
  for (const one of found) {
    const key = keyOf(one);
    const open =
      one.rule.startsWith("accession") && one.since === undefined
        ? keyOf({ ...one, planned: !one.planned })
        : key;
    const at = joined.has(key) ? key : open;
    const known = joined.get(at);
    if (known) joined.set(at, together(known, one, text));
    else joined.set(key, one);
  }
  return [...joined.values()];
}

const keyOf = ({ organisation, state, status, planned }: ReadMembership): string =>
  [organisation, state, status, planned].join("|");

function together(known: ReadMembership, one: ReadMembership, text: string): ReadMembership {
  const since = known.since ?? one.since;
  const evidence = evidenceOf(text, [...known.evidence, ...one.evidence]);
  return { ...known, ...(since !== undefined && { since }), evidence };
}

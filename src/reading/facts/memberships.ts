import type { DateMention, PartialDate } from "../../text/index.ts";
import { isPartialDate } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { VoicedDocument } from "../layers.ts";
import type { ReadMembership, ReadStatement } from "../reading.ts";
import { organisationFinder } from "./antecedents.ts";
import type { Clause, ClausedText } from "./clauses.ts";
import { clausesOf } from "./clauses.ts";
import { evidenceOf } from "./evidence.ts";
import { joinSame } from "./join-same.ts";
import type { Belonging } from "./membership-recognisers.ts";
import { belongingsIn } from "./membership-recognisers.ts";
import { tableEntries } from "./membership-tables.ts";
import { membershipWords } from "./membership-words.ts";

/**
 * Which states are, become or wish to become what in which organisation. One entry for each state and step, with
 * all the places that say so; `since` only where the text gives the day beside it.
 */
export function findMemberships(
  document: VoicedDocument,
  statements: readonly ReadStatement[],
  authorities: Authorities,
  published?: PartialDate,
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
          ...asOfIn(clause, belonging, since, published),
          planned: belonging.planned,
          claimedBy: text.voiceAt(evidence[0]!)?.id ?? null,
          evidence,
          rule:
            told!.rule === "organisation-in-sentence" ? belonging.rule : `${belonging.rule}-${told!.rule}`,
        };
      });
    }),
  );
  const all = [...found, ...inTables(document, text, organisationAt, authorities)];
  return joinSame(all, text.text, keysOf, together);
}

/** "| Tarvia | Observer | 2004 |" */
function inTables(
  document: VoicedDocument,
  text: ClausedText,
  organisationAt: ReturnType<typeof organisationFinder>,
  authorities: Authorities,
): readonly ReadMembership[] {
  return tableEntries(document, membershipWords(authorities)).flatMap(({ state, status, since, span }) => {
    const told = organisationAt(span, span.start);
    const evidence = evidenceOf(text.text, [span]);
    return told
      ? [
          {
            organisation: told.organisation.short,
            state: state.name,
            status,
            ...(since !== undefined && { since }),
            planned: false,
            claimedBy: text.voiceAt(evidence[0]!)?.id ?? null,
            evidence,
            rule: "row-of-table",
          },
        ]
      : [];
  });
}

/** "now has", "is an observer": as of the day of publication; "as of 1 May": as of that day. Nothing where a step is dated or past. */
function asOfIn(
  { passage }: Clause,
  { span, planned, status }: Belonging,
  since: string | undefined,
  published: PartialDate | undefined,
): { readonly asOf?: string } {
  const stated = passage.words.findIndex(
    ({ lower }, at) => lower === "as" && passage.words[at + 1]?.lower === "of",
  );
  const from = passage.words[stated + 2]?.start;
  const day =
    stated < 0 ? undefined : passage.dates.find(({ start, value }) => start === from && isPartialDate(value));
  if (day) return { asOf: day.value };
  const present = passage.words.some(
    ({ lower, start, end }) =>
      start >= span.start - 12 && end <= span.end && /^(is|are|remains?|now|currently|both)$/.test(lower),
  );
  return present && !planned && since === undefined && status !== "applicant" && published !== undefined
    ? { asOf: published }
    : {};
}

/** The day told in the same passage after the words, or right before them. */
function dayBeside({ passage }: Clause, { span, rule }: Belonging): string | undefined {
  const dated = passage.dates.filter(
    ({ type, value }: DateMention) => type === "DATE" && isPartialDate(value),
  );
  // "both observers, would be admitted in July": only "since" dates where a state stands.
  if (/^(stands|step-)/.test(rule))
    return dated.find(
      ({ start }) =>
        start >= span.end &&
        passage.words.findLast((word) => word.end <= start)?.lower === "since" &&
        start < span.end + 12,
    )?.value;
  return (
    dated.find(({ start }) => start >= span.start && start < span.end + 60) ??
    dated.find(({ end }) => end <= span.start && end > span.start - 60)
  )?.value;
}

/** One entry for a state, step and plan. "Minsk’s accession" alone says not whether it is planned: it joins either. */
function keysOf(one: ReadMembership): readonly [string, ...string[]] {
  const open = one.rule.startsWith("accession") && one.since === undefined;
  return open ? [keyOf(one), keyOf({ ...one, planned: !one.planned })] : [keyOf(one)];
}

const keyOf = ({ organisation, state, status, planned }: ReadMembership): string =>
  [organisation, state, status, planned].join("|");

function together(known: ReadMembership, one: ReadMembership): ReadMembership {
  const since = known.since ?? one.since;
  return { ...known, ...(since !== undefined && { since }) };
}

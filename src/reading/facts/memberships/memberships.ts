import type { PartialDate } from "../../../text/index.ts";
import type { Authorities } from "../../authorities.ts";
import type { VoicedDocument } from "../../layers.ts";
import type { MembershipStatus, ReadMembership, ReadStatement } from "../../reading.ts";
import type { ToldOrganisation } from "../antecedents.ts";
import { organisationFinder } from "../antecedents.ts";
import type { Clause, ClausedText } from "../clauses.ts";
import { clausesOf } from "../clauses.ts";
import { evidenceOf } from "../evidence.ts";
import { joinSame } from "../join-same.ts";
import type { Belonging } from "./belonging.ts";
import type { BelongingDays } from "./days.ts";
import { daysOf } from "./days.ts";
import { distinct } from "./judges.ts";
import { stepOn } from "./ladder-steps.ts";
import { belongingsIn } from "./recognisers.ts";
import { tableEntries } from "./tables.ts";
import { membershipWords } from "./words.ts";

/**
 * Which states are, become or wish to become what in which organisation, how far that has come, and since when. One
 * entry for each state, step and stage, with all the places that say so; days only where the text gives them beside it.
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
    distinct(belongingsIn(text, clause, words)).flatMap((belonging, _, others) => {
      // "a member of A and a candidate of B": the organisation nearest to the words of the step
      const { from, to, rule } = belonging;
      const nearest = /^(comprises|listed)/.test(rule) ? from : (leftAt(clause, belonging) ?? to - 1);
      const told = organisationAt(clause.passage, clause.passage.words[nearest]!.start);
      const days = daysOf(clause, belonging, others, published);
      return told ? entriesOf(belonging, told, days, text, published) : [];
    }),
  );
  const all = [...found, ...inTables(document, text, organisationAt, authorities)];
  return joinSame(all, text.text, keysOf, together);
}

/** "suspended Tarvia from the Union": what it is put out of or leaves stands after "from". */
function leftAt({ passage }: Clause, { to, rule }: Belonging): number | undefined {
  if (!/^(suspends|leav)/.test(rule)) return undefined;
  const at = passage.words.findIndex(({ lower }, word) => word >= to && word < to + 6 && lower === "from");
  return at < 0 ? undefined : at;
}

function entriesOf(
  belonging: Belonging,
  { organisation, rule }: ToldOrganisation,
  days: BelongingDays,
  text: ClausedText,
  published: PartialDate | undefined,
): readonly ReadMembership[] {
  const day = days.since ?? days.on ?? days.asOf ?? published;
  const status = stepOn(organisation, belonging.status, day);
  const goal = belonging.goal === undefined ? undefined : stepOn(organisation, belonging.goal, day);
  if (status === undefined) return [];
  const evidence = evidenceOf(text.text, [belonging.span]);
  return belonging.states.map((state): ReadMembership => ({
    organisation: organisation.short,
    state: state.name,
    status,
    stage: belonging.stage,
    told: belonging.told,
    ...days,
    planned: belonging.planned,
    ...(goal !== undefined && { goal }),
    claimedBy: text.voiceAt(evidence[0]!)?.id ?? null,
    evidence,
    rule: rule === "organisation-in-sentence" ? belonging.rule : `${belonging.rule}-${rule}`,
  }));
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
    const step: MembershipStatus | undefined = told && stepOn(told.organisation, status, since);
    const evidence = evidenceOf(text.text, [span]);
    return told && step
      ? [
          {
            organisation: told.organisation.short,
            state: state.name,
            status: step,
            stage: step === "applicant" ? "applied" : "in-effect",
            told: "done",
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

/** One entry for a state, step and stage. "Minsk’s accession" alone says not whether it is planned: it joins either. */
function keysOf(one: ReadMembership): readonly [string, ...string[]] {
  const open = /^accession(?!-talks)/.test(one.rule) && one.since === undefined && one.stage === "in-effect";
  return open ? [keyOf(one), keyOf({ ...one, ...turned(one) })] : [keyOf(one)];
}

const turned = ({ told }: ReadMembership): Pick<ReadMembership, "told" | "planned"> =>
  told === "planned" ? { told: "done", planned: false } : { told: "planned", planned: true };

const keyOf = ({ organisation, state, status, stage, told, planned }: ReadMembership): string =>
  [organisation, state, status, stage, told, planned].join("|");

function together(known: ReadMembership, one: ReadMembership): ReadMembership {
  const since = known.since ?? one.since;
  const on = known.on ?? one.on;
  return { ...known, ...(since !== undefined && { since }), ...(on !== undefined && { on }) };
}

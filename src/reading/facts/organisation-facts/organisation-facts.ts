import type { Mention } from "../../../text/index.ts";
import type { Authorities } from "../../authorities.ts";
import type { VoicedDocument } from "../../layers.ts";
import type { ReadOrganisationFact, ReadStatement } from "../../reading.ts";
import { organisationFinder } from "../antecedents.ts";
import { clausesOf } from "../clauses.ts";
import { evidenceOf } from "../evidence.ts";
import { joinSame } from "../join-same.ts";
import { membershipWords } from "../memberships/words.ts";
import type { OrganisationFact } from "./fact.ts";
import { ORGANISATION_RECOGNISERS } from "./recognisers.ts";
import { parentOf } from "../organisations.ts";
import { organisationWords } from "./words.ts";

/**
 * What the text says of organisations as such: how many members, when the charter was signed, which bodies and
 * offices there are. Numbers are numbers, days ISO dates; the same fact told twice is one entry with both places.
 */
export function findOrganisationFacts(
  document: VoicedDocument,
  statements: readonly ReadStatement[],
  authorities: Authorities,
): readonly ReadOrganisationFact[] {
  const text = clausesOf(document, statements, authorities);
  const finder = organisationFinder(document.mentions, authorities);
  const [words, membership] = [organisationWords(authorities), membershipWords(authorities)];
  const topics = mainOrganisations(document.mentions, authorities);
  // A body named in passing ("the UN Security Council") tells nothing of its organisation.
  const isTopical = ({ rule, organisation }: OrganisationFact): boolean =>
    rule !== "body-named" || topics.has(organisation!);
  const found = text.clauses.flatMap((clause) => {
    const organisationAt = (position: number) => finder(clause.passage, position);
    const context = { clause, text: text.text, words, membership, authorities, organisationAt };
    const facts = ORGANISATION_RECOGNISERS.flatMap((recognise) => recognise(context));
    return facts.filter(isTopical).flatMap((fact) => {
      const told = fact.organisation === undefined ? organisationAt(fact.span.start) : undefined;
      const organisation = fact.organisation ?? told?.organisation.short;
      if (organisation === undefined) return [];
      const { span, rule, ...rest } = fact;
      const evidence = evidenceOf(text.text, [span]);
      const claimedBy = text.voiceAt(evidence[0]!)?.id ?? null;
      const ground = told?.rule === "organisation-named-before" ? `${rule}-${told.rule}` : rule;
      return [{ ...rest, organisation, claimedBy, evidence, rule: ground }];
    });
  });
  return joinSame(found, text.text, (one) => [keyOf(one)], together);
}

/** Short names of the organisations a text is about: named at least half as often as the one named most. */
function mainOrganisations(mentions: readonly Mention[], authorities: Authorities): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { type, actor } of mentions) {
    const short =
      type === "organisation" || type === "body" ? parentOf(actor, authorities)?.short : undefined;
    if (short !== undefined) counts.set(short, (counts.get(short) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return new Set([...counts].filter(([, count]) => 2 * count >= most).map(([short]) => short));
}

const keyOf = ({ organisation, fact, subject, value }: ReadOrganisationFact): string =>
  [organisation, fact, subject ?? "", fact === "body" ? "" : value].join("|");

/** "body" is only said of what no telling calls by more. */
const together = (known: ReadOrganisationFact, one: ReadOrganisationFact): ReadOrganisationFact =>
  known.value === "body" ? { ...known, value: one.value } : known;

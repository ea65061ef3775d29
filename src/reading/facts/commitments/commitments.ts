import type { ActorReference } from "../../../text/index.ts";
import type { PartialDate } from "../../../text/index.ts";
import { lastUpTo, quote } from "../../../text/index.ts";
import type { Authorities } from "../../authorities.ts";
import type { VoicedDocument } from "../../layers.ts";
import type { Participant, ReadCommitment, ReadFulfilment, ReadStatement } from "../../reading.ts";
import type { Clause, ClausedText } from "../clauses.ts";
import { clausesOf } from "../clauses.ts";
import { conditionOf, dueOf, occasionOf } from "./due.ts";
import { undertakingsIn } from "./recognisers.ts";
import type { Undertaking } from "./undertaking.ts";
import { underLeads } from "./leads.ts";
import type { CommitmentWords } from "./words.ts";
import { commitmentWords } from "./words.ts";
import { deedsIn } from "./deeds.ts";
import { evidenceOf } from "../evidence.ts";
import { joinSame } from "../join-same.ts";

/**
 * Who is to do what, by when and on what condition: agreed, promised, announced or intended. `what` are the words
 * of the text; the same words again are the same commitment.
 */
export function findCommitments(
  document: VoicedDocument,
  statements: readonly ReadStatement[],
  authorities: Authorities,
  published?: PartialDate,
): readonly ReadCommitment[] {
  const text = clausesOf(document, statements, authorities);
  const words = commitmentWords(authorities);
  const found = underLeads(
    text,
    text.clauses.flatMap((clause) => withDeeds(undertakingsIn(text, clause, words), text, clause, words)),
    published,
  );
  return joinSame(
    found.map((one) => commitmentOf(text, one, words, published)),
    text.text,
    ({ what }) => [what.exact.toLowerCase()],
  ).map((one, number) => ({ ...one, id: `c${number + 1}` }));
}

/** "completed the withdrawal of its troops, as agreed": a deed that was promised is a commitment reported as done. */
function withDeeds(
  told: readonly Undertaking[],
  text: ClausedText,
  clause: Clause,
  words: CommitmentWords,
): readonly Undertaking[] {
  const deeds = deedsIn(text, clause, words).filter(
    ({ promised, what }) =>
      promised && !told.some((one) => one.what.start < what.end && what.start < one.what.end),
  );
  return [...told, ...deeds].sort((a, b) => a.what.start - b.what.start);
}

/** Whether one of some ends of spans, in order, lies between two places. */
function tells(ends: readonly number[], from: number, to: number): boolean {
  const last = ends[lastUpTo(ends, to, (end) => end)];
  return last !== undefined && last > from;
}

/** Deeds told as done or not, which may keep or break a commitment that another source tells; not those of `commitments`. */
export function findFulfilments(
  document: VoicedDocument,
  statements: readonly ReadStatement[],
  authorities: Authorities,
  commitments: readonly ReadCommitment[],
): readonly ReadFulfilment[] {
  const text = clausesOf(document, statements, authorities);
  const words = commitmentWords(authorities);
  const told = commitments
    .filter(({ status }) => /^reported-/.test(status))
    .map(({ what }) => what.end)
    .sort((a, b) => a - b);
  const deeds = text.clauses
    .flatMap((clause) => deedsIn(text, clause, words))
    .filter(({ promised, what, clause }) => !promised && !tells(told, what.start, clause.passage.end));
  return deeds.map((deed, number) => {
    const evidence = evidenceOf(text.text, [deed.span]);
    return {
      id: `f${number + 1}`,
      who: deed.who.map((party) => reference(party, deed.whoRule)),
      what: quote(text.text, deed.what),
      deed: deed.deed,
      done: deed.status === "reported-done",
      ...(deed.date !== undefined && { date: deed.date }),
      claimedBy: text.voiceAt(evidence[0]!)?.id ?? null,
      evidence,
      rule: deed.rule,
    };
  });
}

function commitmentOf(
  text: ClausedText,
  undertaking: Undertaking,
  words: CommitmentWords,
  published: PartialDate | undefined,
): ReadCommitment {
  const { what, span, said, status, rule } = undertaking;
  const evidence = evidenceOf(text.text, [span, ...(said ? [what] : [])]);
  const due = dueOf(text.text, undertaking, published) ?? undertaking.due;
  const occasion = occasionOf(text.text, undertaking, words);
  const condition = conditionOf(text.text, undertaking, words);
  return {
    id: "",
    who: whoOf(text, undertaking),
    what: quote(text.text, what),
    ...(due !== undefined && { due }),
    ...(occasion !== undefined && { occasion }),
    ...(condition !== undefined && { condition }),
    status,
    ...(undertaking.deed !== undefined && { deed: undertaking.deed }),
    claimedBy: text.voiceAt(evidence[0]!)?.id ?? null,
    evidence,
    rule,
  };
}

/** Who is to do it; in a text that some issue together and where no other is named, they. */
function whoOf(text: ClausedText, told: Undertaking): readonly ActorReference[] {
  const { who, whoRule, what, span, rule } = told;
  // "The delegations agreed to meet": whose words tell of the deed, not whose words the deed is told in
  const issuers = text.issuersAt(span.start < what.start ? { start: span.start, end: span.start + 1 } : what);
  // "the two countries" of a joint text are those who issue it, whoever was named last
  const together = issuers.length > 1 && whoRule === "pair-named-before";
  if (together && COUNTRIES.test(text.text.slice(span.start, what.start))) return issuers;
  if (who.length > 0 && !(issuers.length > 1 && who.every(isSide))) {
    return who.map((party) => reference(party, whoRule));
  }
  return issuers.length > 0 && /^(verb|pledge|noun|that|will|is-to|binds)-/.test(rule) && ofIssuers(told)
    ? issuers
    : [NOBODY];
}

const COUNTRIES = /\b(countries|nations|states|governments|sides|parties|delegations)\b/iu;

/** "The two delegations", "both sides": nobody but those who issue the text. */
const isSide = ({ actor, name }: Participant): boolean =>
  actor === null && /^(the )?(two |both )?(delegations?|sides|parties|leaders|ministers)$/i.test(name);

/** "will" tells of the issuers where "we" or "the sides" stands before it; "agreed to" and the like without a subject too. */
const ofIssuers = ({ rule, whoRule }: Undertaking): boolean =>
  !/^(will|is-to|binds)-/.test(rule) || whoRule === "speaker-not-named";

const NOBODY: ActorReference = {
  actor: null,
  name: null,
  kind: "group",
  basis: "unattributed",
  rule: "nobody-named",
};

const reference = ({ actor, name, kind }: Participant, rule: string): ActorReference => ({
  actor,
  name,
  kind,
  basis: rule === "subject-before-verb" || rule === "doer-after-by" ? "stated" : "inferred",
  rule,
});

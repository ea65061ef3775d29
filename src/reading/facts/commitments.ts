import type { ActorReference } from "../../text/index.ts";
import { isPartialDate, quote } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { VoicedDocument } from "../layers.ts";
import type { Participant, ReadCommitment, ReadStatement } from "../reading.ts";
import type { ClausedText } from "./clauses.ts";
import { clausesOf } from "./clauses.ts";
import type { Undertaking } from "./commitment-recognisers.ts";
import { undertakingsIn } from "./commitment-recognisers.ts";
import type { CommitmentWords } from "./commitment-words.ts";
import { commitmentWords } from "./commitment-words.ts";
import { evidenceOf } from "./evidence.ts";
import { phrasesIn } from "./phrases.ts";

/**
 * Who is to do what, by when and on what condition: agreed, promised, announced or intended. `what` are the words
 * of the text; the same words again are the same commitment.
 */
export function findCommitments(
  document: VoicedDocument,
  statements: readonly ReadStatement[],
  authorities: Authorities,
): readonly ReadCommitment[] {
  const text = clausesOf(document, statements, authorities);
  const words = commitmentWords(authorities);
  const found = text.clauses.flatMap((clause) => outermost(undertakingsIn(text, clause, words)));
  return joinSame(
    found.map((one) => commitmentOf(text, one, words)),
    text.text,
  ).map((one, number) => ({ ...one, id: `c${number + 1}` }));
}

/** "agreed to stop if the other side will withdraw": what stands inside an undertaking is part of it. */
function outermost(found: readonly Undertaking[]): readonly Undertaking[] {
  const kept: Undertaking[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    if (!last || one.what.start >= last.what.end) kept.push(one);
  }
  return kept;
}

function commitmentOf(text: ClausedText, undertaking: Undertaking, words: CommitmentWords): ReadCommitment {
  const { who, whoRule, what, span, status, rule } = undertaking;
  const evidence = evidenceOf(text.text, [span]);
  const due = dueOf(text.text, undertaking);
  const condition = conditionIn(text.text, undertaking, words);
  return {
    id: "",
    who: who.length > 0 ? who.map((party) => reference(party, whoRule)) : [NOBODY],
    what: quote(text.text, what),
    ...(due !== undefined && { due }),
    ...(condition !== undefined && { condition }),
    status,
    claimedBy: text.voiceAt(evidence[0]!)?.id ?? null,
    evidence,
    rule,
  };
}

// "In July, X will ...": a date so close before the subject belongs to what is announced.
const LEAD = 30;

/** The day by which; "promised help on Sunday" tells the day of the promise, "will help on Sunday" that of the help. */
function dueOf(text: string, { clause, what, span, rule }: Undertaking): string | undefined {
  const will = rule.startsWith("will");
  return clause.passage.dates.find(({ type, value, start, end }) => {
    const told =
      start >= what.start ? end <= what.end : will && start >= span.start - LEAD && end <= what.start;
    const limited = /\b(by|before|until|till|from|in|within|during)\s+(the\s+)?$/i.test(
      text.slice(Math.max(0, start - 12), start),
    );
    return type === "DATE" && isPartialDate(value) && told && (will || limited);
  })?.value;
}

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

/** "if the broadcasts do not stop", in the words of the text. */
function conditionIn(
  text: string,
  { clause, what }: Undertaking,
  words: CommitmentWords,
): string | undefined {
  const all = clause.passage.words;
  const first = phrasesIn(words.conditions, all).find(
    ({ from }) => all[from]!.start >= what.start && all[from]!.end < what.end,
  );
  return first && text.slice(all[first.from]!.start, what.end);
}

function joinSame(found: readonly ReadCommitment[], text: string): readonly ReadCommitment[] {
  const joined = new Map<string, ReadCommitment>();
  for (const one of found) {
    const key = one.what.exact.toLowerCase();
    const known = joined.get(key);
    joined.set(
      key,
      known ? { ...known, evidence: evidenceOf(text, [...known.evidence, ...one.evidence]) } : one,
    );
  }
  return [...joined.values()];
}

import type { ActorReference } from "../../text/index.ts";
import type { PartialDate } from "../../text/index.ts";
import { quote } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { VoicedDocument } from "../layers.ts";
import type { Participant, ReadCommitment, ReadStatement } from "../reading.ts";
import type { ClausedText } from "./clauses.ts";
import { clausesOf } from "./clauses.ts";
import { conditionOf, dueOf, occasionOf } from "./commitment-due.ts";
import type { Undertaking } from "./commitment-recognisers.ts";
import { undertakingsIn } from "./commitment-recognisers.ts";
import type { CommitmentWords } from "./commitment-words.ts";
import { commitmentWords } from "./commitment-words.ts";
import { evidenceOf } from "./evidence.ts";
import { joinSame } from "./join-same.ts";

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
  const found = text.clauses.flatMap((clause) => outermost(undertakingsIn(text, clause, words)));
  return joinSame(
    found.map((one) => commitmentOf(text, one, words, published)),
    text.text,
    ({ what }) => [what.exact.toLowerCase()],
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

function commitmentOf(
  text: ClausedText,
  undertaking: Undertaking,
  words: CommitmentWords,
  published: PartialDate | undefined,
): ReadCommitment {
  const { what, span, status, rule } = undertaking;
  const evidence = evidenceOf(text.text, [span]);
  const due = dueOf(text.text, undertaking, published);
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
    claimedBy: text.voiceAt(evidence[0]!)?.id ?? null,
    evidence,
    rule,
  };
}

/** Who is to do it; in a text that some issue together and where no other is named, they. */
function whoOf(text: ClausedText, { who, whoRule, what, rule }: Undertaking): readonly ActorReference[] {
  if (who.length > 0) return who.map((party) => reference(party, whoRule));
  const issuers = /^(verb|pledge|noun|that)-/.test(rule) ? text.issuersAt(what) : [];
  return issuers.length > 0 ? issuers : [NOBODY];
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

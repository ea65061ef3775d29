import type { Span } from "../../../text/index.ts";
import type { Participant } from "../../reading.ts";
import type { Clause, ClausedText, Subject } from "../clauses.ts";
import type { CommitmentStatus, CommitmentWords } from "./words.ts";
import type { Word } from "../passages.ts";
import type { PhraseMatch } from "../phrases.ts";

/** Who undertakes what, as one clause tells it. */
export interface Undertaking {
  readonly clause: Clause;
  readonly who: readonly Participant[];
  readonly whoRule: string;
  /** What is undertaken: the words after "to" or "will", or what is promised. */
  readonly what: Span;
  readonly span: Span;
  readonly status: CommitmentStatus;
  readonly rule: string;
  /** "and will send": a second verb of the sentence; what stands before it belongs to the first. */
  readonly joined?: true;
  /** Where the text says what "do so" means. */
  readonly said?: Span;
  /** Dictionary form of the verb by which it is told as done. */
  readonly deed?: string;
  /** By when the sentence before says that it is due: "to take the following steps by 12 August". */
  readonly due?: string;
}

/** A word of commitment in its clause, and the undertaking told before it there. */
export interface Trigger {
  readonly text: ClausedText;
  readonly clause: Clause;
  readonly words: CommitmentWords;
  readonly match: PhraseMatch;
  readonly before: Undertaking | undefined;
}

/** A subject, or that of the verb before to which "and" joins this one. */
export type UndertakingSubject = Subject & { readonly joined?: true };

/** What a subject undertakes from a word of commitment on. */
export function undertaking(
  clause: Clause,
  match: PhraseMatch,
  subject: UndertakingSubject | undefined,
  what: Span,
): Undertaking {
  const trigger = clause.passage.words[match.from]!;
  const near = subject && subject.span.start < trigger.start ? subject.span.start : trigger.start;
  return {
    clause,
    who: subject?.parties ?? [],
    whoRule: subject?.rule ?? "nobody-named",
    ...(subject?.joined && { joined: true as const }),
    what,
    span: { start: Math.min(near, what.start), end: what.end },
    status: match.row["value"] as CommitmentStatus,
    rule: `${match.row["class"]}-${trigger.lower}`,
  };
}

/** "not agreed to", "failed to pledge". */
export const isNegated = (all: readonly Word[], at: number): boolean =>
  all
    .slice(Math.max(0, at - 2), at)
    .some(({ lower }) => /^(not|never|no|n't|yet|hardly|refuses?|failed)$/.test(lower));

import type { PartialDate } from "../../../text/index.ts";
import { isPartialDate } from "../../../text/index.ts";
import type { Clause, ClausedText } from "../clauses.ts";
import { subjectBefore } from "../clauses.ts";
import { restOfClause } from "./spans.ts";
import type { Undertaking } from "./undertaking.ts";
import type { CommitmentWords } from "./words.ts";
import type { Word } from "../passages.ts";
import type { PhraseMatch } from "../phrases.ts";
import { phraseAt, phrasesIn } from "../phrases.ts";

/** What somebody did or did not do, as an undertaking kept or not kept. */
export interface Deed extends Undertaking {
  /** Dictionary form of the verb. */
  readonly deed: string;
  readonly date?: string;
  /** The words tell of the promise: "as agreed". */
  readonly promised: boolean;
}

/** The deeds of a passage: "Tarvia has reopened the crossing, as agreed", "Esk has yet to ratify the treaty". */
export function deedsIn(text: ClausedText, clause: Clause, words: CommitmentWords): readonly Deed[] {
  const all = clause.passage.words;
  if (text.text[clause.passage.end - 1] === "?") return [];
  const undone = new Map(phrasesIn(words.undone, all).map((match) => [match.to, match]));
  return all.flatMap((_, at): readonly Deed[] => {
    const failed = undone.get(at);
    const lemma = failed ? actAt(all, at, words) : pastAt(clause, at, words);
    const deed = lemma && deedAt(text, clause, words, { at, lemma, failed });
    return deed ? [deed] : [];
  });
}

const actAt = (all: readonly Word[], at: number, { deeds }: CommitmentWords): string | undefined =>
  deeds.has(all[at]!.lower) ? all[at]!.lower : undefined;

/** "reopened", "has reopened": the verb of an act told as past, in the active voice. */
function pastAt({ passage, tree }: Clause, at: number, { pastForms }: CommitmentWords): string | undefined {
  const all = passage.words;
  const lemma = pastForms.get(all[at]!.lower);
  if (lemma === undefined) return undefined;
  const before = all.slice(Math.max(0, at - 3), at).map(({ lower }) => lower);
  if (before.some((word) => PASSIVE_OR_NOT_SO.test(word))) return undefined;
  const has = before.some((word) => /^(has|have|had|'ve|’ve|having)$/.test(word));
  return has || tree.tagOf(all[at]!) === "VBD" ? lemma : undefined;
}

const PASSIVE_OR_NOT_SO =
  /^(be|been|being|is|are|was|were|would|could|might|may|should|if|not|never|n't|n’t|to|yet|will|must)$/;

// The doer stands at most so many words before the verb.
const DOER_WORDS = 7;

function deedAt(
  text: ClausedText,
  clause: Clause,
  words: CommitmentWords,
  { at, lemma, failed }: { at: number; lemma: string; failed: PhraseMatch | undefined },
): Deed | undefined {
  const all = clause.passage.words;
  const verb = failed ? failed.from : at;
  const subject = subjectBefore(text, clause, clause.unitOfWord[verb]!);
  const near = all[Math.max(0, verb - DOER_WORDS)]!.start;
  if (!subject || subject.span.end < near || !subject.parties.some(({ actor }) => actor !== null))
    return undefined;
  if (all.slice(0, verb).some((_, from) => verb - from <= DOER_WORDS && phraseAt(words.hedges, all, from)))
    return undefined;
  const promised = phrasesIn(words.asPromised, all.slice(at))[0];
  const what = restOfClause(clause, at, promised ? at + promised.from : undefined);
  const content = all.filter(
    ({ start, end, lower }) => what && start > all[at]!.start && end <= what.end && isContent(lower),
  );
  if (!what || content.length < LEAST_CONTENT) return undefined;
  const date = dateIn(clause, what.start, what.end);
  return {
    clause,
    who: subject.parties,
    whoRule: subject.rule,
    what,
    span: { start: Math.min(subject.span.start, what.start), end: what.end },
    status: failed ? "reported-undone" : "reported-done",
    rule: `${failed ? "undone" : "done"}-${lemma}`,
    deed: lemma,
    promised: promised !== undefined,
    ...(date !== undefined && { date }),
  };
}

/** Words that tell what was done; one alone tells too little: "opened the fair" is any fair. */
const LEAST_CONTENT = 2;
const isContent = (word: string): boolean => word.length > 3 || /\p{N}/u.test(word);

/** The day told with the deed, or at the head of the sentence. */
function dateIn({ passage }: Clause, from: number, to: number): PartialDate | undefined {
  const third = passage.words[2]?.start ?? 0;
  return passage.dates.find(
    ({ type, value, start, end }) =>
      type === "DATE" &&
      isPartialDate(value) &&
      value.length > 4 &&
      ((start >= from && end <= to) || (start <= third && end <= from)),
  )?.value;
}

import type { Participant } from "../../reading.ts";
import type { Subject } from "../clauses.ts";
import { wordAt } from "../unit.ts";
import type { MeetingContext } from "./told.ts";
import type { Trigger } from "./trigger.ts";

/** "I thank Foreign Minister N. Yesterday we met": "we" are the speaker and the person named just before in the same speech. */
export function addressee(
  { text, clause }: MeetingContext,
  subject: Subject,
  { kind }: Trigger,
): Participant | undefined {
  if (kind !== "verb" || subject.rule !== "speaker-of-the-words" || subject.parties.length !== 1)
    return undefined;
  const before = clause.lists.some(({ end }) => end <= subject.span.start)
    ? clause
    : text.clauses[clause.passage.index - 1];
  const person = before && text.company.personBefore(subject.span.start);
  const named =
    person && before.lists.some(({ parties }) => parties.some(({ actor }) => actor === person.actor));
  const same = before && text.voiceAt(before.passage)?.id === text.voiceAt(subject.span)?.id;
  return named && same && person.actor !== subject.parties[0]!.actor ? person : undefined;
}

/** "received him at the villa", "met with her": the person whom the text spoke of before the subject. */
export function pronounObject(
  context: MeetingContext,
  { parties, span }: Subject,
  end: number,
): Participant | undefined {
  const { text, clause } = context;
  const at = /^(with|by|to)$/.test(wordAt(clause.units, end) ?? "") ? end + 1 : end;
  if (!/^(him|her)$/.test(wordAt(clause.units, at) ?? "") || startsName(context, at + 1)) return undefined;
  const known = (one: Participant | undefined) =>
    one && parties.every(({ actor }) => actor !== one.actor) ? one : undefined;
  return (
    known(text.company.personBefore(span.start)) ?? known(text.company.personBefore(clause.passage.start))
  );
}

/** "met her Maltese counterpart": "her" is no object. */
const startsName = ({ clause: { units }, words }: MeetingContext, at: number): boolean => {
  const next = units[at];
  return (
    next !== undefined &&
    (next.kind !== "word" || (/^\p{L}/u.test(next.text) && !words.adverbials.has(next.lower)))
  );
};

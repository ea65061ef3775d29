import type { Span } from "../../text/index.ts";
import type { Attribution } from "./attributions.ts";
import { Closed } from "./lexicon.ts";
import { phraseStartingAt } from "./noun-phrases.ts";
import type { Report, Sentence } from "./sentence.ts";
import { isAdverb } from "./verbs.ts";

/** A source that a cue takes from elsewhere; `stated` while it stands in the same sentence. */
export interface SharedSource {
  readonly span: Span;
  readonly stated: boolean;
}

/** The source of "..., adding that", "and warned", "Saying: ...": of the cue before, of the sentence, of the one before it. */
export function sharedSource(report: Report, previous: Attribution | null): SharedSource | null {
  const { sentence, cue } = report;
  const { units } = sentence;
  const start = units[0]!.start;
  const at = units[cue.from]!.start;
  const same =
    previous &&
    previous.paragraph === sentence.paragraph &&
    previous.cue.some((span) => span.start >= start && span.start < at);
  if (same && previous.source && !liesIn(previous, at))
    return { span: previous.source, stated: previous.stated };
  const subject = mainSubject(sentence, cue.from);
  if (subject) return { span: subject, stated: true };
  return previous?.source ? { span: previous.source, stated: false } : null;
}

/** A cue inside the content of the one before does not share its source. */
const liesIn = (previous: Attribution, at: number): boolean =>
  previous.content.some(({ start, end }) => start <= at && at < end);

/** The first noun phrase of the main clause: what stands before it ends at a comma. */
export function mainSubject(sentence: Sentence, before: number): Span | null {
  const { units } = sentence;
  let k = 0;
  while (
    k < units.length &&
    ((units[k]!.closed & Closed.coordinator) !== 0 || isAdverb(units[k]!) || units[k]!.mark)
  )
    k++;
  const first = units[k];
  if (!first) return null;
  const adverbial =
    (first.closed & (Closed.preposition | Closed.subordinator)) !== 0 ||
    sentence.dated(k) ||
    k === before ||
    first.word.endsWith("ing");
  if (adverbial) {
    while (k < units.length && units[k]!.word !== ",") k++;
    k++;
  }
  const phrase = phraseStartingAt(sentence, k);
  return phrase && phrase.from !== before
    ? { start: units[phrase.from]!.start, end: units[phrase.to - 1]!.end }
    : null;
}

import type { Span } from "../../text/index.ts";
import { lastStartingBy } from "../../text/index.ts";
import type { Attribution } from "./attribution.ts";
import { Closed } from "./lexicon.ts";
import { phraseStartingAt } from "./noun-phrases.ts";
import type { Report, Sentence } from "./sentence.ts";
import type { Subject } from "./subjects.ts";
import { isAdverb } from "./verbs.ts";

/** A source that a cue takes from elsewhere; `stated` while it stands in the same sentence. */
export interface SharedSource {
  readonly span: Span;
  readonly named: Span;
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
    return { span: previous.source, named: previous.named ?? previous.source, stated: previous.stated };
  const inside = same && liesIn(previous, at) ? subjectWithin(sentence, previous, at) : null;
  const subject = inside ?? mainSubject(sentence, cue.from);
  if (subject) return { span: subject, named: subject, stated: true };
  // "comments and proposed amendments": only a sentence that begins with its cue looks to the one before
  if (cue.from > FRAGMENT && !opensAsFragment(sentence, cue.from)) return null;
  const carried = subjectBefore(sentence);
  if (carried) return { span: carried, named: carried, stated: false };
  return previous?.source
    ? { span: previous.source, named: previous.named ?? previous.source, stated: false }
    : null;
}

/** "according to aides, Morvan spoke for an hour, demanding ...": the subject of the content that the cue stands in. */
function subjectWithin(sentence: Sentence, previous: Attribution, at: number): Span | null {
  const content = previous.content.find(({ start, end }) => start <= at && at < end);
  const from = sentence.units.findIndex(({ start }) => start >= (content?.start ?? Infinity));
  const phrase = from >= 0 ? phraseStartingAt(sentence, from) : null;
  return phrase
    ? { start: sentence.units[phrase.from]!.start, end: sentence.units[phrase.to - 1]!.end }
    : null;
}

/** A cue inside the content of the one before does not share its source. */
const liesIn = (previous: Attribution, at: number): boolean =>
  previous.content.some(({ start, end }) => start <= at && at < end);

/** The first noun phrase of the main clause, in text; see `mainSubjectOf`. */
export function mainSubject(sentence: Sentence, before: number): Span | null {
  const phrase = mainSubjectOf(sentence, before);
  return phrase && { start: sentence.units[phrase.from]!.start, end: sentence.units[phrase.to - 1]!.end };
}

/** The first noun phrase of the main clause, not at unit `before`; adverbials in front of it end at a comma. */
export function mainSubjectOf(sentence: Sentence, before: number): Subject | null {
  const { units } = sentence;
  let k = 0;
  for (let segments = 0; segments < 5; segments++) {
    while (
      k < units.length &&
      (isAdverb(units[k]!) || units[k]!.mark || (units[k]!.closed & Closed.coordinator) !== 0)
    )
      k++;
    if (k >= units.length) return null;
    if (k !== before && !isAdverbial(sentence, k)) break;
    while (k < units.length && units[k]!.word !== ",") k++;
  }
  const phrase = phraseStartingAt(sentence, k);
  return phrase && phrase.from !== before && (before < 0 || phrase.to <= before)
    ? { ...phrase, rule: "subject-before-cue" }
    : null;
}

/** "In Goa", "On Friday", "While ...", "Speaking ...", "According to ...". */
const isAdverbial = ({ units, dated }: Sentence, k: number): boolean =>
  (units[k]!.closed & (Closed.preposition | Closed.subordinator)) !== 0 ||
  dated(k) ||
  (units[k]!.word.endsWith("ing") && units[k]!.word.length > 5);

/** A cue within so many units of its sentence's start opens a fragment: "Also saying ..." */
const FRAGMENT = 2;

/** "Turning truth on its head saying “...”": it opens with a participle, and no verb stands before the cue. */
function opensAsFragment({ units, finite }: Sentence, cue: number): boolean {
  if (!/\p{L}{3}ing$/u.test(units[0]!.word)) return false;
  for (let k = 1; k < cue; k++) if (units[k]!.word === "," || finite(k)) return false;
  return true;
}

/** How many sentences back a fragment ("Saying ...") may find its subject. */
const REACH = 4;

/**
 * The person that one of the sentences before begins with: "Morvan shames his office. ... Saying: “...”". Who owns
 * something opens it only where that is words: "Morvan’s comments fell on deaf ears. Saying: “...”".
 */
function subjectBefore({ document, units, lexicon }: Sentence): Span | null {
  const here = lastStartingBy(document.sentences, units[0]!.start);
  for (let i = here - 1; i >= 0 && here - i <= REACH; i--) {
    const { start } = document.sentences[i]!;
    const first = document.mentions[lastStartingBy(document.mentions, start)];
    if (!first || first.start !== start || first.type !== "person") continue;
    const owned = /^['’]s\s+(\p{L}+)/u.exec(document.text.slice(first.end, first.end + 30))?.[1];
    const own = document.text.slice(first.end, first.end + 2);
    const words = owned !== undefined && lexicon.nouns.get(owned)?.patterns.has("words") === true;
    if (words || !/^['’]s/.test(own)) return { start: first.start, end: first.end };
  }
  return null;
}

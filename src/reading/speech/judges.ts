import { itemsIn } from "../../text/index.ts";
import { AUXILIARIES, Closed } from "./lexicon.ts";
import type { CueForm } from "./lexicon.ts";
import type { Stretch } from "./noun-phrases.ts";
import { phraseEndingAt } from "./noun-phrases.ts";
import type { Report, Sentence } from "./sentence.ts";
import type { Subject } from "./subjects.ts";
import type { Unit } from "./units.ts";
import { isAdverb } from "./verbs.ts";

/** A judge looks at one report and gives it back as it stands, corrected, or not at all. */
type Judge = (report: Report) => Report | null;

/** The judges in the order in which they look. */
const JUDGES: readonly Judge[] = [wholeSource, pronounAlone, filledGap, notSaid, thingsShow, saysSomething];

/** The report as the judges leave it, or null where one of them lets it go. */
export function judged(report: Report): Report | null {
  let kept: Report | null = report;
  for (const judge of JUDGES) kept = kept && judge(kept);
  return kept;
}

/** "the Geneva statement of 17 April had asked": a date after a preposition belongs to the source. */
function wholeSource(report: Report): Report {
  const { source, sentence, cue } = report;
  if (!isPhrase(source) || source.to >= cue.from) return report;
  const last = sentence.units[source.to - 1]!;
  if ((last.closed & Closed.preposition) === 0) return report;
  for (let k = source.to; k < cue.from; k++) if (!sentence.dated(k)) return report;
  return { ...report, source: { ...source, to: cue.from } };
}

/** "Until the inquiry ends I would call it": before a pronoun that is a subject another clause has ended. */
function pronounAlone(report: Report): Report {
  const { source, sentence } = report;
  if (!isPhrase(source) || source.to - source.from < 2 || source.relative !== undefined) return report;
  const last = sentence.units[source.to - 1]!;
  const joined = (sentence.units[source.to - 2]!.closed & Closed.coordinator) !== 0;
  const alone =
    (last.closed & Closed.subjectPronoun) !== 0 && !joined && !/^(?:it|you|there)$/.test(last.word);
  return alone ? { ...report, source: { ...source, from: source.to - 1 } } : report;
}

/** "drones that Moscow says were sent": the clause lacks its subject, which is what "that" stands for. */
function filledGap(report: Report): Report | null {
  const { source, sentence, content, clause } = report;
  const [first, ...rest] = content;
  if (!first || clause?.complement?.how !== "clause" || !isPhrase(source) || first.from < source.to)
    return report;
  if (!isFinite(sentence.units[first.from]!)) return report;
  const relative = sentence.units[source.from - 1];
  const joined = relative && ((relative.closed & Closed.relative) !== 0 || relative.word === "that");
  const end = joined ? source.from - 1 : source.from;
  const about = joined
    ? phraseEndingAt(sentence, sentence.units[end - 1]?.word === "," ? end - 1 : end)
    : null;
  return about ? { ...report, content: [nearest(sentence, about), first, ...rest] } : null;
}

/** "the minister turned to [the drones] that": the phrase from its last article on. */
function nearest({ units }: Sentence, { from, to }: Stretch): Stretch {
  for (let k = to - 1; k > from; k--) {
    if ((units[k]!.closed & (Closed.determiner | Closed.possessive)) !== 0) return { from: k, to };
  }
  return { from, to };
}

const isFinite = ({ closed, quotation }: Unit): boolean => !quotation && (closed & AUXILIARIES) !== 0;

/** "did not say whether" leaves words that were not said; "never thanked him" leaves nothing. */
function notSaid(report: Report): Report | null {
  if (!report.clause?.verb.negated || report.clause.complement?.how !== "object") return report;
  return report.class === "speech" ? { ...report, class: "mention" } : null;
}

/** "The numbers underscore the need": a thing shows what it is said to say. */
function thingsShow(report: Report): Report {
  const { source, clause } = report;
  const shows = clause && formOf(report)?.cue.patterns.has("thing") === true;
  return shows && isPhrase(source) && isThing(report.sentence, source)
    ? { ...report, class: "evidence" }
    : report;
}

const formOf = ({ clause, lemma }: Report): CueForm | undefined =>
  clause?.verb.forms.find(({ cue }) => cue.lemma === lemma);

/** A phrase that names nobody: no name, no pronoun of a person, no office, no group, no document. */
function isThing({ document, units }: Sentence, { from, to }: Stretch): boolean {
  const words = units.slice(from, to);
  const bits =
    Closed.groupNoun |
    Closed.titleNoun |
    Closed.documentNoun |
    Closed.feminine |
    Closed.masculine |
    Closed.subjectPronoun;
  if (words.some(({ closed, word }) => (closed & bits) !== 0 || PERSON.test(word))) return false;
  if (words.some(({ capital }, i) => capital && from + i > 0)) return false;
  const span = { start: units[from]!.start, end: units[to - 1]!.end };
  return itemsIn(document.mentions, span).every(({ form }) => form === "demonym");
}

/** Endings of nouns for persons: "adviser", "economist", "spokeswoman". */
const PERSON =
  /^(?:\p{L}{3,}(?:er|or|ist|ian|ant|man|men|woman|women|person|ers|ors|ists|ians|ants)|who|one|some|many|most|others|both|all)$/u;

/** "denied it", "quoted him correctly", "discussed Ukraine": what was spoken of is named, but nothing is said of it. */
function saysSomething(report: Report): Report {
  if (report.class !== "speech" || report.content.length === 0) return report;
  const { units } = report.sentence;
  const all = report.content.flatMap(({ from, to }) => units.slice(from, to)).filter(({ mark }) => !mark);
  if (all.some(({ quotation }) => quotation)) return report;
  const words = all.filter((unit) => !isAdverb(unit) && (unit.closed & Closed.coordinator) === 0);
  const matter = formOf(report)?.cue.patterns.has("matter") === true;
  const planned = report.clause?.verb.modal !== null && report.clause !== undefined;
  const empty =
    words.every(standsForAnother) ||
    isObjectAlone(all) ||
    // "will discuss the Gaza Strip": an agenda
    (matter && planned) ||
    (matter &&
      (words.length < FEW || words.every(({ capital, closed }) => capital || (closed & NAME_PARTS) !== 0)));
  return empty || isNobody(report) ? { ...report, class: "mention" } : report;
}

/** What was discussed is told in at least so many words. */
const FEW = 3;

const NAME_PARTS = Closed.titleNoun | Closed.determiner | Closed.preposition;

/** "promised it and we have done it": what follows the object is a clause of its own. */
const isObjectAlone = ([object, joint, subject]: readonly Unit[]): boolean =>
  /^(?:it|this|that|so|them)$/.test(object?.word ?? "") &&
  ((joint?.closed ?? 0) & Closed.coordinator) !== 0 &&
  ((subject?.closed ?? 0) & Closed.subjectPronoun) !== 0;

const standsForAnother = ({ word, closed }: Unit): boolean =>
  (closed & (Closed.objectPronoun | Closed.subjectPronoun | Closed.determiner | Closed.wh)) !== 0 ||
  /^(?:other|others|same|so|both|neither|one|none|nothing|something|everything|him|himself|herself|itself|themselves)$/.test(
    word,
  );

/** "Nobody has said why", "everyone will call it a success": no one speaks. */
const isNobody = ({ source, sentence }: Report): boolean =>
  isPhrase(source) &&
  source.to - source.from === 1 &&
  /^(?:nobody|everyone|everybody|anyone|anybody|there)$/.test(sentence.units[source.from]!.word);

const isPhrase = (source: Report["source"]): source is Subject => source !== null && source !== "shared";

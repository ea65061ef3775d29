import type { CueForm } from "./lexicon.ts";
import { afterDateline } from "./dateline.ts";
import { AUXILIARIES, Closed } from "./lexicon.ts";
import type { Stretch } from "./noun-phrases.ts";
import type { CueClause, Recogniser, Sentence } from "./sentence.ts";
import type { Subject } from "./subjects.ts";
import { isSentence } from "./quotation-shape.ts";
import { passedOnBy } from "./source-phrases.ts";
import type { Unit } from "./units.ts";
import { isAdverb } from "./verbs.ts";

/** "The talks were over, Morvan said", "“We leave,” said Morvan, “and soon.”" */
export const contentBeforeCue: Recogniser = (sentence) =>
  sentence.clauses.flatMap((clause) => {
    const { verb } = clause;
    const form = verb.forms.find(({ cue }) => cue.patterns.has("post"));
    if (!form || verb.negated || verb.passive || verb.kind !== "finite") return [];
    const stated = takesMore(sentence, verb.to, form) ? null : parenthetical(sentence, clause);
    const source = stated ?? inverted(sentence, clause);
    if (!source) return [];
    const start = Math.min(verb.from, source.from);
    const end = Math.max(verb.to, source.to);
    if (hasOwnContent(sentence, clause, start, end)) return [];
    const first = { from: contentStart(sentence, clause, start), to: start };
    if (first.from >= first.to) return [];
    const rest = resumption(sentence, end, first);
    if (!rest && isAdverbialOnly(sentence, first)) return [];
    const via = passedOnBy(sentence, end);
    return [
      {
        rule: "content-before-cue",
        class: form.cue.class,
        lemma: form.cue.lemma,
        sentence,
        cue: { from: verb.from, to: verb.to },
        content: rest ? [first, rest] : [first],
        source,
        clause,
        ...(via && { via }),
      },
    ];
  });

/** "In contrast, Morvan has maintained his lead": what the verb takes after it is no report of what stands before. */
function takesMore({ units, dated, nominal }: Sentence, from: number, { cue }: CueForm): boolean {
  let k = from;
  while (k < units.length && isAdverb(units[k]!) && !dated(k)) k++;
  const next = units[k];
  if (!next || next.mark || next.quotation || dated(k) || cue.lemma === "say") return false;
  if (next.word === "to" || next.word === "by") return !cue.patterns.has("hearer");
  if ((next.closed & (Closed.determiner | Closed.possessive)) !== 0) return !cue.patterns.has("hearer");
  return next.closed === 0 && !next.capital && !cue.patterns.has("hearer") && nominal(k);
}

/** ", Morvan said": the subject before the cue, a pause before the subject. */
function parenthetical(sentence: Sentence, { before }: CueClause): Subject | null {
  return typeof before !== "string" && before.from > 0 && precededByPause(sentence, before.from)
    ? before
    : null;
}

/** ", said Morvan": nothing but a mark, a date or an adverbial follows the name; ", said he was" is no inversion. */
function inverted(
  { units, dated }: Sentence,
  { after, before, complement, verb }: CueClause,
): Subject | null {
  if (!after || verb.from === 0) return null;
  // "Morvan, who led the talks, said observers were welcome"
  if (typeof before !== "string" && complement && complement.how !== "quote") return null;
  const next = units[after.to];
  if (!next || next.mark || next.quotation) return after;
  const pronoun = after.to - after.from === 1 && (units[after.from]!.closed & Closed.subjectPronoun) !== 0;
  const adverbial =
    dated(after.to) ||
    next.word.endsWith("ed") ||
    isAdverb(next) ||
    (next.closed & (Closed.preposition | Closed.subordinator | Closed.relative)) !== 0;
  return adverbial && !pronoun ? after : null;
}

/** Whether the content stands after the cue instead. Words in marks that end in a pause were said before it. */
function hasOwnContent(sentence: Sentence, { complement }: CueClause, start: number, end: number): boolean {
  if (!complement || complement.from < end || resumes(sentence, end)) return false;
  const { units } = sentence;
  const { shape, word } = units[start - 1]!;
  // 'To a question on "the cuts," Morvan said they were over': the words in marks are not his
  const paused =
    /[?!]/.test(word) ||
    (shape !== undefined && (isSentence(shape) || units[0]!.quotation !== undefined || start < 4));
  return !paused || complement.how === "that" || complement.how === "to";
}

function precededByPause({ units }: Sentence, k: number): boolean {
  const before = units[k - 1];
  return before !== undefined && (before.quotation !== undefined || /^[,—–?!-]$/.test(before.word));
}

/** A quotation goes on right after the cue: "“We leave,” he said, “and soon.”" */
const resumes = ({ units }: Sentence, k: number): boolean =>
  units[k]?.quotation !== undefined || (units[k]?.word === "," && units[k + 1]?.quotation !== undefined);

/** Start of a content that its cue follows: the sentence's or that of its dateline, or after "but" or a colon in it. */
function contentStart(sentence: Sentence, clause: CueClause, end: number): number {
  const { units, clauses } = sentence;
  let start = afterDateline(sentence);
  const alone = loneQuotation(units, end);
  if (alone >= 0) return alone;
  for (let k = 1; k < end - 1; k++) if (units[k]!.word === ":" && units[k + 1]!.quotation) start = k + 1;
  for (const other of clauses) {
    if (other.verb.at >= clause.verb.at) break;
    // "Morvan said no, but the talks go on, the ministry said"
    if (other.complement && other.verb.kind === "finite") {
      for (let k = other.complement.from; k < end - 1; k++) {
        if (units[k]!.word === "," && /^(?:but|while)$/.test(units[k + 1]?.word ?? "")) start = k + 2;
      }
    }
  }
  return start;
}

/** The part of the content that stands after the cue clause: "The talks, he said, [were over]". */
function resumption(sentence: Sentence, end: number, first: Stretch): Stretch | null {
  const { units } = sentence;
  const quoted = units.slice(first.from, first.to).some(({ quotation }) => quotation);
  let paused = false;
  for (let k = end; k < units.length; k++) {
    const { shape } = units[k]!;
    // "“We leave,” she said, and “soon.”"
    if (quoted && paused && shape && !shape.capital && joins(units[k - 1]!))
      return { from: k - 1, to: quotesEnd(units, k) };
    if (
      quoted &&
      (sentence.cues.has(k) || (paused && shape && (shape.capital || units[k - 1]!.word !== ",")))
    )
      return null;
    if (shape) return quoted || units[k - 1]!.word === "," ? { from: k, to: quotesEnd(units, k) } : null;
    if (!/^[,—–]$/.test(units[k]!.word)) continue;
    const next = units[k + 1];
    if (next?.quotation && !paused) return { from: k + 1, to: quotesEnd(units, k + 1) };
    if (!next) return null;
    paused = true;
    // "“If …,” Morvan told a conference with his counterpart, Katrin Solvey, “we will …”"
    if (quoted) continue;
    return goesOn(sentence, k + 1, first) ? { from: k + 1, to: units.length } : null;
  }
  return null;
}

const joins = ({ word, closed }: Unit): boolean =>
  (closed & Closed.coordinator) !== 0 || word === "to" || word === "that";

/** Whether a told content goes on after its cue: its first part is no full clause, or the second begins with a verb. */
function goesOn({ units, clauses, dated }: Sentence, from: number, first: Stretch): boolean {
  const next = units[from]!;
  if (
    clauses.some(
      (clause) => clause.from >= from && clause.from <= from + 2 && clause.verb.kind === "participle",
    )
  )
    return false;
  if ((next.closed & (AUXILIARIES | Closed.verb)) !== 0) return true;
  if (/^(?:but|especially|including|particularly|perhaps|because|if|unless|to)$/.test(next.word)) return true;
  const lead = units[first.from]!;
  if (first.to - first.from <= 4 || dated(first.from) || isAdverb(lead)) return true;
  return (lead.closed & (Closed.preposition | Closed.subordinator | Closed.wh)) !== 0 && lead.word !== "that";
}

function quotesEnd(units: readonly Unit[], from: number): number {
  let k = from;
  while (k < units.length && (units[k]!.quotation || units[k]!.mark)) k++;
  return k;
}

/** "Asked about it, “We will see,” he said": a whole sentence in marks before its cue; the words before it are not said. */
function loneQuotation(units: readonly Unit[], end: number): number {
  let k = end - 1;
  while (k > 0 && units[k]!.mark) k--;
  const { shape } = units[k]!;
  if (!shape || !isSentence(shape)) return -1;
  while (k > 0 && (units[k - 1]!.quotation || (units[k - 1]!.mark && units[k - 2]?.quotation))) k--;
  return k;
}

/** "In Goa, Morvan said:" has no content before its cue. */
function isAdverbialOnly({ units, dated, verbs }: Sentence, { from, to }: Stretch): boolean {
  const lead = units[from]!;
  const adverbial =
    (lead.closed & (Closed.preposition | Closed.subordinator)) !== 0 || dated(from) || isAdverb(lead);
  if (!adverbial) return to - from < 3 && !units[from]!.quotation;
  for (let k = from; k < to; k++) {
    const { closed, quotation } = units[k]!;
    if (quotation || verbs.has(k) || (closed & (AUXILIARIES | Closed.verb)) !== 0) return false;
  }
  return true;
}

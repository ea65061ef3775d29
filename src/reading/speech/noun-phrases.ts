import { AUXILIARIES, Closed } from "./lexicon.ts";
import type { Unit } from "./units.ts";
import { isAdverb } from "./verbs.ts";

// Light noun-phrase chunking by closed classes, until a parse gives the phrases.

/** A stretch of units: `from` is the first, `to` the first after it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What the chunker must know of a sentence beside its units. */
export interface Chunkable {
  readonly units: readonly Unit[];
  /** Units that are finite cues: a noun phrase does not reach over them. */
  readonly cues: ReadonlySet<number>;
  /** Units that are cues of any kind. */
  readonly verbs: ReadonlySet<number>;
  /** Whether the unit lies in a date ("Friday", "last week"). */
  readonly dated: (unit: number) => boolean;
  /** Whether the tags call the unit a finite verb. Asking it has the sentence tagged. */
  readonly finite: (unit: number) => boolean;
  /** Whether the tags call the unit a noun or an adjective. */
  readonly nominal: (unit: number) => boolean;
}

const PHRASE_START = Closed.determiner | Closed.possessive | Closed.subjectPronoun | Closed.objectPronoun;
const JOINING_MARKS = new Set([".", "/", "&", "-", "‐", "$", "%", "€", "£", "'", "‘", "@", "#"]);

/** The noun phrase that ends before unit `end`, or null. Walks left over what can stand in one. */
export function phraseEndingAt(sentence: Chunkable, end: number): Stretch | null {
  let from = end;
  while (from > 0) {
    const next = stepLeft(sentence, from - 1, end);
    if (next === from) break;
    from = next;
  }
  return withoutLead(sentence, { from, to: end });
}

/** Where the phrase begins when unit `k` is added to it; `k + 1` when it cannot be. */
function stepLeft(sentence: Chunkable, k: number, end: number): number {
  const { units, cues } = sentence;
  const unit = units[k]!;
  const stop = k + 1;
  if (unit.quotation) return inPhrase(units, k, end) ? k : stop;
  if (unit.mark) return stepOverMark(units, k);
  if (cues.has(k)) return stop;
  if ((unit.closed & Closed.relative) !== 0) return k > 0 && isNominal(units[k - 1]!) ? k : stop;
  if (unit.word === "that") return k > 0 && k < end - 1 && relativeThat(sentence, k) ? k : stop;
  if ((unit.closed & AUXILIARIES) !== 0 || (k < end - 1 && taggedFinite(sentence, k)))
    return relativeBefore(sentence, k);
  if ((unit.closed & Closed.coordinator) !== 0) return joinsNouns(sentence, k, end) ? k : stop;
  if ((unit.closed & (Closed.subordinator | Closed.wh)) !== 0) return stop;
  if ((unit.closed & Closed.subjectPronoun) !== 0 && k < end - 1 && unit.word !== "it" && unit.word !== "you")
    return stop;
  return k;
}

/** “the ‘Morning Show’ host”: a few marked words inside a phrase. */
const inPhrase = (units: readonly Unit[], k: number, end: number): boolean =>
  k > 0 &&
  k < end &&
  units[k]!.end - units[k]!.start < 40 &&
  !units[k]!.shape!.paused &&
  !units[k - 1]!.mark &&
  units[k + 1]?.mark !== true;

function stepOverMark(units: readonly Unit[], k: number): number {
  const { word } = units[k]!;
  if (word === ")") {
    for (let i = k - 1; i >= 0 && k - i < 12; i--) if (units[i]!.word === "(") return i;
    return k + 1;
  }
  if (word === "," && /^(?:jr|sr|inc|d\.c\.?|md|va|ill)$/.test(units[k + 1]?.word ?? "")) return k;
  if (word === ".")
    return k > 0 && /^(?:\p{L}{1,5})$/u.test(units[k - 1]!.word) && units[k - 1]!.capital ? k : k + 1;
  return JOINING_MARKS.has(word) ? k : k + 1;
}

const isNominal = (unit: Unit): boolean =>
  !unit.mark &&
  (unit.closed & (AUXILIARIES | Closed.preposition | Closed.coordinator | Closed.subordinator)) === 0;

/** "a group that opposes the plan": "that" after a noun that no cue governs. */
const relativeThat = ({ units, cues }: Chunkable, k: number): boolean =>
  !cues.has(k - 1) && isNominal(units[k - 1]!) && !units[k - 1]!.capital && !opensPhrase(units[k + 1]!);

/** "residents of the town that was hit": a finite verb is part of the phrase only in a relative clause. */
function relativeBefore({ units }: Chunkable, k: number): number {
  for (let i = k - 1; i >= 0 && k - i < 6; i--) {
    if (units[i]!.mark) break;
    if ((units[i]!.closed & Closed.relative) !== 0 || units[i]!.word === "that") return i + 1;
  }
  return k + 1;
}

/** "Egypt and Qatar said": what stands left of "and" up to the next mark holds no verb of its own. */
function joinsNouns({ units, cues }: Chunkable, k: number, end: number): boolean {
  const { word } = units[k]!;
  if (k === end - 1 || k === 0 || (word !== "and" && word !== "or") || units[k - 1]!.mark) return false;
  for (let i = k - 1; i >= 0; i--) {
    const unit = units[i]!;
    if (unit.mark && !JOINING_MARKS.has(unit.word)) return true;
    if (cues.has(i) || (unit.closed & (AUXILIARIES | Closed.verb)) !== 0) return false;
    if ((unit.closed & (Closed.subordinator | Closed.relative)) !== 0 || unit.quotation) return false;
    if (looksFinite(units, i)) return false;
  }
  return true;
}

/** "visited Goa and": a word in -ed that a noun stands before and an object or preposition after. */
function looksFinite(units: readonly Unit[], i: number): boolean {
  const { word, capital } = units[i]!;
  if (capital || word.length < 5 || !word.endsWith("ed")) return false;
  const before = units[i - 1];
  return before !== undefined && isNominal(before) && (before.closed & PHRASE_START) === 0;
}

/**
 * "published [a statement which] said": a lower-case word of no closed class that the tags call finite. They are asked
 * only where its ending and the word after it leave it open: tagging costs more than all the rest.
 */
function taggedFinite({ units, finite }: Chunkable, k: number): boolean {
  const { closed, capital, word } = units[k]!;
  if (closed !== 0 || capital) return false;
  const past = word.length > 4 && word.endsWith("ed");
  const third = /[^s]s$/.test(word) && startsPhrase(units[k + 1]!);
  return (past || third) && finite(k);
}

/** Cuts what stands before the phrase proper: "But", adverbs, "on Friday", "in Beijing". */
function withoutLead(sentence: Chunkable, { from, to }: Stretch): Stretch | null {
  const { units } = sentence;
  let start = from;
  while (start < to) {
    const unit = units[start]!;
    const cut =
      (unit.closed & Closed.coordinator) !== 0 || (isAdverb(unit) && !startsPhrase(unit)) || unit.mark;
    if (!cut) break;
    start++;
  }
  if (start >= to) return null;
  const { closed, word } = units[start]!;
  const adverbial =
    (closed & Closed.preposition) !== 0 || word === "last" || word === "this" || sentence.dated(start);
  return adverbial ? afterAdverbial(sentence, { from: start, to }) : { from: start, to };
}

const startsPhrase = ({ closed }: Unit): boolean => (closed & PHRASE_START) !== 0;

/** "in Beijing the minister", "on Friday Russia": the phrase after a prepositional one without a comma. */
function afterAdverbial({ units, dated }: Chunkable, { from, to }: Stretch): Stretch | null {
  let last = -1;
  for (let i = from; i < to; i++) if (dated(i)) last = i;
  if (last >= 0 && last + 1 < to) return { from: last + 1, to };
  if (last >= 0 || (units[from]!.closed & Closed.preposition) === 0) return last >= 0 ? null : { from, to };
  for (let i = to - 1; i > from + 1; i--) {
    const before = units[i - 1]!;
    if ((units[i]!.closed & PHRASE_START) !== 0 && (before.closed & Closed.preposition) === 0)
      return { from: i, to };
  }
  return from + 1 < to ? { from: from + 1, to } : null;
}

/** The noun phrase that begins at unit `from`: "said [Ilyas Morvan, the foreign minister]". */
export function phraseStartingAt(sentence: Chunkable, from: number): Stretch | null {
  const { units } = sentence;
  const first = units[from];
  if (!first || first.word === "that" || !opensPhrase(first)) return null;
  if ((first.closed & (Closed.subjectPronoun | Closed.objectPronoun)) !== 0 && first.word !== "its")
    return { from, to: from + 1 };
  let to = from + 1;
  while (to < units.length && goesOn(sentence, from, to)) to++;
  while (to - 1 > from && units[to - 1]!.mark && units[to - 1]!.word === ".") to--;
  return withApposition(sentence, { from, to });
}

/** Whether a noun phrase can begin with the unit. */
export function opensPhrase(unit: Unit): boolean {
  if (unit.mark || unit.quotation) return false;
  if ((unit.closed & PHRASE_START) !== 0) return true;
  return (
    (unit.closed &
      ~(
        Closed.groupNoun |
        Closed.documentNoun |
        Closed.titleNoun |
        Closed.agentNoun |
        Closed.occasionNoun |
        Closed.topicNoun |
        Closed.feminine |
        Closed.masculine
      )) ===
    0
  );
}

function goesOn({ units, cues, dated }: Chunkable, from: number, k: number): boolean {
  const unit = units[k]!;
  const before = units[k - 1]!;
  if (unit.quotation) return (before.closed & PHRASE_START) !== 0;
  if (unit.mark) return joinsAfter(units, k);
  if (before.mark && before.word === "." && k - 1 > from && !units[k - 2]!.capital) return false;
  if (dated(k) || cues.has(k) || isAdverb(unit)) return false;
  if ((unit.closed & Closed.preposition) !== 0) return takesPreposition(units, from, k, dated);
  if ((unit.closed & Closed.coordinator) !== 0)
    return unit.word === "and" && opensPhrase(units[k + 1] ?? unit) && units[k + 1]?.capital === true;
  if ((unit.closed & (AUXILIARIES | Closed.subordinator | Closed.wh | Closed.relative | Closed.verb)) !== 0)
    return false;
  if (k > from + 1 && looksFinite(units, k) && !units[k + 1]?.capital) return false;
  return (unit.closed & (Closed.subjectPronoun | Closed.objectPronoun)) === 0;
}

function joinsAfter(units: readonly Unit[], k: number): boolean {
  const { word } = units[k]!;
  if (word === ".")
    return units[k + 1] !== undefined && units[k - 1]!.capital && /^\p{L}{1,5}$/u.test(units[k - 1]!.word);
  if (word === "(") return false;
  return JOINING_MARKS.has(word);
}

/** "a spokesman for the ministry", "officials at the Pentagon"; but "said Morvan | in a statement". */
function takesPreposition(
  units: readonly Unit[],
  from: number,
  k: number,
  dated: (unit: number) => boolean,
): boolean {
  const { word, closed } = units[k]!;
  if (word === "of") return true;
  if ((closed & Closed.nounPreposition) === 0 || units[k - 1]!.capital || dated(k + 1)) return false;
  if ((units[k - 1]!.closed & (Closed.subjectPronoun | Closed.objectPronoun)) !== 0) return false;
  const head = headAfter(units, k + 1);
  return k > from && (head === null || (head.closed & Closed.occasionNoun) === 0);
}

/** Last word of the simple phrase after a preposition: "a joint [statement]". */
function headAfter(units: readonly Unit[], from: number): Unit | null {
  let head: Unit | null = null;
  for (let i = from; i < units.length && i - from < 6; i++) {
    const unit = units[i]!;
    if (unit.mark || unit.quotation || (i > from && (unit.closed & (Closed.preposition | AUXILIARIES)) !== 0))
      break;
    head = unit;
  }
  return head;
}

const NAMES_APPOSITION =
  /^(?:a|an|the|one|another|who|whose|which|chief|former|president|director|executive|chairman|chairwoman|professor|head|author|founder|co-founder|editor|spokesman|spokeswoman|spokesperson|his|her|their|its|vice|senior|deputy|acting)$/;

/** Adds ", a professor at the university" and ", who leads the delegation" up to the next comma or the end. */
function withApposition(sentence: Chunkable, phrase: Stretch): Stretch {
  const { units } = sentence;
  if (units[phrase.to]?.word !== "," || !NAMES_APPOSITION.test(units[phrase.to + 1]?.word ?? ""))
    return phrase;
  let to = phrase.to + 2;
  while (to < units.length && !endsApposition(sentence, to)) to++;
  // "According to Morvan, the talks are over": a verb makes it a clause
  const relative = (units[phrase.to + 1]!.closed & Closed.relative) !== 0;
  const verbal = units.slice(phrase.to + 1, to).some(({ closed }) => (closed & AUXILIARIES) !== 0);
  if (verbal && !relative) return phrase;
  while (units[to - 1]!.mark && units[to - 1]!.word === ".") to--;
  const next = units[to];
  return next?.word === "," || to >= units.length || next?.mark || next?.quotation
    ? { from: phrase.from, to }
    : phrase;
}

function endsApposition({ units, dated }: Chunkable, k: number): boolean {
  const unit = units[k]!;
  if (unit.quotation) return true;
  if (unit.mark) return !JOINING_MARKS.has(unit.word) && !(unit.word === "(" || unit.word === ")");
  return dated(k);
}

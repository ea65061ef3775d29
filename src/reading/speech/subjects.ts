import { Closed } from "./lexicon.ts";
import type { Chunkable, Stretch } from "./noun-phrases.ts";
import { phraseEndingAt, phraseStartingAt } from "./noun-phrases.ts";
import type { Unit } from "./units.ts";
import { QUOTED } from "./units.ts";
import type { CueVerb } from "./verbs.ts";
import { isAdverb } from "./verbs.ts";

/** The source of a cue inside its sentence, with the rule that found it. */
export interface Subject extends Stretch {
  readonly rule: "subject-before-cue" | "inverted-subject" | "apposition-before-cue" | "relative-subject";
  /** "who", where the phrase is what it stands for. */
  readonly relative?: number;
}

/** Why a cue has no subject of its own: it shares that of another verb, or has none. */
export type Lack = "shared" | "none";

/** The subject before the verb group, past adverbs, dates and brackets. */
export function subjectBefore(sentence: Chunkable, verb: CueVerb): Subject | Lack {
  const { units } = sentence;
  const end = stepBack(sentence, verb.from);
  if (end === 0) return "none";
  const last = units[end - 1]!;
  if (last.word === ",") return beforeComma(sentence, end - 1) ?? "none";
  if ((last.closed & Closed.coordinator) !== 0) return "shared";
  if ((last.closed & Closed.relative) !== 0 || last.word === "that")
    return antecedent(sentence, end - 1) ?? "none";
  if (last.quotation || last.mark) return "none";
  const phrase = phraseEndingAt(sentence, end);
  if (!phrase) return "none";
  // "Morvan, while in Goa and discussing trade – … – said": what begins with a participle is no subject
  const comma = isParticiple(units[phrase.from]!) ? commaBefore(units, phrase.from) : -1;
  return comma > 0 ? (beforeComma(sentence, comma) ?? "none") : { ...phrase, rule: "subject-before-cue" };
}

/** Leaves out what may stand between a subject and its verb: "(pictured)", "on Friday", ", however,". */
function stepBack(sentence: Chunkable, verb: number): number {
  const { units, dated } = sentence;
  let end = verb;
  for (let steps = 0; steps < 6 && end > 0; steps++) {
    const before = end;
    const last = units[end - 1]!;
    if (last.word === ")") end = openingBracket(units, end - 1);
    else if (isAdverb(last)) end--;
    else if (dated(end - 1)) end = beforeDate(sentence, end);
    else if (DASH.test(last.word)) end = dashBefore(units, end - 1);
    else if (last.word === "," && isAside(sentence, end - 1)) end = asideStart(units, end - 1);
    else if (last.word === ")" || end === before) return end;
  }
  return end;
}

const DASH = /^[—–-]$/;

/** "Morvan — after a pause — said": the dash that opens the aside. */
function dashBefore(units: readonly Unit[], closing: number): number {
  for (let i = closing - 1; i > 0 && closing - i < 25; i--) if (DASH.test(units[i]!.word)) return i;
  return closing + 1;
}

function openingBracket(units: readonly Unit[], closing: number): number {
  for (let i = closing - 1; i >= 0 && closing - i < 15; i--) if (units[i]!.word === "(") return i;
  return closing + 1;
}

/** "Lavrov on Friday said": the date and its preposition; a sentence that begins with its date keeps it. */
function beforeDate({ units, dated }: Chunkable, end: number): number {
  let start = end;
  while (start > 0 && dated(start - 1)) start--;
  if (start > 0 && /^(?:on|in|at|late|early|last|this)$/.test(units[start - 1]!.word)) start--;
  return start === 0 || (units[start - 1]!.mark && units[start - 1]!.word !== ",") ? end : start;
}

/** ", however," and ", on Friday,": one word or a date between commas. */
function isAside({ units, dated }: Chunkable, comma: number): boolean {
  const start = asideStart(units, comma);
  if (start === comma + 1 || comma - start > 8) return false;
  const inner = units.slice(start + 1, comma);
  if (inner.every((unit, i) => isAdverb(unit) || dated(start + 1 + i))) return true;
  const first = inner[0];
  return (
    first !== undefined &&
    (first.closed & Closed.preposition) !== 0 &&
    first.word !== "of" &&
    first.word !== "for" &&
    first.word !== "from" &&
    first.word !== "with"
  );
}

function asideStart(units: readonly Unit[], comma: number): number {
  for (let i = comma - 1; i > 0 && comma - i < 10; i--) if (units[i]!.word === ",") return i;
  return comma + 1;
}

/** "the men who said", "Ilyas Morvan, a farmer from Goa, who said": the phrase before "who". */
function antecedent(sentence: Chunkable, relative: number): Subject | null {
  const bare = sentence.units[relative - 1]?.word === "," ? relative - 1 : relative;
  // "published a statement on Friday which said"
  const end = bare > 0 && sentence.dated(bare - 1) ? beforeDate(sentence, bare) : bare;
  const before = sentence.units[end - 1];
  if (!before) return null;
  const phrase = phraseEndingAt(sentence, end);
  const apposed = phrase && bare < relative && sentence.units[phrase.from - 1]?.word === ",";
  const chain = apposed ? beforeComma(sentence, relative - 1) : null;
  if (chain) return { ...chain, rule: "relative-subject", relative };
  return (
    phrase && { from: nearestName(sentence.units, phrase), to: phrase.to, rule: "relative-subject", relative }
  );
}

/** "Ilyas Morvan, the foreign minister, said": back over the segments between commas to the phrase they belong to. */
function beforeComma(sentence: Chunkable, comma: number): Subject | null {
  const { units } = sentence;
  let end = comma;
  let head: Stretch | null = null;
  for (let segments = 0; segments < 6 && end > 0; segments++) {
    const start = segmentStart(units, end);
    const phrase = headOf(sentence, start, end);
    if (!phrase) {
      if (head || start === 0) break;
    } else if (!isApposition(units, start, end) || start === 0) {
      head = phrase;
      if (start === 0 || !isApposition(units, start, end)) break;
    } else head = phrase;
    if (units[start - 1]?.word !== ",") break;
    end = start - 1;
  }
  return head
    ? {
        from: head.from,
        to: Math.max(
          head.to <= comma ? Math.min(head.to, comma) : comma,
          trimmedEnd(sentence, head.from, comma),
        ),
        rule: "apposition-before-cue",
      }
    : null;
}

function segmentStart(units: readonly Unit[], end: number): number {
  let start = end;
  while (start > 0 && !endsSegment(units[start - 1]!)) start--;
  return start;
}

const endsSegment = ({ word, quotation }: Unit): boolean =>
  quotation !== undefined || word === "," || word === ";" || word === ":" || word === "—" || word === "–";

/** The segment as a noun phrase, or null where it is an adverbial or a clause. */
function headOf(sentence: Chunkable, segment: number, end: number): Stretch | null {
  const start = openingWhich(sentence.units, pastAdverbs(sentence.units, segment));
  const first = sentence.units[start];
  if (!first || start >= end || sentence.dated(start)) return null;
  if ((first.closed & (Closed.preposition | Closed.subordinator)) !== 0 || first.word.endsWith("ing"))
    return null;
  // "Asked about the reports, Morvan said"
  const second = sentence.units[start + 1];
  if (first.word.endsWith("ed") && second && (second.closed & (Closed.preposition | Closed.wh)) !== 0)
    return null;
  const phrase = phraseEndingAt(sentence, end);
  if (!phrase || phrase.from >= end) return null;
  const before = sentence.units[phrase.from - 1];
  const opens =
    !before || phrase.from <= start + 2 || (before.closed & (Closed.subordinator | Closed.coordinator)) !== 0;
  return opens ? { from: Math.max(phrase.from, start), to: end } : null;
}

/** Whether a segment says more about the phrase before it: "a professor at ...", "who leads ...", "67". */
function isApposition(units: readonly Unit[], start: number, end: number): boolean {
  const first = units[start]!;
  if (/^\d/.test(first.word)) return true;
  if ((first.closed & (Closed.determiner | Closed.relative)) !== 0 || first.word === "one") return true;
  if (start === 0 || units[start - 1]!.word !== ",") return false;
  return end - start < 8 || !first.capital;
}

/** Leaves ", speaking in Goa" and ", on Friday" out of the source. */
function trimmedEnd({ units, dated }: Chunkable, from: number, comma: number): number {
  let end = comma;
  for (let i = comma - 1; i > from; i--) {
    if (units[i]!.word !== ",") continue;
    const next = units[i + 1]!;
    const adverbial =
      dated(i + 1) ||
      next.word.endsWith("ing") ||
      ((next.closed & Closed.preposition) !== 0 && next.word !== "of");
    if (adverbial) end = i;
  }
  return end;
}

/** "..., said Morvan": the phrase after a cue that follows what it reports. */
export function subjectAfter(sentence: Chunkable, verb: CueVerb): Subject | null {
  const before = sentence.units[verb.from - 1];
  const opensClause = !before || before.word === QUOTED || /^[,—–?!-]$/.test(before.word);
  if (!opensClause || verb.from !== verb.at) return null;
  const phrase = phraseStartingAt(sentence, verb.to);
  return phrase ? { ...phrase, rule: "inverted-subject" } : null;
}

/** "a meeting with President Morvan, who said": the name after the last preposition other than "of" and "for". */
function nearestName(units: readonly Unit[], { from, to }: Stretch): number {
  for (let k = to - 1; k > from; k--) {
    const before = units[k - 1]!;
    if (
      (before.closed & Closed.preposition) !== 0 &&
      before.word !== "of" &&
      before.word !== "for" &&
      units[k]!.capital
    )
      return k;
  }
  return from;
}

function pastAdverbs(units: readonly Unit[], start: number): number {
  let k = start;
  while (k < units.length && isAdverb(units[k]!)) k++;
  return k;
}

/** "during which the agency": the clause begins after "which". */
const openingWhich = (units: readonly Unit[], start: number): number =>
  units[start + 1]?.word === "which" ? start + 2 : start;

const isParticiple = ({ word, capital }: Unit): boolean =>
  !capital && word.length > 5 && word.endsWith("ing");

function commaBefore(units: readonly Unit[], from: number): number {
  for (let i = from - 1; i > 0 && from - i < 12; i--) if (units[i]!.word === ",") return i;
  return -1;
}

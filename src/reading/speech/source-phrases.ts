import { actorMentionsIn } from "./addressees.ts";
import { afterDateline } from "./dateline.ts";
import { Closed } from "./lexicon.ts";
import type { SourcePhrase } from "./lexicon.ts";
import type { Stretch } from "./noun-phrases.ts";
import { phraseStartingAt } from "./noun-phrases.ts";
import type { Recogniser, Report, Sentence } from "./sentence.ts";

/** A phrase of authority/speech-phrases.tsv as it stands in a sentence. */
interface Placed {
  readonly phrase: SourcePhrase;
  /** The phrase with its source. */
  readonly whole: Stretch;
  readonly source: Stretch;
  /** The words that make the cue: before the source, else the whole phrase round it. */
  readonly cue: Stretch;
}

/** "According to Morvan, ...", "In the words of the minister, ...", "..., in Morvan's telling". */
export const sourcePhrase: Recogniser = (sentence) => {
  const found: Report[] = [];
  for (let k = 0; k + 2 < sentence.units.length; k++) {
    const placed = placedAt(sentence, k);
    if (!placed || passesOn(sentence, k)) continue;
    const content = contentAround(sentence, placed);
    if (!content) continue;
    const { phrase, source, cue } = placed;
    found.push({
      rule: "according-to",
      class: phrase.class,
      lemma: phrase.before.join(" "),
      sentence,
      cue,
      content,
      source: { ...source, rule: "subject-before-cue" },
    });
  }
  return found;
};

function placedAt(sentence: Sentence, at: number): Placed | null {
  const { units, lexicon } = sentence;
  if (units[at]!.quotation) return null;
  for (const phrase of lexicon.phrases.get(units[at]!.word) ?? []) {
    if (!phrase.before.every((word, i) => units[at + i]?.word === word)) continue;
    const from = at + phrase.before.length;
    const source = phrase.after.length > 0 ? owner(sentence, from, phrase) : phraseStartingAt(sentence, from);
    if (!source) continue;
    const own = phrase.after.length > 0;
    const to = own ? source.to + phrase.after.length + (isPossessive(sentence, source) ? 0 : 1) : source.to;
    return { phrase, source, whole: { from: at, to }, cue: { from: at, to: own ? to : from } };
  }
  return null;
}

const isPossessive = ({ units }: Sentence, { from, to }: Stretch): boolean =>
  to - from === 1 && (units[from]!.closed & Closed.possessive) !== 0;

/** How many words a source may have before its "'s". */
const LONGEST_OWNER = 8;

/** "[his] words", "[Morvan]'s view": who owns the noun that ends the phrase. */
function owner({ units }: Sentence, from: number, { after }: SourcePhrase): Stretch | null {
  const follows = (k: number): boolean => after.every((word, i) => units[k + i]?.word === word);
  if (((units[from]?.closed ?? 0) & Closed.possessive) !== 0)
    return follows(from + 1) ? { from, to: from + 1 } : null;
  for (let k = from + 1; k < units.length && k - from < LONGEST_OWNER; k++) {
    const { word, mark, quotation } = units[k]!;
    if (word === "'s" || word === "'") return follows(k + 1) ? { from, to: k } : null;
    if (quotation || (mark && word !== ".")) return null;
  }
  return null;
}

/** "Morvan said that ..., according to the agency": the report is Morvan's; see `passedOnBy`. */
const passesOn = ({ clauses, units }: Sentence, at: number): boolean =>
  at > 0 &&
  units[at - 1]!.word === "," &&
  clauses.some(
    ({ verb, complement, before }) =>
      verb.at < at &&
      complement &&
      verb.kind === "finite" &&
      !verb.passive &&
      typeof before !== "string" &&
      complement.form.cue.class === "speech" &&
      complement.how !== "object",
  );

// Units on either side of a report: the whole of any sentence that somebody wrote, not of an endless one.
const LONGEST = 1_000;

/** The source that "according to" names at the end of a report of somebody's words, or ", citing" beside them. */
export function passedOnBy(sentence: Sentence, from: number): Stretch | null {
  const { units } = sentence;
  const last = Math.min(units.length - 1, from + LONGEST);
  for (let k = Math.max(0, from - LONGEST); k < last; k++) {
    const cited = citedAt(sentence, k);
    if (cited) return cited;
    const according = k >= from && units[k]!.word === "according" && units[k + 1]!.word === "to";
    if (according && passesOn(sentence, k)) return phraseStartingAt(sentence, k + 2);
  }
  return null;
}

/** "reported on Friday, citing [officials]": who is cited at unit `at`; things ("citing costs") are no source. */
export function citedAt(sentence: Sentence, at: number): Stretch | null {
  const { units, document } = sentence;
  const { closed } = units[at]!;
  if ((closed & Closed.citing) === 0 || (at > 0 && units[at - 1]!.word !== ",")) return null;
  const phrase = phraseStartingAt(sentence, at + 1);
  if (!phrase) return null;
  const words = units.slice(phrase.from, phrase.to);
  // "citing Tarvia's efforts": what is owned is no source
  if (words.some((unit) => unit.word === "'s")) return null;
  if (words.some((unit) => (unit.closed & SPEAKERS) !== 0)) return phrase;
  const span = { start: words[0]!.start, end: words.at(-1)!.end };
  return actorMentionsIn(document, span).length > 0 ? phrase : null;
}

const SPEAKERS = Closed.groupNoun | Closed.titleNoun | Closed.documentNoun | Closed.agentNoun;

/** What stands round the phrase: after it where it opens the sentence, else before it, with what goes on after it. */
function contentAround(sentence: Sentence, { whole }: Placed): readonly Stretch[] | null {
  const { units } = sentence;
  const at = whole.from;
  if (opensSentence(sentence, at)) {
    let from = whole.to;
    while (from < units.length && !/^[,:]$/.test(units[from]!.word) && !units[from]!.quotation) from++;
    return from < units.length ? [{ from, to: units.length }] : null;
  }
  let start = afterDateline(sentence);
  while (start < at && (units[start]!.closed & Closed.coordinator) !== 0) start++;
  // "The ferry would sail (according to Morvan) in May"
  if (units[at - 1]!.word === "(") return aroundBrackets(sentence, { from: start, to: at - 1 }, whole.to);
  const adverbial =
    ((units[start]!.closed & (Closed.preposition | Closed.subordinator)) !== 0 ||
      units[start]!.word.endsWith("ing")) &&
    units[at - 1]?.word === ",";
  const rest: Stretch = { from: whole.to + 1, to: units.length };
  const paused = units[whole.to]?.word === ",";
  if (adverbial && paused) return [rest];
  const first: Stretch = { from: start, to: at };
  return paused && at - start < 8 ? [first, rest] : [first];
}

const opensSentence = ({ units }: Sentence, at: number): boolean =>
  at === 0 || (at <= 2 && !units.slice(0, at).some(({ mark, quotation }) => mark || quotation));

/** The content before a bracket that names its source, and after it where the sentence goes on. */
export function aroundBrackets({ units }: Sentence, first: Stretch, from: number): readonly Stretch[] {
  const close = units.findIndex(({ word }, k) => k >= from && word === ")");
  const rest = units.slice(close + 1).some(({ mark }) => !mark);
  return close >= 0 && rest ? [first, { from: close + 1, to: units.length }] : [first];
}

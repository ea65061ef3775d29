import type { Clause } from "../clauses.ts";
import { plainEnd } from "./ends.ts";
import type { NamePhrase } from "./names.ts";
import type { InstrumentWords } from "./words.ts";
import type { PartyList } from "../lists.ts";

/** Types of texts that are concluded: told by their subject, parties or day where they have no name. */
const CONCLUDED = new Set(
  "agreement treaty protocol convention memorandum declaration roadmap ceasefire programme plan proposals".split(
    " ",
  ),
);

/**
 * The phrase of a text that has no name, with the words that tell which it is: "border treaty with Tarvia", "ceasefire
 * agreement of 27 November", "agreement reached in Oru on 11 May". Undefined where nothing tells: "the deal".
 */
export function described(
  clause: Clause,
  phrase: NamePhrase,
  words: InstrumentWords,
): NamePhrase | undefined {
  if (!isConcluded(clause, phrase)) return undefined;
  const from = subjectFrom(clause, phrase, words);
  const to =
    periodEnd(clause, phrase, from) ??
    partiesAfter(clause, phrase.headEnd, from < phrase.from || isDefinite(clause, from)) ??
    dayAfter(clause, phrase.headEnd) ??
    concludedAfter(clause, phrase.headEnd);
  return to === undefined ? undefined : spanning(clause, phrase, from, to);
}

/** "their defence cooperation agreement": what it is about, for a text that is told to be signed. */
export function bySubject(
  clause: Clause,
  phrase: NamePhrase,
  words: InstrumentWords,
): NamePhrase | undefined {
  if (!isConcluded(clause, phrase)) return undefined;
  // "the fundamental conventions": several
  if (/[^s]s$/.test(clause.passage.words[phrase.headEnd - 1]!.lower)) return undefined;
  const from = subjectFrom(clause, phrase, words);
  const about =
    /^(on|for)$/.test(clause.passage.words[phrase.headEnd]?.lower ?? "") &&
    !dateAt(clause, phrase.headEnd + 1);
  const to = about ? plainEnd(clause, phrase.headEnd) : phrase.to;
  return from < phrase.from || to > phrase.headEnd ? spanning(clause, phrase, from, to) : undefined;
}

// "an agreement in Oru on 30 April": the day stands at most so many words after the head.
const DAY_WORDS = 4;

/** "agreement on 30 April": a bare kind of text with the day beside it. */
export function withDay(clause: Clause, phrase: NamePhrase): NamePhrase | undefined {
  if (!isConcluded(clause, phrase)) return undefined;
  for (let at = phrase.headEnd; at <= phrase.headEnd + DAY_WORDS; at++) {
    const date = /^(on|in)$/.test(clause.passage.words[at]?.lower ?? "") ? dateAt(clause, at + 1) : undefined;
    if (date) return spanning(clause, phrase, phrase.from, wordAfter(clause, date.end));
  }
  return undefined;
}

/** A phrase drawn out over the words from `from` to `to`. */
function spanning({ passage }: Clause, phrase: NamePhrase, from: number, to: number): NamePhrase {
  const { start } = passage.words[from]!;
  return { ...phrase, from, to, start, end: passage.words[to - 1]!.end };
}

const isConcluded = (clause: Clause, phrase: NamePhrase): boolean =>
  CONCLUDED.has(phrase.type) &&
  phrase.need !== "quoted" &&
  phrase.need !== "numbered" &&
  phrase.need !== "acronym" &&
  isNoun(clause, phrase);

/** "joint action plan for 2031-2033": a period tells which plan it is. */
const periodEnd = (
  { passage }: Clause,
  { headEnd, to, head }: NamePhrase,
  from: number,
): number | undefined =>
  to > headEnd && from < head && /^\d{4}$/.test(passage.words[to - 1]!.lower) ? to : undefined;

/** "deal" the verb, "programme" the verb: no text. */
const isNoun = ({ passage, tree }: Clause, { head, headEnd }: NamePhrase): boolean =>
  headEnd > head + 1 || tree.tagOf(passage.words[head]!).startsWith("NN");

const isDefinite = ({ passage }: Clause, from: number): boolean =>
  /^(the|this|their|its|his|her|our|'s|’s|a|an)$/.test(passage.words[from - 1]?.lower ?? "");

// "civil nuclear cooperation agreement": so many words may tell what it is about.
const SUBJECT_WORDS = 3;

/** First of the words in small letters before a head that tell what it is about; "new" and "historic" tell nothing. */
function subjectFrom({ passage, tree }: Clause, { from, head }: NamePhrase, words: InstrumentWords): number {
  let first = from;
  for (let at = from - 1; at >= 0 && at >= head - SUBJECT_WORDS; at--) {
    const word = passage.words[at]!;
    if (!/^\p{Ll}[\p{Ll}-]+$/u.test(word.text) || words.plain.has(word.lower)) break;
    if (!/^(NNS?|JJ)$/.test(tree.tagOf(word))) break;
    first = at;
  }
  return first;
}

/** "with Tarvia", "between the two states and Esk". */
function partiesAfter(clause: Clause, headEnd: number, isTold: boolean): number | undefined {
  const all = clause.passage.words;
  if (!isTold || !/^(with|between)$/.test(all[headEnd]?.lower ?? "")) return undefined;
  const list = listAt(clause, /^(the|its)$/.test(all[headEnd + 1]?.lower ?? "") ? headEnd + 2 : headEnd + 1);
  if (!list?.parties.some(({ actor }) => actor !== null)) return undefined;
  const after = all.findIndex(({ start }) => start >= list.end);
  const end = after < 0 ? all.length : after;
  return all[end]?.lower === "on" && !dateAt(clause, end + 1) ? plainEnd(clause, end) : end;
}

const listAt = ({ lists, unitOfWord }: Clause, word: number): PartyList | undefined =>
  lists.find(({ from, adjectival }) => !adjectival && from === unitOfWord[word]);

const dateAt = ({ passage }: Clause, word: number) =>
  passage.dates.find(({ start, value }) => start === passage.words[word]?.start && /^\d{4}-\d\d/.test(value));

/** "of 27 November 2031", "dated 4 May": the word after the day. */
function dayAfter(clause: Clause, headEnd: number): number | undefined {
  const all = clause.passage.words;
  if (!/^(of|dated)$/.test(all[headEnd]?.lower ?? "")) return undefined;
  const date = dateAt(clause, headEnd + 1);
  return date && wordAfter(clause, date.end);
}

/** "reached in Oru on 11 May": the word after place and day; one of them is needed. */
function concludedAfter(clause: Clause, headEnd: number): number | undefined {
  const all = clause.passage.words;
  if (!/^(reached|signed|concluded|brokered|agreed|adopted|struck|made)$/.test(all[headEnd]?.lower ?? ""))
    return undefined;
  let at = headEnd + 1;
  let end: number | undefined;
  for (let part = 0; part < 2 && /^(in|on|at)$/.test(all[at]?.lower ?? ""); part++) {
    const { start } = all[at + 1] ?? all[at]!;
    const told =
      dateAt(clause, at + 1) ??
      clause.passage.mentions.find((one) => one.start === start && /^(place|state)$/.test(one.type));
    if (!told) break;
    at = end = wordAfter(clause, told.end);
  }
  return end;
}

function wordAfter({ passage }: Clause, position: number): number {
  const after = passage.words.findIndex(({ start }) => start >= position);
  return after < 0 ? passage.words.length : after;
}

// "order of the supreme commander of the army": what a bare kind of text is told by follows in so many words.
const TELLS =
  /^(of|by|at|we|they|introduced|issued|announced|unilaterally|adopted|signed|released|reached|to)$/;
const LONGEST_TELLING = 16;

/** "the communique we have adopted at the meeting": a bare kind of text with the words after it that tell which. */
export function drawnOut(clause: Clause, phrase: NamePhrase): NamePhrase | undefined {
  const { passage, tree } = clause;
  const all = passage.words;
  const next = all[phrase.headEnd]?.lower ?? "";
  if (!TELLS.test(next)) return undefined;
  // "an order to leave", not "a package to be signed"
  if (next === "to" && (phrase.type !== "decree" || all[phrase.headEnd + 1]?.lower === "be"))
    return undefined;
  const have = /^(we|they)$/.test(next) ? 3 : 1;
  let to = phrase.headEnd + have;
  const last = Math.min(all.length, phrase.headEnd + LONGEST_TELLING);
  while (to < last && !/^[,.;:()\[\]"“”—?!]$/.test(all[to]!.text) && !FINITE.test(tree.tagOf(all[to]!))) to++;
  return to > phrase.headEnd + have ? spanning(clause, phrase, phrase.from, to) : undefined;
}

const FINITE = /^(VBD|VBZ|VBP|MD|WDT|WP)$/;

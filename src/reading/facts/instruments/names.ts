import type { Span } from "../../../text/index.ts";
import type { Clause } from "../clauses.ts";
import { isCapital, nameEnd, numberAfter, plainEnd } from "./ends.ts";
import type { InstrumentWords, Need } from "./words.ts";
import type { Word } from "../passages.ts";
import { phrasesIn } from "../phrases.ts";

/** A noun phrase that may name an instrument. Word numbers, half-open. */
export interface NamePhrase extends Span {
  readonly from: number;
  readonly head: number;
  readonly headEnd: number;
  readonly to: number;
  readonly type: string;
  readonly need: Need;
  /** Capitalised words before the head that are no nationality. */
  readonly proper: boolean;
  /** A possessor, nationality, or number of points before the head. */
  readonly owned: boolean;
  readonly quoted: boolean;
  /** "on ...", "between ...", "with ..." follows. */
  readonly complemented: boolean;
  readonly headCapital: boolean;
  /** "Executive Order 14257". */
  readonly numbered: boolean;
}

/** The phrases around every head noun of a passage. */
export function namePhrases(clause: Clause, words: InstrumentWords): readonly NamePhrase[] {
  const found: NamePhrase[] = [];
  for (const { from, to, row } of phrasesIn(words.heads, clause.passage.words)) {
    const last = found.at(-1);
    // "the Programme for the development of ... strategy": a head inside a longer name is none of its own.
    if (last && from < last.to) continue;
    found.push(phraseAround(clause, words, from, to, { type: row["value"]!, need: row["needs"] as Need }));
  }
  return found;
}

function phraseAround(
  clause: Clause,
  words: InstrumentWords,
  head: number,
  headEnd: number,
  kind: { type: string; need: Need },
): NamePhrase {
  const all = clause.passage.words;
  const known = kind.need === "known";
  const left =
    quotedLeft(all, head, headEnd) ??
    (known ? { from: yearBefore(all, head), proper: true, owned: false } : leftOf(clause, words, head));
  const headCapital = isCapital(all[head]!) && (head > 0 || /^(of|on)$/.test(all[headEnd]?.lower ?? ""));
  // "New START Treaty": a name that is enough alone, with the kind of text after it
  const named = known || (kind.need === "self" && headCapital);
  const to =
    kind.type === "format" && !known
      ? headEnd
      : named
        ? kindAfter(all, headEnd)
        : nameEnd(clause, headEnd, headCapital);
  const on = complementAfter(clause, headEnd);
  return {
    ...kind,
    ...left,
    start: all[left.from]!.start,
    end: all[(on ? plainEnd(clause, on) : to) - 1]!.end,
    head,
    headEnd,
    to: on ? plainEnd(clause, on) : to,
    headCapital,
    numbered: numberAfter(all, headEnd) > headEnd,
    quoted: isQuote(all[left.from - 1]) && isQuote(all[headEnd]),
    complemented: on !== undefined || isComplemented(clause, headEnd),
  };
}

/** "memorandum of understanding (MOU) for assistance": what it is on stands after its acronym. */
function complementAfter({ passage }: Clause, headEnd: number): number | undefined {
  const all = passage.words;
  if (passage.dates.some(({ start }) => start === all[headEnd + 4]?.start)) return undefined;
  const acronym = /^\p{Lu}{2,6}$/u.test(all[headEnd + 1]?.text ?? "");
  if (all[headEnd]?.text !== "(" || !acronym || all[headEnd + 2]?.text !== ")") return undefined;
  return /^(for|on|between|with)$/.test(all[headEnd + 3]?.lower ?? "") ? headEnd + 3 : undefined;
}

/** "on trade", "between the two": what a text is on, not the day "on 27 June". */
function isComplemented({ passage }: Clause, headEnd: number): boolean {
  const next = passage.words[headEnd + 1];
  return (
    /^(on|between|with|regarding|concerning)$/.test(passage.words[headEnd]?.lower ?? "") &&
    !passage.dates.some(({ start }) => start === next?.start)
  );
}

/** "the 1982 Convention on the Law of the Sea". */
const yearBefore = (all: readonly Word[], head: number): number =>
  /^(18|19|20)\d\d$/.test(all[head - 1]?.lower ?? "") ? head - 1 : head;

const kindAfter = (all: readonly Word[], at: number): number =>
  /^(treaty|agreement|accord|format)$/.test(all[at]?.lower ?? "") ? at + 1 : at;

// A quoted name has at most so many words before its head.
const QUOTED = 5;

/** "harvest formula": between quotation marks all words belong to the name. */
function quotedLeft(all: readonly Word[], head: number, headEnd: number): Left | undefined {
  if (!isQuote(all[headEnd])) return undefined;
  for (let at = head - 1; at >= 0 && at >= head - QUOTED; at--) {
    if (isQuote(all[at])) return at < head - 1 ? { from: at + 1, proper: false, owned: false } : undefined;
  }
  return undefined;
}

const isQuote = (word: Word | undefined): boolean => /^["“”'‘’«»]$/.test(word?.text ?? "");
// A name has at most so many words before its head: "Shanghai Cooperation Organisation Anti-Drug Strategy".
const LEFT = 9;
const BREAKING = new Set(
  "the a an this that these those its his her their our of in on at to for with by as from is are was were be and or but under all any some no new two three four five six both such first second last".split(
    " ",
  ),
);

interface Left {
  readonly from: number;
  readonly proper: boolean;
  readonly owned: boolean;
}

function leftOf(clause: Clause, words: InstrumentWords, head: number): Left {
  const all = clause.passage.words;
  let [from, proper, owned] = [head, false, false];
  for (let at = head - 1; at >= 0 && at >= head - LEFT; at--) {
    const word = all[at]!;
    const points = pointsFrom(all, at, head);
    const sum = all[head]!.lower === "format" ? sumFrom(all, at) : undefined;
    const owner = all[at + 1]?.lower === "'s" ? ownerFrom(clause, word) : undefined;
    if (owner !== undefined) return { from: owner, proper, owned: true };
    if (sum !== undefined) [from, at, proper] = [sum, sum, true];
    else if (points !== undefined) [from, at, owned] = [points, points, true];
    else if (word.lower === "'s" || word.text === "’") continue;
    else if (word.lower === "and" && isCapital(all[at - 1] ?? word) && from < head && isCapital(all[at + 1]!))
      continue;
    else if (word.lower === "-" || word.lower === "–") continue;
    else if (BREAKING.has(word.lower)) break;
    else if (at === 0 && clause.tree.tagOf(word) === "VBG") break;
    else if (
      isCapital(word) &&
      (at > 0 || clause.passage.mentions.some(({ start }) => start === word.start))
    ) {
      const nationality = isNationality(clause, word);
      [from, owned, proper] = [at, owned || nationality, proper || !nationality];
    } else if (/^\d{4}$/.test(word.lower) || words.modifiers.has(word.lower)) from = at;
    else break;
  }
  return { from, proper, owned };
}

/** First word of the state or person before "'s": a name goes no further back than its owner. */
function ownerFrom(clause: Clause, word: Word): number | undefined {
  if (!isNationality(clause, word)) return undefined;
  const mention = clause.passage.mentions.find(({ start, end }) => start <= word.start && word.end <= end)!;
  return clause.passage.words.findIndex(({ start }) => start >= mention.start);
}

/** First word of "12-point" or "five-point" ending at word `at`, and of "12 points" before its head. */
function pointsFrom(all: readonly Word[], at: number, head: number): number | undefined {
  const { lower } = all[at]!;
  if (/^[a-z]+-point$/.test(lower)) return at;
  if (lower === "point" && all[at - 1]?.text === "-" && /^\d+$/.test(all[at - 2]?.lower ?? "")) return at - 2;
  return all[head]!.lower === "points" && /^\d+$/.test(lower) ? at : undefined;
}

/** "5+2 format", "P5+1 format". */
const sumFrom = (all: readonly Word[], at: number): number | undefined =>
  /^\d$/.test(all[at]!.lower) && all[at - 1]?.text === "+" && /^p?\d$/.test(all[at - 2]?.lower ?? "")
    ? at - 2
    : undefined;

/** "Chinese", "Russia’s": the state or person whose it is, not a name of the instrument's own ("the Paris agreement"). */
export function isNationality(clause: Clause, word: Word): boolean {
  const mention = clause.passage.mentions.find(({ start, end }) => start <= word.start && word.end <= end);
  if (mention?.type !== "state") return mention?.type === "person";
  return mention.form !== "metonym" || clause.passage.words[word.to]?.lower === "'s";
}

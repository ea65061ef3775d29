import type { Span } from "../../text/index.ts";
import type { Clause } from "./clauses.ts";
import type { InstrumentWords, Need } from "./instrument-words.ts";
import type { Word } from "./passages.ts";
import { phrasesIn } from "./phrases.ts";

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
  const left = quotedLeft(all, head, headEnd) ?? leftOf(clause, words, head);
  const headCapital = isCapital(all[head]!) && (head > 0 || /^(of|on)$/.test(all[headEnd]?.lower ?? ""));
  const to = kind.need === "self" && headCapital ? headEnd : rightOf(clause, headEnd, headCapital);
  return {
    ...kind,
    ...left,
    start: all[left.from]!.start,
    end: all[to - 1]!.end,
    head,
    headEnd,
    to,
    headCapital,
    quoted: isQuote(all[left.from - 1]) && isQuote(all[headEnd]),
    complemented: /^(on|between|with|regarding|concerning)$/.test(all[headEnd]?.lower ?? ""),
  };
}

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
const isCapital = (word: Word): boolean => /^\p{Lu}/u.test(word.text);

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
    const owner = all[at + 1]?.lower === "'s" ? ownerFrom(clause, word) : undefined;
    if (owner !== undefined) return { from: owner, proper, owned: true };
    if (points !== undefined) [from, at, owned] = [points, points, true];
    else if (word.lower === "'s" || word.text === "’") continue;
    else if (word.lower === "and" && isCapital(all[at - 1] ?? word) && from < head && isCapital(all[at + 1]!))
      continue;
    else if (word.lower === "-" || word.lower === "–") continue;
    else if (BREAKING.has(word.lower)) break;
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

/** "Chinese", "Russia’s": the state or person whose it is, not a name of the instrument's own ("the Paris agreement"). */
export function isNationality(clause: Clause, word: Word): boolean {
  const mention = clause.passage.mentions.find(({ start, end }) => start <= word.start && word.end <= end);
  if (mention?.type !== "state") return mention?.type === "person";
  return mention.form !== "metonym" || clause.passage.words[word.to]?.lower === "'s";
}

const LINKS = new Set("of on in for and the to a an with between against at until from".split(" "));
const ENDS = new Set(
  "is are was were has have had will would that which who said says as by after before but its their his must should can could may adopted signed approved during despite when while because".split(
    " ",
  ),
);
// "Programme of Cooperation of the River Union States in Rescue at Sea, Salvage and Towing for 2025-2027"
const RIGHT = 24;
const RIGHT_PLAIN = 14;

/** End of the name after its head: capitals and links after a capital head, else what "on ..." tells. */
function rightOf(clause: Clause, headEnd: number, capital: boolean): number {
  const all = clause.passage.words;
  const next = all[headEnd]?.lower ?? "";
  if (!LINKS.has(next) || next === "and" || next === "a" || next === "the") return headEnd;
  const plain = capital || next === "on" || next === "between";
  const named = capital ? capitalsAfter(all, headEnd) : headEnd;
  // "... for 2025-2027": the years end the name.
  const dated = named > headEnd && /^\d{4}$/.test(all[named - 1]!.lower);
  if (named > headEnd && (capital || dated))
    return all[named]?.lower === "on" && !dated ? plainAfter(all, named) : named;
  return plain && next !== "to" && next !== "at" && next !== "from" ? plainAfter(all, headEnd) : named;
}

function capitalsAfter(all: readonly Word[], from: number): number {
  let end = from;
  for (let at = from; at < all.length && at < from + RIGHT; at++) {
    const word = all[at]!;
    if (/^\d{4}$/.test(word.lower)) return yearsEnd(all, at);
    if (word.lower === "and" && all[at + 1]?.lower === "the") break;
    if (isCapital(word)) end = at + 1;
    else if (
      word.text === ","
        ? !isCapital(all[at + 1] ?? word)
        : !LINKS.has(word.lower) && !/^(member|states?)$/.test(word.lower)
    )
      break;
  }
  return end;
}

/** "2025-2027" is three tokens. */
const yearsEnd = (all: readonly Word[], at: number): number =>
  /^[-–−‑]$/.test(all[at + 1]?.text ?? "") && /^\d{4}$/.test(all[at + 2]?.lower ?? "") ? at + 3 : at + 1;

function plainAfter(all: readonly Word[], from: number): number {
  let at = from;
  while (
    at < all.length &&
    at < from + RIGHT_PLAIN &&
    !ENDS.has(all[at]!.lower) &&
    !/^[,.;:()"“”—?!]$/.test(all[at]!.text)
  )
    at++;
  while (at > from && LINKS.has(all[at - 1]!.lower)) at--;
  return at;
}

import { commonWords, drawnTogether } from "./align.ts";
import type { PlacedWord } from "./align.ts";
import type { StatementSays } from "./entry.ts";
import type { Wording } from "./negation.ts";
import { isNegation, negationAmong, negationBefore } from "./negation.ts";
import { saidWords } from "./said-words.ts";
import { tellingOf } from "./telling.ts";

/** How one wording of the record stands to a quotation, the nearest first. */
export type WordingVerdict =
  "EXACT" | "BRACKETED" | "TRIMMED" | "SPLICED" | "ALTERED" | "TRANSLATION VARIANT" | "PARAPHRASE";

export interface Judgement {
  readonly verdict: WordingVerdict;
  /** Why, with the wording as subject: "has the same words". */
  readonly reason: string;
  /** Telling words of the quotation that the wording does not have. */
  readonly lacks: readonly string[];
}

/** A quotation made ready for comparison. */
export interface Asked {
  readonly text: string;
  readonly words: readonly PlacedWord[];
  readonly telling: readonly string[];
}

/** Longer quotations are compared by their first words. */
const LONGEST = 400;

/** Least share of the quotation's telling words that a wording must have to be the same utterance, altered. */
const TELLING_SHARE = 0.6;

export function asked(quotation: string): Asked {
  const words = saidWords(quotation).slice(0, LONGEST);
  return { text: quotation, words, telling: tellingOf(words) };
}

/** How a wording stands to a quotation; null where it has too little of it. See `check` for the grounds of each verdict. */
export function judge(
  quotation: Asked,
  { form, words }: Pick<StatementSays, "form" | "words">,
): Judgement | null {
  if (quotation.words.length === 0) return null;
  if (form === "indirect") return asReport(quotation, judgeWords(quotation, words));
  if (form !== "mixed") return judgeWords(quotation, words);
  for (const part of quotedParts(words)) {
    const judged = judgeWords(quotation, part);
    if (judged && judged.verdict !== "ALTERED") return judged;
  }
  const whole = judgeWords(quotation, words);
  // “Talks must focus on ‘a new order’” has its own words and somebody's in one sentence.
  return whole?.verdict === "ALTERED" ? whole : asReport(quotation, whole);
}

/** What stands between quotation marks in a mixed report: the words given as the speaker's own. */
export const quotedParts = (words: string): string[] =>
  [...words.matchAll(/[“"„«]([^“”"„«»]+)[”"“»]/gu)].map((match) => match[1]!);

/** Telling words that a report in other words has to share, where it has not all of them. */
const LEAST_REPORTED = 3;

/** What a reporter puts in words of his own is a paraphrase, however near it comes; two words in common are too few. */
function asReport({ telling }: Asked, judged: Judgement | null): Judgement | null {
  if (!judged || (judged.lacks.length > 0 && telling.length - judged.lacks.length < LEAST_REPORTED))
    return null;
  return { ...judged, verdict: "PARAPHRASE", reason: `reports it indirectly and ${judged.reason}` };
}

function judgeWords(quotation: Asked, text: string): Judgement | null {
  const told: Wording = { text, words: saidWords(text) };
  if (joined(told.words) === joined(quotation.words)) return judgement("EXACT", "has the same words");
  // “We do not ...,” he said. “It is ...”: each of the two was quoted as it stands.
  const passages = text.split(BETWEEN_PASSAGES);
  if (passages.length > 1 && passages.some((each) => joined(saidWords(each)) === joined(quotation.words))) {
    return judgement("EXACT", `has the same words, as one of ${passages.length} passages of one quotation`);
  }
  const run = runIn(quotation, told);
  if (run) return run.lost ? turnedRound(quotation, run.lost) : trimmed(quotation, told);
  const bracketed = inBrackets(quotation, text);
  if (bracketed) {
    return bracketed.lost
      ? turnedRound(quotation, bracketed.lost)
      : judgement("BRACKETED", "has the same words but for an insertion in brackets");
  }
  const near = nearestStretch(quotation, told.words);
  const pairs = drawnTogether(commonWords(quotation.words, near), quotation.words, near);
  if (pairs.length < quotation.words.length || runsIn(pairs) > 1 + pairs.length / 3)
    return altered(quotation, near, pairs);
  const lost = lostBetween({ text, words: near }, pairs);
  return lost
    ? turnedRound(quotation, lost)
    : judgement("SPLICED", `has its words with others left out in ${places(runsIn(pairs) - 1)}`);
}

/** Between the passages of a quotation that its cue interrupts. */
const BETWEEN_PASSAGES = " … ";

const trimmed = ({ words }: Asked, told: Wording): Judgement =>
  judgement("TRIMMED", `has it as ${words.length} of its ${told.words.length} words, in one run`);

/** Every word is there, but one left out makes them say the opposite: that is no trimming. */
const turnedRound = ({ words }: Asked, lost: PlacedWord): Judgement =>
  judgement(
    "ALTERED",
    `has ${words.length > 1 ? "its words" : "it"}, but with “${lost.folded}”, which the quotation leaves out`,
  );

/** Where a quotation stands in a wording, counted in words, and the negation that was cut off right before it. */
interface Run {
  readonly at: number;
  readonly lost: PlacedWord | undefined;
}

/** A run of a wording that is all of a quotation; one that turns nothing round, where there is one. */
export function runIn({ words }: Pick<Asked, "words">, told: Wording): Run | null {
  let found: Run | null = null;
  for (let at = 0; at + words.length <= told.words.length; at++) {
    if (told.words[at]!.folded !== words[0]!.folded) continue;
    if (!words.every(({ folded }, i) => told.words[at + i]!.folded === folded)) continue;
    found = { at, lost: negationBefore(told, at) };
    if (!found.lost) return found;
  }
  return found;
}

/** A negation left out between two words that are quoted, or right before the first of them. */
function lostBetween(told: Wording, pairs: readonly (readonly [number, number])[]): PlacedWord | undefined {
  for (const [n, [, at]] of pairs.entries()) {
    const before = pairs[n - 1]?.[1];
    const lost = before === undefined ? negationBefore(told, at) : negationAmong(told, before + 1, at);
    if (lost) return lost;
  }
  return undefined;
}

const judgement = (verdict: WordingVerdict, reason: string): Judgement => ({ verdict, reason, lacks: [] });

const places = (count: number): string => `${count} place${count === 1 ? "" : "s"}`;

export const joined = (words: readonly PlacedWord[]): string => words.map((word) => word.folded).join(" ");

/** Whether some words stand together in a line of folded words. */
export const stands = (words: readonly PlacedWord[], line: string): boolean =>
  ` ${line} `.includes(` ${joined(words)} `);

/** The quotation and the wording agree once what an editor put in brackets is taken away. */
function inBrackets(quotation: Asked, text: string): { readonly lost: PlacedWord | undefined } | null {
  const inQuotation = ROUND_OR_SQUARE.test(quotation.text);
  if (!inQuotation && !SQUARE.test(text)) return null;
  const bare = asked(quotation.text.replace(new RegExp(ROUND_OR_SQUARE, "gu"), " "));
  const left = text.replace(new RegExp(inQuotation ? ROUND_OR_SQUARE : SQUARE, "gu"), " ");
  return bare.words.length > 1 ? runIn(bare, { text: left, words: saidWords(left) }) : null;
}

/** A wording without what an editor put into it. */
export const withoutInsertions = (text: string): string => text.replace(new RegExp(SQUARE, "gu"), " ");

const SQUARE = /\[[^[\]]*\]/u;
const ROUND_OR_SQUARE = /\([^()]*\)|\[[^[\]]*\]/u;

/** In a long speech the quotation is looked for where most of its telling words stand near each other. */
export function nearestStretch(quotation: Asked, told: readonly PlacedWord[]): readonly PlacedWord[] {
  const size = 3 * quotation.words.length + 30;
  if (told.length <= size) return told;
  const wanted = new Set(quotation.telling);
  const inside = new Map<string, number>();
  let best = { start: 0, distinct: -1 };
  for (const [i, { folded }] of told.entries()) {
    if (wanted.has(folded)) inside.set(folded, (inside.get(folded) ?? 0) + 1);
    const left = told[i - size]?.folded;
    if (left !== undefined && wanted.has(left)) {
      const times = inside.get(left)! - 1;
      if (times === 0) inside.delete(left);
      else inside.set(left, times);
    }
    if (inside.size > best.distinct) best = { start: Math.max(0, i - size + 1), distinct: inside.size };
  }
  // The stretch ends where the last of the words came in; what follows belongs to it as well.
  return told.slice(best.start, best.start + size + quotation.words.length);
}

const runsIn = (pairs: readonly (readonly [number, number])[]): number =>
  pairs.filter(([, j], i) => i === 0 || j !== pairs[i - 1]![1] + 1).length;

/** Most of the telling words stand there in their order, but not all of the words. */
function altered(
  quotation: Asked,
  near: readonly PlacedWord[],
  pairs: readonly (readonly [number, number])[],
): Judgement | null {
  const shared = new Set(pairs.map(([i]) => quotation.words[i]!.folded));
  const found = quotation.telling.filter((word) => shared.has(word));
  if (found.length < 2 || found.length < TELLING_SHARE * quotation.telling.length) return null;
  const known = new Set(near.map((word) => word.folded));
  const lacks = quotation.telling.filter((word) => !known.has(word));
  const reasons = [
    `shares ${found.join(", ")}`,
    lacks.length > 0
      ? `${lacks.map((word) => `“${word}”`).join(", ")} ${lacks.length > 1 ? "are" : "is"} not in it`
      : "in other words between",
    ...turned(quotation, near, pairs),
  ];
  return { verdict: "ALTERED", reason: reasons.join("; "), lacks };
}

/** A negation that stands on one side only is named: it is what matters most. */
function turned(
  quotation: Asked,
  near: readonly PlacedWord[],
  pairs: readonly (readonly [number, number])[],
): string[] {
  const [first, last] = [pairs[0]![1], pairs.at(-1)![1]];
  const there = new Set(near.slice(Math.max(0, first - 3), last + 1).map((word) => word.folded));
  const here = new Set(quotation.words.map((word) => word.folded));
  return [...new Set([...here, ...there])].filter(isNegation).flatMap((word) => {
    if (here.has(word) === there.has(word)) return [];
    return here.has(word) ? [`“${word}” is in the quotation only`] : [`it has “${word}”, the quotation not`];
  });
}

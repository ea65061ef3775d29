import { commonWords, drawnTogether, placedWords } from "./align.ts";
import type { PlacedWord } from "./align.ts";
import type { StatementSays } from "./entry.ts";
import { isTelling, tellingOf } from "./telling.ts";

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
  const words = placedWords(quotation).slice(0, LONGEST);
  return { text: quotation, words, telling: tellingOf(words) };
}

/** How a wording stands to a quotation; null where it has too little of it. See `check` for the grounds of each verdict. */
export function judge(
  quotation: Asked,
  { form, words }: Pick<StatementSays, "form" | "words">,
): Judgement | null {
  if (quotation.words.length === 0) return null;
  if (form === "indirect") return asReport(judgeWords(quotation, words));
  if (form !== "mixed") return judgeWords(quotation, words);
  for (const part of quotedParts(words)) {
    const judged = judgeWords(quotation, part);
    if (judged && judged.verdict !== "ALTERED") return judged;
  }
  const whole = judgeWords(quotation, words);
  // “Talks must focus on ‘a new order’” has its own words and somebody's in one sentence.
  return whole?.verdict === "ALTERED" ? whole : asReport(whole);
}

/** What stands between quotation marks in a mixed report: the words given as the speaker's own. */
export const quotedParts = (words: string): string[] =>
  [...words.matchAll(/[“"„«]([^“”"„«»]+)[”"“»]/gu)].map((match) => match[1]!);

/** What a reporter puts in words of his own is a paraphrase, however near it comes. */
const asReport = (judged: Judgement | null): Judgement | null =>
  judged && { ...judged, verdict: "PARAPHRASE", reason: `reports it indirectly and ${judged.reason}` };

function judgeWords(quotation: Asked, text: string): Judgement | null {
  const told = placedWords(text);
  const line = joined(told);
  if (line === joined(quotation.words)) return judgement("EXACT", "has the same words");
  if (stands(quotation.words, line)) {
    return judgement(
      "TRIMMED",
      `has it as ${quotation.words.length} of its ${told.length} words, in one run`,
    );
  }
  if (isBracketed(quotation.text, text)) {
    return judgement("BRACKETED", "has the same words but for an insertion in brackets");
  }
  const near = nearestStretch(quotation, told);
  const pairs = drawnTogether(commonWords(quotation.words, near), quotation.words, near);
  return pairs.length === quotation.words.length && runsIn(pairs) <= 1 + pairs.length / 3
    ? judgement("SPLICED", `has its words with others left out in ${places(runsIn(pairs) - 1)}`)
    : altered(quotation, near, pairs);
}

const judgement = (verdict: WordingVerdict, reason: string): Judgement => ({ verdict, reason, lacks: [] });

const places = (count: number): string => `${count} place${count === 1 ? "" : "s"}`;

const joined = (words: readonly PlacedWord[]): string => words.map((word) => word.folded).join(" ");

/** Whether some words stand together in a line of folded words. */
export const stands = (words: readonly PlacedWord[], line: string): boolean =>
  ` ${line} `.includes(` ${joined(words)} `);

/** The quotation and the wording agree once what an editor put in brackets is taken away. */
function isBracketed(quotation: string, text: string): boolean {
  const inQuotation = ROUND_OR_SQUARE.test(quotation);
  const inText = SQUARE.test(text);
  if (!inQuotation && !inText) return false;
  const bare = placedWords(quotation.replace(new RegExp(ROUND_OR_SQUARE, "gu"), " "));
  const told = placedWords(text.replace(new RegExp(inQuotation ? ROUND_OR_SQUARE : SQUARE, "gu"), " "));
  return bare.length > 1 && stands(bare, joined(told));
}

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

/** Words that turn what is said into its opposite. */
const NEGATIONS = new Set(["not", "no", "never", "cannot", "nobody", "nothing", "neither", "without"]);

/** A negation that stands on one side only is named: it is what matters most. */
function turned(
  quotation: Asked,
  near: readonly PlacedWord[],
  pairs: readonly (readonly [number, number])[],
): string[] {
  const [first, last] = [pairs[0]![1], pairs.at(-1)![1]];
  const there = new Set(near.slice(Math.max(0, first - 3), last + 1).map((word) => word.folded));
  const here = new Set(quotation.words.map((word) => word.folded));
  return [...NEGATIONS].flatMap((word) => {
    if (here.has(word) === there.has(word)) return [];
    return here.has(word) ? [`“${word}” is in the quotation only`] : [`it has “${word}”, the quotation not`];
  });
}

/** Telling words some words share, in the order of the first. */
export function sharedTelling(a: string, b: string): string[] {
  const there = new Set(tellingOf(placedWords(b)));
  return tellingOf(placedWords(a)).filter((word) => there.has(word));
}

/** Least number and share of telling words that two renderings of one thought have in common. */
const VARIANT_WORDS = 3;
const VARIANT_SHARE = 0.4;

/**
 * Why one wording may be another rendering of the other, or null. Translators choose other words for the same
 * thought, but keep its names and its frame: “not with the minister but with his masters”.
 */
export function variantReason(a: string, b: string): string | null {
  const [wordsA, wordsB] = [placedWords(a), placedWords(b)];
  const [short, long] = wordsA.length < wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA];
  if (short.length < 4 || long.length > 3 * short.length + 6) return null;
  const shared = sharedTelling(a, b);
  const framed = FRAME.test(joined(wordsA)) && FRAME.test(joined(wordsB));
  const least = Math.min(tellingOf(wordsA).length, tellingOf(wordsB).length);
  const enough = shared.length >= VARIANT_WORDS && shared.length >= VARIANT_SHARE * least;
  if (!enough && !(framed && shared.length > 0)) return null;
  return [...(framed ? ["both say “not … but …”"] : []), `both have ${shared.join(", ")}`].join("; ");
}

/** “Not X but Y” within one sentence, at most so many letters apart. */
const FRAME = /\bnot\b.{2,160}\bbut\b/u;

/** Whether two texts share a run of three words, two of them telling. */
export function shareRun(a: string, b: string): boolean {
  const runs = new Set(runsOfThree(a));
  return runsOfThree(b).some((run) => runs.has(run));
}

function runsOfThree(text: string): string[] {
  const words = placedWords(text).map((word) => word.folded);
  return words.flatMap((_, i) => {
    const run = words.slice(i, i + 3);
    return run.length === 3 && run.filter(isTelling).length >= 2 ? [run.join(" ")] : [];
  });
}

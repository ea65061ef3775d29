import type { Candidate } from "./candidates.ts";
import { textOf } from "./candidates.ts";
import { slugOf } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Stretch, Words } from "./words.ts";
import { LOWER, MARK, NUMBER } from "./words.ts";

/**
 * Outlets a text gives away by where they stand: "SELMAR, June 14 (Harbour Wire) —", "Coast Today" as the masthead
 * alone in its line. Once told, the name is the outlet wherever it stands ("By Anna Morvan, Harbour Wire").
 */
export function findOutlets(words: Words, lexicon: Lexicon): readonly Candidate[] {
  const told = new Map<string, Stretch[]>();
  let paragraphs = 0;
  for (let i = 0; i < words.word.length; i++) {
    if (!words.startsParagraph[i]) continue;
    const found = inDateline(words, i) ?? (++paragraphs <= TOP ? masthead(words, lexicon, i) : undefined);
    if (found)
      told.set(words.lower[found.from]!, [...(told.get(words.lower[found.from]!) ?? []).slice(-9), found]);
  }
  if (told.size === 0) return [];
  const places: Candidate[] = [];
  for (let i = 0; i < words.word.length; i++)
    for (const name of told.get(words.lower[i]!) ?? [])
      if (words.shape[i] !== LOWER && isSame(words, name, i)) places.push(outletAt(words, name, i));
  return places;
}

/** Paragraphs from the top among which a masthead may stand. */
const TOP = 3;
const REACH = 16;
const MOST_WORDS = 5;
const DASHES = new Set(["—", "–", "-", "--", ":"]);

const isCapital = ({ shape }: Words, i: number): boolean =>
  shape[i] !== undefined && shape[i] !== LOWER && shape[i] !== MARK && shape[i] !== NUMBER;

function capitalsFrom(words: Words, from: number): number {
  let to = from;
  while (to < from + MOST_WORDS && isCapital(words, to) && (to === from || !words.startsParagraph[to])) to++;
  return to;
}

/** "(Harbour Wire) —" among the first words of a paragraph. */
function inDateline(words: Words, start: number): Stretch | undefined {
  for (let i = start + 1; i < start + REACH && !words.startsParagraph[i]; i++) {
    if (words.word[i] !== "(") continue;
    const to = capitalsFrom(words, i + 1);
    return to > i + 1 && words.word[to] === ")" && DASHES.has(words.word[to + 1] ?? "")
      ? { from: i + 1, to }
      : undefined;
  }
  return undefined;
}

/** A line of its own that ends in a word for a newspaper: "The Selmar Gazette", "Coast Today". */
function masthead(words: Words, { roles }: Lexicon, start: number): Stretch | undefined {
  const from = words.lower[start] === "the" ? start + 1 : start;
  const to = capitalsFrom(words, from);
  const isLine = to === words.word.length || words.startsParagraph[to];
  return isLine && to - from > 1 && roles.get(words.lower[to - 1]!)?.has("outlet-head")
    ? { from, to }
    : undefined;
}

const isSame = ({ lower }: Words, { from, to }: Stretch, at: number): boolean => {
  for (let k = 0; k < to - from; k++) if (lower[at + k] !== lower[from + k]) return false;
  return true;
};

const outletAt = (words: Words, { from, to }: Stretch, at: number): Candidate => {
  const name = textOf(words, { from, to }).replace(/\s+/g, " ");
  return {
    from: at,
    to: at + to - from,
    type: "outlet",
    form: "full",
    name,
    actor: `outlet:${slugOf(name)}`,
    rank: 8,
  };
};

/** An unknown organisation whose last word is that of a newspaper or agency is an outlet: "Selmar Gazette". */
export const asOutlet = (words: Words, { roles }: Lexicon, name: Candidate): Candidate => {
  const isNews =
    name.type === "organisation" &&
    name.to - name.from > 1 &&
    name.actor === `organisation:${slugOf(name.name)}` &&
    isNewsName(words, roles, name);
  return isNews ? { ...name, type: "outlet", actor: `outlet:${slugOf(name.name)}` } : name;
};

const isNewsName = ({ lower }: Words, roles: Lexicon["roles"], { to }: Stretch): boolean =>
  (roles.get(lower[to - 1]!)?.has("outlet-head") ?? false) ||
  (lower[to - 1] === "agency" && lower[to - 2] === "news");

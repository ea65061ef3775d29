import type { Candidate, Settled } from "./candidates.ts";
import { textOf } from "./candidates.ts";
import { foldName } from "./fold.ts";
import { made } from "./headed.ts";
import { isInAddress } from "./known-names.ts";
import type { Lexicon } from "./lexicon.ts";
import { isLatin } from "./persons.ts";
import { longestAt } from "./trie.ts";
import type { Stretch, Words } from "./words.ts";
import { CAPITALISED, LOWER, MARK, NUMBER } from "./words.ts";

type Kind = "person" | "place" | "organisation";

/** What speaks for a kind, by how much. */
type Vote = readonly [kind: Kind, weight: number];

/**
 * Capitalised words that no recogniser knows, judged by their company; all places of one wording in a text are
 * judged together, so that one telling place ("in Velm") decides the others.
 */
export function findLeftovers(words: Words, lexicon: Lexicon, settled: Settled): readonly Candidate[] {
  const runs = unknownRuns(words, lexicon, settled);
  const votes = new Map<string, Map<Kind, number>>();
  for (const run of runs) {
    const surface = textOf(words, run);
    const tally = votes.get(surface) ?? new Map<Kind, number>();
    votes.set(surface, tally);
    for (const [kind, weight] of votesFor(words, lexicon, settled, run))
      tally.set(kind, (tally.get(kind) ?? 0) + weight);
  }
  return runs.flatMap((run) => {
    const kind = winner(votes.get(textOf(words, run)));
    return kind ? [candidateOf(words, kind, run)] : [];
  });
}

function candidateOf(words: Words, kind: Kind, run: Stretch): Candidate {
  if (kind !== "person") return made(words, kind, run, 3);
  return {
    ...run,
    type: "person",
    form: run.to - run.from > 1 ? "full" : "short",
    name: textOf(words, run),
    rank: 3,
  };
}

function winner(tally: ReadonlyMap<Kind, number> | undefined): Kind | undefined {
  const [best] = [...(tally ?? [])].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best && best[1] >= 2 ? best[0] : undefined;
}

const NEVER = ["calendar", "not-a-name", "role-noun", "suffix"];

function unknownRuns(words: Words, lexicon: Lexicon, { cover }: Settled): readonly Stretch[] {
  const runs: Stretch[] = [];
  for (let i = 0; i < words.word.length; i++) {
    if (!isUnknown(words, lexicon, cover, i)) continue;
    const title = longestAt(lexicon.titles, words.lower, i);
    if (title) {
      i = title.to - 1;
      continue;
    }
    let to = i + 1;
    while (to < words.word.length && isUnknown(words, lexicon, cover, to) && isNextWord(words, to)) to++;
    runs.push({ from: i, to });
    i = to - 1;
  }
  return runs;
}

const isNextWord = ({ spans, text }: Words, i: number): boolean =>
  spans[i]!.start - spans[i - 1]!.end === 1 && text.charCodeAt(spans[i - 1]!.end) !== 10;

function isUnknown(words: Words, lexicon: Lexicon, cover: Int32Array, i: number): boolean {
  const shape = words.shape[i]!;
  if (cover[i]! >= 0 || shape === LOWER || shape === MARK || shape === NUMBER || words.shouted[i])
    return false;
  if (isInAddress(words, i) || /[.@_]\p{Ll}/u.test(words.word[i]!)) return false;
  const lower = words.lower[i]!;
  const roles = lexicon.roles.get(lower);
  if (roles && NEVER.some((role) => roles.has(role))) return false;
  if (/^\p{Lu}{2,}s$/u.test(words.word[i]!) && lexicon.titles.next.get(lower.slice(0, -1))?.values.length)
    return false; // "PMs"
  if (lexicon.titles.next.get(lower)?.values.length || isCalendarPart(lexicon, lower)) return false;
  return !lexicon.common.has(lower) && words.word[i]!.length > 1 && isLatin(words.word[i]!);
}

/** "mid-April" */
const isCalendarPart = ({ roles }: Lexicon, lower: string): boolean =>
  lower.includes("-") && (roles.get(lower.slice(lower.lastIndexOf("-") + 1))?.has("calendar") ?? false);

/** The company a run keeps, each with what it speaks for. */
function votesFor(words: Words, lexicon: Lexicon, settled: Settled, run: Stretch): readonly Vote[] {
  const { from, to } = run;
  const is = (i: number, role: string): boolean =>
    lexicon.roles.get(words.lower[i] ?? "")?.has(role) ?? false;
  const long = to - from > 1;
  const acronym = !long && isAcronymWord(words, from);
  const signs: readonly (readonly [boolean, Vote])[] = [
    [acronym && words.word[from]!.length > 2, ["organisation", 3]],
    [acronym && words.word[from - 1] === "(" && words.word[to] === ")", ["organisation", 2]],
    [acronym && words.word[from - 1] === "(" && words.shape[from - 2] === LOWER, ["organisation", -9]], // "greenhouse gas (GHG)"
    [isAcronymOf(words, run), ["organisation", 5]],
    [
      !long && /\p{Ll}\p{Lu}/u.test(words.word[from]!.replace(/^(?:Mc|Mac|De|La|Le|Di|Van|O')/, "")),
      ["organisation", 2],
    ],
    [words.lower[from - 1] === "the" && !long, ["organisation", 1]],
    [is(to, "speech"), [acronym ? "organisation" : "person", 2]],
    [is(to, "human-verb") && !acronym, ["person", is(to, "life-verb") ? 2 : 1]],
    [words.lower[to] === "'s" && !acronym, ["person", 0.5]],
    [!long && isPairedWithPerson(words, lexicon, settled, run), ["person", 2]],
    [!long && isFamilyShaped(words, lexicon, from), ["person", 2]],
    [is(from - 1, "person-before"), ["person", 2]],
    [words.lower[to] === "," && is(to + 1, "role-noun"), ["person", 2]],
    [long && to - from < 4 && isPersonShape(words, run), ["person", 2]],
    [isDatelined(words, lexicon, settled, run), ["place", 6]],
    [isAfterPlaceWord(words, from, STRONG), ["place", 2]],
    [isAfterPlaceWord(words, from, WEAK), ["place", 1]],
    [words.lower[to] === "," && isPlaceAt(settled, to + 1), ["place", 3]],
  ];
  return signs.flatMap(([holds, vote]) => (holds ? [vote] : []));
}

/** "Rashtriya Swayamsevak Sangh (RSS)" */
function isAcronymOf(words: Words, { from, to }: Stretch): boolean {
  if (words.word[to] !== "(" || to - from < 2) return false;
  const initials = words.word
    .slice(from, to)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
  return words.word[to + 1] === initials;
}

/** "Putin and Tarkov", "Tarkov and Ilyas Morvan": one of a pair is of the kind of the other. */
const isPairedWithPerson = (
  words: Words,
  { roles }: Lexicon,
  settled: Settled,
  { from, to }: Stretch,
): boolean => {
  const { chosen, cover } = settled;
  const isPerson = (i: number): boolean => chosen[cover[i] ?? -1]?.type === "person";
  const acts = roles.get(words.lower[to] ?? "")?.has("state-verb") ?? false;
  return (
    (words.lower[to] === "and" && isPerson(to + 1) && !isPlaceAt(settled, from - 2)) ||
    (words.lower[from - 1] === "and" && isPerson(from - 2)) ||
    (words.lower[from - 1] === "," && isPerson(from - 2) && acts) // "Putin, Tarkov may meet"
  );
};

/** "Tarkov", "Velmenko", "Morvanoglu": families of many peoples are known by their ending; so are few places, and those say where. */
function isFamilyShaped(words: Words, { familyEndings }: Lexicon, i: number): boolean {
  const name = foldName(words.word[i]!);
  if (words.shape[i] !== CAPITALISED || isAfterPlaceWord(words, i, STRONG) || words.lower[i - 1] === "the")
    return false;
  for (let length = 2; length <= 6 && length + 2 < name.length; length++)
    if (familyEndings.has(name.slice(-length))) return true;
  return false;
}

const STRONG = new Set(["in", "near", "at", "outside", "across", "throughout", "visited", "visiting"]);
const WEAK = new Set(["from", "to", "around", "via", "through"]);

const isAfterPlaceWord = (words: Words, from: number, prepositions: ReadonlySet<string>): boolean =>
  prepositions.has(words.lower[from - 1] ?? "") && words.shape[from - 1] === LOWER;

/** "VELM, June 14 —", "SELMAR, Tarvia, June 14": a word in capitals before a date or a place opens a dateline. */
const isDatelined = (words: Words, { roles }: Lexicon, settled: Settled, { from, to }: Stretch): boolean =>
  words.startsParagraph[from]! &&
  words.word[to] === "," &&
  words.word[from] === words.word[from]!.toUpperCase() &&
  (isPlaceAt(settled, to + 1) || (roles.get(words.lower[to + 1] ?? "")?.has("calendar") ?? false));

const isPlaceAt = ({ chosen, cover }: Settled, i: number): boolean => {
  const type = chosen[cover[i] ?? -1]?.type;
  return type === "place" || type === "state";
};

/** "PDR", "TRC"; a Roman numeral or a single letter is none. */
const isAcronymWord = (words: Words, i: number): boolean =>
  /^\p{Lu}{2,6}s?$/u.test(words.word[i]!) && !/^[IVXLC]+$/.test(words.word[i]!);

/** Two or three capitalised words with no other capital right beside them. */
const isPersonShape = (words: Words, { from, to }: Stretch): boolean => {
  for (let i = from; i < to; i++)
    if (words.shape[i] !== CAPITALISED || /\d/.test(words.word[i]!)) return false;
  return (
    words.lower[from - 1] !== "the" &&
    !isCapitalBeside(words, from - 1, from) &&
    !isCapitalBeside(words, to, to)
  );
};

const isCapitalBeside = (words: Words, i: number, gap: number): boolean =>
  i >= 0 && words.shape[i] === CAPITALISED && !words.opens[i] && isNextWord(words, gap);

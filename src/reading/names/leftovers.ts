import type { Candidate, Settled } from "./candidates.ts";
import { textOf } from "./candidates.ts";
import { made } from "./headed.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Stretch, Words } from "./words.ts";
import { CAPITALISED, LOWER, MARK, MIXED, NUMBER, UPPER } from "./words.ts";

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
    for (const [kind, weight] of votesFor(words, lexicon, run))
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
  const lower = words.lower[i]!;
  const roles = lexicon.roles.get(lower);
  if (roles && NEVER.some((role) => roles.has(role))) return false;
  if (lexicon.titles.next.get(lower)?.values.length) return false;
  if (lexicon.common.has(lower)) return false;
  return words.word[i]!.length > 1;
}

function votesFor(words: Words, lexicon: Lexicon, run: Stretch): readonly Vote[] {
  const { from, to } = run;
  const is = (i: number, role: string): boolean =>
    lexicon.roles.get(words.lower[i] ?? "")?.has(role) ?? false;
  const votes: Vote[] = [];
  const long = to - from;
  const after = words.lower[to] ?? "";
  if (long === 1 && isAcronymWord(words, from)) votes.push(["organisation", 3]);
  if (is(to, "speech")) votes.push([words.shape[from] === UPPER ? "organisation" : "person", 2]);
  if (is(to, "human-verb") && long > 1) votes.push(["person", 1]);
  if (is(from - 1, "person-before")) votes.push(["person", 2]);
  if (after === "," && is(to + 1, "role-noun")) votes.push(["person", 2]);
  if (isPlaceBefore(words, is, from)) votes.push(["place", 2]);
  if (long > 1 && long < 4 && isPersonShape(words, run)) votes.push(["person", 2]);
  if (words.lower[from - 1] === "the" && long === 1) votes.push(["organisation", 1]);
  return votes;
}

const isPlaceBefore = (words: Words, is: (i: number, role: string) => boolean, from: number): boolean =>
  ["in", "near", "at", "outside", "across", "throughout", "visited", "visiting"].includes(
    words.lower[from - 1] ?? "",
  ) &&
  words.shape[from - 1] === LOWER &&
  !is(from, "calendar");

const isAcronymWord = (words: Words, i: number): boolean =>
  words.shape[i] === UPPER &&
  words.word[i]!.length >= 2 &&
  words.word[i]!.length <= 6 &&
  !words.shouted[i] &&
  !/^[IVXLC]+$|\.$|^.{1,2}$/.test(words.word[i]!);

const isPersonShape = (words: Words, { from, to }: Stretch): boolean => {
  for (let i = from; i < to; i++)
    if (words.shape[i] !== CAPITALISED && words.shape[i] !== MIXED) return false;
  return words.lower[from - 1] !== "the";
};

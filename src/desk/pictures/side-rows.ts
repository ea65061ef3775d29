import { placedWords } from "../../register/index.ts";

/** Sentences with less in common than this tell different things: the share of words, by how few sentences have each. */
const ALIKE = 0.28;

/** So much must be shared at least: two sentences of "it was said that" tell nothing of each other. */
const LEAST = 2.4;

/** A row of the comparison: for each account the place of its sentence, or null. */
type Row = readonly (number | null)[];

/**
 * Sentences of several accounts in rows, those that tell the same in one. Each account's best matches are made first,
 * whatever their order; what matches nothing gets a row of its own, after the sentence it follows.
 */
export function alignSentences(accounts: readonly (readonly string[])[]): Row[] {
  const words = accounts.map((sentences) => sentences.map(wordsIn));
  const weigh = weightsOf(words.flat());
  let rows: Row[] = (words[0] ?? []).map((_, place) => [place]);
  for (const [account, sentences] of words.entries()) {
    if (account === 0) continue;
    rows = withAccount(rows, account, matches(rows, words, sentences, weigh), sentences.length);
  }
  return rows;
}

/** A sentence further off must be nearer to a row than one of the passages told of, to answer it. */
const FAR = 0.34;

/**
 * For each row the sentence of `pool` that tells the same, or null: what an account tells elsewhere in its source is not
 * left out of it. `rows`: the sentences of each row; only `open` rows are answered, each by a sentence of its own.
 */
export function answersIn(
  pool: readonly string[],
  rows: readonly (readonly string[])[],
  open: readonly boolean[],
): readonly (number | null)[] {
  const there = pool.map(wordsIn);
  const here = rows.map((row) => row.map(wordsIn));
  const weigh = weightsOf([...there, ...here.flat()]);
  const pairs = here
    .flatMap((row, i) =>
      open[i]
        ? there.map((sentence, place) => ({
            row: i,
            place,
            alike: Math.max(0, ...row.map((told) => likeness(told, sentence, weigh))),
          }))
        : [],
    )
    .filter(({ alike }) => alike >= FAR)
    .sort((a, b) => b.alike - a.alike || a.row - b.row || a.place - b.place);
  const answers: (number | null)[] = rows.map(() => null);
  const used = new Set<number>();
  for (const { row, place } of pairs) {
    if (answers[row] !== null || used.has(place)) continue;
    answers[row] = place;
    used.add(place);
  }
  return answers;
}

type Words = ReadonlySet<string>;

const wordsIn = (sentence: string): Words => new Set(placedWords(sentence).map(({ folded }) => folded));

/** A word weighs the less the more sentences have it, and the shorter it is: "of" nothing, "that" little. */
function weightsOf(sentences: readonly Words[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) =>
    Math.log2(1 + (2 * sentences.length) / (counts.get(word) ?? 1)) *
    Math.min(1, Math.max(0, word.length - 2) / 5);
}

/** The row each sentence of an account goes to; null for those that match none. */
function matches(
  rows: readonly Row[],
  words: readonly (readonly Words[])[],
  sentences: readonly Words[],
  weigh: (word: string) => number,
): readonly (number | null)[] {
  const pairs = sentences.flatMap((sentence, place) =>
    rows.map((row, i) => {
      const told = row.flatMap((at, account) => (at === null ? [] : [words[account]![at]!]));
      return { place, row: i, alike: Math.max(0, ...told.map((other) => likeness(sentence, other, weigh))) };
    }),
  );
  const best = pairs
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike || a.place - b.place || a.row - b.row);
  const rowOf: (number | null)[] = sentences.map(() => null);
  const used = new Set<number>();
  for (const { place, row } of best) {
    if (rowOf[place] !== null || used.has(row)) continue;
    rowOf[place] = row;
    used.add(row);
  }
  return rowOf;
}

/** Weight of the words two sentences share, of the mean weight of both. */
function likeness(a: Words, b: Words, weigh: (word: string) => number): number {
  const weight = (words: Iterable<string>): number => [...words].reduce((sum, word) => sum + weigh(word), 0);
  const mean = Math.sqrt(weight(a) * weight(b));
  const shared = [...a].filter((word) => b.has(word));
  return weight(shared) < LEAST ? 0 : weight(shared) / mean;
}

/** The rows with one account more. */
function withAccount(
  rows: readonly Row[],
  account: number,
  rowOf: readonly (number | null)[],
  count: number,
): Row[] {
  const placeIn = new Map(rowOf.flatMap((row, place) => (row === null ? [] : [[row, place] as const])));
  const filled = rows.map((row, i): Row => [...row, placeIn.get(i) ?? null]);
  const after = new Map<number, Row[]>();
  let last = -1;
  for (let place = 0; place < count; place++) {
    const row = rowOf[place] ?? null;
    if (row !== null) last = row;
    else after.set(last, [...(after.get(last) ?? []), [...Array<null>(account).fill(null), place]]);
  }
  return [...(after.get(-1) ?? []), ...filled.flatMap((row, i) => [row, ...(after.get(i) ?? [])])];
}

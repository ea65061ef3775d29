import { feature1, feature2, feature3 } from "./hashing.ts";
import type { Words } from "./words.ts";
import { CAPITAL } from "./words.ts";

/** Room for the features of one tag. */
export const TAG_FEATURES = 64;

/**
 * Writes the features of the tag of token i of a sentence (`ids`: its rows of `words`, between `first` and `end`),
 * after tags `last` and `beforeLast` (-1 where there is none); gives their number.
 */
export function tagFeatures(
  words: Words,
  ids: Int32Array,
  first: number,
  end: number,
  i: number,
  last: number,
  beforeLast: number,
  keys: Int32Array,
): number {
  const c = ids[i]!;
  const p = i > first ? ids[i - 1]! : 0;
  const pp = i > first + 1 ? ids[i - 2]! : 0;
  const n = i + 1 < end ? ids[i + 1]! : 0;
  const nn = i + 2 < end ? ids[i + 2]! : 0;
  const k = ownFeatures(words, c, i === first ? 1 : 0, keys);
  return classFeatures(
    words,
    c,
    p,
    n,
    nn,
    last,
    neighbourFeatures(words, c, p, pp, n, nn, last, beforeLast, keys, k),
    keys,
  );
}

/** The word itself: how it is written, how it ends. */
function ownFeatures(words: Words, c: number, opening: number, keys: Int32Array): number {
  const lower = words.lower[c]!;
  const shape = words.shape[c]!;
  let k = 0;
  keys[k++] = feature1(1, 0);
  keys[k++] = feature1(2, lower);
  keys[k++] = feature1(3, words.form[c]!);
  keys[k++] = feature1(4, words.suffix1[c]!);
  keys[k++] = feature1(5, words.suffix2[c]!);
  keys[k++] = feature1(6, words.suffix3[c]!);
  keys[k++] = feature1(7, words.suffix4[c]!);
  keys[k++] = feature1(8, words.prefix1[c]!);
  keys[k++] = feature1(9, words.prefix3[c]!);
  keys[k++] = feature2(10, shape, opening);
  keys[k++] = feature2(11, words.suffix3[c]!, shape);
  return k;
}

/** The words beside it and the tags before it. */
function neighbourFeatures(
  words: Words,
  c: number,
  p: number,
  pp: number,
  n: number,
  nn: number,
  last: number,
  beforeLast: number,
  keys: Int32Array,
  start: number,
): number {
  const { lower, suffix2, suffix3, shape, flags } = words;
  const here = lower[c]!;
  const capitals = (flags[c]! & CAPITAL) + (flags[p]! & CAPITAL) * 2 + (flags[n]! & CAPITAL) * 4;
  let k = start;
  keys[k++] = feature1(12, last);
  keys[k++] = feature1(13, beforeLast);
  keys[k++] = feature2(14, last, beforeLast);
  keys[k++] = feature2(15, last, here);
  keys[k++] = feature3(16, last, beforeLast, here);
  keys[k++] = feature1(17, lower[p]!);
  keys[k++] = feature1(18, lower[pp]!);
  keys[k++] = feature1(19, lower[n]!);
  keys[k++] = feature1(20, lower[nn]!);
  keys[k++] = feature1(21, suffix3[p]!);
  keys[k++] = feature1(22, suffix3[n]!);
  keys[k++] = feature2(23, shape[n]!, shape[c]!);
  keys[k++] = feature2(24, lower[p]!, here);
  keys[k++] = feature2(25, here, lower[n]!);
  keys[k++] = feature2(26, last, lower[n]!);
  keys[k++] = feature2(27, suffix3[c]!, last);
  keys[k++] = feature2(28, suffix3[c]!, suffix2[n]!);
  keys[k++] = feature3(29, last, suffix2[c]!, suffix3[n]!);
  keys[k++] = feature2(30, capitals, p === 0 ? 1 : 0);
  keys[k++] = feature2(31, suffix2[n]!, suffix2[nn]!);
  keys[k++] = feature2(32, lower[n]!, lower[nn]!);
  keys[k++] = feature2(33, lower[pp]!, lower[p]!);
  return k;
}

/** The word classes of the word and of its neighbours. */
function classFeatures(
  words: Words,
  c: number,
  p: number,
  n: number,
  nn: number,
  last: number,
  start: number,
  keys: Int32Array,
): number {
  const { coarse, middle, fine } = words;
  let k = start;
  keys[k++] = feature1(40, coarse[c]!);
  keys[k++] = feature1(41, middle[c]!);
  keys[k++] = feature1(42, fine[c]!);
  keys[k++] = feature1(43, middle[p]!);
  keys[k++] = feature1(44, middle[n]!);
  keys[k++] = feature1(45, fine[n]!);
  keys[k++] = feature2(46, last, middle[c]!);
  keys[k++] = feature2(47, middle[c]!, middle[n]!);
  keys[k++] = feature1(48, middle[nn]!);
  keys[k++] = feature2(49, middle[p]!, middle[c]!);
  keys[k++] = feature3(50, last, fine[c]!, middle[n]!);
  return k;
}

/** Letters for comparison: case, accents and forms (ﬁ, ½) do not count. */
export const folded = (text: string): string =>
  PLAIN.test(text) ? text.toLowerCase() : text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");

/** Letters without accents and forms, as most text has. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Words of a wording for comparison: punctuation and quotation marks do not count either. */
export const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Runs of `size` words; a text shorter than that is one shingle. */
export function shinglesOf(words: readonly string[], size: number): Set<string> {
  if (words.length <= size) return new Set([words.join(" ")]);
  const shingles = new Set<string>();
  for (let i = 0; i + size <= words.length; i++) shingles.add(words.slice(i, i + size).join(" "));
  return shingles;
}

/** Share of the smaller set that is in the other; 0 where one is empty. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let common = 0;
  for (const item of small) if (large.has(item)) common++;
  return common / small.size;
}

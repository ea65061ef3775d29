/** The codes that coders gave to one unit; null where a coder gave none. */
export type Coding = readonly (string | null)[];

export interface Agreement {
  /** Krippendorff's alpha for nominal data; null where it is not defined: nothing to compare, or no variation at all. */
  readonly alpha: number | null;
  /** Units that two coders or more coded: only they count. */
  readonly units: number;
  /** Codes in them. */
  readonly codes: number;
  /** Share of pairs of codes within a unit that are the same. */
  readonly observed: number | null;
}

/**
 * Krippendorff's alpha for nominal data with missing values, after Krippendorff, Content Analysis (2004), ch. 11: one
 * less the observed disagreement over that expected by chance. Each unit counts its ordered pairs of codes, weighted by
 * one over the number of its codes less one, so that a unit coded by many weighs by its codes and not by its pairs.
 */
export function krippendorffAlpha(units: readonly Coding[]): Agreement {
  const pairable = units
    .map((codes) => codes.filter((code) => code !== null))
    .filter((codes) => codes.length > 1);
  const totals = new Map<string, number>();
  let same = 0;
  let pairs = 0;
  let alike = 0;
  for (const codes of pairable) {
    const counts = Map.groupBy(codes, (code) => code);
    for (const [code, its] of counts) {
      totals.set(code, (totals.get(code) ?? 0) + its.length);
      alike += its.length * (its.length - 1);
      same += (its.length * (its.length - 1)) / (codes.length - 1);
    }
    pairs += codes.length * (codes.length - 1);
  }
  const n = [...totals.values()].reduce((sum, count) => sum + count, 0);
  const byChance = [...totals.values()].reduce((sum, count) => sum + count * (count - 1), 0);
  // Where every code is the same, chance alone explains the agreement and alpha is 0 over 0.
  const defined = n > 1 && byChance < n * (n - 1);
  const observed = n === 0 ? 0 : 1 - same / n;
  const expected = 1 - byChance / (n * (n - 1));
  return {
    alpha: defined ? 1 - observed / expected : null,
    units: pairable.length,
    codes: n,
    observed: pairs === 0 ? null : alike / pairs,
  };
}

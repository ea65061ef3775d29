/** How often arcs with at least such a margin are right: sorted margins, and a share (0 to 1) for each. */
export interface Calibration {
  readonly margins: readonly number[];
  readonly correct: readonly number[];
}

/** The share of right arcs among held-out arcs with a margin like this one. */
export function confidenceOf({ margins, correct }: Calibration, margin: number): number {
  let low = 0;
  let high = margins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (margins[middle]! <= margin) low = middle + 1;
    else high = middle;
  }
  return correct[Math.max(0, low - 1)] ?? 0;
}

/** A calibration from held-out arcs: `bins` groups of like size, made to rise with the margin (pooled neighbours). */
export function calibrate(
  arcs: readonly { readonly margin: number; readonly right: boolean }[],
  bins: number,
): Calibration {
  const sorted = [...arcs].sort((a, b) => a.margin - b.margin);
  const pools: { margin: number; right: number; count: number }[] = [];
  for (let bin = 0; bin < bins; bin++) {
    const from = Math.floor((sorted.length * bin) / bins);
    const group = sorted.slice(from, Math.floor((sorted.length * (bin + 1)) / bins));
    if (group.length === 0) continue;
    pools.push({
      margin: group[0]!.margin,
      right: group.filter(({ right }) => right).length,
      count: group.length,
    });
    while (pools.length > 1 && share(pools.at(-1)!) <= share(pools.at(-2)!)) {
      const last = pools.pop()!;
      pools.at(-1)!.right += last.right;
      pools.at(-1)!.count += last.count;
    }
  }
  return { margins: pools.map(({ margin }) => margin), correct: pools.map((pool) => share(pool)) };
}

const share = ({ right, count }: { readonly right: number; readonly count: number }): number =>
  Math.round((1000 * right) / count) / 1000;

/** How alike two items are, by their places in the list; symmetric, never negative. */
export type Likeness = (a: number, b: number) => number;

/** Rounds of power iteration; forty items settle long before. */
const ROUNDS = 400;
/** Below this the items of a group are all alike, and their given order is as good as any. */
const TOO_SMALL = 1e-9;

/**
 * Items that belong together, each group in an order that puts like beside like: the connected parts of the graph, the
 * largest first, and in each the order of its Fiedler vector (Atkins, Boman and Hendrickson 1998), found by power
 * iteration from a fixed start. The same likeness gives the same order, always.
 */
export function seriate(count: number, likeness: Likeness): readonly (readonly number[])[] {
  return connected(count, likeness)
    .sort((a, b) => b.length - a.length || a[0]! - b[0]!)
    .map((group) => inOrder(group, likeness));
}

function connected(count: number, likeness: Likeness): number[][] {
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (let first = 0; first < count; first++) {
    if (seen.has(first)) continue;
    const group = [first];
    seen.add(first);
    for (const item of group) {
      for (let other = 0; other < count; other++) {
        if (seen.has(other) || likeness(item, other) <= 0) continue;
        seen.add(other);
        group.push(other);
      }
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}

function inOrder(group: readonly number[], likeness: Likeness): readonly number[] {
  if (group.length < 3) return group;
  const weights = group.map((a) => group.map((b) => (a === b ? 0 : likeness(a, b))));
  const vector = fiedler(weights);
  const ordered = group
    .map((item, i) => ({ item, at: vector[i]! }))
    .sort((a, b) => a.at - b.at || a.item - b.item)
    .map(({ item }) => item);
  // A vector and its mirror image are as good; the first of the list is to stand in the first half.
  return ordered.indexOf(group[0]!) * 2 < ordered.length ? ordered : ordered.reverse();
}

/**
 * The vector of the second smallest eigenvalue of the normalised Laplacian: the largest of I + D^-1/2 W D^-1/2 once its
 * known first one is taken out.
 */
function fiedler(weights: readonly (readonly number[])[]): readonly number[] {
  const roots = weights.map((row) => Math.sqrt(row.reduce((sum, weight) => sum + weight, 0)));
  const first = unit(roots);
  let vector = unit(
    without(
      first,
      roots.map((_, i) => Math.sin(i + 1)),
    ),
  );
  for (let round = 0; round < ROUNDS; round++) {
    const next = weights.map(
      (row, i) =>
        vector[i]! + row.reduce((sum, weight, j) => sum + (weight * vector[j]!) / (roots[i]! * roots[j]!), 0),
    );
    vector = unit(without(first, next));
  }
  return vector.map((value, i) => Math.round(value / roots[i]! / TOO_SMALL) * TOO_SMALL);
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

function unit(vector: readonly number[]): readonly number[] {
  const length = Math.sqrt(dot(vector, vector));
  return length < TOO_SMALL ? vector : vector.map((value) => value / length);
}

/** A vector with the part along a direction taken out. */
function without(direction: readonly number[], vector: readonly number[]): readonly number[] {
  const along = dot(direction, vector);
  return vector.map((value, i) => value - along * direction[i]!);
}

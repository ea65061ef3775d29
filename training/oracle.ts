import type { ParseState } from "../src/language/english/parse-state.ts";

/** A sentence's gold tree: heads as indices into it (its length for the root), labels as indices. */
export interface GoldTree {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** By move: how many gold arcs it would put out of reach, from where the parse stands (Goldberg and Nivre 2013). */
export interface Costs {
  shift: number;
  left: number;
  right: number;
}

/** Cost of a move that is not allowed. */
export const FORBIDDEN = 0x7fffffff;

export function costs(state: ParseState, { heads }: GoldTree, into: Costs): void {
  const { stack, depth, front, length } = state;
  into.shift = front < length ? shiftCost(state, heads) : FORBIDDEN;
  into.left = FORBIDDEN;
  into.right = FORBIDDEN;
  if (depth === 0) return;
  const top = stack[depth - 1]!;
  const below = depth > 1 ? stack[depth - 2]! : -1;
  let children = 0;
  for (let i = front; i < length; i++) if (heads[i] === top) children++;
  const head = heads[top]!;
  if (front < length || depth === 1)
    into.left = children + (head === below || (head > front && head <= length) ? 1 : 0);
  if (depth > 1) into.right = children + (head >= front && head <= length ? 1 : 0);
}

/** The front loses a head in the stack below its top, and children anywhere in the stack. */
function shiftCost({ stack, depth, front }: ParseState, heads: Int32Array): number {
  let cost = 0;
  for (let i = 0; i < depth; i++) {
    if (i < depth - 1 && heads[front] === stack[i]) cost++;
    if (heads[stack[i]!] === front) cost++;
  }
  return cost;
}

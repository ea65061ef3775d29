import type { ParseState } from "./parse-state.ts";

/** A move of the arc-hybrid system: take the next word; give the top of the stack its head to the right, to the left. */
export type Move = "shift" | "left" | "right";

/**
 * The classes the parser chooses among: a shift, and an attachment to either side for each group of labels (subjects,
 * function words, clauses ...). The label itself is chosen within the group when the arc is made: with all labels as
 * classes most of the time went into weights of labels that were never in question; with none, trees got worse.
 */
export class Moves {
  /** Group of each label. */
  readonly groupOf: Uint8Array;
  /** Labels of each group. */
  readonly members: readonly Int32Array[];
  readonly count: number;
  readonly #firstRight: number;

  constructor(groupOf: readonly number[]) {
    this.groupOf = Uint8Array.from(groupOf);
    const groups = Math.max(...groupOf) + 1;
    this.members = Array.from({ length: groups }, (_, group) =>
      Int32Array.from([...groupOf.keys()].filter((label) => groupOf[label] === group)),
    );
    this.#firstRight = 1 + groups;
    this.count = 1 + 2 * groups;
  }

  moveOf(chosen: number): Move {
    return chosen === 0 ? "shift" : chosen < this.#firstRight ? "left" : "right";
  }

  /** Group of the label that an attachment is to have. */
  group(chosen: number): number {
    return chosen - (chosen < this.#firstRight ? 1 : this.#firstRight);
  }

  /** May it be chosen? The root takes one word only, and only when no other word is left. */
  isAllowed(state: ParseState, chosen: number): boolean {
    if (chosen === 0) return state.front < state.length;
    if (chosen < this.#firstRight)
      return state.depth > 0 && (state.front < state.length || state.depth === 1);
    return state.depth > 1;
  }

  /** The best allowed class. */
  best(state: ParseState, scores: Int32Array | Float32Array): number {
    const canShift = state.front < state.length;
    let best = canShift ? 0 : -1;
    const canLeft = state.depth > 0 && (canShift || state.depth === 1);
    const from = canLeft ? 1 : this.#firstRight;
    const to = state.depth > 1 ? this.count : this.#firstRight;
    for (let i = from; i < to; i++) if (best < 0 || scores[i]! > scores[best]!) best = i;
    return best;
  }

  /** How far a class is ahead of the best allowed one that makes another move; Infinity where there is none. */
  margin(state: ParseState, scores: Int32Array, chosen: number): number {
    const move = this.moveOf(chosen);
    let margin = Infinity;
    for (let i = 0; i < this.count; i++) {
      if (this.moveOf(i) !== move && this.isAllowed(state, i))
        margin = Math.min(margin, scores[chosen]! - scores[i]!);
    }
    return margin;
  }
}

/** The head that an attachment would give to the top of the stack. */
export const headAfter = (state: ParseState, move: "left" | "right"): number =>
  move === "left" ? state.front : state.stack[state.depth - 2]!;

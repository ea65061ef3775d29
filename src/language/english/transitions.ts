import type { ParseState } from "./parse-state.ts";

/** What a class of the parser's model does: shift, or attach with a label. */
export interface Action {
  readonly move: "shift" | "left" | "right";
  /** Index into the labels; -1 for a shift. */
  readonly label: number;
}

/** The classes of a parser: all shifts, then all left, then all right attachments. */
export class Transitions {
  readonly labels: readonly string[];
  readonly #move: readonly Action["move"][];
  readonly label: Int32Array;
  /** First class that attaches left; class 0 shifts. */
  readonly firstLeft = 1;
  /** First class that attaches right. */
  readonly firstRight: number;
  readonly count: number;
  /** The class that makes the last word on the stack the root. */
  readonly root: number;

  /** `actions`: the first shifts; left attachments come before right ones; one left attachment is labelled "root". */
  constructor(labels: readonly string[], actions: readonly Action[]) {
    this.labels = labels;
    this.#move = actions.map(({ move }) => move);
    this.label = Int32Array.from(actions, ({ label }) => label);
    this.firstRight = actions.findIndex(({ move }) => move === "right");
    this.count = actions.length;
    this.root = actions.findIndex(({ move, label }) => move === "left" && labels[label] === "root");
    if (actions[0]?.move !== "shift" || this.firstRight < 2 || this.root < 1) {
      throw new RangeError(`A parser's ${actions.length} actions must shift first and know the root`);
    }
  }

  get actions(): readonly Action[] {
    return this.#move.map((move, i) => ({ move, label: this.label[i]! }));
  }

  /** The best class that is allowed in `state`: the root takes one word only, and only when no other is left. */
  best(state: ParseState, scores: Int32Array | Float32Array): number {
    if (state.front >= state.length) {
      if (state.depth === 1) return this.root;
      return largest(scores, this.firstRight, this.count, -1);
    }
    let best = 0;
    if (state.depth > 0) {
      best = largest(scores, this.firstLeft, this.firstRight, this.root);
      if (state.depth > 1) {
        const right = largest(scores, this.firstRight, this.count, -1);
        if (scores[right]! > scores[best]!) best = right;
      }
      if (scores[0]! >= scores[best]!) best = 0;
    }
    return best;
  }

  apply(state: ParseState, chosen: number): void {
    if (chosen === 0) state.shift();
    else if (chosen < this.firstRight) state.attachLeft(this.label[chosen]!);
    else state.attachRight(this.label[chosen]!);
  }
}

function largest(scores: Int32Array | Float32Array, from: number, to: number, except: number): number {
  let best = from === except ? from + 1 : from;
  for (let i = best + 1; i < to; i++) if (i !== except && scores[i]! > scores[best]!) best = i;
  return best;
}

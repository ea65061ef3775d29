import type { ParseColumns, ParseState } from "./parse-state.ts";
import type { Words } from "./words.ts";
import { CLOSING, OPENING, QUOTE, SINGLE_QUOTE } from "./words.ts";

/** How far up a tree a mark may climb: keeps hostile texts linear; no real sentence is as deep. */
const HIGHEST = 200;

/**
 * Attaches punctuation marks to a tree of words, as the guidelines of Universal Dependencies have it: the marks of a
 * pair go to the head of what they enclose; any other mark goes to the highest word of the lower of its two
 * neighbouring units that lets no arcs cross.
 */
export class MarkAttacher {
  readonly #label: number;
  /** For each token the other mark of its pair, or -1; relative to the sentence. */
  #partner = new Int32Array(64);
  #open: number[] = [];
  #root = 0;

  /** `label`: index of the label "punct". */
  constructor(label: number) {
    this.#label = label;
  }

  /** Writes the heads of the marks among tokens `first` to `end` into `columns`. */
  attach(
    state: ParseState,
    words: Words,
    ids: Int32Array,
    first: number,
    end: number,
    columns: ParseColumns,
  ): void {
    this.#pair(state, words, ids, first, end);
    this.#root = rootOf(state);
    for (let at = 0, next = 0; at < end - first; at++) {
      if (next < state.length && state.places[next] === at) {
        next++;
        continue;
      }
      const head = first + state.places[this.#headOf(state, at, next, end - first)]!;
      columns.heads[first + at] = head;
      columns.labels[first + at] = this.#label;
      columns.margins[first + at] = columns.margins[head]!;
    }
  }

  /** Finds the pairs among the marks: brackets by nesting, quotation marks by turns. */
  #pair({ places, length }: ParseState, words: Words, ids: Int32Array, first: number, end: number): void {
    if (this.#partner.length < end - first) this.#partner = new Int32Array((end - first) * 2);
    this.#partner.fill(-1, 0, end - first);
    this.#open.length = 0;
    for (let at = 0, next = 0; at < end - first; at++) {
      if (next < length && places[next] === at) {
        next++;
        continue;
      }
      const kind = words.flags[ids[first + at]!]! & (QUOTE | SINGLE_QUOTE | OPENING | CLOSING);
      if (kind === 0) continue;
      const partner = kind === OPENING ? -1 : this.#lastOpen(words, ids, first, kind);
      if (partner >= 0) {
        this.#partner[at] = partner;
        this.#partner[partner] = at;
      } else if (kind !== CLOSING) this.#open.push(at);
    }
  }

  /** The nearest open mark that one of `kind` closes; it and what was opened inside it are open no more. */
  #lastOpen(words: Words, ids: Int32Array, first: number, kind: number): number {
    const wanted = kind === CLOSING ? OPENING : kind;
    const least = Math.max(0, this.#open.length - 8);
    for (let i = this.#open.length - 1; i >= least; i--) {
      const at = this.#open[i]!;
      if ((words.flags[ids[first + at]!]! & (QUOTE | SINGLE_QUOTE | OPENING)) !== wanted) continue;
      this.#open.length = i;
      return at;
    }
    return -1;
  }

  /** The word a mark at token `at` goes to; `next` is the first word after it. */
  #headOf(state: ParseState, at: number, next: number, tokens: number): number {
    const partner = this.#partner[at]!;
    if (partner >= 0) {
      const enclosed = this.#enclosed(state, at, partner, next);
      if (enclosed >= 0) return enclosed;
    }
    // “The talks go on.” The stop belongs to what is quoted, not to who quotes it.
    const closing = at + 1 < tokens ? this.#partner[at + 1]! : -1;
    if (closing >= 0 && closing < at) {
      const enclosed = this.#enclosed(state, at + 1, closing, next);
      if (enclosed >= 0) return enclosed;
    }
    let left = this.#neighbour(state, at, -1, tokens) ? next - 1 : -1;
    let right = this.#neighbour(state, at, 1, tokens) ? next : -1;
    if (right >= state.length) right = -1;
    if (left < 0 && right < 0) return this.#root;
    left = climbLeft(state, left, next);
    right = climbRight(state, right, next);
    if (left < 0) return right;
    if (right < 0) return left;
    return state.lowest[right]! <= left ? left : right;
  }

  /** Head of what stands between the marks of a pair; -1 where there is no word. */
  #enclosed(state: ParseState, at: number, partner: number, next: number): number {
    const opens = at < partner;
    const from = Math.min(at, partner);
    const to = Math.max(at, partner);
    const inside = (word: number): boolean =>
      word >= 0 && word < state.length && state.places[word]! > from && state.places[word]! < to;
    let word = opens ? next : next - 1;
    if (!inside(word)) return -1;
    for (let steps = 0; steps < HIGHEST && inside(state.heads[word]!); steps++) word = state.heads[word]!;
    return word;
  }

  /** Is there a word on that side before a mark that opens (to the left) or closes (to the right) a pair? */
  #neighbour({ places, length }: ParseState, at: number, step: -1 | 1, tokens: number): boolean {
    for (let i = at + step, steps = 0; i >= 0 && i < tokens; i += step, steps++) {
      if (isWord(places, length, i) || steps > HIGHEST) return true;
      const partner = this.#partner[i]!;
      if (partner >= 0 && (step < 0 ? partner > i : partner < i)) return false;
    }
    return false;
  }
}

/** Is token `at` of the sentence a word? Places are sorted. */
function isWord(places: Int32Array, length: number, at: number): boolean {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low < length && places[low] === at;
}

function rootOf(state: ParseState): number {
  for (let i = 0; i < state.length; i++) if (state.heads[i] === state.length) return i;
  return 0;
}

/** The highest word above `word` that stands, with all under it, before word `next`. */
function climbLeft({ heads, highest }: ParseState, word: number, next: number): number {
  let at = word;
  for (let steps = 0; at >= 0 && steps < HIGHEST; steps++) {
    if (highest[at]! >= next || heads[at]! >= next) break;
    at = heads[at]!;
  }
  return at;
}

/** The highest word above `word` that stands, with all under it, at or after word `next`. */
function climbRight({ heads, lowest, length }: ParseState, word: number, next: number): number {
  let at = word;
  for (let steps = 0; at >= 0 && steps < HIGHEST; steps++) {
    const head = heads[at]!;
    if (lowest[at]! < next || head < next || head >= length) break;
    at = head;
  }
  return at;
}

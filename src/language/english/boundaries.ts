import { LETTER, kindOf, plainUnit } from "./characters.ts";
import type { Ranges } from "./chunks.ts";
import { feature1, feature2, feature3 } from "./hashing.ts";
import type { Words } from "./words.ts";
import { CAPITAL, CLOSING, OPENING, QUOTE } from "./words.ts";
import type { Weights } from "./weights.ts";

/** Whether a sentence may end after a token: it cannot, it may, it must (the paragraph ends). */
export type Possibility = "no" | "maybe" | "must";

/** The tokens of a text as the sentence splitter walks over them. */
export class BoundaryWalk {
  readonly text: string;
  readonly tokens: Ranges;
  readonly words: Words;
  readonly ids: Int32Array;
  /** First token of the sentence being read. */
  first = 0;
  #quotes = 0;
  #brackets = 0;

  constructor(text: string, tokens: Ranges, words: Words, ids: Int32Array) {
    this.text = text;
    this.tokens = tokens;
    this.words = words;
    this.ids = ids;
  }

  /** Takes token i into the sentence being read. */
  enter(i: number): void {
    const flags = this.words.flags[this.ids[i]!]!;
    if (flags & QUOTE) this.#quotes ^= 1;
    if (flags & OPENING) this.#brackets++;
    if (flags & CLOSING && this.#brackets > 0) this.#brackets--;
  }

  /** Ends the sentence after token i. */
  close(i: number): void {
    this.first = i + 1;
    this.#quotes = 0;
    this.#brackets = 0;
  }

  possibility(i: number): Possibility {
    if (i + 1 === this.tokens.length) return "must";
    const end = this.tokens.ends[i]!;
    const next = this.tokens.starts[i + 1]!;
    for (let at = end; at < next; at++) if (this.text.charCodeAt(at) === 10) return "must";
    const last = plainUnit(this.text.charCodeAt(end - 1));
    if (next === end) return STOPS.has(last) ? "maybe" : "no";
    if (ENDINGS.has(last)) return "maybe";
    return this.words.flags[this.ids[i + 1]!]! & CAPITAL || kindOf(this.text.charCodeAt(next)) !== LETTER
      ? "maybe"
      : "no";
  }

  #gap(i: number): number {
    const gap = this.tokens.starts[i + 1]! - this.tokens.ends[i]!;
    return Math.min(gap, 2);
  }

  /** Row of a word beside token i; row 0 where there is none. */
  #row(i: number): number {
    return i < 0 || i >= this.tokens.length ? 0 : this.ids[i]!;
  }

  /** Writes the features of a boundary after token i; gives their number. */
  features(i: number, keys: Int32Array): number {
    const { lower, shape } = this.words;
    const word = lower[this.#row(i)]!;
    const before = lower[this.#row(i - 1)]!;
    const after = lower[this.#row(i + 1)]!;
    const form = shape[this.#row(i)]!;
    const formBefore = shape[this.#row(i - 1)]!;
    const formAfter = shape[this.#row(i + 1)]!;
    const length = Math.min(8, (i - this.first) >> 1);
    const gap = this.#gap(i);
    const quotes = this.#quotes;
    const brackets = Math.min(1, this.#brackets);
    const second = this.#row(i + 2);
    let k = 0;
    keys[k++] = feature1(300, 1);
    keys[k++] = feature1(301, word);
    keys[k++] = feature1(302, after);
    keys[k++] = feature1(303, before);
    keys[k++] = feature2(304, word, after);
    keys[k++] = feature2(305, word, formAfter);
    keys[k++] = feature2(306, before, word);
    keys[k++] = feature3(307, before, word, formAfter);
    keys[k++] = feature2(308, form, formAfter);
    keys[k++] = feature3(309, formBefore, word, formAfter);
    keys[k++] = feature2(310, gap, formAfter);
    keys[k++] = feature3(311, gap, word, formAfter);
    keys[k++] = feature2(312, length, word);
    keys[k++] = feature3(313, length, word, formAfter);
    keys[k++] = feature3(314, quotes, word, formAfter);
    keys[k++] = feature3(315, brackets, word, formAfter);
    keys[k++] = feature2(316, after, lower[second]!);
    keys[k++] = feature3(317, word, formAfter, shape[second]!);
    keys[k++] = feature2(318, word, lower[this.#row(i - 2)]!);
    keys[k++] = feature3(319, word, formBefore, length);
    keys[k++] = feature2(320, gap, word);
    keys[k++] = feature3(321, gap, after, length);
    keys[k++] = feature3(322, word, quotes, brackets);
    keys[k++] = feature3(323, form, this.words.middle[this.#row(i + 1)]!, formAfter);
    keys[k++] = feature3(
      324,
      this.words.middle[this.#row(i)]!,
      this.words.middle[this.#row(i + 1)]!,
      formAfter,
    );
    keys[k++] = feature3(325, quotes, word, after);
    // "Here" after a name begins a sentence; "here" does not.
    keys[k++] = feature2(326, after, formAfter);
    keys[k++] = feature3(327, after, formAfter, this.words.middle[this.#row(i)]!);
    keys[k++] = feature3(328, after, formAfter, form);
    keys[k++] = feature3(329, length, form, formAfter);
    keys[k++] = feature3(330, gap, form, formAfter);
    keys[k++] = feature3(331, after, lower[second]!, form);
    return k;
  }
}

const unitSet = (marks: string): ReadonlySet<number> => new Set([...marks].map((mark) => mark.charCodeAt(0)));

/** After these a sentence may end without a space: "the dispute.Despite that". */
const STOPS = unitSet(".!?…");
/** Marks (plain quotes stand for all) after which a sentence may end whatever follows. */
const ENDINGS = unitSet(".!?…:;\"')]}*-–—");

/** First tokens of the sentences: token indices in order, then the number of tokens. */
export function sentenceStarts(walk: BoundaryWalk, weights: Weights): Int32Array {
  const keys = new Int32Array(48);
  const score = new Int32Array(1);
  const starts: number[] = walk.tokens.length > 0 ? [0] : [];
  for (let i = 0; i < walk.tokens.length; i++) {
    walk.enter(i);
    const possible = walk.possibility(i);
    if (possible === "no") continue;
    if (possible === "maybe") {
      weights.score(keys, walk.features(i, keys), score);
      if (score[0]! <= 0) continue;
    }
    walk.close(i);
    starts.push(i + 1);
  }
  return Int32Array.from(starts.length > 0 ? starts : [0]);
}

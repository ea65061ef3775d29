import { feature1, feature2 } from "./hashing.ts";
import type { Words } from "./words.ts";
import { PAUSE, QUOTE, SPEECH_VERB } from "./words.ts";

/** Which universal tags a parse looks for by name: verbs and coordinating conjunctions between two words. */
export interface TagKinds {
  /** Universal part of speech of each tag, as a small number. */
  readonly upos: Uint8Array;
  /** Nonzero where the tag is a verb's. */
  readonly verb: Uint8Array;
  /** Nonzero where the tag is a coordinating conjunction's. */
  readonly conjunction: Uint8Array;
  /** Nonzero where the tag is a punctuation mark's. */
  readonly mark: Uint8Array;
}

/** Where a parse is written, a number a token: heads as token indices of the text (a root is its own head). */
export interface ParseColumns {
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
  /** Margin of the step that made the arc over the best other step: what confidence is worked out from. */
  readonly margins: Int32Array;
}

/**
 * An arc-hybrid parse under way: a stack, a buffer, and the arcs made so far. Only words are parsed; a punctuation
 * mark is something a word has before it (Ma, Zhang and Zhu 2014), and is attached when the tree is there. Word i of
 * the sentence has index i; the root is index `length` at the end of the buffer; `length + 1` stands for "no such
 * word" in every column.
 */
export class ParseState {
  length = 0;
  depth = 0;
  front = 0;
  stack = new Int32Array(64);
  /** Place of each word among the tokens of the sentence. */
  places = new Int32Array(64);
  heads = new Int32Array(64);
  labels = new Int32Array(64);
  /** Outermost and next-to-outermost children on either side. */
  left1 = new Int32Array(64);
  left2 = new Int32Array(64);
  right1 = new Int32Array(64);
  right2 = new Int32Array(64);
  /** Number of children on either side (at most 4) and the set of their labels. */
  leftCount = new Int32Array(64);
  rightCount = new Int32Array(64);
  leftLabels = new Int32Array(64);
  rightLabels = new Int32Array(64);
  /** First and last word under each word. */
  lowest = new Int32Array(64);
  highest = new Int32Array(64);
  /** What the features see of the words. */
  word = new Int32Array(64);
  tag = new Int32Array(64);
  upos = new Int32Array(64);
  coarse = new Int32Array(64);
  middle = new Int32Array(64);
  fine = new Int32Array(64);
  speech = new Int32Array(64);
  /** The marks right before a word; 0 for none. */
  before = new Int32Array(64);
  /** How many quotation marks, pauses, verbs and conjunctions stand before a word. */
  quotes = new Int32Array(64);
  pauses = new Int32Array(64);
  verb = new Int32Array(64);
  conjunction = new Int32Array(64);
  verbs = new Int32Array(64);
  conjunctions = new Int32Array(64);

  /** Begins the parse of tokens `first` to `end`. */
  begin(words: Words, ids: Int32Array, tags: Uint8Array, kinds: TagKinds, first: number, end: number): void {
    if (end - first + 2 > this.stack.length) this.#grow(end - first + 2);
    this.depth = 0;
    this.front = 0;
    this.#see(words, ids, tags, kinds, first, end);
    this.#clear();
    this.#seeBorders();
  }

  get finished(): boolean {
    return this.front >= this.length && this.depth === 0;
  }

  #clear(): void {
    const none = this.length + 1;
    const size = this.length + 2;
    this.heads.fill(-1, 0, size);
    this.labels.fill(-1, 0, size);
    for (const column of [this.left1, this.left2, this.right1, this.right2]) column.fill(none, 0, size);
    for (const column of [this.leftCount, this.rightCount, this.leftLabels, this.rightLabels]) {
      column.fill(0, 0, size);
    }
    for (let i = 0; i < size; i++) this.lowest[i] = this.highest[i] = i;
  }

  /** Fills the columns of the words; a sentence of marks alone is parsed as if they were words. */
  #see(words: Words, ids: Int32Array, tags: Uint8Array, kinds: TagKinds, first: number, end: number): void {
    let marksOnly = true;
    for (let at = first; at < end && marksOnly; at++) marksOnly = kinds.mark[tags[at]!] === 1;
    let i = 0;
    let quotes = 0;
    let pauses = 0;
    let marks = 0;
    for (let at = first; at < end; at++) {
      const id = ids[at]!;
      const flags = words.flags[id]!;
      if (flags & QUOTE) quotes++;
      else if (flags & PAUSE) pauses++;
      if (kinds.mark[tags[at]!] === 1 && !marksOnly) {
        marks = feature2(402, marks, words.lower[id]!);
        continue;
      }
      this.quotes[i] = quotes;
      this.pauses[i] = pauses;
      this.before[i] = marks;
      this.places[i] = at - first;
      this.#seeWord(i++, words, id, tags[at]!, kinds);
      marks = 0;
    }
    this.length = i;
    this.quotes[i] = quotes;
    this.pauses[i] = pauses;
    this.before[i] = marks;
  }

  #seeWord(i: number, words: Words, id: number, tag: number, kinds: TagKinds): void {
    const before = i > 0 ? i - 1 : -1;
    this.verbs[i] = before < 0 ? 0 : this.verbs[before]! + this.verb[before]!;
    this.conjunctions[i] = before < 0 ? 0 : this.conjunctions[before]! + this.conjunction[before]!;
    this.verb[i] = kinds.verb[tag]!;
    this.conjunction[i] = kinds.conjunction[tag]!;
    this.word[i] = words.lower[id]!;
    this.tag[i] = feature1(400, tag);
    this.upos[i] = feature1(401, kinds.upos[tag]!);
    this.coarse[i] = words.coarse[id]!;
    this.middle[i] = words.middle[id]!;
    this.fine[i] = words.fine[id]!;
    this.speech[i] = words.flags[id]! & SPEECH_VERB && kinds.verb[tag]! ? 1 : 0;
  }

  /** The root and "no such word" as the features see them. */
  #seeBorders(): void {
    const last = this.length - 1;
    this.verbs[this.length] = this.verbs[last]! + this.verb[last]!;
    this.conjunctions[this.length] = this.conjunctions[last]! + this.conjunction[last]!;
    this.before[this.length + 1] = 0;
    for (let i = this.length; i < this.length + 2; i++) {
      const mark = i === this.length ? 9 : 7;
      this.word[i] = mark;
      this.tag[i] = mark;
      this.upos[i] = mark;
      this.coarse[i] = this.middle[i] = this.fine[i] = mark + 4000;
      this.speech[i] = 0;
    }
  }

  #grow(least: number): void {
    const size = least * 2;
    for (const [name, column] of Object.entries(this)) {
      if (column instanceof Int32Array) (this as Record<string, unknown>)[name] = new Int32Array(size);
    }
  }

  shift(): void {
    this.stack[this.depth++] = this.front++;
  }

  /** Makes the top of the stack a child of the front of the buffer. */
  attachLeft(label: number): void {
    const child = this.stack[--this.depth]!;
    const head = this.front;
    this.heads[child] = head;
    this.labels[child] = label;
    if (head === this.length) return;
    this.lowest[head] = this.lowest[child]!;
    this.left2[head] = this.left1[head]!;
    this.left1[head] = child;
    if (this.leftCount[head]! < 4) this.leftCount[head]!++;
    this.leftLabels[head]! |= 1 << (label % 31);
  }

  /** Makes the top of the stack a child of the word below it. */
  attachRight(label: number): void {
    const child = this.stack[--this.depth]!;
    const head = this.stack[this.depth - 1]!;
    this.heads[child] = head;
    this.labels[child] = label;
    this.highest[head] = this.highest[child]!;
    this.right2[head] = this.right1[head]!;
    this.right1[head] = child;
    if (this.rightCount[head]! < 4) this.rightCount[head]!++;
    this.rightLabels[head]! |= 1 << (label % 31);
  }
}

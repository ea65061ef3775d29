import type { Words } from "../src/language/english/words.ts";
import type { Random } from "./random.ts";

/**
 * Hides rare words now and then while a model learns, so that it learns to judge by ending, shape and class, as it
 * must with words it has never met (a word met n times is hidden with chance strength / (strength + n); Kiperwasser
 * and Goldberg 2016). A hidden word has a hash that nothing else has: no weight is learnt for "hidden".
 */
export class Masking {
  readonly #words: Words;
  readonly #random: Random;
  readonly #chance: Float64Array;
  readonly #hidden = new Map<number, number>();

  constructor(
    words: Words,
    sentences: readonly { readonly ids: Int32Array }[],
    strength: number,
    random: Random,
  ) {
    this.#words = words;
    this.#random = random;
    const counts = new Float64Array(words.size);
    for (const { ids } of sentences) for (const id of ids) counts[id]!++;
    this.#chance = counts.map((count) => strength / (strength + count));
  }

  /** The rows of a sentence with some of them hidden. */
  rows(ids: Int32Array): Int32Array {
    return ids.map((id) => (this.#random.next() < this.#chance[id]! ? this.#hide(id) : id));
  }

  #hide(id: number): number {
    const words = this.#words;
    const row = this.#hidden.get(id) ?? this.#copy(id);
    this.#hidden.set(id, row);
    words.lower[row] = Math.floor(this.#random.next() * 0x100000000) | 0;
    words.form[row] = words.lower[row]! ^ 0x55555555;
    return row;
  }

  /** A row like that of word `id`. */
  #copy(id: number): number {
    const words = this.#words;
    const row = words.idOf(`\u0000${words.forms[id]!}`);
    for (const column of [
      words.suffix1,
      words.suffix2,
      words.suffix3,
      words.suffix4,
      words.prefix1,
      words.prefix3,
      words.shape,
      words.coarse,
      words.middle,
      words.fine,
    ]) {
      column[row] = column[id]!;
    }
    words.flags[row] = words.flags[id]!;
    return row;
  }
}

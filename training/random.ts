/** A seeded generator (xorshift, 32 bits): the same seed, the same numbers, on any machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0 || 1;
  }

  /** A number from 0 up to but not 1. */
  next(): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state >>> 0;
    return this.#state / 0x100000000;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** Shuffles in place (Fisher and Yates). */
  shuffle(items: Int32Array | unknown[]): void {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const held = items[i]!;
      items[i] = items[j]!;
      items[j] = held;
    }
  }
}

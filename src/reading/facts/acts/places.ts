/** What may stand at a word: one who acts, or a pronoun for one who is named elsewhere. */
export type Standing = "party" | "pronoun" | null;

/** The places of a sentence that may name a party. Words side by side name one: "Foreign Minister Ilyas Morvan". */
export class Places {
  readonly #standings: readonly Standing[];
  readonly #several: boolean;

  constructor(standings: readonly Standing[]) {
    this.#standings = standings;
    this.#several = this.count(0, standings.length) > 1;
  }

  /** How many parties the words from `from` on and before `to` may name. */
  count(from: number, to: number): number {
    let found = 0;
    for (let at = Math.max(0, from); at < to && at < this.#standings.length; at++)
      if (this.#standings[at] === "party" && (at === from || this.#standings[at - 1] !== "party")) found++;
    return found;
  }

  /** Whether two parties, or one and a pronoun for another, stand within `reach` of the words from `at` to `last`, one before them. */
  around(at: number, last: number, reach: number): boolean {
    if (!this.#several) return false;
    const before = this.count(at - reach, at);
    if (this.#hasPronoun(at - reach, at)) return true;
    return before > 1 || (before > 0 && this.count(last + 1, last + 1 + reach) > 0);
  }

  #hasPronoun(from: number, to: number): boolean {
    for (let at = Math.max(0, from); at < to; at++) if (this.#standings[at] === "pronoun") return true;
    return false;
  }
}

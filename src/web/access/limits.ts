/** So many at once, and so many a second after that. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Names remembered at most; the one unseen for longest is forgotten, so that strangers cannot fill the memory. */
const MOST_NAMES = 10_000;

/** Counts what comes from each name as a bucket that fills with time. */
export class Limit {
  readonly #rate: Rate;
  readonly #buckets = new Map<string, { level: number; at: number }>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Takes one from the bucket of a name at a time in milliseconds: 0 where there was one, else the seconds to wait. */
  take(name: string, now: number): number {
    const { burst, perSecond } = this.#rate;
    const known = this.#buckets.get(name);
    const level = known ? Math.min(burst, known.level + ((now - known.at) / 1000) * perSecond) : burst;
    const granted = level >= 1;
    this.#buckets.delete(name);
    this.#buckets.set(name, { level: granted ? level - 1 : level, at: now });
    if (this.#buckets.size > MOST_NAMES) this.#buckets.delete(this.#buckets.keys().next().value!);
    return granted ? 0 : Math.ceil((1 - level) / perSecond);
  }
}

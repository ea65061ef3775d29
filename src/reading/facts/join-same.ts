import type { Quoted } from "../../text/index.ts";
import { evidenceOf } from "./evidence.ts";

interface Evidenced {
  readonly evidence: readonly Quoted[];
}

/**
 * One entry for what a text tells several times, in the order of the first telling, with the evidence of all of them.
 * `keysOf`: its own key first, then others it joins where its own is not known yet. `together`: what a later telling
 * adds to the one known; without it, nothing but its evidence.
 */
export function joinSame<T extends Evidenced>(
  found: readonly T[],
  text: string,
  keysOf: (one: T) => readonly [own: string, ...others: string[]],
  together: (known: T, one: T) => T = (known) => known,
): readonly T[] {
  const joined = new Map<string, T>();
  for (const one of found) {
    const keys = keysOf(one);
    const key = keys.find((each) => joined.has(each)) ?? keys[0];
    const known = joined.get(key);
    joined.set(
      key,
      known
        ? { ...together(known, one), evidence: evidenceOf(text, [...known.evidence, ...one.evidence]) }
        : one,
    );
  }
  return [...joined.values()];
}

import type { Helpers } from "./helpers.ts";
import type { Tagged } from "./sentence.ts";

/** What the helpers of a verb say of it. */
export interface VerbGroup {
  readonly passive: boolean;
  /** No helper tells whether the participle is active or passive: "arrested and charged". */
  readonly bare: boolean;
  readonly negative: boolean;
  /** "will meet", "is to meet", "would": not yet. */
  readonly future: boolean;
  /** "may", "could", "might". */
  readonly possible: boolean;
  /** "to meet": governed by what stands before. */
  readonly infinitive: boolean;
}

const REACH = 7;
const AUXILIARY = new Set(["have", "be", "do", "get"]);

/** Reads the helpers that stand before the verb at `at`: auxiliaries, modals, "not", "to"; adverbs are passed over. */
export function verbGroupAt(words: readonly Tagged[], at: number, helpers: Helpers): VerbGroup {
  const verb = words[at]!;
  const found = {
    passive: false,
    bare: false,
    negative: false,
    future: false,
    possible: false,
    infinitive: false,
  };
  let helped = false;
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const { lower, base, tag } = words[i]!;
    if (tag === "MD") {
      helped = true;
      if (helpers.future.has(lower)) found.future = true;
      else found.possible = true;
    } else if (helpers.negation.has(lower)) found.negative = true;
    else if (tag === "TO" || lower === "to") {
      // "is expected to visit" tells of what is to come, "came to visit" of what is wanted
      if (helpers.ahead.has(words[i - 1]?.lower ?? "")) found.future = true;
      else found.infinitive = true;
      break;
    } else if (helpers.lack.has(lower)) {
      found.negative = true;
      break;
    } else if (AUXILIARY.has(base)) {
      if (base === "be" && verb.tag === "VBN" && !helped) found.passive = true;
      helped = true;
    } else if (!tag.startsWith("RB") && lower !== ",") break;
  }
  if (verb.tag === "VBN" && !helped) found.passive = found.bare = true;
  return found;
}

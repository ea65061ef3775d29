import type { Helpers } from "./helpers.ts";
import type { Tagged } from "./sentence.ts";

/** What the helpers of a verb say of it. */
export interface VerbGroup {
  readonly passive: boolean;
  /** No helper tells whether the participle is active or passive: "arrested and charged". */
  readonly bare: boolean;
  readonly negative: boolean;
  /** "will meet", "is to meet", "plans to meet": not yet. */
  readonly future: boolean;
  /** "would meet": to come where somebody says so, else only supposed. */
  readonly would: boolean;
  /** "may", "could", "might", "would have met". */
  readonly possible: boolean;
  /** "is said to have met": others say so. */
  readonly heard: boolean;
  /** "used to meet" */
  readonly former: boolean;
  /** "to meet": governed by what stands before. */
  readonly infinitive: boolean;
  /** No helper stands before it, "not" aside. */
  readonly plain: boolean;
}

/** A group while it is read from its verb back to its first word. */
type Reading = { -readonly [Key in keyof VerbGroup]: VerbGroup[Key] };

const REACH = 8;
const AUXILIARY = new Set(["have", "be", "do", "get"]);

/** Reads the helpers that stand before the verb at `at`: auxiliaries, modals, "not", "to"; adverbs are passed over. */
export function verbGroupAt(words: readonly Tagged[], at: number, helpers: Helpers): VerbGroup {
  const verb = words[at]!;
  const found: Reading = {
    passive: false,
    bare: false,
    negative: false,
    future: false,
    would: false,
    possible: false,
    heard: false,
    former: false,
    infinitive: false,
    plain: false,
  };
  let helped = false;
  let perfect = false;
  let ongoing = false;
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const { lower, base, tag } = words[i]!;
    if (tag === "MD") {
      helped = true;
      readModal(found, lower, perfect, helpers);
    } else if (denies(words, i, helpers)) found.negative = !found.negative;
    else if (tag === "TO" || lower === "to") {
      helped = true;
      const on = beforeTo(found, words, i, perfect || ongoing, helpers);
      if (on === undefined) break;
      i = on;
    } else if (helpers.formerly.has(lower) && tag === "RB" && /^VB[DN]$/.test(verb.tag)) {
      found.former = words[i + 1]?.lower !== "again";
    } else if (lacks(words, i, helpers)) {
      found.negative = true;
      break;
    } else if (AUXILIARY.has(base)) {
      perfect ||= base === "have";
      ongoing ||= base === "be" && verb.tag === "VBG";
      if ((base === "be" || base === "get") && verb.tag === "VBN" && !helped) found.passive = true;
      helped = true;
    } else if (!tag.startsWith("RB") && lower !== ",") break;
  }
  if (verb.tag === "VBN" && !helped) found.passive = found.bare = true;
  found.plain = !helped;
  return found;
}

/** "not", "no longer"; "not only" says that it is so, and "not long ago" tells when. */
const denies = (words: readonly Tagged[], at: number, { negation }: Helpers): boolean =>
  (negation.has(words[at]!.lower) && !/^(?:only|long)$/.test(words[at + 1]?.lower ?? "")) ||
  (words[at]!.lower === "no" && words[at + 1]?.lower === "longer");

/** "without meeting", "stopped short of meeting", "refrained from meeting" */
function lacks(words: readonly Tagged[], at: number, { lack, withheld }: Helpers): boolean {
  const { lower } = words[at]!;
  const before = words[at - 1];
  if (lower === "of") return before?.lower === "short";
  return lack.has(lower) || (lower === "from" && before !== undefined && withheld.has(before.base));
}

/** "would have met" did not meet. */
function readModal(found: Reading, modal: string, perfect: boolean, helpers: Helpers): void {
  if (helpers.future.has(modal)) found.future = true;
  else if (helpers.would.has(modal) && !perfect) found.would = true;
  else found.possible = true;
}

/**
 * What the words before the "to" at `at` say of what comes after it; the number of the word whose own helpers go on with
 * the group, or undefined where it ends there.
 */
function beforeTo(
  found: Reading,
  words: readonly Tagged[],
  at: number,
  perfect: boolean,
  helpers: Helpers,
): number | undefined {
  const before = words[at - 1];
  if (!before) return void (found.infinitive = true);
  const { base, lower } = before;
  // "is expected to visit", "is not about to": what is before the word may deny it
  if (helpers.ahead.has(lower) || helpers.intended.has(base)) found.future = true;
  // "was to have signed" did not sign
  else if (base === "be") found[words[at + 1]?.base === "have" ? "possible" : "future"] = true;
  else if (lower === "used") found.former = true;
  else if (helpers.unmet.has(base)) found.negative = !found.negative;
  else if (perfect && helpers.heard.has(base)) found.heard = true;
  else if (!implies(words, at - 1, perfect, helpers)) return void (found.infinitive = true);
  return lower === "on" || lower === "as" ? at - 2 : at - 1;
}

/** "managed to", "went on to", "went so far as to", "is known to have". */
function implies(words: readonly Tagged[], at: number, perfect: boolean, helpers: Helpers): boolean {
  const { base, lower } = words[at]!;
  const before = words[at - 1];
  if (lower === "on") return before?.base === "go";
  if (lower === "as") return before?.lower === "far";
  return helpers.implied.has(base) || (perfect && helpers.sure.has(base));
}

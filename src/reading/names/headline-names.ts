import type { Candidate, Settled } from "./candidates.ts";
import { textOf } from "./candidates.ts";
import { foldName } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Words } from "./words.ts";

/**
 * Family names of the tables in a line written in capitals ("PUTIN ARRIVES FOR TALKS"), where letters tell nothing.
 * Words of other use ("MAY", "BUSH") are none there.
 */
export function findShoutedFamilies(
  words: Words,
  { families, common, roles }: Lexicon,
  { cover }: Settled,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < words.word.length; i++) {
    if (!words.shouted[i] || cover[i]! >= 0 || words.word[i]!.length < 4) continue;
    const lower = words.lower[i]!;
    if (common.has(lower) || roles.has(lower) || !families.has(foldName(words.word[i]!))) continue;
    const stretch = { from: i, to: i + 1 };
    found.push({ ...stretch, type: "person", form: "short", name: textOf(words, stretch), rank: RANK });
  }
  return found;
}

/** Below all that other rules find. */
const RANK = 3.5;

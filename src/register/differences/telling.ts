import { countSources } from "../accounts.ts";
import type { Account } from "../entry.ts";
import { wordsOf } from "../words.ts";
import type { Difference } from "./difference.ts";
import { nameKey } from "./names.ts";
import type { Told } from "./values.ts";
import { differencesIn, side } from "./values.ts";

/** Shorter passages recur by chance. */
const LEAST_WORDS = 6;

/**
 * The same passage published on two days: a wire copy or a reprint. The first and the last day are told of each; the day
 * of a page is not the day of what it reports.
 */
export function reprintDifferences<Says>(accounts: readonly Account<Says>[]): Difference[] {
  const dated = accounts.filter(({ from }) => from.published !== undefined);
  return [...Map.groupBy(dated, ({ anchors }) => wordsOf(anchors[0].exact).join(" "))].flatMap(
    ([words, group]): Difference[] => {
      const [first, last] = [group[0]!, group.at(-1)!];
      if (first.from.published === last.from.published || words.split(" ").length < LEAST_WORDS) return [];
      const sides = [first, last].map((account) =>
        side({ value: account.from.published!, same: "", account }, 1),
      );
      return [{ type: "date", verdict: "later", rule: "printed-again", sides: [sides[0]!, sides[1]!] }];
    },
  );
}

/** Who vouches for the accounts: an unnamed official in one source, the text itself in another. */
export function voiceDifferences<Says>(accounts: readonly Account<Says>[]): Difference[] {
  if (countSources(accounts) < 2) return [];
  const told = accounts.map((account): Told<Says> => {
    const { claimedBy } = account;
    return claimedBy
      ? { value: claimedBy.name ?? "somebody unnamed", same: nameKey(claimedBy), account }
      : { value: "the source itself", same: "", account };
  });
  return differencesIn("attribution", told, () => ({ verdict: "other-scope", rule: "another-vouches" }));
}

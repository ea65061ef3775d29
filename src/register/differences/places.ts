import type { Account } from "../entry.ts";
import { isPartOf, shareWord } from "./names.ts";
import type { Judge, Told } from "./values.ts";
import { differencesIn, toldOf } from "./values.ts";
import type { Difference } from "./difference.ts";
import { wordsOf } from "../words.ts";

/** Places as the accounts name them. */
export const placesTold = <Says extends { readonly place?: { readonly name: string } }>(
  accounts: readonly Account<Says>[],
): Told<Says>[] =>
  toldOf(
    accounts,
    (says) => says.place?.name,
    (name) => wordsOf(name).join(" "),
  );

/** "Goa" and "Goa, India" are one place, and so are "Goa" and "India" where a third account names both. */
export function placeDifferences<Says extends { readonly place?: { readonly name: string } }>(
  accounts: readonly Account<Says>[],
): Difference[] {
  const told = placesTold(accounts);
  const names = [...new Set(told.map(({ value }) => value))];
  const judge: Judge<Says> = ([a], [b]) => {
    if (isPartOf(a.value, b.value)) return { verdict: "precision", rule: "place-within" };
    const both = names.some((name) => isPartOf(a.value, name) && isPartOf(b.value, name));
    if (both) return { verdict: "precision", rule: "one-account-names-both" };
    return shareWord(a.value, b.value) ? null : { verdict: "contradiction", rule: "other-place" };
  };
  return differencesIn("place", told, judge);
}

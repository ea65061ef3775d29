import type { Account, MeetingSays } from "../entry.ts";
import { isPartOf, shareWord } from "./names.ts";
import type { Judge, Told } from "./values.ts";
import { differencesIn, side, toldOf } from "./values.ts";
import type { Difference } from "./difference.ts";
import { wordsOf } from "../words.ts";

/** Places as the accounts name them. */
const placesTold = <Says extends { readonly place?: { readonly name: string } }>(
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

/**
 * A place that only a title gives, beside that of the accounts: "Shanghai Meeting" of a meeting in Goa. Where the text
 * names an organisation that is called by that place, the title may mean its meeting. The title has no place in the text;
 * the passage shown is the one it stands over.
 */
export function titlePlaceDifferences(accounts: readonly Account<MeetingSays>[]): Difference[] {
  const told = placesTold(accounts);
  return accounts.flatMap((account): Difference[] => {
    const { titlePlace } = account.says;
    const other = titlePlace && told.find(({ value }) => !shareWord(value, titlePlace.name));
    if (!other || told.some(({ value }) => shareWord(value, titlePlace.name))) return [];
    const titled = side({ value: `${titlePlace.name} (in the title)`, same: "", account }, 1);
    const there = side(other, told.filter(({ same }) => same === other.same).length);
    const before = (account.from.published ?? "9999") < (other.account.from.published ?? "9999");
    return [
      {
        type: "place",
        ...(titlePlace.organisation === undefined
          ? { verdict: "contradiction", rule: "title-names-another-place" }
          : { verdict: "other-body", rule: "title-may-name-the-organisation" }),
        sides: before ? [titled, there] : [there, titled],
      },
    ];
  });
}

/** Whether names of a place say more than one place: "Goa" and "Goa, India" do not, one is told more precisely. */
export const placesDiffer = (names: readonly string[]): boolean => {
  const told = [...new Set(names)];
  return told.some((a, i) => told.slice(i + 1).some((b) => !isPartOf(a, b)));
};

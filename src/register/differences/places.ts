import { contains } from "../../text/index.ts";
import type { Account, MeetingSays } from "../entry.ts";
import type { Named } from "../../reading/index.ts";
import type { Standing } from "../places.ts";
import { standingOf } from "../places.ts";
import { isPartOf, shareWord } from "./names.ts";
import type { Judge, Told } from "./values.ts";
import { differencesIn, side } from "./values.ts";
import type { Difference } from "./difference.ts";
import { wordsOf } from "../words.ts";

/** What says where: a statement, a meeting. */
interface Placed {
  readonly place?: Named;
}

/** Places as the accounts name them, each with the passage that does where the account rests on another. */
const placesTold = <Says extends Placed>(accounts: readonly Account<Says>[]): Told<Says>[] =>
  accounts.flatMap((account): Told<Says>[] => {
    const { place } = account.says;
    if (!place) return [];
    const { name, span } = place;
    const told = { value: name, same: wordsOf(name).join(" "), account };
    const at = span && (account.anchors.find((anchor) => contains(anchor, span)) ?? span);
    return [at ? { ...told, at } : told];
  });

/**
 * "Goa" and "Goa, India" are one place, and "India" is the same told more widely; of two names that no table knows a
 * third account may tell that they are one.
 */
export function placeDifferences<Says extends Placed>(accounts: readonly Account<Says>[]): Difference[] {
  const told = placesTold(accounts);
  const names = [...new Set(told.map(({ value }) => value))];
  const judge: Judge<Says> = ([a], [b]) => {
    switch (standingOf(a.account.says.place!, b.account.says.place!)) {
      case "same":
        return { verdict: "spelling", rule: "one-place-two-names" };
      case "within":
        return { verdict: "precision", rule: "lies-within" };
      case "named-within":
        return { verdict: "precision", rule: "place-within" };
      case "perhaps":
        return null;
      case "apart": {
        const both = names.some((name) => isPartOf(a.value, name) && isPartOf(b.value, name));
        return both
          ? { verdict: "precision", rule: "one-account-names-both" }
          : { verdict: "contradiction", rule: "other-place" };
      }
    }
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

/** Whether accounts name more than one place: "Goa" and "India" do not, one is told more nearly. */
export const placesDiffer = (places: readonly Named[]): boolean => {
  const told = [...new Map(places.map((place) => [place.name, place])).values()];
  return told.some((a, i) => told.slice(i + 1).some((b) => AT_ODDS.has(standingOf(a, b))));
};

const AT_ODDS: ReadonlySet<Standing> = new Set(["apart", "perhaps"]);

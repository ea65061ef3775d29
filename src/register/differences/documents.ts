import type { Account, MeetingSays } from "../entry.ts";
import type { Difference } from "./difference.ts";
import type { Group, Judge, Judged, Told } from "./values.ts";
import { differencesIn } from "./values.ts";

type MeetingTold = Told<MeetingSays>;

/** How many texts accounts of one meeting have it adopt: "20 decisions" beside "20 resolutions; three statements". */
export const documentDifferences = (accounts: readonly Account<MeetingSays>[]): Difference[] =>
  differencesIn("number", accounts.flatMap(countsIn), judgeCounts);

function countsIn(account: Account<MeetingSays>): MeetingTold[] {
  const { documents } = account.says;
  const [first] = documents ?? [];
  if (!documents || !first) return [];
  const same = documents.map(({ count, kind }) => `${count} ${kind}`).join("; ");
  return [{ value: documents.map(({ exact }) => exact).join("; "), same, account, at: first }];
}

const judgeCounts: Judge<MeetingSays> = (a, b) => {
  const [here, there] = [countsOf(a), countsOf(b)];
  const apart = [...here].some(([kind, count]) => there.has(kind) && there.get(kind) !== count);
  if (apart) return planned(a, b) ?? { verdict: "contradiction", rule: "counts-apart" };
  const counts = new Set(there.values());
  const alike = [...here].some(([kind, count]) => !there.has(kind) && counts.has(count));
  if (alike) return { verdict: "other-words", rule: "one-count-two-names" };
  return { verdict: "other-scope", rule: "each-counts-some" };
};

const countsOf = ([{ account }]: Group<MeetingSays>): ReadonlyMap<string, number> =>
  new Map(account.says.documents!.map(({ kind, count }) => [kind, count]));

/** "Will approve 20", then "approved 22": a plan may change. */
function planned(a: Group<MeetingSays>, b: Group<MeetingSays>): Judged<MeetingSays> | null {
  const ahead = [a, b].map((group) => group.every(({ account }) => AHEAD.has(account.says.status)));
  return ahead[0] === ahead[1] ? null : { verdict: "later", rule: "planned-then-adopted" };
}

const AHEAD: ReadonlySet<string> = new Set(["announced", "possible"]);

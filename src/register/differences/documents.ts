import type { DocumentCount } from "../../reading/index.ts";
import type { Account, MeetingSays } from "../entry.ts";
import type { Difference } from "./difference.ts";
import type { Extent } from "./extents.ts";
import { extentsBeside } from "./extents.ts";
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
  const same = documents
    .map((counted) => ({ ...extentOf(counted), kind: counted.kind }))
    .map(({ least, most, kind }) => `${least}-${most ?? ""} ${kind}`)
    .join("; ");
  return [{ value: documents.map(({ exact }) => exact).join("; "), same, account, at: first }];
}

const judgeCounts: Judge<MeetingSays> = (a, b) => {
  const [here, there] = [extentsOf(a), extentsOf(b)];
  const both = [...here].filter(([kind]) => there.has(kind));
  const beside = both.map(([kind, extent]) => extentsBeside(extent, there.get(kind)!));
  if (beside.includes("apart")) return planned(a, b) ?? { verdict: "contradiction", rule: "counts-apart" };
  if (beside.includes("within")) return { verdict: "precision", rule: "figure-within" };
  const counts = [...there.values()];
  const alike = [...here].some(
    ([kind, extent]) => !there.has(kind) && counts.some((other) => extentsBeside(extent, other) === "same"),
  );
  if (alike) return { verdict: "other-words", rule: "one-count-two-names" };
  return { verdict: "other-scope", rule: "each-counts-some" };
};

const extentsOf = ([{ account }]: Group<MeetingSays>): ReadonlyMap<string, Extent> =>
  new Map(account.says.documents!.map((counted) => [counted.kind, extentOf(counted)]));

const extentOf = ({ count, extent }: DocumentCount): Extent => extent ?? { least: count, most: count };

/** "Will approve 20", then "approved 22": a plan may change. */
function planned(a: Group<MeetingSays>, b: Group<MeetingSays>): Judged<MeetingSays> | null {
  const ahead = [a, b].map((group) => group.every(({ account }) => AHEAD.has(account.says.status)));
  return ahead[0] === ahead[1] ? null : { verdict: "later", rule: "planned-then-adopted" };
}

const AHEAD: ReadonlySet<string> = new Set(["announced", "possible"]);

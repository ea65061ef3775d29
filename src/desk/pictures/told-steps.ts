import type { MembershipEntry } from "../../register/index.ts";
import type { Days } from "../../text/index.ts";
import { byCodeUnits, daysOfValue } from "../../text/index.ts";
import type { RecordedSpell, SpellAccount, ToldStep } from "./ladder-types.ts";

type Account = MembershipEntry["accounts"][number];

/** Steps on which the authority file and a source can be laid side by side; an applicant stands on no step yet. */
const NOT_COMPARED: ReadonlySet<string> = new Set(["applicant", "candidate"]);

/** What the accounts of one membership tell: each step once, with all who tell it alike, in the order of time. */
export function toldSteps(entry: MembershipEntry, spells: readonly RecordedSpell[]): readonly ToldStep[] {
  const alike = Map.groupBy<string, Account>(entry.accounts, ({ says }) =>
    [says.status, says.planned, says.since, says.asOf].join("|"),
  );
  return [...alike.values()]
    .map((accounts) => toldStep(entry.id, accounts, spells))
    .sort(
      (a, b) =>
        byCodeUnits(a.day?.first ?? "9999", b.day?.first ?? "9999") || byCodeUnits(a.status, b.status),
    );
}

function toldStep(entry: string, accounts: readonly Account[], spells: readonly RecordedSpell[]): ToldStep {
  const { status, planned, since, asOf } = accounts[0]!.says;
  const { day, ground } = dayOf(accounts);
  // What is planned for a day differs where the file has another step all that time: it did not come about then.
  const compared = !NOT_COMPARED.has(status) && (!planned || since !== undefined);
  const recorded = compared ? differing({ status, since, day }, spells, planned) : undefined;
  return {
    entry,
    status,
    planned,
    ...(since !== undefined && { since }),
    ...(asOf !== undefined && { asOf }),
    day,
    ground,
    accounts: accounts.map(({ from, anchors, claimedBy }): SpellAccount => ({
      from,
      anchors,
      claimedBy,
    })) as [SpellAccount, ...SpellAccount[]],
    ...(recorded && { recorded }),
  };
}

/** The day a step is told for: since when it holds, else as of when it is told, else when it was told first. */
function dayOf(accounts: readonly Account[]): Pick<ToldStep, "day" | "ground"> {
  const { since, asOf } = accounts[0]!.says;
  const published = accounts.flatMap(({ from }) => from.published ?? []).sort(byCodeUnits)[0];
  const grounds = [
    ["since", since],
    ["as-of", asOf],
    ["published", published],
  ] as const;
  for (const [ground, value] of grounds) {
    const day = value === undefined ? null : daysOfValue(value);
    if (day) return { day, ground };
  }
  return { day: null, ground: "none" };
}

/** What the file has on those days, where it is surely another step, or the same one since another time. */
function differing(
  {
    status,
    since,
    day,
  }: { readonly status: string; readonly since: string | undefined; readonly day: Days | null },
  spells: readonly RecordedSpell[],
  planned: boolean,
): ToldStep["recorded"] {
  if (!day) return undefined;
  const then = spells.find((spell) => throughout(spell, day));
  if (then && then.status !== status) return named(then);
  if (planned) return undefined;
  const same = spells.filter((spell) => spell.status === status);
  const began = same.map(({ from }) => (from === undefined ? null : daysOfValue(from)));
  const told = since === undefined ? null : daysOfValue(since);
  if (!told || same.length === 0 || began.includes(null)) return undefined;
  return began.some((days) => days!.first <= told.last && told.first <= days!.last)
    ? undefined
    : named(same[0]!);
}

const named = ({ status, from }: RecordedSpell): ToldStep["recorded"] => ({
  status,
  ...(from !== undefined && { from }),
});

/** Whether a spell covers all of the days, however its own ends are meant. */
function throughout({ from, to }: RecordedSpell, { first, last }: Days): boolean {
  const begun = from === undefined || daysOfValue(from)!.last <= first;
  return begun && (to === undefined || last < daysOfValue(to)!.first);
}

import type { MembershipEntry, MembershipSays } from "../../register/index.ts";
import { stageOf, stepWords, toldOf } from "../../register/index.ts";
import type { Days } from "../../text/index.ts";
import { byCodeUnits, daysOfValue } from "../../text/index.ts";
import type { RecordedSpell, SpellAccount, ToldStep } from "./ladder-types.ts";

type Account = MembershipEntry["accounts"][number];

/** Steps on which the authority file and a source can be laid side by side; an applicant stands on no step yet. */
const NOT_COMPARED: ReadonlySet<string> = new Set(["applicant", "candidate"]);

/** What the accounts of one membership tell: each step once, with all who tell it alike, in the order of time. */
export function toldSteps(entry: MembershipEntry, spells: readonly RecordedSpell[]): readonly ToldStep[] {
  const alike = Map.groupBy<string, Account>(entry.accounts, ({ says }) =>
    [stepWords(says), says.planned, says.since, says.on, says.asOf].join("|"),
  );
  return [...alike.values()]
    .map((accounts) => toldStep(entry.id, accounts, spells))
    .sort(
      (a, b) =>
        byCodeUnits(a.day?.first ?? "9999", b.day?.first ?? "9999") || byCodeUnits(a.status, b.status),
    );
}

function toldStep(entry: string, accounts: readonly Account[], spells: readonly RecordedSpell[]): ToldStep {
  const { says } = accounts[0]!;
  const { status, planned, since, on, asOf } = says;
  const { day, ground } = dayOf(accounts);
  const recorded = recordedOtherwise(says, day, spells);
  return {
    entry,
    status,
    planned,
    stage: stageOf(says),
    told: toldOf(says),
    ...(since !== undefined && { since }),
    ...(on !== undefined && { on }),
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

/** What the file has in place of a told step, where that is surely something else. */
function recordedOtherwise(
  says: MembershipSays,
  day: Days | null,
  spells: readonly RecordedSpell[],
): ToldStep["recorded"] {
  const { status, planned, since } = says;
  if (NOT_COMPARED.has(status) || stageOf(says) !== "in-effect") return undefined;
  if (toldOf(says) === "denied") {
    const held = day && spells.find((spell) => isSame(spell.status, status) && throughout(spell, day));
    return held ? named(held) : undefined;
  }
  // What is planned for a day differs where the file has another step all that time: it did not come about then.
  return planned && since === undefined ? undefined : differing({ status, since, day }, spells, planned);
}

/** Steps that the file names more exactly than sources do: a participating state is a member of its organisation. */
const MEMBERS: ReadonlySet<string> = new Set([
  "member",
  "participating-state",
  "permanent-member",
  "founder",
]);

const isSame = (a: string, b: string): boolean => a === b || (MEMBERS.has(a) && MEMBERS.has(b));

/** The day a step is told for: since when it holds, else as of when it is told, else when it was told first. */
function dayOf(accounts: readonly Account[]): Pick<ToldStep, "day" | "ground"> {
  const { since, on, asOf } = accounts[0]!.says;
  const published = accounts.flatMap(({ from }) => from.published ?? []).sort(byCodeUnits)[0];
  const grounds = [
    ...(stageOf(accounts[0]!.says) === "in-effect" ? [] : [["on", on] as const]),
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
  // Who is suspended may be a member all the while: any spell of that day that is the told step will do.
  const then = spells.filter((spell) => throughout(spell, day));
  if (then.length > 0 && !then.some((spell) => isSame(spell.status, status))) return named(then[0]!);
  if (planned) return undefined;
  const same = spells.filter((spell) => isSame(spell.status, status));
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

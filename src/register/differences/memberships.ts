import { daysOfValue } from "../../text/index.ts";
import type { Account, MembershipSays } from "../entry.ts";
import { judgeChanging, judgeDates } from "./days.ts";
import type { Difference } from "./difference.ts";
import type { Group, Judged, Told } from "./values.ts";
import { differencesIn, toldOf } from "./values.ts";

type MembershipAccount = Account<MembershipSays>;

/** Where accounts of one state in one organisation say different things. Accounts come in the order of publication. */
export const membershipDifferences = (accounts: readonly MembershipAccount[]): Difference[] => [
  ...differencesIn("status", toldOf(accounts, stepOf), judgeSteps),
  ...sinceDifferences(accounts),
];

const PLANNED = ", planned";

const stepOf = ({ status, planned }: MembershipSays): string => (planned ? status + PLANNED : status);

/** Since when a step holds: compared within one step. */
function sinceDifferences(accounts: readonly MembershipAccount[]): Difference[] {
  return [...Map.groupBy(accounts, ({ says }) => stepOf(says))].flatMap(([, group]) =>
    differencesIn(
      "date",
      toldOf(group, (says) => says.since),
      judgeDates,
    ),
  );
}

/** The day an account is of: that of its step where it is done, else the day it speaks of or was published on. */
const timeOf = ({ account: { says, from } }: Told<MembershipSays>): string | undefined =>
  says.asOf ?? from.published;

function judgeSteps(a: Group<MembershipSays>, b: Group<MembershipSays>): Judged<MembershipSays> {
  const [planned, done] = a[0].value.endsWith(PLANNED) ? [a, b] : [b, a];
  if (planned[0].value.endsWith(PLANNED)) return judgePlan(planned, done, planned === a);
  if ([a, b].some(([{ value }]) => value === "applicant" || value === "candidate"))
    return { verdict: "other-scope", rule: "who-stands-for-a-step-may-hold-another" };
  const taken = stepTaken(a, b);
  return taken ?? judgeChanging(a, b, timeOf);
}

/** What is planned comes before what is done; who still plans a step after the day it took effect contradicts it. */
function judgePlan(
  planned: Group<MembershipSays>,
  done: Group<MembershipSays>,
  plannedFirst: boolean,
): Judged<MembershipSays> {
  if (done[0].value.endsWith(PLANNED)) return { verdict: "other-scope", rule: "two-steps-planned" };
  if (`${done[0].value}${PLANNED}` !== planned[0].value)
    return { verdict: "later", rule: "a-further-step-planned" };
  const effect = done.find(({ account }) => account.says.since?.length === 10);
  const day = effect?.account.says.since;
  const late = planned.find((told) => {
    const from = daysOfValue(told.account.from.published ?? "")?.first;
    return day !== undefined && from !== undefined && day < from;
  });
  if (!late || !effect) return { verdict: "later", rule: "planned-then-done" };
  const sides = plannedFirst ? ([late, effect] as const) : ([effect, late] as const);
  return { verdict: "contradiction", rule: "planned-after-it-took-effect", sides };
}

/** "Observer" in an account of a day after that from which another has the state as a member. */
function stepTaken(a: Group<MembershipSays>, b: Group<MembershipSays>): Judged<MembershipSays> | null {
  for (const [lower, higher] of [
    [a, b],
    [b, a],
  ] as const) {
    const since = higher.find(({ account }) => account.says.since !== undefined);
    const from = daysOfValue(since?.account.says.since ?? "");
    if (!since || !from) continue;
    const after = lower.find((told) => {
      const day = daysOfValue(timeOf(told) ?? "");
      return day !== null && from.last < day.first && told.account.says.since === undefined;
    });
    const sides = lower === a ? ([after!, since] as const) : ([since, after!] as const);
    return after && rank(lower) < rank(higher)
      ? { verdict: "contradiction", rule: "below-a-step-it-already-had", sides }
      : { verdict: "later", rule: "step-by-step" };
  }
  return null;
}

const LADDER = ["dialogue-partner", "observer", "member"];

const rank = ([{ value }]: Group<MembershipSays>): number => {
  const step = LADDER.indexOf(value);
  return step < 0 ? LADDER.length : step;
};

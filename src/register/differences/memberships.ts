import { daysOfValue } from "../../text/index.ts";
import type { Account, MembershipSays } from "../entry.ts";
import { stageOf, stepWords, toldOf as modalityOf } from "../membership-stages.ts";
import { judgeChanging, judgeDates } from "./days.ts";
import type { Difference } from "./difference.ts";
import type { Group, Judge, Judged, Told } from "./values.ts";
import { differencesIn, toldOf } from "./values.ts";

type MembershipAccount = Account<MembershipSays>;

/** Where accounts of one state in one organisation say different things. Accounts come in the order of publication. */
export const membershipDifferences = (accounts: readonly MembershipAccount[]): Difference[] => {
  const affirmed = accounts.filter(({ says }) => modalityOf(says) !== "denied");
  return [
    ...differencesIn("status", toldOf(affirmed, stepOf), judgeSteps),
    ...denials(accounts),
    ...dayDifferences(affirmed),
  ];
};

const PLANNED = ", planned";

/** "member", "member, decided", "member, planned": the step, how far it has come, and whether it lies ahead. */
function stepOf(says: MembershipSays): string {
  if (stageOf(says) !== "in-effect") return stepWords(says);
  return says.planned ? says.status + PLANNED : says.status;
}

/** Since when a step holds, and on which day a stage was reached: compared within one step and stage. */
const dayDifferences = (accounts: readonly MembershipAccount[]): Difference[] =>
  [...Map.groupBy(accounts, ({ says }) => stepOf(says))].flatMap(([, group]) => [
    ...differencesIn(
      "date",
      toldOf(group, (says) => says.since),
      judgeDates,
    ),
    ...differencesIn(
      "date",
      toldOf(group, (says) => says.on),
      judgeDates,
    ),
  ]);

/** "is a member" beside "is not a member", "decided" beside "refused": of one step and stage. */
const denials = (accounts: readonly MembershipAccount[]): Difference[] =>
  [...Map.groupBy(accounts, ({ says }) => `${says.status} ${stageOf(says)}`)].flatMap(([, group]) => {
    const settled = group.filter(({ says }) => modalityOf(says) !== "planned" && !says.planned);
    return differencesIn("denial", toldOf(settled, stepWords), judgeDenial);
  });

/** Who denies a step on a day from which another has it in effect contradicts it; before that day it was so. */
const judgeDenial: Judge<MembershipSays> = (a, b) => {
  const [no, yes] = modalityOf(a[0].account.says) === "denied" ? [a, b] : [b, a];
  const since = daysOfValue(yes.find(({ account }) => account.says.since)?.account.says.since ?? "");
  const day = daysOfValue(timeOf(no[0]) ?? "");
  if (!since || !day) return judgeChanging(a, b, timeOf);
  return day.last < since.first
    ? { verdict: "later", rule: "denied-before-it-took-effect" }
    : { verdict: "contradiction", rule: "denied-after-it-took-effect" };
};

/** The day an account is of: that of its stage, else the day it speaks of or was published on. */
const timeOf = ({ account: { says, from } }: Told<MembershipSays>): string | undefined =>
  says.on ?? says.asOf ?? from.published;

function judgeSteps(a: Group<MembershipSays>, b: Group<MembershipSays>): Judged<MembershipSays> {
  const [planned, done] = a[0].value.endsWith(PLANNED) ? [a, b] : [b, a];
  if ([a, b].some(([told]) => isOnItsWay(told))) return judgeStages(a, b);
  if (planned[0].value.endsWith(PLANNED)) return judgePlan(planned, done, planned === a);
  if ([a, b].some(([{ value }]) => value === "applicant" || value === "candidate"))
    return { verdict: "other-scope", rule: "who-stands-for-a-step-may-hold-another" };
  const steps = [a[0].value, b[0].value];
  if (steps.includes("suspended") && !steps.some((step) => step === "withdrawn" || step === "expelled"))
    return { verdict: "other-scope", rule: "who-is-suspended-keeps-its-step" };
  const taken = stepTaken(a, b);
  return taken ?? judgeChanging(a, b, timeOf);
}

const isOnItsWay = ({ account: { says } }: Told<MembershipSays>): boolean => stageOf(says) !== "in-effect";

/** "decided" beside "in effect" are stages of one way; "to be signed" after the day of effect contradicts it. */
function judgeStages(a: Group<MembershipSays>, b: Group<MembershipSays>): Judged<MembershipSays> {
  const [one, other] = [a[0].account.says, b[0].account.says];
  if (one.status !== other.status)
    return { verdict: "other-scope", rule: "who-stands-for-a-step-may-hold-another" };
  const ahead = [a, b].find(
    ([{ account }]) =>
      modalityOf(account.says) === "planned" && isOnItsWay({ account } as Told<MembershipSays>),
  );
  const done = ahead === a ? b : a;
  if (!ahead || isOnItsWay(done[0])) return { verdict: "later", rule: "stage-by-stage" };
  return judgePlan(ahead, done, ahead === a);
}

/** What is planned comes before what is done; who still plans a step after the day it took effect contradicts it. */
function judgePlan(
  planned: Group<MembershipSays>,
  done: Group<MembershipSays>,
  plannedFirst: boolean,
): Judged<MembershipSays> {
  if (done[0].value.endsWith(PLANNED)) return { verdict: "other-scope", rule: "two-steps-planned" };
  if (done[0].account.says.status !== planned[0].account.says.status)
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
    const rule = LEFT.has(higher[0].value) ? "on-a-step-after-it-left" : "below-a-step-it-already-had";
    return after && rank(lower) < rank(higher)
      ? { verdict: "contradiction", rule, sides }
      : { verdict: "later", rule: "step-by-step" };
  }
  return null;
}

const LADDER = ["dialogue-partner", "partner", "observer", "associate", "member"];
const LEFT: ReadonlySet<string> = new Set(["withdrawn", "expelled"]);

const rank = ([{ value }]: Group<MembershipSays>): number => {
  const step = LADDER.indexOf(value);
  return step < 0 ? LADDER.length : step;
};

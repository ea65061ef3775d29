import type { MembershipStage, Told } from "../reading/index.ts";
import { byCodeUnits, dayWords } from "../text/index.ts";
import type { Account, MembershipSays } from "./entry.ts";

/** How far the step of an account has come; accounts kept before stages were read tell it by their step alone. */
export const stageOf = ({ stage, status }: MembershipSays): MembershipStage =>
  stage ?? (status === "applicant" ? "applied" : "in-effect");

/** Whether the stage of an account is done, to come or denied. */
export const toldOf = ({ told, planned }: MembershipSays): Told => told ?? (planned ? "planned" : "done");

/**
 * The day an account tells of: from when its step holds, on which its stage was reached, for which it is told. A plan
 * is told when it is published, whenever it is to come about.
 */
export function dayTold({ says, from }: Account<MembershipSays>): string | undefined {
  if (toldOf(says) === "planned") return says.asOf ?? from.published ?? says.since ?? says.on;
  const reached = stageOf(says) === "in-effect" ? says.since : says.on;
  return reached ?? says.asOf ?? from.published;
}

/** "member", "member, decided", "member, memorandum to be signed", "not member": the step and how far it has come. */
export function stepWords(says: MembershipSays): string {
  const [stage, told] = [stageOf(says), toldOf(says)];
  const { status } = says;
  if (stage === "in-effect") {
    if (told === "denied") return `not ${status}`;
    return says.planned ? `planned ${status}` : status;
  }
  if (stage === "applied" && status === "applicant" && told === "done") return status;
  const words = STAGES[stage];
  return `${status}, ${told === "done" ? words.done : told === "planned" ? words.planned : words.denied}`;
}

const STAGES: Readonly<Record<Exclude<MembershipStage, "in-effect">, Readonly<Record<Told, string>>>> = {
  applied: { done: "applied for", planned: "to be applied for", denied: "not applied for" },
  announced: { done: "announced", planned: "to be announced", denied: "not announced" },
  talks: { done: "in talks", planned: "talks to open", denied: "no talks" },
  decided: { done: "decided", planned: "to be decided", denied: "refused" },
  signed: { done: "signed", planned: "to be signed", denied: "not signed" },
  ratified: { done: "ratified", planned: "to be ratified", denied: "not ratified" },
};

/** The label of an account's step: "member since 4 July 2031", "member, decided 4 July 2031". */
export function stepLabel(says: MembershipSays, since: string | undefined): string {
  const day = stageOf(says) === "in-effect" ? since : says.on;
  const link = stageOf(says) === "in-effect" ? " since " : " ";
  return stepWords(says) + (day === undefined ? "" : link + dayWords(day));
}

/**
 * What tells where a state stands: of what is in effect the account of the latest day, else the latest stage that was
 * reached, else what is planned, else what is denied. An account without a day may be older than any, and counts only
 * among its like. Accounts come in the order of publication.
 */
export function standingOf(accounts: readonly Account<MembershipSays>[]): MembershipSays {
  const dated = accounts.filter((account) => dayTold(account) !== undefined);
  const inOrder = (dated.length > 0 ? [...dated] : [...accounts]).sort((a, b) =>
    byCodeUnits(dayTold(a) ?? "", dayTold(b) ?? ""),
  );
  const says = inOrder.map((account) => account.says);
  return RANKS.map((is) => says.findLast(is)).find((found) => found !== undefined) ?? says.at(-1)!;
}

const RANKS: readonly ((says: MembershipSays) => boolean)[] = [
  (says) => toldOf(says) === "done" && !says.planned && stageOf(says) !== "applied",
  (says) => toldOf(says) === "done",
  (says) => toldOf(says) === "planned",
];

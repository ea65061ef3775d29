import { accountsOf, differ, mostGiven } from "./accounts.ts";
import type { ClaimOf, MembershipEntry } from "./entry.ts";
import { membershipDifferences } from "./differences/index.ts";
import { entryId } from "./ids.ts";
import { stageOf, standingOf, stepLabel, stepWords, toldOf } from "./membership-stages.ts";

/** The membership of one state in one organisation: one entry, each account with its step and date. */
export function reconcileMemberships(claims: readonly ClaimOf<"membership">[]): readonly MembershipEntry[] {
  const [first] = claims;
  if (!first) return [];
  const accounts = accountsOf(claims.map((claim) => claim.account));
  const says = accounts.map((account) => account.says);
  const last = standingOf(accounts);
  const same = says.filter((said) => stepWords(said) === stepWords(last));
  const since = mostGiven(same.map((said) => said.since));
  const on = mostGiven(same.map((said) => said.on));
  return [
    {
      id: entryId("ms", first.key),
      kind: "membership",
      label: `${last.state} in ${last.organisation}: ${stepLabel({ ...last, ...(on !== undefined && { on }) }, since)}`,
      differs: [
        ...(differ(says.map(stepWords)) ? ["status"] : []),
        ...(differ(says.map((said) => said.since)) ? ["since"] : []),
      ],
      differences: membershipDifferences(accounts),
      organisation: last.organisation,
      state: last.state,
      status: last.status,
      planned: last.planned,
      stage: stageOf(last),
      told: toldOf(last),
      ...(on !== undefined && { on }),
      ...(since !== undefined && { since }),
      accounts,
    },
  ];
}

import { dayWords } from "../text/index.ts";
import { accountsOf, differ, mostGiven } from "./accounts.ts";
import type { ClaimOf, MembershipEntry, MembershipSays } from "./entry.ts";
import { membershipDifferences } from "./differences/index.ts";
import { entryId } from "./ids.ts";

/** The membership of one state in one organisation: one entry, each account with its step and date. */
export function reconcileMemberships(claims: readonly ClaimOf<"membership">[]): readonly MembershipEntry[] {
  const [first] = claims;
  if (!first) return [];
  const accounts = accountsOf(claims.map((claim) => claim.account));
  const says = accounts.map((account) => account.says);
  const last = latest(accounts);
  const same = says.filter((said) => said.status === last.status && said.planned === last.planned);
  const since = mostGiven(same.map((said) => said.since));
  return [
    {
      id: entryId("ms", first.key),
      kind: "membership",
      label: `${last.state} in ${last.organisation}: ${last.planned ? "planned " : ""}${last.status}${since ? ` since ${dayWords(since)}` : ""}`,
      differs: [
        ...(differ(says.map((said) => `${said.status}${said.planned ? " planned" : ""}`)) ? ["status"] : []),
        ...(differ(says.map((said) => said.since)) ? ["since"] : []),
      ],
      differences: membershipDifferences(accounts),
      organisation: last.organisation,
      state: last.state,
      status: last.status,
      planned: last.planned,
      ...(since !== undefined && { since }),
      accounts,
    },
  ];
}

/**
 * The step of the account published last, one that is taken before one that is planned. Accounts come in order of
 * publication; one without a date may be older than any, and counts only among its like.
 */
function latest(accounts: MembershipEntry["accounts"]): MembershipSays {
  const dated = accounts.filter(({ from }) => from.published !== undefined);
  const says = (dated.length > 0 ? dated : accounts).map((account) => account.says);
  return says.findLast((said) => !said.planned) ?? says.at(-1)!;
}

import { byCodeUnits, dayWords } from "../text/index.ts";
import { accountsOf, differ, groupBy, mostGiven } from "./accounts.ts";
import type { Account, ClaimOf, CommitmentEntry, CommitmentSays, FactEntry } from "./entry.ts";
import { commitmentDifferences, factDifferences } from "./differences/index.ts";
import { entryId } from "./ids.ts";
import { shorten } from "./reconcile-statements.ts";
import { wordsOf } from "./words.ts";

/** What sources say of one organisation on one point: every value beside the others. */
export function reconcileFacts(claims: readonly ClaimOf<"fact">[]): readonly FactEntry[] {
  const [first] = claims;
  if (!first) return [];
  const accounts = accountsOf(claims.map((claim) => claim.account));
  const { organisation, fact, subject } = accounts[0].says;
  const values = [...new Set(accounts.map((account) => String(account.says.value)))].sort(byCodeUnits);
  return [
    {
      id: entryId("of", first.key),
      kind: "fact",
      label: `${organisation}: ${labelOf(fact, subject, values)}`,
      differs: values.length > 1 ? ["value"] : [],
      differences: factDifferences(accounts),
      organisation,
      fact,
      ...(subject !== undefined && { subject }),
      values,
      accounts,
    },
  ];
}

/** "member count 8", "secretary-general Zhang Ming"; a value that only repeats the kind of fact is not repeated. */
function labelOf(fact: string, subject: string | undefined, values: readonly string[]): string {
  const told = values.filter((value) => value !== fact);
  return [fact.replaceAll("-", " "), subject, told.join(" / ")].filter(Boolean).join(" ");
}

/** The commitments at one key: one for each wording of what is to be done. */
export const reconcileCommitments = (claims: readonly ClaimOf<"commitment">[]): readonly CommitmentEntry[] =>
  groupBy(claims, commitmentLine).map(([what, group]) =>
    commitmentEntry(
      entryId("co", group[0]!.key, what),
      group.map(({ account }) => account),
    ),
  );

/** By what the commitments of one key are told apart. */
export const commitmentLine = (claim: ClaimOf<"commitment">): string =>
  wordsOf(claim.account.says.what).join(" ");

/** The commitment that some accounts, one at least, tell of. */
export function commitmentEntry(id: string, told: readonly Account<CommitmentSays>[]): CommitmentEntry {
  const accounts = accountsOf(told);
  const says = accounts.map((account) => account.says);
  const main = says[0]!;
  const due = mostGiven(says.map((said) => said.due));
  const who = main.who.map((actor) => actor.name ?? "not stated").join(", ") || "not stated";
  return {
    id,
    kind: "commitment",
    label: `${who}: ${shorten(main.what, 100)}${due ? ` · due ${dayWords(due)}` : ""}`,
    differs: [
      ...(differ(says.map((said) => said.due)) ? ["due"] : []),
      ...(differ(says.map((said) => said.status)) ? ["status"] : []),
    ],
    differences: commitmentDifferences(accounts),
    who: main.who,
    what: main.what,
    ...(due !== undefined && { due }),
    status: main.status,
    accounts,
  };
}

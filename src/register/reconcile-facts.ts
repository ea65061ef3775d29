import { byCodeUnits } from "../text/index.ts";
import { accountsOf } from "./accounts.ts";
import type { ClaimOf, FactEntry } from "./entry.ts";
import { factDifferences } from "./differences/index.ts";
import { entryId } from "./ids.ts";

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

import { accountsOf, differ, groupBy, mostGiven } from "./accounts.ts";
import type { ActEntry, ActPartySays, ActSays, ClaimOf } from "./entry.ts";
import { entryId } from "./ids.ts";

/**
 * The acts at one key: accounts published on one day tell one act. Those of a source without a date stand alone, since
 * parties accuse, meet and support each other again and again.
 */
export function reconcileActs(claims: readonly ClaimOf<"act">[]): readonly ActEntry[] {
  return groupBy(claims, actDay).map(([day, group]) => {
    const accounts = accountsOf(group.map((claim) => claim.account));
    const says = accounts.map((account) => account.says);
    const [first] = says;
    const status = mostGiven(says.map((said) => said.status)) as ActSays["status"];
    const mode = mostGiven(says.map((said) => said.mode));
    return {
      id: entryId("ev", group[0]!.key, day),
      kind: "act",
      label: labelOf(first!),
      differs: [
        ...(differ(says.map((said) => said.status)) ? ["status"] : []),
        ...(differ(says.map((said) => said.polarity)) ? ["polarity"] : []),
      ],
      differences: [],
      class: first!.class,
      ...(mode !== undefined && { mode }),
      actors: first!.actors,
      recipients: first!.recipients,
      polarity: mostGiven(says.map((said) => said.polarity)) as ActSays["polarity"],
      status,
      accounts,
    };
  });
}

/** By what the acts of one key are told apart. */
export const actDay = ({ account: { from } }: ClaimOf<"act">): string => from.published ?? from.source;

/** "accuse, future: Tarvia to Eskland · warned". */
function labelOf({ class: named, actors, recipients, words, polarity, status }: ActSays): string {
  const told = [
    named.toLowerCase(),
    ...(polarity === "negative" ? ["not"] : []),
    ...(status === "done" ? [] : [status]),
  ].join(", ");
  const sides = [actors, recipients].filter((side) => side.length > 0).map(namesOf);
  return `${told}: ${sides.join(" → ")} · ${words}`;
}

const namesOf = (parties: readonly ActPartySays[]): string => parties.map(({ name }) => name).join(", ");

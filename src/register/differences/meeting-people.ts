import { byCodeUnits } from "../../text/index.ts";
import type { Account, MeetingSays } from "../entry.ts";
import { wordsOf } from "../words.ts";
import type { Difference } from "./difference.ts";
import { isPartOf, nameKey } from "./names.ts";
import type { Judge, Told } from "./values.ts";
import { differencesIn, side } from "./values.ts";

type MeetingAccount = Account<MeetingSays>;

/** Whom accounts of one meeting name, how, and in which part. Accounts come in the order of publication. */
export const peopleDifferences = (accounts: readonly MeetingAccount[]): Difference[] => [
  ...rosterDifferences(accounts),
  ...nameDifferences(accounts),
  ...partDifferences(accounts),
];

/**
 * Whom accounts name beside the one that names most: one may name states where the other names those who speak for them,
 * and each only some. "SCO ministers" are those of the session, whoever is named.
 */
function rosterDifferences(accounts: readonly MeetingAccount[]): Difference[] {
  const told = accounts.flatMap((account): Told<MeetingSays>[] => {
    const named = account.says.participants.filter(({ kind }) => kind !== "group");
    const same = [...new Set(named.map(nameKey))].sort(byCodeUnits).join("; ");
    return named.length > 0 ? [{ account, value: named.map(({ name }) => name).join("; "), same }] : [];
  });
  const fullest = Math.max(...told.map(({ same }) => same.split("; ").length));
  const judge: Judge<MeetingSays> = ([a], [b]) => {
    if ([a, b].every(({ same }) => same.split("; ").length < fullest)) return null;
    const [few, many] = [a, b]
      .map(({ same }) => new Set(same.split("; ")))
      .sort((one, other) => one.size - other.size);
    return [...few!].every((name) => many!.has(name))
      ? { verdict: "precision", rule: "names-more" }
      : { verdict: "other-scope", rule: "each-names-some" };
  };
  return differencesIn("participant", told, judge);
}

/** One person under two names: "Sergey" and "Siarhei", or the office alone. */
function nameDifferences(accounts: readonly MeetingAccount[]): Difference[] {
  const named = accounts.flatMap((account) =>
    account.says.participants
      .filter(({ kind }) => kind === "person")
      .map((who) => ({
        key: nameKey(who),
        told: { value: who.name, same: wordsOf(who.name).join(" "), account },
      })),
  );
  const judge: Judge<MeetingSays> = ([a], [b]) =>
    isPartOf(a.value, b.value) ? null : { verdict: "spelling", rule: "one-family-name" };
  return [...Map.groupBy(named, ({ key }) => key)]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .flatMap(([, group]) =>
      differencesIn(
        "participant",
        group.map(({ told }) => told),
        judge,
      ),
    );
}

/** "X received Y" beside "Y received X": the host of one account is the visitor of another. The first such pair is shown. */
function partDifferences(accounts: readonly MeetingAccount[]): Difference[] {
  const told = accounts.flatMap((account) =>
    account.says.participants.flatMap(({ part, ...who }) =>
      part === "host" || part === "visitor" ? [{ account, part, name: who.name, key: nameKey(who) }] : [],
    ),
  );
  for (const [i, here] of told.entries()) {
    const against = ({ key, part, account }: (typeof told)[number]): boolean =>
      key === here.key && part !== here.part && account.from.source !== here.account.from.source;
    const there = told.find((other, j) => j > i && against(other));
    if (!there) continue;
    const sideOf = (one: (typeof told)[number]) =>
      side(
        { value: `${one.name}, ${one.part}`, same: "", account: one.account },
        told.filter(({ key, part }) => key === one.key && part === one.part).length,
      );
    const sides = [sideOf(here), sideOf(there)] as const;
    return [{ type: "participant", verdict: "contradiction", rule: "host-or-visitor", sides }];
  }
  return [];
}

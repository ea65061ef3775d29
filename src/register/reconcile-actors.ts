import type { ActorKey } from "../text/index.ts";
import { byCodeUnits } from "../text/index.ts";
import { accountsOf, groupBy, mostGiven } from "./accounts.ts";
import type { Bearer } from "./actor-keys.ts";
import { resolveBearers } from "./actor-keys.ts";
import type { ActorEntry, ActorSays, ClaimOf, OfficeSays, Provenance } from "./entry.ts";
import { actorDifferences } from "./differences/index.ts";
import type { Pairs } from "./rulings.ts";

/** The actors of one key, and which of them each of their keys means. */
export function reconcileActors(
  claims: readonly ClaimOf<"actor">[],
  pairs: Pairs,
): {
  readonly entries: readonly ActorEntry[];
  readonly resolve: (key: ActorKey) => ActorKey;
} {
  const bearers: Bearer[] = groupBy(claims, (claim) => claim.account.says.key).map(([key, group]) => ({
    key,
    states: new Set(group.flatMap(({ account }) => account.says.state ?? [])),
  }));
  const resolved = resolveBearers(bearers, pairs.apart);
  const resolve = (key: ActorKey): ActorKey => resolved.get(key) ?? key;
  const entries = groupBy(claims, (claim) => resolve(claim.account.says.key)).map(([id, group]) =>
    actorEntry(id, group),
  );
  return { entries, resolve };
}

function actorEntry(id: ActorKey, claims: readonly ClaimOf<"actor">[]): ActorEntry {
  const accounts = accountsOf(claims.map((claim) => claim.account));
  const says = accounts.map((account) => account.says);
  const name = fullestName(says);
  const state = mostGiven(says.map((said) => said.state));
  const offices = officesOf(accounts);
  const title = offices[0];
  return {
    id,
    kind: "actor",
    label: title ? `${name}, ${[title.title, title.of].filter(Boolean).join(", ")}` : name,
    differs: [],
    differences: actorDifferences(accounts),
    actorKind: says[0]!.kind,
    name,
    names: [...new Set(says.flatMap((said) => [said.name, ...said.variants]))].sort(byCodeUnits),
    keys: [...new Set(says.map((said) => said.key))].sort(byCodeUnits),
    ...(state !== undefined && { state }),
    offices,
    accounts,
  };
}

/** The controlled name most sources arrive at; a longer one beats "Lavrov" alone. */
function fullestName(says: readonly ActorSays[]): string {
  const most = Math.max(...says.map((said) => said.name.split(" ").length));
  const full = says.map((said) => said.name).filter((name) => name.split(" ").length === Math.min(most, 2));
  return mostGiven(full.length > 0 ? full : says.map((said) => said.name))!;
}

function officesOf(accounts: ActorEntry["accounts"]): ActorEntry["offices"] {
  const held = accounts.flatMap(({ from, says }) => says.offices.map((office) => ({ office, from })));
  return groupBy(held, ({ office }) => officeKey(office))
    .map(([, group]) => ({ ...group[0]!.office, saidBy: provenances(group.map(({ from }) => from)) }))
    .sort((a, b) => b.saidBy.length - a.saidBy.length || byCodeUnits(officeKey(a), officeKey(b)));
}

const officeKey = ({ title, of, standing }: OfficeSays): string =>
  [title.toLowerCase(), of ?? "", standing].join("\u0000");

function provenances(all: readonly Provenance[]): Provenance[] {
  return groupBy(all, (from) => from.source).map(([, group]) => group[0]!);
}

import type { ActorKey } from "../text/index.ts";
import { byCodeUnits } from "../text/index.ts";
import { accountsOf, byCertainDay, byPublication, groupBy } from "./accounts.ts";
import { nameOf } from "./actor-keys.ts";
import { actorDifferences } from "./differences/index.ts";
import type { Account, ActorEntry, ActorSays, ClaimOf, OfficeSays, Provenance } from "./entry.ts";
import type { Bearer, Person } from "./persons/bearers.ts";
import { personsAmong } from "./persons/bearers.ts";
import type { Pairs } from "./rulings.ts";

/** The actors of one key, and which of them each of their keys means. `speakers`: keys that only statements name. */
export function reconcileActors(
  claims: readonly ClaimOf<"actor">[],
  speakers: readonly ActorKey[],
  pairs: Pairs,
): {
  readonly entries: readonly ActorEntry[];
  readonly resolve: (key: ActorKey) => ActorKey;
} {
  const told = groupBy(claims, (claim) => JSON.stringify(claim.account.says)).map(([, group]) =>
    toldBy(group),
  );
  const persons = personsOf(told, speakers, pairs);
  const meant = new Map(persons.flatMap((person) => person.keys.map(({ key }) => [key, person] as const)));
  const resolve = (key: ActorKey): ActorKey => meant.get(key)?.id ?? key;
  const entries = groupBy(told, ({ account }) => resolve(account.says.key)).map(([id, group]) =>
    actorEntry(id, group, beside(meant.get(group[0]!.account.says.key), persons)),
  );
  return { entries, resolve };
}

function personsOf(told: readonly Told[], speakers: readonly ActorKey[], pairs: Pairs): readonly Person[] {
  const offices = new Map<ActorKey, OfficeSays[]>(
    speakers.filter((key) => key.startsWith("person:")).map((key) => [key, []]),
  );
  for (const { account } of told) {
    const { key, kind } = account.says;
    if (kind !== "person") continue;
    offices.set(key, [...(offices.get(key) ?? []), ...account.says.offices]);
  }
  const bearers = [...offices].map(([key, held]): Bearer => ({ key, offices: held }));
  return personsAmong(bearers, pairs.apart);
}

/** What the register says of a person beside others of the family: which keys a rule put to him, and whom else they may mean. */
function beside(person: Person | undefined, persons: readonly Person[]): Beside {
  if (!person) return {};
  const joined = person.keys.flatMap(({ key, rule }) => (rule ? [{ key, rule }] : []));
  const namesakes = persons.flatMap(({ id }) =>
    id !== person.id && nameOf(id) === nameOf(person.id) ? [id] : [],
  );
  return {
    ...(joined.length > 0 && { joined }),
    ...(namesakes.length > 0 && { namesakes: namesakes.sort(byCodeUnits) }),
    ...(person.perhaps.length > 0 && { perhaps: person.perhaps }),
  };
}

type Beside = Pick<ActorEntry, "joined" | "namesakes" | "perhaps">;

/** One thing said of an actor: the first account of it, how many there are, and in which outlets. */
interface Told {
  readonly account: Account<ActorSays>;
  readonly times: number;
  readonly outlets: readonly string[];
}

function toldBy(claims: readonly ClaimOf<"actor">[]): Told {
  const [first] = claims.map(({ account }) => account).sort(byCertainDay);
  const alone = new Set(claims.flatMap(({ account, standsFor }) => (standsFor ? [] : account.from.source)));
  return {
    account: first!,
    times: claims.reduce((sum, { standsFor }) => sum + (standsFor?.accounts ?? 0), alone.size),
    outlets: claims.flatMap(({ account, standsFor }) => standsFor?.outlets ?? account.from.outlet ?? []),
  };
}

function actorEntry(id: ActorKey, told: readonly Told[], others: Beside): ActorEntry {
  const accounts = accountsOf(told.map(({ account }) => account));
  const says = accounts.map((account) => account.says);
  const name = fullestName(told);
  const state = mostTold(told, ({ account }) => account.says.state);
  const offices = officesOf(told);
  const title = offices[0];
  return {
    id,
    kind: "actor",
    label: title ? `${name}, ${[titleShown(title), title.of].filter(Boolean).join(", ")}` : name,
    differs: [],
    differences: actorDifferences(accounts),
    actorKind: says[0]!.kind,
    name,
    names: distinct(says.flatMap((said) => [said.name, ...said.variants])),
    keys: distinct([id, ...says.map((said) => said.key)]),
    ...others,
    ...(state !== undefined && { state }),
    offices,
    told: told.reduce((sum, { times }) => sum + times, 0),
    outlets: distinct(told.flatMap(({ outlets }) => outlets)),
    accounts,
  };
}

const titleShown = ({ title, standing }: OfficeSays): string =>
  standing === "former" ? `former ${title}` : title;

const distinct = (words: readonly string[]): string[] => [...new Set(words)].sort(byCodeUnits);

/** The value most accounts give; among equals the one that sorts first. */
function mostTold(told: readonly Told[], value: (each: Told) => string | undefined): string | undefined {
  const counts = new Map<string, number>();
  for (const each of told) {
    const given = value(each);
    if (given !== undefined) counts.set(given, (counts.get(given) ?? 0) + each.times);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || byCodeUnits(a, b))[0]?.[0];
}

/** The controlled name most sources arrive at; one in full beats "Lavrov" and "S. Lavrov". */
function fullestName(told: readonly Told[]): string {
  const most = told.reduce((fullest, each) => Math.max(fullest, fullness(each)), 0);
  return mostTold(
    told.filter((each) => fullness(each) === most),
    ({ account }) => account.says.name,
  )!;
}

/** Words of the name that are no initials; more than two are as good as two. */
const fullness = ({ account }: Told): number =>
  Math.min(2, account.says.name.split(" ").filter((word) => word.length > 1 && !word.endsWith(".")).length);

/** Sources an office names; how many more there are is counted. */
const NAMED = 8;

function officesOf(told: readonly Told[]): ActorEntry["offices"] {
  const held = told.flatMap((each) => each.account.says.offices.map((office) => ({ office, each })));
  const owners = soleOwners(held.map(({ office }) => office));
  const placed = held.map(({ office, each }) => ({ office: withOwner(office, owners), each }));
  return groupBy(placed, ({ office }) => officeKey(office))
    .map(([, group]) => ({
      ...withTenure(group),
      told: group.reduce((sum, { each }) => sum + each.times, 0),
      saidBy: provenances(group.map(({ each }) => each.account)).slice(0, NAMED),
    }))
    .sort(
      (a, b) =>
        Number(a.standing === "former") - Number(b.standing === "former") ||
        b.told - a.told ||
        byCodeUnits(officeKey(a), officeKey(b)),
    );
}

/** The office with the tenure most accounts give; an account that gives none says nothing against it. */
function withTenure(group: readonly { readonly office: OfficeSays; readonly each: Told }[]): OfficeSays {
  const { tenure: _tenure, ...office } = group[0]!.office;
  const tenures = new Map(
    group.flatMap(({ office: { tenure } }) => (tenure ? [[JSON.stringify(tenure), tenure]] : [])),
  );
  const counts = groupBy(
    group.filter(({ office: { tenure } }) => tenure !== undefined),
    ({ office: { tenure } }) => JSON.stringify(tenure),
  ).map(([key, same]) => ({ key, times: same.reduce((sum, { each }) => sum + each.times, 0) }));
  const [most] = counts.sort((a, b) => b.times - a.times || byCodeUnits(a.key, b.key));
  const tenure = most && tenures.get(most.key);
  return tenure ? { ...office, tenure } : office;
}

/** For each title the one thing that some source says it is an office of; null where sources name two. */
function soleOwners(offices: readonly OfficeSays[]): ReadonlyMap<string, string | null> {
  const owners = new Map<string, string | null>();
  for (const { title, of } of offices) {
    if (of === null) continue;
    const known = owners.get(title.toLowerCase());
    owners.set(title.toLowerCase(), known === undefined || known === of ? of : null);
  }
  return owners;
}

/** "President Morvan" in one source is "President Morvan of Tarvia" in another. */
const withOwner = (office: OfficeSays, owners: ReadonlyMap<string, string | null>): OfficeSays =>
  office.of === null ? { ...office, of: owners.get(office.title.toLowerCase()) ?? null } : office;

const officeKey = ({ title, of, standing }: OfficeSays): string =>
  [title.toLowerCase(), of ?? "", standing].join("\u0000");

/** Each source once, in the order of publication. */
const provenances = (accounts: readonly Account<ActorSays>[]): Provenance[] => [
  ...new Map(accounts.toSorted(byPublication).map(({ from }) => [from.source, from])).values(),
];

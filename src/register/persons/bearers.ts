import type { ActorKey } from "../../text/index.ts";
import { byCodeUnits } from "../../text/index.ts";
import { bearerKey, givenSound, isShort, nameOf, personKeyOf, soundsAlike } from "../actor-keys.ts";
import type { PersonKey } from "../actor-keys.ts";
import type { OfficeSays } from "../entry.ts";
import type { JoiningRule } from "./joining-rule.ts";
import { officeSlug } from "./qualify.ts";
import { isOfficial, isWalk } from "./walks.ts";

/** What is known of one bearer of a key, for telling bearers apart. */
export interface Bearer {
  readonly key: ActorKey;
  readonly offices: readonly OfficeSays[];
}

/** A person of one family name: the keys that mean it, and by which rule those do that do not say so themselves. */
export interface Person {
  readonly id: ActorKey;
  readonly keys: readonly Joined[];
  /** Ids of those it may be as well: the source names somebody whom two on record may be. */
  readonly perhaps: readonly ActorKey[];
}

export interface Joined {
  readonly key: ActorKey;
  readonly rule?: JoiningRule;
}

/** A key as it is put to persons. */
interface Node extends PersonKey {
  readonly key: ActorKey;
  readonly walk: string;
  readonly titles: ReadonlySet<string>;
  readonly levels: ReadonlySet<string>;
}

/** A person while keys are put to it: what they tell together. */
interface Gathered {
  readonly first: Node;
  readonly members: Joined[];
  readonly givens: Set<string>;
  readonly titles: Set<string>;
  readonly levels: Set<string>;
  readonly perhaps: readonly Gathered[];
  state: string;
  walk: string;
}

type Apart = (a: ActorKey, b: ActorKey) => boolean;

/**
 * The persons that the keys of one family name mean. Those that tell a full name and a state come first: two states are
 * two persons. What tells less is put to the only one it may mean, else to the only one of its state or its office;
 * where that leaves two, it stays apart. `apart`: pairs that people ruled not to be the same. The order of the bearers
 * does not matter.
 */
export function personsAmong(bearers: readonly Bearer[], apart: Apart): readonly Person[] {
  const nodes = bearers.map(nodeOf).sort((a, b) => byCodeUnits(a.key, b.key));
  const persons: Gathered[] = [];
  for (const [, stage] of [...Map.groupBy(nodes, vagueness)].sort(([a], [b]) => a - b))
    settle(stage, persons, apart);
  const ids = idsOf(persons);
  return persons.map((person) => ({
    id: ids.get(person)!,
    keys: person.members,
    perhaps: person.perhaps.map((other) => ids.get(other)!).sort(byCodeUnits),
  }));
}

function nodeOf({ key, offices }: Bearer): Node {
  const parts = personKeyOf(key);
  const walk = isWalk(parts.office) ? parts.office : isOfficial(offices) ? "office" : "";
  const told = offices.map(({ title }) => officeSlug(title));
  return {
    ...parts,
    key,
    walk,
    titles: new Set(parts.office === "" ? told : [parts.office, ...told]),
    levels: new Set(offices.flatMap(({ level }) => level ?? [])),
  };
}

/** How little a key tells: names in full before initials and bare family names, then states, then walks of life. */
const vagueness = ({ given, sure, walk }: Node): number =>
  (given === "" ? 8 : isShort(given) ? 4 : 0) + (sure ? 0 : 2) + (walk === "" ? 1 : 0);

/** Puts keys that tell equally much to the persons that are there, and makes persons of the others. */
function settle(stage: readonly Node[], persons: Gathered[], apart: Apart): void {
  const found = stage.map((node) => ({ node, ...personMeant(node, persons, apart) }));
  const meant = Map.groupBy(found, ({ person }) => person);
  const left: typeof found = [];
  for (const [person, put] of meant) {
    if (
      !person ||
      statesTold(
        put.map(({ node }) => node),
        person,
      ) > 1
    )
      left.push(...put);
    else for (const { node, rule } of put) join(person, node, rule);
  }
  const kinds = Map.groupBy(left, ({ node }) =>
    [givenSound(node.given), stateTold(node), node.walk].join(" "),
  );
  for (const group of kinds.values())
    persons.push(
      personOf(
        group.map(({ node }) => node),
        group[0]!.perhaps,
      ),
    );
}

const stateTold = ({ sure, state }: Node): string => (sure ? state : "");

/** "Morvan of Tarvia" and "Morvan of Ostria" are not both the Anna Morvan of whom no source tells a state. */
const statesTold = (nodes: readonly Node[], { state }: Gathered): number =>
  state === "" ? new Set(nodes.map(stateTold).filter(Boolean)).size : 1;

function personOf(nodes: readonly Node[], perhaps: readonly Gathered[]): Gathered {
  const [first] = nodes as [Node];
  const person: Gathered = {
    first,
    members: [],
    givens: new Set(),
    titles: new Set(),
    levels: new Set(),
    perhaps,
    state: stateTold(first),
    walk: first.walk,
  };
  for (const node of nodes) join(person, node, undefined);
  return person;
}

function join(person: Gathered, node: Node, rule: JoiningRule | undefined): void {
  person.members.push({ key: node.key, ...(rule && { rule }) });
  if (!isShort(node.given) || person.givens.size === 0) person.givens.add(node.given);
  for (const title of node.titles) person.titles.add(title);
  for (const level of node.levels) person.levels.add(level);
  if (person.state === "") person.state = stateTold(node);
  if (person.walk === "") person.walk = node.walk;
}

interface Meant {
  readonly person: Gathered | undefined;
  readonly rule: JoiningRule | undefined;
  readonly perhaps: readonly Gathered[];
}

/** Whom a key means among the persons there are: the only one it may mean, or the only one that more speaks for. */
function personMeant(node: Node, persons: readonly Gathered[], apart: Apart): Meant {
  const mayBe = persons.filter((person) => isCompatible(node, person) && !areApart(node, person, apart));
  const [only] = mayBe;
  if (mayBe.length === 1) return { person: only, rule: "only-bearer-on-record", perhaps: [] };
  const ofState = narrowed(mayBe, (person) => node.state !== "" && person.state === node.state);
  if (ofState.length === 1) return { person: ofState[0], rule: "only-bearer-of-state", perhaps: [] };
  const ofTitle = narrowed(ofState, ({ titles }) => meet(titles, node.titles));
  const inOffice =
    ofTitle.length < ofState.length ? ofTitle : narrowed(ofState, ({ levels }) => meet(levels, node.levels));
  if (inOffice.length === 1) return { person: inOffice[0], rule: "only-bearer-of-office", perhaps: [] };
  return { person: undefined, rule: undefined, perhaps: inOffice };
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((each) => b.has(each));

/** Those for whom it holds, or all where it holds for none. */
function narrowed<T>(all: readonly T[], holds: (one: T) => boolean): readonly T[] {
  const some = all.filter(holds);
  return some.length > 0 ? some : all;
}

function isCompatible(node: Node, { givens, state, walk }: Gathered): boolean {
  if (node.sure && state !== "" && node.state !== state) return false;
  if (node.walk !== "" && walk !== "" && node.walk !== walk) return false;
  if (node.given === "") return true;
  return [...givens].some((given) => soundsAlike(node.given, given));
}

/** Whether people ruled it, of the very keys or of the names alone. */
const areApart = (node: Node, { members }: Gathered, apart: Apart): boolean =>
  members.some(({ key }) =>
    aliasesOf(key).some((a) => aliasesOf(node.key).some((b) => a !== b && apart(a, b))),
  );

/** A key, and the ids under which a ruling may know it. */
function aliasesOf(key: ActorKey): readonly ActorKey[] {
  const { name, state, sure } = personKeyOf(key);
  return [...new Set([key, ...(sure ? [bearerKey(name, { state, sure, office: "" })] : []), name])];
}

/**
 * A person's id is the key of the fullest name; where two go by it, those of whom a state or a walk of life is told bear
 * that too. It does not depend on vaguer keys put to the person.
 */
function idsOf(persons: readonly Gathered[]): ReadonlyMap<Gathered, ActorKey> {
  const plain = (person: Gathered): ActorKey =>
    [...person.members.map(({ key }) => nameOf(key))].sort(fullestFirst)[0]!;
  const ids = new Map<Gathered, ActorKey>();
  for (const [name, namesakes] of Map.groupBy(persons, plain)) {
    for (const person of namesakes)
      ids.set(person, namesakes.length === 1 ? name : idAmong(name, person, namesakes));
  }
  return ids;
}

const fullestFirst = (a: ActorKey, b: ActorKey): number =>
  Number(isShort(personKeyOf(a).given)) - Number(isShort(personKeyOf(b).given)) ||
  personKeyOf(b).given.length - personKeyOf(a).given.length ||
  byCodeUnits(a, b);

function idAmong(name: ActorKey, { first }: Gathered, namesakes: readonly Gathered[]): ActorKey {
  const alike = namesakes.filter((other) => stateTold(other.first) === stateTold(first));
  const isUnlike = isWalk(first.walk) || alike.some(({ first: { walk } }) => walk === "");
  const office = alike.length > 1 && isUnlike ? first.walk : "";
  return bearerKey(name, { state: stateTold(first), sure: true, office });
}

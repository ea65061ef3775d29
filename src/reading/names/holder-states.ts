import type { ActorKey, Mention, OfficeMention } from "../../text/index.ts";

/** A state as an office or a person belongs to it. */
export interface Belongs {
  readonly actor: ActorKey;
  readonly name: string;
}

const OF = /^ (?:of|from) (?:the )?$/;
const POSSESSIVE = /^['’‘]s? $/;

/**
 * Which state a person belongs to by the words beside the name: "Sergey Lavrov of Russia, Qin Gang of China",
 * "Uzbekistan’s Saidov". A person of whom a text says two states is of neither. `stateOf`: the state of a place, for
 * whoever is "of" a town of it.
 */
export function statesBesideNames(
  text: string,
  mentions: readonly Mention[],
  stateOf: StateOfPlace = () => undefined,
): ReadonlyMap<ActorKey, Belongs> {
  const found = new Map<ActorKey, Belongs | null>();
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [first, second] = [mentions[i]!, mentions[i + 1]!];
    const pair = personAndState(text, first, second) ?? personAndPlace(text, first, second, stateOf);
    if (!pair) continue;
    const [person, state] = pair;
    const known = found.get(person);
    found.set(person, known === undefined || known?.actor === state.actor ? state : null);
  }
  return new Map([...found].flatMap(([person, state]) => (state ? [[person, state] as const] : [])));
}

/** The state a place lies in, by the name of the place; undefined where no table knows it. */
export type StateOfPlace = (place: string) => ActorKey | undefined;

/** "the economist Anna Morvan of Ostrava" */
function personAndPlace(
  text: string,
  { type, actor, end }: Mention,
  place: Mention,
  stateOf: StateOfPlace,
): readonly [ActorKey, Belongs] | undefined {
  if (type !== "person" || place.type !== "place" || actor === undefined) return undefined;
  const state = text.slice(end, place.start) === " of " ? stateOf(place.name) : undefined;
  return state === undefined ? undefined : [actor, { actor: state, name: place.name }];
}

function personAndState(
  text: string,
  first: Mention,
  second: Mention,
): readonly [ActorKey, Belongs] | undefined {
  if (second.start - first.end > 9) return undefined;
  const between = text.slice(first.end, second.start);
  const isAfter = first.type === "person" && second.type === "state" && OF.test(between);
  const isBefore = first.type === "state" && second.type === "person" && POSSESSIVE.test(between);
  const [person, state] = isAfter ? [first, second] : [second, first];
  if (!(isAfter || isBefore) || state.form === "demonym" || person.actor === undefined) return undefined;
  return state.actor === undefined ? undefined : [person.actor, { actor: state.actor, name: state.name }];
}

/** The state a person belongs to as a text has it. `rule` is absent where the words beside the name or its title say so. */
export interface BelongingState {
  readonly state: ActorKey;
  readonly rule?: string;
}

/**
 * The state of each person: by the words beside the name, or by an office held of a state or of its body. What the words
 * say outright goes before what was inferred; where they name two states ("Morvan of Tarvia", "the Ostrian minister
 * Morvan") the first is no more than a guess.
 */
export function statesOfPersons(
  offices: readonly OfficeMention[],
  beside: ReadonlyMap<ActorKey, Belongs>,
  stateOf: StateOfPlace,
): ReadonlyMap<ActorKey, BelongingState> {
  const told = new Map<ActorKey, BelongingState[]>();
  const tell = (person: ActorKey, state: BelongingState): void => {
    const known = told.get(person);
    if (known) known.push(state);
    else told.set(person, [state]);
  };
  for (const { of, holder, level } of offices) {
    if (!holder || !of) continue;
    const owner = of.actor;
    const state =
      owner === undefined ? stateOf(of.name) : owner.startsWith("state:") ? owner : stateOfBody(owner);
    const rule = of.rule ?? (holder.basis === "inferred" ? holder.rule : guessedBy(level));
    if (state !== undefined) tell(holder.value.actor, { state, ...(rule !== undefined && { rule }) });
  }
  for (const [person, { actor }] of beside) tell(person, { state: actor });
  return new Map([...told].map(([person, states]) => [person, oneOf(states)]));
}

/** "Russia expert", "envoy for Tarvia": of a state they study or are sent to. */
const guessedBy = (level: string): string | undefined =>
  level === "expert" || level === "envoy" ? "state-beside-title" : undefined;

function oneOf(states: readonly BelongingState[]): BelongingState {
  const stated = states.filter(({ rule }) => rule === undefined);
  const [first] = stated.length > 0 ? stated : states;
  return stated.every(({ state }) => state === first!.state)
    ? first!
    : { state: first!.state, rule: "first-of-several-states" };
}

/** "state:russia" of `body:russia/foreign-ministry`. */
export const stateOfBody = (id: ActorKey): ActorKey | undefined =>
  id.startsWith("body:") && id.includes("/")
    ? `state:${id.slice("body:".length, id.indexOf("/"))}`
    : undefined;

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
 * "Uzbekistan’s Saidov". A person of whom a text says two states is of neither.
 */
export function statesBesideNames(
  text: string,
  mentions: readonly Mention[],
): ReadonlyMap<ActorKey, Belongs> {
  const found = new Map<ActorKey, Belongs | null>();
  for (let i = 0; i + 1 < mentions.length; i++) {
    const pair = personAndState(text, mentions[i]!, mentions[i + 1]!);
    if (!pair) continue;
    const [person, state] = pair;
    const known = found.get(person);
    found.set(person, known === undefined || known?.actor === state.actor ? state : null);
  }
  return new Map([...found].flatMap(([person, state]) => (state ? [[person, state] as const] : [])));
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

/** State of a person through the first office held of a state or of its body. */
export function statesOfHolders(offices: readonly OfficeMention[]): ReadonlyMap<ActorKey, ActorKey> {
  const states = new Map<ActorKey, ActorKey>();
  for (const { of, holder } of offices) {
    const owner = of?.actor;
    if (!holder || owner === undefined || states.has(holder.value.actor)) continue;
    const state = owner.startsWith("state:") ? owner : stateOfBody(owner);
    if (state !== undefined) states.set(holder.value.actor, state);
  }
  return states;
}

/** "state:russia" of `body:russia/foreign-ministry`. */
export const stateOfBody = (id: ActorKey): ActorKey | undefined =>
  id.startsWith("body:") && id.includes("/")
    ? `state:${id.slice("body:".length, id.indexOf("/"))}`
    : undefined;

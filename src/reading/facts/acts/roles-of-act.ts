import { subjectToken } from "../roles.ts";
import type { Dependent } from "../clause-tree.ts";
import type { ActParty, PartyGround } from "./actor-phrases.ts";
import { ownersOf, partiesOf } from "./actor-phrases.ts";
import type { Tagged } from "./sentence.ts";
import type { Trigger } from "./triggers.ts";

/** Who does it, and to whom. */
export interface ActRoles {
  readonly actors: readonly ActParty[];
  readonly recipients: readonly ActParty[];
  readonly rule: string;
}

/** The parties of a trigger by the tree of its sentence; null where nobody is named who does it. */
export function rolesOf(ground: PartyGround, words: readonly Tagged[], trigger: Trigger): ActRoles | null {
  const verb = words[trigger.at]!.token;
  const roles =
    trigger.sense.kind === "noun"
      ? nounRoles(ground, verb, trigger)
      : verbRoles(ground, verb, words, trigger);
  if (!roles || roles.actors.length === 0) return null;
  const { actors, recipients, rule } = roles;
  return trigger.sense.turned ? { actors: recipients, recipients: actors, rule: `${rule}-turned` } : roles;
}

function verbRoles(
  ground: PartyGround,
  verb: number,
  words: readonly Tagged[],
  trigger: Trigger,
): ActRoles | null {
  const { tree } = ground;
  const subject = subjectToken(tree, verb);
  const object = trigger.object === null ? undefined : words[trigger.object]!.token;
  if (subject?.passive === true || trigger.group.passive) {
    const agent = tree
      .dependents(verb)
      .find(
        ({ relation, preposition }) =>
          relation === "obl:agent" || (relation === "obl" && preposition === "by"),
      );
    if (!agent) return null;
    const done = subject ? doneTo(ground, subject.token) : [];
    const recipients =
      done.length > 0 ? done : afterPrepositions(ground, [verb, object, subject?.token], trigger);
    return { actors: partiesOf(ground, agent.token), recipients, rule: "agent-after-by" };
  }
  if (!subject) return null;
  const actors = subjectParties(ground, verb, subject.token);
  return { actors, recipients: recipientsOf(ground, verb, object, trigger), rule: "subject-of-verb" };
}

/** "it said it would": a pronoun means the subject of the verb that governs its clause. */
function subjectParties(ground: PartyGround, verb: number, subject: number): readonly ActParty[] {
  const { tree } = ground;
  if (!/^PRP/.test(tree.xpos(subject))) return partiesOf(ground, subject);
  let at = verb;
  for (let step = 0; step < 3; step++) {
    const head = tree.head(at);
    if (head === undefined) return [];
    if (tree.relation(at) === "ccomp") {
      const outer = subjectToken(tree, head);
      return outer && outer.token !== subject && !/^PRP/.test(tree.xpos(outer.token))
        ? partiesOf(ground, outer.token)
        : [];
    }
    at = head;
  }
  return [];
}

function recipientsOf(
  ground: PartyGround,
  verb: number,
  object: number | undefined,
  trigger: Trigger,
): readonly ActParty[] {
  const inner = complement(ground, verb);
  for (const place of [verb, object, inner]) {
    if (place === undefined) continue;
    const found = inPlace(ground, place, trigger, place === inner);
    if (found.length > 0) return found;
  }
  return [];
}

/** The verb of what is agreed, asked or refused: "agreed to send troops to X". */
const complement = (ground: PartyGround, verb: number): number | undefined =>
  ground.tree.dependents(verb).find(({ relation }) => relation === "xcomp" || relation === "ccomp")?.token;

function inPlace(ground: PartyGround, place: number, trigger: Trigger, inner: boolean): readonly ActParty[] {
  const below = ground.tree.dependents(place);
  if (inner && trigger.sense.class === "REQUEST") {
    const asked = below.find(({ relation }) => /^nsubj/.test(relation));
    const parties = asked ? doneTo(ground, asked.token) : [];
    if (parties.length > 0) return parties;
  }
  const wanted = inner ? ["object", "with", "to", "on", "against", "in", "from"] : trigger.sense.to;
  for (const to of wanted) {
    for (const each of below.filter((one) => stands(one, to))) {
      const parties =
        to === "object" ? doneTo(ground, each.token) : partiesOrDeeper(ground, each.token, trigger);
      if (parties.length > 0) return parties;
    }
  }
  return [];
}

const stands = ({ relation, preposition }: Dependent, to: string): boolean =>
  to === "object" ? /^(obj|iobj)$/.test(relation) : preposition === to && /^(obl|nmod)/.test(relation);

/** Parties that a thing belongs to where the thing itself is none: "condemned X's decision", "strikes on X's army". */
function doneTo(ground: PartyGround, token: number): readonly ActParty[] {
  const parties = partiesOf(ground, token);
  return parties.length > 0 ? parties : ownersOf(ground, token);
}

const partiesOrDeeper = (ground: PartyGround, token: number, _trigger: Trigger): readonly ActParty[] =>
  doneTo(ground, token);

function afterPrepositions(
  ground: PartyGround,
  places: readonly (number | undefined)[],
  trigger: Trigger,
): readonly ActParty[] {
  for (const place of places) {
    if (place === undefined) continue;
    const found = inPlace(ground, place, trigger, false);
    if (found.length > 0) return found;
  }
  return [];
}

/** "X's attack on Y", "the attack by X on Y", "talks between X and Y". */
function nounRoles(ground: PartyGround, noun: number, trigger: Trigger): ActRoles | null {
  const below = ground.tree.dependents(noun);
  const between = below.find(({ preposition }) => preposition === "between");
  if (between) {
    return { actors: partiesOf(ground, between.token), recipients: [], rule: "between" };
  }
  const actors = ownersOf(ground, noun);
  const recipients = inPlace(ground, noun, trigger, false);
  return recipients.length > 0 ? { actors, recipients, rule: "owner-of-noun" } : null;
}

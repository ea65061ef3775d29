import { itemAt } from "../../../text/index.ts";
import type { Dependent } from "../clause-tree.ts";
import type { SubjectToken } from "../roles.ts";
import { subjectToken } from "../roles.ts";
import type { ActParty, PartyGround } from "./actor-phrases.ts";
import { ownersOf, partiesOf } from "./actor-phrases.ts";
import { nounAfter, nounBefore } from "./beside.ts";
import type { Tagged } from "./sentence.ts";
import type { Trigger } from "./triggers.ts";

/** Who does it, and to whom. */
export interface ActRoles {
  readonly actors: readonly ActParty[];
  readonly recipients: readonly ActParty[];
  readonly rule: string;
}

/** What roles are read from: the sentence, the trigger, and the other triggers by their tokens. */
export interface Scene {
  readonly ground: PartyGround;
  readonly words: readonly Tagged[];
  readonly triggers: ReadonlyMap<number, Trigger>;
}

type FindRoles = (scene: Scene, trigger: Trigger) => ActRoles | null;

/** How each kind of trigger names its parties. */
const ROLES: Readonly<Record<Trigger["sense"]["kind"], FindRoles>> = {
  verb: (scene, trigger) => verbRoles(scene, trigger),
  adjective: (scene, trigger) => verbRoles(scene, trigger),
  noun: (scene, trigger) => nounRoles(scene, trigger),
  modal: (scene, trigger) => modalRoles(scene, trigger),
};

/**
 * The parties of a trigger by the tree of its sentence; null where nobody is named who does it. `accused`: those whom
 * the sentence says to have done it.
 */
export function rolesOf(scene: Scene, trigger: Trigger, accused?: readonly ActParty[]): ActRoles | null {
  const roles = ROLES[trigger.sense.kind](scene, trigger);
  if (!roles) return null;
  if (accused) return { ...roles, actors: accused, rule: "accused-of" };
  const { actors, recipients, rule } = roles;
  if ((trigger.sense.turned ? recipients : actors).length === 0) return null;
  return trigger.sense.turned ? { actors: recipients, recipients: actors, rule: `${rule}-turned` } : roles;
}

function verbRoles(scene: Scene, trigger: Trigger): ActRoles | null {
  const { ground, words } = scene;
  const verb = words[trigger.at]!.token;
  const subject = subjectToken(ground.tree, verb);
  if (isPassive(scene, trigger, verb)) return passiveRoles(scene, trigger, verb, subject);
  const actors = subject ? actingParties(ground, verb, subject.token) : [];
  const recipients = recipientsOf(scene, trigger, verb);
  const own = subject !== undefined && /^(i|we)$/.test(ground.tree.form(subject.token));
  return {
    actors: actors.length > 0 || own ? actors : besideVerb(scene, trigger),
    recipients: recipients.length > 0 ? recipients : afterTrigger(scene, trigger),
    rule: own ? "speaker-of-the-words" : actors.length > 0 ? "subject-of-verb" : "noun-before-verb",
  };
}

/** Those named right before the verb, where the tree gives it no subject that acts. */
function besideVerb({ ground, words }: Scene, { at, group }: Trigger): readonly ActParty[] {
  if (group.infinitive || group.bare || words[at]!.tag === "VBG") return [];
  const noun = nounBefore(words, at, (word) => itemAt(ground.passage.dates, word.start) !== undefined);
  return noun === undefined ? [] : partiesOf(ground, words[noun]!.token);
}

/** "condemned the strikes against X": what is judged has prepositions of its own, and its doer is meant. */
const isJudged = ({ sense, object }: Trigger): boolean =>
  object === null && sense.kind === "verb" && (sense.class === "ACCUSE" || sense.class === "SUPPORT");

/** Those named after the trigger in the order of its prepositions, where the tree leads to nobody. */
function afterTrigger({ ground, words }: Scene, trigger: Trigger): readonly ActParty[] {
  const { sense, last, object } = trigger;
  for (const to of sense.to) {
    if (to === "object" ? object !== null : isJudged(trigger)) continue;
    const noun = nounAfter(words, last, to);
    const parties = noun === undefined ? [] : doneTo(ground, words[noun]!.token, isJudged(trigger));
    // "call on X", "leave for X": the preposition may be the trigger's own.
    const before = to === "object" && /^(IN|TO)$/.test(words[last]!.tag) ? words[last]!.lower : to;
    const sure = parties.filter((one) => one.ground !== "unknown" || OPEN.has(before));
    if (sure.length > 0) return sure;
  }
  return [];
}

/** By its helpers; "arrested and charged" has those of the verb before, and what has an object is active. */
function isPassive({ ground: { tree } }: Scene, { group }: Trigger, verb: number): boolean {
  if (!group.bare) return group.passive;
  const below = tree.dependents(verb);
  if (below.some(({ relation }) => relation === "obj" || relation === "aux")) return false;
  const head = tree.head(verb);
  if (tree.relation(verb) === "conj" && head !== undefined)
    return tree.dependents(head).some(({ relation }) => relation === "aux:pass");
  return true;
}

/** "was accused by X", "was arrested in the country by its police". */
function passiveRoles(
  scene: Scene,
  trigger: Trigger,
  verb: number,
  subject: SubjectToken | undefined,
): ActRoles | null {
  const { ground } = scene;
  const agent = ground.tree
    .dependents(verb)
    .find(
      ({ relation, preposition }) =>
        relation === "obl:agent" || (relation.startsWith("obl") && preposition === "by"),
    );
  if (!agent) return null;
  const actors = partiesOf(ground, agent.token);
  const done = subject && trigger.object === null ? doneTo(ground, subject.token) : [];
  const recipients = done.length > 0 ? done : recipientsOf(scene, trigger, verb, subject?.token);
  return { actors, recipients, rule: "agent-after-by" };
}

/** The parties of a subject: those it names, or whose resolution, strike or spokesman it is. */
function actingParties(ground: PartyGround, verb: number, subject: number): readonly ActParty[] {
  const { tree } = ground;
  if (/^(i|we)$/.test(tree.form(subject))) return ownWords(ground, subject);
  if (/^PRP/.test(tree.xpos(subject))) return speakingParties(ground, verb, subject);
  const parties = partiesOf(ground, subject);
  // "Tarvia is the largest donor, giving": who it is said to be gives
  const told = tree.dependents(subject).find(({ relation }) => relation.startsWith("nsubj"));
  if (told && parties.every(({ actor, of }) => actor === undefined && of === undefined)) {
    const named = partiesOf(ground, told.token);
    if (named.length > 0) return named;
  }
  if (parties.length > 0) return parties;
  if (ground.isDeed(subject)) return ownersOf(ground, subject, true);
  return makersOf(ground, subject);
}

/** "X passed a resolution criticising Y", "X sent a letter urging Y": X criticises, X urges. */
function makersOf(ground: PartyGround, thing: number): readonly ActParty[] {
  const { tree } = ground;
  const verb = tree.head(thing);
  if (verb === undefined || !/^(obj|obl)/.test(tree.relation(thing)) || !/^VB/.test(tree.xpos(verb)))
    return [];
  const maker = subjectToken(tree, verb);
  return maker && !maker.passive && maker.token !== thing ? partiesOf(ground, maker.token) : [];
}

/** "I" and "we" are the one whose words these are. */
function ownWords({ firstPersonAt, spanOf }: PartyGround, pronoun: number): readonly ActParty[] {
  const span = spanOf(pronoun);
  return firstPersonAt(span).map(({ name, actor }) => ({
    ...span,
    name: name!,
    ...(actor !== null && { actor }),
    ground: actor === null ? "unknown" : "named",
  }));
}

// "it said that it hopes that it will": a pronoun is sought so many clauses up.
const CLIMB = 3;

/** "it said it would": a pronoun means the subject of the next verb up that has a name or noun for it. */
function speakingParties(ground: PartyGround, verb: number, pronoun: number): readonly ActParty[] {
  const { tree } = ground;
  let at: number | undefined = verb;
  for (let step = 0; at !== undefined && step < CLIMB; step++) {
    const head = tree.head(at);
    const outer =
      head !== undefined && /^(ccomp|parataxis|advcl|acl)/.test(tree.relation(at))
        ? tree.dependents(head).find(({ relation }) => relation.startsWith("nsubj"))
        : undefined;
    if (outer && outer.token !== pronoun && !/^PRP/.test(tree.xpos(outer.token)))
      return partiesOf(ground, outer.token);
    at = head;
  }
  return [];
}

/** Those it is done to: below the verb, below its object, below what it governs. */
function recipientsOf(scene: Scene, trigger: Trigger, verb: number, also?: number): readonly ActParty[] {
  const { ground } = scene;
  const object = objectOf(scene, trigger);
  for (const place of [verb, object, also]) {
    if (place === undefined) continue;
    const found = inPlace(ground, place, trigger.sense.to, object, isJudged(trigger));
    if (found.length > 0) return found;
  }
  // "released a hundred prisoners": what makes it an act are those it is done to.
  if (object !== undefined && trigger.sense.to.includes("object")) {
    const found = doneTo(ground, object);
    if (found.length > 0) return found;
  }
  // "fought to uphold the rights of X" is no fight with X
  const inner =
    trigger.sense.class === "ASSAULT"
      ? undefined
      : ground.tree.dependents(verb).find(({ relation }) => relation === "xcomp" || relation === "ccomp")
          ?.token;
  const found = inner === undefined ? [] : inComplement(scene, trigger, inner);
  if (found.length > 0) return found;
  // A weak word leads no further: "left for meetings of the committee".
  if (trigger.sense.weakness > 1) return [];
  const below = object === undefined ? [] : deeper(scene, trigger, object, DEPTH);
  return below.length > 0 ? below : deeper(scene, trigger, verb, DEPTH);
}

/** The noun that makes it an act; of "a mediation effort" the effort. */
function objectOf({ ground: { tree }, words }: Scene, { object }: Trigger): number | undefined {
  if (object === null) return undefined;
  const { token } = words[object]!;
  return /^(compound|amod)/.test(tree.relation(token)) ? tree.head(token) : token;
}

// "lifted the restrictions imposed on X", "refused to answer a request from X"
const DEPTH = 3;

/** Parties further down where a preposition of the trigger, "of" or "by" leads to them. */
function deeper(scene: Scene, trigger: Trigger, from: number, depth: number): readonly ActParty[] {
  // "met on the sidelines of the summit", "discussed the decision of the agency": nobody met these
  if (depth === 0 || trigger.sense.class === "CONSULT") return [];
  const { ground } = scene;
  const wanted = [...trigger.sense.to.filter((to) => to !== "object"), "of", "by"];
  for (const { token, relation } of ground.tree.dependents(from)) {
    if (!/^(obj|obl|nmod|acl)$/.test(relation)) continue;
    // What is itself a party is not looked into: "the Ministry of Oranges".
    // Nor what somebody did to somebody: who condemns an attack on X does not condemn X.
    if ((isJudged(trigger) && ground.isDeed(token)) || partiesOf(ground, token).length > 0) continue;
    const found = inPlace(ground, token, wanted, undefined);
    if (found.length > 0) return found;
    const below = deeper(scene, trigger, token, depth - 1);
    if (below.length > 0) return below;
  }
  return [];
}

const COMPLEMENT_PLACES = ["object", "with", "to", "on", "against", "from"];

/** "demanded that X leave" is asked of X; "agreed to send troops to X" is done to X. */
function inComplement(scene: Scene, trigger: Trigger, inner: number): readonly ActParty[] {
  const { ground, triggers } = scene;
  const asked = ground.tree.dependents(inner).find(({ relation }) => relation.startsWith("nsubj"));
  if (trigger.sense.class === "REQUEST" || asked) return asked ? doneTo(ground, asked.token) : [];
  const own = triggers.get(inner);
  const object = own && objectOf(scene, own);
  for (const place of [inner, object]) {
    if (place === undefined) continue;
    const found = inPlace(ground, place, own?.sense.to ?? COMPLEMENT_PLACES, object);
    if (found.length > 0) return found;
  }
  return [];
}

function inPlace(
  ground: PartyGround,
  place: number,
  wanted: readonly string[],
  object: number | undefined,
  judged = false,
): readonly ActParty[] {
  const below = ground.tree.dependents(place);
  for (const to of wanted) {
    for (const each of below.filter(
      (one) => one.token !== object && stands(one, to) && isAfter(one, place),
    )) {
      const parties = doneTo(ground, each.token, judged).filter(
        (one) => one.ground !== "unknown" || OPEN.has(to),
      );
      if (parties.length > 0) return parties;
    }
  }
  return [];
}

// After other prepositions an unknown name may be a town or part of a name.
const OPEN = new Set(["object", "with", "against", "on", "upon", "by"]);

/** "On Monday X imposed": what a preposition leads to stands after the words. */
const isAfter = ({ token, preposition }: Dependent, place: number): boolean =>
  preposition === "" || token > place;

const stands = ({ relation, preposition }: Dependent, to: string): boolean =>
  to === "object" ? /^(obj|iobj)$/.test(relation) : preposition === to && /^(obl|nmod)/.test(relation);

/** Parties that a thing belongs to where the thing itself is none: "condemned X's decision", "strikes on X's army". */
function doneTo(ground: PartyGround, token: number, judged = false): readonly ActParty[] {
  const parties = partiesOf(ground, token);
  return parties.length > 0 ? parties : ownersOf(ground, token, judged);
}

/** "X said that Y must go": X asks it of Y. */
function modalRoles({ ground, words }: Scene, { at }: Trigger): ActRoles | null {
  const { tree } = ground;
  const verb = tree.head(words[at]!.token);
  const said = verb === undefined ? undefined : tree.head(verb);
  if (verb === undefined || said === undefined || !/^(ccomp|parataxis)/.test(tree.relation(verb)))
    return null;
  const asked = tree.dependents(verb).find(({ relation }) => relation.startsWith("nsubj"));
  const asking = tree.dependents(said).find(({ relation }) => relation.startsWith("nsubj"));
  if (!asked || !asking) return null;
  return {
    actors: partiesOf(ground, asking.token),
    recipients: partiesOf(ground, asked.token),
    rule: "said-must",
  };
}

/** "X's attack on Y", "the attack by X on Y", "talks between X and Y". */
function nounRoles({ ground, words }: Scene, trigger: Trigger): ActRoles | null {
  const noun = words[trigger.at]!.token;
  const between = ground.tree.dependents(noun).find(({ preposition }) => preposition === "between");
  if (between) return { actors: partiesOf(ground, between.token), recipients: [], rule: "between" };
  const recipients = inPlace(ground, noun, trigger.sense.to, undefined);
  return recipients.length > 0
    ? { actors: ownersOf(ground, noun, true), recipients, rule: "owner-of-noun" }
    : null;
}

import type { Dependent } from "../clause-tree.ts";
import { speakingParties } from "./acting-parties.ts";
import type { ActParty, PartyGround } from "./actor-phrases.ts";
import { ownersOf, partiesOf } from "./actor-phrases.ts";
import type { Scene } from "./scene.ts";
import type { Trigger } from "./triggers.ts";

/** "condemned the strikes against X": what is judged has prepositions of its own, and its doer is meant. */
export const isJudged = ({ sense, object }: Trigger): boolean =>
  object === null && sense.kind === "verb" && (sense.class === "ACCUSE" || sense.class === "SUPPORT");

/** Those it is done to: below the verb, below its object, below what it governs. */
export function recipientsOf(
  scene: Scene,
  trigger: Trigger,
  verb: number,
  also?: number,
): readonly ActParty[] {
  const { ground } = scene;
  const object = objectOf(scene, trigger);
  for (const place of [verb, object, also]) {
    if (place === undefined) continue;
    // "the request was rejected by X": X rejects
    const passive = place === verb && also !== undefined;
    const to = passive ? placesOf(trigger).filter((each) => each !== "by") : placesOf(trigger);
    const found = inPlace(ground, place, to, object, isJudged(trigger));
    if (found.length > 0) return found;
  }
  // "released a hundred prisoners": what makes it an act are those it is done to; what is given is nobody.
  if (object !== undefined && trigger.sense.to.includes("object") && !isGiven(trigger)) {
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
  // Nor one with its preposition: "contributing to the tax base of Y", "called for a change of the rules of Y".
  if (trigger.sense.weakness > 1 || (trigger.sense.words.length > 1 && object === undefined)) return [];
  const below = object === undefined ? [] : deeper(scene, trigger, object, DEPTH);
  return below.length > 0 ? below : deeper(scene, trigger, verb, DEPTH);
}

/** Where its recipients stand; of "contribute to" after "to", not after "in". */
export function placesOf({ sense: { words, to } }: Trigger): readonly string[] {
  const own = words.at(-1)!;
  return words.length > 1 && to.includes(own) ? ["object", own] : to;
}

/** The noun that makes it an act; of "a mediation effort" the effort. */
function objectOf({ ground: { tree }, words }: Scene, { object }: Trigger): number | undefined {
  if (object === null) return undefined;
  const { token } = words[object]!;
  return /^(compound|amod)/.test(tree.relation(token)) ? tree.head(token) : token;
}

/** Money and goods, not the refugees that are taken in. */
const isGiven = ({ sense }: Trigger): boolean =>
  sense.class === "COOPERATE" || (sense.class === "AID" && sense.mode !== "asylum");

// "lifted the restrictions imposed on X", "refused to answer a request from X"
const DEPTH = 3;

/** Parties further down where a preposition of the trigger, "of" or "by" leads to them. */
function deeper(scene: Scene, trigger: Trigger, from: number, depth: number): readonly ActParty[] {
  // "met on the sidelines of the summit", "discussed the decision of the agency": nobody met these
  if (depth === 0 || trigger.sense.class === "CONSULT") return [];
  const { ground } = scene;
  // "approved the drugs made by X" helps others
  const others = trigger.sense.class === "AID" ? ["of"] : ["of", "by"];
  const wanted = [...trigger.sense.to.filter((to) => to !== "object"), ...others];
  for (const { token, relation } of ground.tree.dependents(from)) {
    // "embraced a mechanism for investing in X": what is judged is no deed towards X
    if (!(isJudged(trigger) ? /^(obj|obl|nmod)$/ : /^(obj|obl|nmod|acl)$/).test(relation)) continue;
    if (ground.tree.form(token) === "behalf") continue;
    // What is itself a party is not looked into: "the Ministry of Oranges".
    // Nor what somebody did to somebody: who condemns an attack on X does not condemn X.
    if ((isOfOthers(trigger) && ground.isDeed(token)) || partiesOf(ground, token).length > 0) continue;
    const found = inPlace(ground, token, wanted, undefined);
    if (found.length > 0) return found;
    const below = deeper(scene, trigger, token, depth - 1);
    if (below.length > 0) return below;
  }
  return [];
}

/** "condemned the attack on X", "is committed to the defeat of X": the deed is another's, or no agreement with X. */
const isOfOthers = (trigger: Trigger): boolean => isJudged(trigger) || trigger.sense.class === "AGREE";

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
    // "ready to put people over profit": of a verb that is no act only somebody with a name is meant
    const meant = own ? found : found.filter(({ actor, of }) => actor !== undefined || of !== undefined);
    if (meant.length > 0) return meant;
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
      (one) =>
        one.token !== object && !isJoined(ground, one, object) && stands(one, to) && isAfter(one, place),
    )) {
      const parties = doneTo(ground, each.token, judged).filter(
        (one) => one.ground !== "unknown" || OPEN.has(to),
      );
      if (parties.length > 0) return parties;
    }
  }
  return [];
}

/** "provides authority and funding": both are what is given. */
const isJoined = ({ tree }: PartyGround, { token }: Dependent, object: number | undefined): boolean =>
  object !== undefined && tree.relation(object) === "conj" && tree.head(object) === token;

// After other prepositions an unknown name may be a town or part of a name.
export const OPEN = new Set(["object", "with", "against", "on", "upon", "by"]);

/** "On Monday X imposed": what a preposition leads to stands after the words. */
const isAfter = ({ token, preposition }: Dependent, place: number): boolean =>
  preposition === "" || token > place;

const stands = ({ relation, preposition }: Dependent, to: string): boolean =>
  to === "object" ? /^(obj|iobj)$/.test(relation) : preposition === to && /^(obl|nmod)/.test(relation);

/** Parties that a thing belongs to where the thing itself is none: "condemned X's decision", "strikes on X's army". */
export function doneTo(ground: PartyGround, token: number, judged = false): readonly ActParty[] {
  if (/^(it|him|her|them)$/.test(ground.tree.form(token))) return meantBy(ground, token);
  const parties = partiesOf(ground, token);
  return parties.length > 0 ? parties : ownersOf(ground, token, judged);
}

/** "X said that Y had attacked it": X, who is named over the clause. */
function meantBy(ground: PartyGround, pronoun: number): readonly ActParty[] {
  const { tree } = ground;
  const verb = tree.head(pronoun);
  if (verb === undefined || !/^(obj|iobj|obl)/.test(tree.relation(pronoun))) return [];
  const hasOwn = tree.dependents(verb).some(({ relation }) => relation.startsWith("nsubj"));
  return hasOwn ? speakingParties(ground, verb, pronoun) : [];
}

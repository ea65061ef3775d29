import { itemAt } from "../../../text/index.ts";
import type { SubjectToken } from "../roles.ts";
import { subjectToken } from "../roles.ts";
import { actingParties } from "./acting-parties.ts";
import type { ActParty } from "./actor-phrases.ts";
import { partiesOf } from "./actor-phrases.ts";
import { nounAfter, nounBefore } from "./beside.ts";
import { nounRoles } from "./noun-roles.ts";
import { OPEN, doneTo, isJudged, placesOf, recipientsOf } from "./recipients.ts";
import type { ActRoles, Scene } from "./scene.ts";
import type { Trigger } from "./triggers.ts";

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
  const actors = subject ? actingParties(ground, verb, subject.token, trigger) : [];
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

/** Those named after the trigger in the order of its prepositions, where the tree leads to nobody. */
function afterTrigger({ ground, words }: Scene, trigger: Trigger): readonly ActParty[] {
  const { last, object } = trigger;
  for (const to of placesOf(trigger)) {
    if (to === "object" ? object !== null : isJudged(trigger)) continue;
    // "took part in the summit at the level of its minister"
    if (to === "of" && words[last + 1]?.lower !== "of") continue;
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
  // "the sailors held hostage"
  if (tree.relation(verb) === "acl" && tree.xpos(verb) === "VBN") return true;
  const below = tree.dependents(verb);
  if (below.some(({ relation }) => relation === "obj" || relation === "aux")) return false;
  const head = tree.head(verb);
  if (tree.relation(verb) === "conj" && head !== undefined)
    return tree.dependents(head).some(({ relation }) => relation === "aux:pass");
  return true;
}

/** "was accused by X", "was arrested in the country by its police"; where the tree hangs "by X" elsewhere, its words. */
function passiveRoles(
  scene: Scene,
  trigger: Trigger,
  verb: number,
  subject: SubjectToken | undefined,
): ActRoles | null {
  const { ground, words } = scene;
  const agent = ground.tree
    .dependents(verb)
    .find(
      ({ relation, preposition }) =>
        relation === "obl:agent" || (relation.startsWith("obl") && preposition === "by"),
    );
  const beside = agent ? undefined : nounAfter(words, trigger.last, "by");
  const by = agent?.token ?? (beside === undefined ? undefined : words[beside]!.token);
  if (by === undefined) return null;
  const actors = partiesOf(ground, by);
  const done = subject && trigger.object === null ? doneTo(ground, subject.token) : [];
  const recipients = done.length > 0 ? done : recipientsOf(scene, trigger, verb, subject?.token);
  return { actors, recipients, rule: "agent-after-by" };
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

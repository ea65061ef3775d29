import type { ActClass } from "../../reading.ts";
import type { ActParty } from "./actor-phrases.ts";
import { DEEDS } from "./deeds.ts";
import type { ActRoles, Scene } from "./scene.ts";
import type { Trigger } from "./triggers.ts";

/** A trigger with its sides; `alleged`: somebody is accused of it. */
export interface Told {
  readonly trigger: Trigger;
  readonly roles: ActRoles;
  readonly alleged: boolean;
}

/** Looks at an act with its sides, and at the sides before nobody acted on himself; false: no act. */
type Judge = (told: Told, scene: Scene, found: ActRoles) => boolean;

const JUDGES: readonly Judge[] = [
  hasSides,
  isKnown,
  actsOnSomebody,
  isMutual,
  isAsked,
  hasOwnObject,
  isThreat,
  isNoGame,
  isJourney,
  isHandedOver,
  isRetreat,
  isInsistence,
  isReception,
];

/** Whether what a trigger and its sides tell is an act for a register. */
export const judged = (scene: Scene, told: Told, found: ActRoles): boolean =>
  JUDGES.every((judge) => judge(told, scene, found));

/** Nobody acts on himself: "France ... alleged that Paris". */
export function withoutSelf({ actors, recipients, rule }: ActRoles): ActRoles {
  const isSelf = (one: ActParty): boolean =>
    actors.some(({ start, actor }) => start === one.start || (actor !== undefined && actor === one.actor));
  return { actors, recipients: recipients.filter((one) => !isSelf(one)), rule };
}

/** What has no recipient needs several who act together. */
function hasSides({ roles: { actors, recipients } }: Told, _: Scene, found: ActRoles): boolean {
  return recipients.length > 0 || (found.recipients.length === 0 && actors.length > 1);
}

/** Who can be found again: one with a key, or whose state or body is told. */
const hasKey = ({ actor, of }: ActParty): boolean => actor !== undefined || of !== undefined;

/** Of all sides one at least can be found again: "militants banned civilians" is about nobody. */
function isKnown({ roles: { actors, recipients } }: Told): boolean {
  return [...actors, ...recipients].some(hasKey);
}

/** A state, organisation or body: whom it addresses or helps may be a crowd. */
const isOfficial = ({ actor }: ActParty): boolean => /^(state|organisation|body):/.test(actor ?? "");

/** Beside deeds, what is done to a town or a region. */
const TO_PLACES: ReadonlySet<ActClass> = new Set<ActClass>(["AID", "CONCEDE", "THREATEN"]);

/** "told the press", "helps families", "appreciated by lawyers": who has neither name nor power is nobody in particular. */
function actsOnSomebody({ trigger: { sense }, roles: { actors, recipients } }: Told): boolean {
  const deed = DEEDS.has(sense.class!);
  const toPlaces = deed || sense.mode === "visit" || TO_PLACES.has(sense.class!);
  const official = sense.weakness < 2 && actors.some(isOfficial);
  const answers = (one: ActParty): boolean => {
    if (hasKey(one)) return true;
    if (one.ground === "unknown") return sense.weakness === 0;
    if (one.ground === "crowd" && official) return true;
    return one.ground === "power" || (one.ground === "place" ? toPlaces : deed);
  };
  const acts = (one: ActParty): boolean => hasKey(one) || one.ground === "power" || one.ground === "unknown";
  return actors.some(acts) && (recipients.length === 0 || recipients.some(answers));
}

const TOGETHER: ReadonlySet<ActClass> = new Set<ActClass>([
  "CONSULT",
  "AGREE",
  "COOPERATE",
  "ASSAULT",
  "RETREAT",
]);

/** "X and Y met", "signed a treaty": together one talks, agrees, signs, fights; one does not ask or support together. */
function isMutual({ trigger: { sense }, roles }: Told): boolean {
  if (roles.recipients.length > 0) return true;
  const signs = sense.class === "SUPPORT" && sense.to[0] === "with";
  // "we hope to achieve", "we will continue": what those plan who issue a text is a commitment of theirs
  if (sense.class === "AGREE" && roles.rule === "speaker-of-the-words")
    return /^(agree|reach|strike)/.test(sense.words[0]!);
  return (TOGETHER.has(sense.class!) || signs) && !isOneBody(roles.actors);
}

/** "the Agency and the Department": bodies of one state have nothing between them. */
function isOneBody(actors: readonly ActParty[]): boolean {
  const states = actors.map(({ actor }) => /^body:([^/]+)\//.exec(actor ?? "")?.[1]);
  return states.every((state) => state !== undefined && state === states[0]);
}

/** "expects the pipeline to be completed": who is to do it is asked, no thing that is to be done. */
function isAsked({ trigger, roles }: Told, { words }: Scene): boolean {
  if (trigger.sense.class !== "REQUEST" || !trigger.sense.objects.has("to")) return true;
  const [asked] = roles.recipients;
  const to = words.findIndex(
    ({ lower, start }) => lower === "to" && asked !== undefined && start >= asked.end,
  );
  return to >= 0 && words[to + 1]?.base !== "be";
}

/** "maintained the Law Office": what makes it an act is part of a body's name. */
function hasOwnObject({ trigger: { object } }: Told, { words, ground }: Scene): boolean {
  const [word, after] = object === null ? [] : [words[object], words[object + 1]];
  const isName = word?.tag === "NNP" && after?.tag === "NNP" && after.start === word.end + 1;
  return !isName || !ground.parties.nouns.has(after.base);
}

/** "warned the public that results may come late" threatens nobody; "warned X that it would close the border" does. */
function isThreat({ trigger: { sense, at }, roles }: Told, { words, ground, triggers }: Scene): boolean {
  if (sense.class !== "THREATEN" || !/^(warn|caution)$/.test(sense.words[0]!)) return true;
  const { tree, spanOf } = ground;
  const clause = tree.dependents(words[at]!.token).find(({ relation }) => relation === "ccomp");
  const subject = clause && tree.dependents(clause.token).find(({ relation }) => relation === "nsubj");
  if (!subject) return true;
  const { start, end } = spanOf(subject.token);
  const own = roles.actors.some((actor) => actor.start < end && start < actor.end);
  const harms = (trigger: Trigger): boolean => trigger.at > at && DEEDS.has(trigger.sense.class!);
  return own || /^(PRP|NNP)/.test(tree.xpos(subject.token)) || [...triggers.values()].some(harms);
}

/** What is done in a match is done to nobody: "beat Norland 3-1", "the striker met the cross". */
function isNoGame({ trigger: { sense } }: Told, { words, ground }: Scene): boolean {
  if (sense.class !== "ASSAULT" && sense.class !== "CONSULT") return true;
  return !words.some(({ lower }) => ground.helpers.game.has(lower) || SCORE_LINE.test(lower));
}

/** "3-1" */
const SCORE_LINE = /^\d{1,2}[-–]\d{1,2}$/;

/** "we'll go to Nick Oldar", who asks next: one goes to a place or to those who govern it. */
function isJourney({ trigger: { sense, at }, roles }: Told, { words }: Scene): boolean {
  const goes = sense.mode === "visit" && /^(go|come|return|travel|fly|journey)$/.test(words[at]!.base);
  return !goes || roles.recipients.some(isPlace);
}

/** Where one can go, or leave: no person, no people. */
const isPlace = ({ actor = "", ground }: ActParty): boolean =>
  actor === "" ? /^(place|power|unknown)$/.test(ground) : !actor.startsWith("person:");

/** "is returning to the Ministry": who comes back hands nothing over. */
function isHandedOver({ trigger: { sense, at } }: Told, { words, ground: { tree } }: Scene): boolean {
  if (sense.mode !== "return" || sense.kind !== "verb") return true;
  return tree.dependents(words[at]!.token).some(({ relation }) => /^(obj|nsubj:pass)$/.test(relation));
}

/** A person who leaves a place retreats from nobody; a state, its army or a body does. */
function isRetreat({ trigger: { sense }, roles: { actors, recipients } }: Told): boolean {
  if (sense.class !== "RETREAT" || sense.weakness < 2) return true;
  if (!recipients.some(isPlace)) return false;
  return actors.some(
    ({ actor = "", of, ground }) =>
      !actor.startsWith("person:") && (actor !== "" || of !== undefined || ground === "power"),
  );
}

/** "insisted that X leave" asks it of X; "insisted that X had left" asks nothing. */
function isInsistence({ trigger: { sense, at } }: Told, { words, ground: { tree } }: Scene): boolean {
  if (sense.words[0] !== "insist") return true;
  const clause = tree.dependents(words[at]!.token).find(({ relation }) => relation === "ccomp");
  if (!clause) return true;
  const helpers = tree.dependents(clause.token).filter(({ relation }) => relation.startsWith("aux"));
  const isAsked = helpers.some(({ token }) => /^(must|should)$/.test(tree.form(token)));
  return isAsked || (helpers.length === 0 && /^VBP?$/.test(tree.xpos(clause.token)));
}

/** "received her degree from the university": one receives persons. */
function isReception({ trigger: { sense }, roles: { recipients } }: Told): boolean {
  if (sense.class !== "CONSULT" || sense.words[0] !== "receive") return true;
  return recipients.some(({ actor = "" }) => !/^(organisation|body):/.test(actor));
}

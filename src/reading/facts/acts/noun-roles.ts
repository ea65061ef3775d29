import { subjectToken } from "../roles.ts";
import type { ActParty, PartyGround } from "./actor-phrases.ts";
import { ownersOf, partiesOf } from "./actor-phrases.ts";
import { FRAMES, FRAME_REACH } from "./frames.ts";
import { doneTo } from "./recipients.ts";
import type { ActRoles, Scene } from "./scene.ts";
import type { Trigger } from "./triggers.ts";

/** "X's attack on Y", "the attack by X on Y", "talks between X and Y", "in talks with Y, X said". */
export function nounRoles(scene: Scene, trigger: Trigger): ActRoles | null {
  const { ground, words } = scene;
  const noun = words[trigger.at]!.token;
  const chain = complementsOf(ground, noun);
  const between = chain.find(({ preposition, depth }) => preposition === "between" && depth === 0);
  if (between) return { actors: partiesOf(ground, between.token), recipients: [], rule: "between" };
  const done = trigger.sense.to
    .flatMap((to) => chain.find(({ preposition, parties }) => preposition === to && parties.length > 0) ?? [])
    .at(0);
  if (!done) return null;
  const actors = doersOf(ground, noun, chain, done);
  if (actors.length > 0) return { actors, recipients: done.parties, rule: "owner-of-noun" };
  const framed = isFramed(trigger) ? subjectOfFrame(scene, trigger, noun) : [];
  return { actors: framed, recipients: done.parties, rule: "subject-of-frame" };
}

/** What hangs from a noun after it by prepositions, and from that again. */
interface Complement {
  readonly token: number;
  readonly preposition: string;
  readonly parties: readonly ActParty[];
  readonly depth: number;
}

const CHAIN = 3;

/** "support of X for Y", "criticism of X by Y": the tree may hang "by Y" from X. */
function complementsOf(ground: PartyGround, noun: number, depth = 0): readonly Complement[] {
  if (depth === CHAIN) return [];
  return ground.tree
    .dependents(noun)
    .filter((one) => /^(nmod|obl)/.test(one.relation) && one.preposition !== "" && one.token > noun)
    .flatMap(({ token, preposition }) => [
      { token, preposition, parties: doneTo(ground, token), depth },
      ...complementsOf(ground, token, depth + 1),
    ]);
}

/** Whose deed it is: "by X" before "X's" before "of X", where that is not the one it is done to. */
function doersOf(
  ground: PartyGround,
  noun: number,
  chain: readonly Complement[],
  done: Complement,
): readonly ActParty[] {
  const other = chain.filter((one) => one !== done);
  const by = other.find(({ preposition, parties }) => preposition === "by" && parties.length > 0);
  if (by) return by.parties;
  const owners = ownersOf(ground, noun, true);
  if (owners.some((owner) => done.parties.every(({ start }) => start !== owner.start))) return owners;
  if (ground.isDeed(noun)) return [];
  // "the summit with the President of X" is not that of X
  const owner = other.find(
    ({ preposition, depth, parties }) =>
      parties.length > 0 && (preposition === "from" || (preposition === "of" && depth === 0)),
  );
  return owner?.parties ?? [];
}

/** Of talks and visits: who does something in them is there. */
const isFramed = ({ sense }: Trigger): boolean => sense.class === "CONSULT" && sense.mode !== "third-party";

/** "rejected the plan in talks with Y", "on a visit to Y, X met Z": the subject of the verb that the noun hangs from. */
function subjectOfFrame({ ground, words }: Scene, { at }: Trigger, noun: number): readonly ActParty[] {
  const { tree } = ground;
  const verb = tree.head(noun);
  const opens = words.slice(Math.max(0, at - FRAME_REACH), at).some(({ lower }) => FRAMES.test(lower));
  if (verb === undefined || !opens || !/^obl/.test(tree.relation(noun))) return [];
  const subject = subjectToken(tree, verb);
  return subject && !subject.passive ? partiesOf(ground, subject.token) : [];
}

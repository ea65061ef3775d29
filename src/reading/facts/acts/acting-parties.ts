import { subjectToken } from "../roles.ts";
import type { ActParty, PartyGround } from "./actor-phrases.ts";
import { ownersOf, partiesOf } from "./actor-phrases.ts";
import { DEEDS } from "./deeds.ts";
import type { Trigger } from "./triggers.ts";

/** The parties of a subject: those it names, or whose resolution, strike or spokesman it is. */
export function actingParties(
  ground: PartyGround,
  verb: number,
  subject: number,
  { sense }: Trigger,
): readonly ActParty[] {
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
  // "X's invasion threatened poor countries with hunger": a deed does, and says nothing
  if (ground.isDeed(subject)) return DEEDS.has(sense.class!) ? ownersOf(ground, subject, true) : [];
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
  // who asks is one of many, and his "we" nobody in particular
  const named = firstPersonAt(span).filter(
    ({ rule, name, actor }) => rule !== "question-label" && (actor !== null || /^\p{Lu}/u.test(name ?? "")),
  );
  return named.map(({ name, actor }) => ({
    ...span,
    name: name!,
    ...(actor !== null && { actor }),
    ground: actor === null ? "unknown" : "named",
  }));
}

// "it said that it hopes that it will": a pronoun is sought so many clauses up.
const CLIMB = 3;

/** "it said it would": a pronoun means the subject of the next verb up that has a name or noun for it. */
export function speakingParties(ground: PartyGround, verb: number, pronoun: number): readonly ActParty[] {
  const { tree } = ground;
  let at: number | undefined = verb;
  for (let step = 0; at !== undefined && step < CLIMB; step++) {
    const head = tree.head(at);
    const outer =
      head !== undefined && /^(ccomp|parataxis|advcl|acl|obj|obl)/.test(tree.relation(at))
        ? tree.dependents(head).find(({ relation }) => relation.startsWith("nsubj"))
        : undefined;
    if (outer && outer.token !== pronoun && !/^PRP/.test(tree.xpos(outer.token)))
      return partiesOf(ground, outer.token);
    at = head;
  }
  return [];
}

import type { Quoted } from "../../../text/index.ts";
import { quote } from "../../../text/index.ts";
import type { Authorities } from "../../authorities.ts";
import type { VoicedDocument } from "../../layers.ts";
import type { ReadAct, ReadActParty, ReadStatement } from "../../reading.ts";
import type { Clause, ClausedText } from "../clauses.ts";
import { clausesOf } from "../clauses.ts";
import { evidenceOf } from "../evidence.ts";
import type { ActWords } from "./act-words.ts";
import { actWords, WEAK } from "./act-words.ts";
import type { ActParty, PartyGround } from "./actor-phrases.ts";
import { mayTell, maySide } from "./outlook.ts";
import type { PartyWords } from "./party-words.ts";
import { partyWords } from "./party-words.ts";
import type { ActRoles } from "./roles-of-act.ts";
import { rolesOf } from "./roles-of-act.ts";
import type { Tagged } from "./sentence.ts";
import { taggedWords } from "./sentence.ts";
import { governing, statusOf } from "./status.ts";
import type { Trigger } from "./triggers.ts";
import { triggersIn } from "./triggers.ts";

/**
 * Who does what to whom, in the classes of PLOVER 2.0. One entry for each trigger and those who act; none without a
 * trigger in the text and an actor in its sentence.
 */
export function findActs(
  document: VoicedDocument,
  statements: readonly ReadStatement[],
  authorities: Authorities,
): readonly ReadAct[] {
  const text = clausesOf(document, statements, authorities);
  const words = actWords(authorities);
  const parties = partyWords(authorities);
  return text.clauses
    .flatMap((clause) =>
      mayTell(clause.passage, words, parties) ? actsIn(document, text, clause, words, parties) : [],
    )
    .map((act, number) => ({ ...act, id: `e${number + 1}` }));
}

function actsIn(
  { analysis, text: whole }: VoicedDocument,
  text: ClausedText,
  clause: Clause,
  words: ActWords,
  parties: PartyWords,
): readonly ReadAct[] {
  const tagged = taggedWords(analysis, clause.passage, words);
  const triggers = triggersIn(tagged, words).filter(({ sense }) => sense.weakness < WEAK);
  const likely = triggers.filter(maySide(tagged, clause.passage, parties));
  if (likely.length === 0) return [];
  const byToken = new Map(tagged.map((word) => [word.token, word]));
  const ground: PartyGround = {
    text: whole,
    passage: clause.passage,
    tree: clause.tree,
    parties,
    isDeed: (token) => words.deeds.has(byToken.get(token)?.base ?? ""),
    baseOf: (token) => byToken.get(token)?.base ?? analysis.lemma(token).toLowerCase(),
    spanOf: (token) => ({ start: analysis.start(token), end: analysis.end(token) }),
  };
  const scene = {
    ground,
    words: tagged,
    triggers: new Map(triggers.map((trigger) => [tagged[trigger.at]!.token, trigger])),
  };
  return likely.flatMap((trigger) => {
    const roles = rolesOf(scene, trigger);
    return roles && hasSides(roles) && !isGoverned(ground.tree, tagged, trigger, triggers)
      ? [actOf(text, ground, tagged, trigger, roles, triggers)]
      : [];
  });
}

/** "refused to meet": the refusal is the act. */
const isGoverned = (
  tree: PartyGround["tree"],
  tagged: readonly Tagged[],
  trigger: Trigger,
  triggers: readonly Trigger[],
): boolean =>
  trigger.group.infinitive && governing(tree, tagged[trigger.at]!.token, tagged, triggers) !== undefined;

/** Nobody acts on himself; what has no recipient needs several who act together. */
const hasSides = ({ actors, recipients }: ActRoles): boolean =>
  recipients.some((one) => !actors.some((other) => other.start === one.start)) ||
  (recipients.length === 0 && actors.length > 1);

function actOf(
  text: ClausedText,
  ground: PartyGround,
  tagged: readonly Tagged[],
  trigger: Trigger,
  { actors, recipients, rule }: ActRoles,
  triggers: readonly Trigger[],
): ReadAct {
  const span = { start: tagged[trigger.at]!.start, end: tagged[trigger.last]!.end };
  const evidence = evidenceOf(text.text, [ground.passage]);
  const { sense, group } = trigger;
  const party = (one: ActParty): ReadActParty => ({
    name: one.name,
    ...(one.actor !== undefined && { actor: one.actor }),
    ...(one.of !== undefined && { of: one.of }),
    span: quote(text.text, one) satisfies Quoted,
  });
  return {
    id: "",
    class: sense.class!,
    ...(sense.mode !== null && { mode: sense.mode }),
    actors: actors.map(party),
    recipients: recipients.map(party),
    trigger: quote(text.text, span),
    polarity: group.negative ? "negative" : "positive",
    status: statusOf(ground.tree, tagged, trigger, triggers),
    claimedBy: text.voiceAt(span)?.id ?? null,
    evidence,
    rule,
  };
}

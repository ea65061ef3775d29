import type { PartialDate, Quoted } from "../../../text/index.ts";
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
import type { Told } from "./judges.ts";
import { judged, withoutSelf } from "./judges.ts";
import type { Scene } from "./scene.ts";
import { rolesOf } from "./roles-of-act.ts";
import { isNoun, taggedWords } from "./sentence.ts";
import { joinedGroup, tellingOf } from "./status.ts";
import type { Trigger } from "./triggers.ts";
import { triggersIn } from "./triggers.ts";

/**
 * Who does what to whom, in the classes of PLOVER 2.0. One entry for each trigger and those who act; none without a
 * trigger in the text and an actor in its sentence. `published` tells what is long past.
 */
export function findActs(
  document: VoicedDocument,
  statements: readonly ReadStatement[],
  authorities: Authorities,
  published?: PartialDate,
): readonly ReadAct[] {
  const text = clausesOf(document, statements, authorities);
  const words = actWords(authorities);
  const parties = partyWords(authorities);
  const year = published === undefined ? null : Number(published.slice(0, 4));
  return text.clauses
    .flatMap((clause) =>
      mayTell(clause.passage, words, parties, text.firstPersonAt)
        ? actsIn(document, text, clause, words, parties, year)
        : [],
    )
    .map((act, number) => ({ ...act, id: `e${number + 1}` }));
}

function actsIn(
  { analysis, text: whole }: VoicedDocument,
  text: ClausedText,
  clause: Clause,
  words: ActWords,
  parties: PartyWords,
  year: number | null,
): readonly ReadAct[] {
  const tagged = taggedWords(analysis, clause.passage, words);
  const triggers = triggersIn(tagged, words).filter(({ sense }) => sense.weakness < WEAK);
  const likely = triggers.filter(maySide(tagged, clause.passage, parties, text.firstPersonAt));
  if (likely.length === 0) return [];
  const byToken = new Map(tagged.map((word) => [word.token, word]));
  const ground: PartyGround = {
    text: whole,
    passage: clause.passage,
    tree: clause.tree,
    parties,
    helpers: words.helpers,
    firstPersonAt: text.firstPersonAt,
    isDeed: (token) => words.deeds.has(byToken.get(token)?.base ?? ""),
    baseOf: (token) => byToken.get(token)?.base ?? analysis.lemma(token).toLowerCase(),
    spanOf: (token) => ({ start: analysis.start(token), end: analysis.end(token) }),
  };
  const scene: Scene = {
    ground,
    words: tagged,
    triggers: new Map(triggers.map((trigger) => [tagged[trigger.at]!.token, trigger])),
  };
  return withoutIntents(toldIn(scene, likely), words).map((told) => actOf(text, scene, told, year));
}

const INTENT_REACH = 4;

/** "plans to impose", "is to sign": what is meant is the act, told as to come. */
const withoutIntents = (told: readonly Told[], { helpers }: ActWords): readonly Told[] =>
  told.filter(({ trigger: { sense, at } }, number) => {
    const next = told[number + 1]?.trigger;
    const [verb = ""] = sense.words;
    const means = sense.class === "AGREE" && (verb === "be" || helpers.intended.has(verb));
    return !(means && next?.group.future && next.at - at <= INTENT_REACH);
  });

/** The triggers that name their sides, each with them. What another trigger asks for or refuses is part of that act. */
function toldIn(scene: Scene, likely: readonly Trigger[]): readonly Told[] {
  const told: Told[] = [];
  for (const trigger of likely) {
    if (isMeans(scene, trigger) || isJoinedInfinitive(scene, trigger)) continue;
    const accusation = accusationOf(scene, trigger, told);
    if (!accusation && !trigger.group.negative && isCircumstance(scene, trigger)) continue;
    const roles = rolesOf(scene, trigger, accusation?.roles.recipients);
    if (!roles) continue;
    const alleged = accusation?.trigger.sense.class === "ACCUSE";
    const sided = { trigger, roles: withoutSelf(roles), alleged };
    if (judged(scene, sided, roles)) told.push(sided);
  }
  return told;
}

/** "accused Tarvia of attacking": the accused attack, as it is alleged; "praised Tarvia for supporting": the praised do. */
function accusationOf({ words, ground }: Scene, { at }: Trigger, told: readonly Told[]): Told | undefined {
  const before = told.at(-1);
  if (!before || words[at]!.tag !== "VBG" || before.roles.recipients.length === 0) return undefined;
  const word = words[at - 1]?.lower ?? "";
  const { class: named, words: phrase } = before.trigger.sense;
  // "apologised to X for bombing it": who apologises did so
  if (/^apologi[sz]e$/.test(phrase[0]!)) return undefined;
  const charged = named === "ACCUSE" && ground.helpers.charge.has(word);
  return charged || (named === "SUPPORT" && word === "for") ? before : undefined;
}

/** "because of fighting in Tarvia", "resigned without returning": nobody in the sentence need do it. */
function isCircumstance({ words, ground }: Scene, { at }: Trigger): boolean {
  const before = words[at - 1];
  if (words[at]!.tag !== "VBG" || before?.tag !== "IN") return false;
  // "concentrates its efforts on capturing": only at the head of a clause "on" tells what is done
  if (/^(on|upon|in|for)$/.test(before.lower) && words[at - 2] && isNoun(words[at - 2]!)) return true;
  return !ground.helpers.clausal.has(before.lower);
}

/** "stopped supporting", "risks attacking": the verb before says whether it is done. */
function isMeans({ ground: { tree, baseOf, helpers }, words }: Scene, { at }: Trigger): boolean {
  const { token, tag } = words[at]!;
  if (tag !== "VBG" || tree.relation(token) !== "xcomp") return false;
  const head = tree.head(token);
  return head !== undefined && !helpers.aspect.has(baseOf(head)) && !helpers.denial.has(baseOf(head));
}

/** "urged X to stop its raids and withdraw from Y": what is joined to an infinitive is one too. */
const isJoinedInfinitive = ({ ground, words }: Scene, { at, group, sense }: Trigger): boolean =>
  sense.kind === "verb" && joinedGroup({ ground, words, at }, group).infinitive;

function actOf(
  text: ClausedText,
  { ground, words }: Scene,
  { trigger, roles, alleged }: Told,
  year: number | null,
): ReadAct {
  const { sense, at, last } = trigger;
  const telling = tellingOf(ground, words, trigger, year);
  const { actors, recipients, rule } = roles;
  const span = { start: words[at]!.start, end: words[last]!.end };
  const evidence = evidenceOf(text.text, [ground.passage]);
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
    polarity: telling.polarity,
    status: alleged ? "alleged" : telling.status,
    claimedBy: text.voiceAt(span)?.id ?? null,
    evidence,
    rule,
  };
}

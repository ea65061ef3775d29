import { quote } from "../../../text/index.ts";
import type { Authorities } from "../../authorities.ts";
import type { Named, Participant } from "../../reading.ts";
import type { Clause, Subject } from "../clauses.ts";
import type { PartyList } from "../lists.ts";
import { distinctParties, listOver } from "../lists.ts";
import { skipArticles, wordAt } from "../unit.ts";
import { frontedPartner } from "./fronted.ts";
import { organisedSubject } from "./hosts.ts";
import { asPart, byRole } from "./parts.ts";
import type { MeetingPhrase } from "./phrases.ts";
import { meetingPhrase } from "./phrases.ts";
import type { MeetingContext, Told } from "./told.ts";
import { cover } from "./told.ts";
import type { Trigger } from "./trigger.ts";
import {
  gerundSubject,
  invertedSubject,
  mainSubject,
  ownersBefore,
  spanOf,
  speakerOf,
  subjectByTree,
} from "./noun-subjects.ts";
import { organisationOf } from "../organisations.ts";
import { partiesAt } from "../parties-by-tree.ts";
import { phraseAt } from "../phrases.ts";
import { nounRoles, partnerToken } from "../roles.ts";
import { subjectOfVerb } from "../subjects.ts";

/** "held talks with ...", "a meeting of ...", "attend the summit": a noun with what stands around it. */
export function byNoun(context: MeetingContext, trigger: Trigger): Told {
  const { clause, authorities } = context;
  const at = clause.unitOfWord[trigger.from]!;
  const end = clause.unitOfWord[trigger.to - 1]! + 1;
  const plain = meetingPhrase(context, at, end);
  const phrase = context.isScene(at)
    ? { ...plain, parties: [], to: end }
    : withFronted(context, withPartners(context, trigger, withoutTopic(plain, trigger)));
  const gerund = gerundSubject(context, trigger, phrase);
  const speaker = gerund ? undefined : speakerOf(context, phrase, at);
  const verb = gerund ? undefined : governingVerb(context, phrase, trigger);
  const subject =
    gerund ??
    speaker ??
    (verb
      ? (invertedSubject(context, verb.unit) ?? subjectOfVerb(context, verb.unit, verb.unit + 1))
      : (mainSubject(context, phrase, trigger) ??
        subjectByTree(context, phrase, trigger) ??
        ownersBefore(context, phrase)));
  const host = verb?.kind === "host" && subject ? hostPlace(context, subject) : undefined;
  // "Tarvia proposed talks between Esk and Norland": who proposes is no party to them.
  const outside = host !== undefined || (verb?.kind === "arrange" && phrase.parties.length > 1);
  const beside = trigger.format === "press" ? besideSpeaker(clause, phrase) : undefined;
  const parties = outside ? [] : [...(subject?.parties ?? []), ...(beside?.parties ?? [])];
  // "The Council held its tenth meeting", "TU leaders met for their summit"
  const own =
    subject && !phrase.organisation && phrase.parties.length === 0 ? organisedSubject(context, subject) : {};
  const inPart = (party: Participant): Participant =>
    trigger.format === "visit" ? asPart(party, "visitor") : byRole(party);
  const body = own.body ?? bodyOf(phrase, authorities);
  return {
    span: cover([
      clause.units[phrase.from]!,
      clause.units[phrase.to - 1]!,
      ...(subject ? [subject.span] : []),
    ]),
    ...(subject?.rule === "subject-after-clause" && {
      core: cover([clause.units[phrase.from]!, clause.units[phrase.to - 1]!]),
    }),
    participants: own.organisation ? [] : distinctParties([...parties, ...phrase.parties].map(inPart)),
    determiner: phrase.determiner,
    modifiers: phrase.modifiers,
    ...(phrase.organisation && { organisation: phrase.organisation }),
    ...(own.organisation && { organisation: own.organisation }),
    ...(body !== undefined && { body }),
    ...(phrase.level !== undefined && { level: phrase.level }),
    ...(own.level !== undefined && { level: own.level }),
    ...((host ?? phrase.place) && { hostPlace: host ?? phrase.place }),
    fromWord: clause.units[verb?.unit ?? phrase.from]!.from,
    toWord: clause.units[phrase.to - 1]!.to,
    verbal: verb !== undefined || gerund !== undefined,
    attended: verb?.kind === "attend",
    refersBack: refersBack(phrase),
    pronominal: phrase.pronominal,
    denied: phrase.determiner === "no",
    rule: ruleOf(trigger, verb?.kind, gerund !== undefined),
  };
}

/** Where the words around the noun name no partners, those that the tree gives it. */
function withPartners({ clause }: MeetingContext, trigger: Trigger, phrase: MeetingPhrase): MeetingPhrase {
  const press = trigger.format === "press";
  if (phrase.parties.length > 1 || (phrase.organisation && !press) || phrase.pronominal) return phrase;
  const noun = clause.tree.top(spanOf(clause, trigger));
  if (noun === undefined) return phrase;
  const { verb, relation, partners } = nounRoles(clause.tree, noun);
  // "the weekly briefing was given by X", "talks with Y were held in Oru by X"
  const agent =
    relation === "subject" && GIVEN.test(clause.tree.lemma(verb!))
      ? partnerToken(clause.tree, verb!, ["by"])
      : undefined;
  const lists = [...partners, ...(agent ? [agent.token] : [])].flatMap(
    (token) => partiesAt(clause, token) ?? [],
  );
  const parties = distinctParties([...phrase.parties, ...lists.flatMap((list) => list.parties)]);
  const last = Math.max(phrase.to, ...lists.map(({ to }) => to));
  return lists.length > 0 ? { ...phrase, parties, to: last } : phrase;
}

const BESIDE = / (alongside|beside)$|^(flanked by|next to|together with|along with|joined by)$/;

// "flanked by Minister Y, told a news conference": at most so many units before the noun.
const BESIDE_REACH = 14;

/** "X, flanked by Y, told a news conference", "Standing next to Y at a press conference, X spoke": who was there, too. */
function besideSpeaker({ units, lists }: Clause, { from }: MeetingPhrase): PartyList | undefined {
  for (let at = from - 1; at >= 0 && at >= from - BESIDE_REACH; at--) {
    const pair = `${wordAt(units, at - 1) ?? ""} ${wordAt(units, at) ?? ""}`;
    if (!BESIDE.test(pair)) continue;
    const first = skipArticles(units, at + 1);
    const list = listOver(lists, first);
    return list?.from === first && list.parties.some(({ kind }) => kind === "person") ? list : undefined;
  }
  return undefined;
}

/** "With Minister X, President Y had a long talk" */
function withFronted({ clause }: MeetingContext, phrase: MeetingPhrase): MeetingPhrase {
  if (phrase.parties.length > 0 || phrase.organisation) return phrase;
  return { ...phrase, parties: frontedPartner(clause, phrase.from)?.parties ?? [] };
}

const GIVEN = /^(give|hold|conduct|lead|host|chair|attend|open|pay|make|undertake)$/;

/** "the Libya conference", "the Swiss summit": one state before the noun is what it is about or where it is. */
function withoutTopic(phrase: MeetingPhrase, { format }: Trigger): MeetingPhrase {
  const occasion = format === "conference" || format === "summit";
  const [only] = phrase.parties;
  return occasion && phrase.parties.length === 1 && only!.kind === "state"
    ? { ...phrase, parties: [] }
    : phrase;
}

const ruleOf = (trigger: Trigger, verb: Governing["kind"] | undefined, gerund: boolean): string =>
  gerund
    ? "meeting-as-verb"
    : verb
      ? `${verb === "light" ? "hold" : verb}-${trigger.lower}`
      : `noun-${trigger.lower}`;

/** "the meeting", "today’s summit". */
const refersBack = ({ determiner, modifiers, organisation, level, parties }: MeetingPhrase): boolean =>
  organisation === undefined &&
  level === undefined &&
  parties.length === 0 &&
  (determiner === "the" || determiner === "this" || modifiers.some((word) => word === "today"));

interface Governing {
  readonly unit: number;
  readonly kind: "light" | "attend" | "host" | "arrange" | "for";
}

const BETWEEN = new Set([
  ",",
  ";",
  "after",
  "before",
  "during",
  "when",
  "with",
  "at",
  "and",
  "that",
  "which",
  "on",
  "for",
]);

const HAVING = new Set(["have", "has", "had", "having", "has had"]);

/** The verb that holds the noun ("held a series of bilateral discussions"), hosts it, or tells who attends it. */
function governingVerb(
  { clause, words }: MeetingContext,
  phrase: MeetingPhrase,
  { format, lower, to }: Trigger,
): Governing | undefined {
  const phraseFrom = phrase.from;
  const unitAfter = clause.unitOfWord[to - 1]! + 1;
  const plain = phrase.determiner !== "" || phrase.modifiers.length < 2;
  for (let unit = phraseFrom - 1; unit >= 0 && unit >= phraseFrom - 6; unit--) {
    const word = wordAt(clause.units, unit);
    const from = clause.units[unit]!.from;
    const attend = [from, from - 1, from - 2].find(
      (at) => at >= 0 && (phraseAt(words.attend, clause.passage.words, at)?.to ?? 0) > from,
    );
    if (attend !== undefined) return { unit: clause.unitOfWord[attend]!, kind: "attend" };
    // "flew to Oru for talks with Y", "in Oru for talks with Y"
    if (
      word === "for" &&
      unit === phraseFrom - 1 &&
      phrase.parties.length > 0 &&
      /^(talks|meetings?|consultations|lunch|dinner|breakfast)$/.test(lower) &&
      wordAt(clause.units, unitAfter) === "with"
    )
      return { unit, kind: "for" };
    if (format === "press" && phraseAt(words.tell, clause.passage.words, from))
      return { unit, kind: "light" };
    // "is on a visit"
    if (word === "on" && (phraseAt(words.light, clause.passage.words, from - 1)?.to ?? 0) > from)
      return { unit: unit - 1, kind: "light" };
    const being =
      word === "in" && unit === phraseFrom - 1 ? beingIn(clause, phrase, unit, unitAfter) : undefined;
    if (being !== undefined) return { unit: being, kind: "light" };
    if (word === undefined || BETWEEN.has(word)) return undefined;
    if (phraseAt(words.arrange, clause.passage.words, from))
      // "had proposed resuming talks": as such, not some of them
      return phrase.modifiers.at(-1)?.endsWith("ing") ? undefined : { unit, kind: "arrange" };
    // "thank Tarvia for hosting the meeting": whom the thanks go to stands elsewhere
    const named = /^(for|of|by)$/.test(wordAt(clause.units, unit - 1) ?? "") && word.endsWith("ing");
    // "had recently proposed resuming talks": the auxiliary holds nothing.
    if (
      phraseAt(words.light, clause.passage.words, from) &&
      (!HAVING.has(word) || (plain && unit === phraseFrom - 1) || isHad(clause, unit, unitAfter - 1))
    )
      return named ? undefined : { unit, kind: "light" };
    if (phraseAt(words.host, clause.passage.words, from)) return named ? undefined : { unit, kind: "host" };
  }
  return undefined;
}

/** "have had very good talks": the noun is what the verb has, by the tree. */
function isHad({ tree, units }: Clause, verb: number, noun: number): boolean {
  const [had, what] = [tree.top(units[verb]!), tree.top(units[noun]!)];
  return what !== undefined && had !== undefined && tree.head(what) === had && tree.relation(what) === "obj";
}

// "is at this moment in conference with": at most so many units from the verb to the noun.
const BEING_REACH = 7;

/** "is at this moment in conference with Y": number of the verb, where nothing but the noun says what it is in. */
function beingIn(
  { units }: Clause,
  { determiner, modifiers }: MeetingPhrase,
  preposition: number,
  after: number,
): number | undefined {
  if (determiner !== "" || modifiers.length > 1 || wordAt(units, after) !== "with") return undefined;
  for (let at = preposition - 1; at >= 0 && at >= preposition - BEING_REACH; at--) {
    if (units[at]!.kind !== "word") return undefined;
    if (/^(is|are|was|were|been|be)$/.test(wordAt(units, at) ?? "")) return at;
  }
  return undefined;
}

/** "Damascus hosted a conference": the capital is the place. */
function hostPlace({ clause, text }: MeetingContext, { span, parties }: Subject): Named | undefined {
  const mention = clause.passage.mentions.find(({ start, end }) => start >= span.start && end <= span.end);
  if (parties.length !== 1 || mention?.form !== "metonym") return undefined;
  return { name: text.text.slice(mention.start, mention.end), span: quote(text.text, mention) };
}

/** The body that meets, by its name where the text names it, else by organisation and rank. */
function bodyOf({ organisation, level }: MeetingPhrase, authorities: Authorities): string | undefined {
  if (!organisation) return undefined;
  if (organisation.kind === "body") return organisation.name;
  const short = organisationOf(organisation.actor, authorities)?.short ?? organisation.name;
  return level === undefined ? short : `${short} ${level}`;
}

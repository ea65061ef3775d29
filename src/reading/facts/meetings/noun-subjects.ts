import type { Span } from "../../../text/index.ts";
import type { Clause, Subject } from "../clauses.ts";
import { subjectAt, subjectBefore } from "../clauses.ts";
import { isSomeone } from "../company.ts";
import { distinctParties, listOver } from "../lists.ts";
import { wordAt } from "../unit.ts";
import { listAfterBe } from "./fronted.ts";
import type { MeetingPhrase } from "./phrases.ts";
import type { MeetingContext } from "./told.ts";
import type { Trigger } from "./trigger.ts";
import { partiesAt } from "../parties-by-tree.ts";
import { nounRoles, partnersUnder, partnerToken, purposeOf, subjectToken } from "../roles.ts";
import { subjectOfVerb } from "../subjects.ts";

/** The characters of a trigger. */
export const spanOf = ({ passage }: Clause, { from, to }: Trigger): Span => ({
  start: passage.words[from]!.start,
  end: passage.words[to - 1]!.end,
});

/** "There was no meeting with the Tarvians in Oru," said X: those with whom nobody of X’s met. */
export function speakerOf(
  { text, clause }: MeetingContext,
  { from, parties, organisation }: MeetingPhrase,
  noun: number,
): Subject | undefined {
  const exists = wordAt(clause.units, from - 2) === "there" || wordAt(clause.units, from - 3) === "there";
  if (!exists || parties.length !== 1 || organisation) return undefined;
  const { start, end } = clause.units[noun]!;
  const speaker = text.voiceAt({ start, end })?.speaker;
  return speaker?.name && speaker.actor !== parties[0]!.actor
    ? {
        parties: [{ actor: speaker.actor, name: speaker.name, kind: speaker.kind }],
        span: { start, end },
        rule: "speaker-of-the-words",
      }
    : undefined;
}

/** "arrived for talks with Y", "said after a meeting with Y", "spoke, beside Y, at a press conference": who did so met Y. */
export function subjectByTree(
  context: MeetingContext,
  phrase: MeetingPhrase,
  trigger: Trigger,
): Subject | undefined {
  const { text, clause } = context;
  const press = trigger.format === "press";
  const guest = invited(context, trigger);
  if (guest) return guest;
  // "returned from a visit to Oru", "said after his trip to Esk"
  const trip = trigger.format === "visit" && /^(a|his|her)$/.test(phrase.determiner);
  // "marked the day with a summit in Oru", "closed the year with a meeting": one of their own
  const joint =
    /^(a|an|another)$/.test(phrase.determiner) && wordAt(clause.units, phrase.from - 1) === "with";
  // "The two ministers discussed smuggling over lunch"
  const shared =
    wordAt(clause.units, phrase.from - 1) === "over" &&
    /^(lunch|dinner|breakfast|tea|supper)$/.test(trigger.lower);
  const bare = phrase.parties.length === 0 && !press && !trip && !joint && !shared;
  if (phrase.organisation || phrase.parties.length > 1 || bare) return undefined;
  const noun = clause.tree.top(spanOf(clause, trigger));
  const { verb, relation, partners } = noun === undefined ? {} : nounRoles(clause.tree, noun);
  if (verb === undefined || relation === "subject") return undefined;
  const subject = subjectToken(clause.tree, verb);
  const told = subject && subjectAt(text, clause, subject.token);
  // "At a meeting in Oru, the ministers of A and B signed": where the noun has no partner, those who act are several.
  if (shared && told?.rule === "pair-named-before") return told;
  if (trip && phrase.parties.length === 0)
    return told?.parties.length === 1 && told.parties.some(isSomeone) ? told : undefined;
  if (!told || (partners!.length === 0 && !press)) {
    // "marked the day with a summit in Oru", "At a meeting in Oru, Tarvia and Esk agreed": one of their own
    const own = joint || (/^(a|an|their|another)$/.test(phrase.determiner) && phrase.level === undefined);
    return several(told, own || purposeOf(clause.tree, noun!) === verb);
  }
  if (!press) return partners!.length === 1 ? told : undefined;
  const beside = partnersUnder(clause.tree, verb).flatMap((token) => partiesAt(clause, token)?.parties ?? []);
  return ofPersons({ ...told, parties: distinctParties([...told.parties, ...beside]) });
}

/** "sent their ministers to Oru for a meeting": states do so, too. */
const several = (subject: Subject | undefined, purpose: boolean): Subject | undefined =>
  subject &&
  subject.parties.length > 1 &&
  subject.rule === "subject-before-verb" &&
  (purpose || subject.parties.some(isSomeone))
    ? subject
    : undefined;

/** "invited Y to Oru for talks": host and guest. */
function invited({ text, clause }: MeetingContext, trigger: Trigger): Subject | undefined {
  const asks = clause.passage.words.some(({ lower }) => lower.startsWith("invit"));
  const noun = asks ? clause.tree.top(spanOf(clause, trigger)) : undefined;
  const verb = noun === undefined ? undefined : purposeOf(clause.tree, noun);
  if (verb === undefined || clause.tree.lemma(verb) !== "invite") return undefined;
  const subject = subjectToken(clause.tree, verb);
  const host = subject && subjectAt(text, clause, subject.token);
  const object = partnerToken(clause.tree, verb, subject?.passive ? ["by"] : [""]);
  const guest = object && partiesAt(clause, object.token);
  return host && guest && { ...host, parties: distinctParties([...host.parties, ...guest.parties]) };
}

const CONJUNCTIONS = new Set(["when", "while", "after", "before", "upon"]);

/** "was observed meeting with X"; "When meeting with X, Y said": the word is a verb, and Y meets X. */
export function gerundSubject(
  context: MeetingContext,
  trigger: Trigger,
  phrase: MeetingPhrase,
): Subject | undefined {
  const { clause } = context;
  const at = clause.unitOfWord[trigger.from]!;
  const written = clause.passage.words[trigger.from]!.text;
  // A heading ("Bilateral Meeting with Tarvia") is a noun.
  const verbal =
    phrase.modifiers.every((word) => CONJUNCTIONS.has(word) || /(ed|en|t)$/.test(word)) &&
    written === trigger.lower;
  const noun =
    !verbal || phrase.determiner !== "" || phrase.modifiers.length > 1 || phrase.organisation !== undefined;
  const after = wordAt(clause.units, clause.unitOfWord[trigger.to - 1]! + 1);
  if (trigger.lower !== "meeting" || noun || after !== "with" || phrase.parties.length === 0)
    return undefined;
  const before = wordAt(clause.units, phrase.from - 1) ?? phrase.modifiers[0] ?? "";
  const next = CONJUNCTIONS.has(before) ? subjectAfter(context, phrase.to) : undefined;
  return next ?? subjectOfVerb(context, at, at + 1);
}

const AT = new Set(["at", "during", "after", "following", "in", "before"]);

/** "At a meeting with X on the sidelines of the summit, Y said": Y is the other who met. */
export function mainSubject(
  context: MeetingContext,
  phrase: MeetingPhrase,
  { format }: Trigger,
): Subject | undefined {
  const ahead = cleftSubject(context, phrase) ?? ownersAfter(context, phrase);
  if (ahead) return ahead;
  const opening = phrase.from <= 1 && AT.has(wordAt(context.clause.units, phrase.from - 1) ?? "");
  // "X, at a news conference with Y, said"
  const beside = format === "press" && !opening && phrase.parties.length <= 1;
  if (beside && AT.has(wordAt(context.clause.units, phrase.from - 1) ?? ""))
    return (
      ofPersons(subjectBefore(context.text, context.clause, phrase.from)) ??
      ofPersons(subjectAfter(context, phrase.to))
    );
  if (opening && format === "phone" && phrase.parties.length < 2) return callersOf(context, phrase);
  const known =
    format === "press" || format === "phone" ? phrase.parties.length > 1 : phrase.parties.length !== 1;
  if (!opening || known || phrase.organisation) return undefined;
  return subjectAfter(context, phrase.to);
}

/** "In a phone call initiated by the other side, X informed Y": those of whom the main clause tells. */
function callersOf({ text, clause }: MeetingContext, { to }: MeetingPhrase): Subject | undefined {
  const noun = clause.tree.top(clause.units[to - 1]!);
  const subject = noun === undefined ? undefined : clause.tree.mainSubject(noun);
  const verb = subject === undefined ? undefined : clause.tree.head(subject);
  const told = subject === undefined ? undefined : subjectAt(text, clause, subject);
  if (verb === undefined || !told) return undefined;
  const partner = partnerToken(clause.tree, verb, ["", "with", "to"]);
  const after = clause.tree.unitOf(verb) + 1;
  const others =
    ((partner && partiesAt(clause, partner.token)) ?? listOver(clause.lists, after))?.parties ?? [];
  return { ...told, parties: distinctParties([...told.parties, ...others]), rule: "subject-after-clause" };
}

/** "It was over dinner in Oru that X and Y made peace": those of whom the clause after "that" tells. */
function cleftSubject(
  { clause: { units, lists } }: MeetingContext,
  { from, to, parties }: MeetingPhrase,
): Subject | undefined {
  const opens = /^(it|only)$/.test(wordAt(units, 0) ?? "") && from <= CLEFT_REACH && parties.length < 2;
  if (!opens || wordAt(units, 1) !== "was") return undefined;
  const that = units.findIndex((unit, at) => at >= to && unit.kind === "word" && unit.lower === "that");
  const list = that < 0 ? undefined : lists.find((one) => one.from > that && one.from <= that + 2);
  return list && list.parties.some(isSomeone)
    ? { parties: list.parties, span: list, rule: "subject-after-clause" }
    : undefined;
}

/** "The leaders of the Union are due in Oru for their summit": whose it is, where one group or body is named before. */
export function ownersBefore(
  { clause }: MeetingContext,
  { from, determiner, parties, organisation }: MeetingPhrase,
): Subject | undefined {
  if (!/^(their|its)$/.test(determiner) || parties.length > 0 || organisation) return undefined;
  const list = clause.lists.findLast((one) => one.to <= from && !one.adjectival);
  const meets = list?.organisation !== undefined || list?.parties[0]?.kind === "body";
  return list && meets ? { parties: list.parties, span: list, rule: "subject-before-verb" } : undefined;
}

/** "At their meeting in Oru, the ministers of A and B signed": "their" looks ahead where nobody was named before. */
function ownersAfter(
  { text, clause }: MeetingContext,
  { from, to, determiner, parties, organisation }: MeetingPhrase,
): Subject | undefined {
  if (!/^(their|its)$/.test(determiner) || parties.length > 0 || organisation || from > 1) return undefined;
  const top = clause.tree.top(clause.units[to - 1]!);
  const subject = top === undefined ? undefined : clause.tree.mainSubject(top);
  const told = subject === undefined ? undefined : subjectAt(text, clause, subject);
  const next = clause.lists.find((list) => list.from >= to && !list.adjectival);
  if (told && told.span.start >= clause.units[to - 1]!.end) return { ...told, rule: "subject-after-clause" };
  return next && { parties: next.parties, span: next, rule: "subject-after-clause" };
}

// "It was only at a late meeting": the noun stands at most so many units in.
const CLEFT_REACH = 6;

/** "Taking part in the talks were X and Y" */
export function invertedSubject({ clause }: MeetingContext, unit: number): Subject | undefined {
  const list = unit <= 2 ? listAfterBe(clause, unit) : undefined;
  return list && { parties: list.parties, span: list, rule: "subject-after-verb" };
}

const ofPersons = (subject: Subject | undefined): Subject | undefined =>
  subject?.parties.every(({ kind }) => kind === "person") ? subject : undefined;

// The main clause begins at most so many units after the phrase before it.
const MAIN_REACH = 24;

/** The subject of the main clause after an opening phrase: the first list after its comma. */
export function subjectAfter({ clause }: MeetingContext, from: number): Subject | undefined {
  for (let unit = from; unit < clause.units.length && unit < from + MAIN_REACH; unit++) {
    if (wordAt(clause.units, unit) !== ",") continue;
    const next = clause.lists.find((list) => list.from > unit && list.from <= unit + 2);
    const named = next?.parties.some(
      ({ kind, actor }) => actor !== null && (kind === "person" || kind === "state"),
    );
    if (next && named) return { parties: next.parties, span: next, rule: "subject-after-clause" };
  }
  return undefined;
}

import type { Span } from "../../text/index.ts";
import { quote } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { DateFinding, MeetingFormat, Named } from "../reading.ts";
import type { Clause, ClausedText } from "./clauses.ts";
import { chairOf } from "./meeting-chairs.ts";
import { byNoun } from "./meeting-nouns.ts";
import type { StatusReading } from "./meeting-status.ts";
import { statusAround, statusOfSentence } from "./meeting-status.ts";
import type { Candidate, MeetingContext, Told } from "./meeting-told.ts";
import { cover } from "./meeting-told.ts";
import { byVerb } from "./meeting-verbs.ts";
import type { Trigger } from "./meeting-words.ts";
import { meetingWords, triggersIn } from "./meeting-words.ts";
import { ordinalAt } from "./meeting-ordinals.ts";
import { occasionPlace } from "./meeting-occasion.ts";
import { severalOf } from "./meeting-several.ts";
import type { Neighbourhood } from "./near.ts";
import { dateNear, placeNear, unknownPlace } from "./near.ts";
import { parentOf } from "./organisations.ts";
import type { Passage } from "./passages.ts";
import { phrasesIn } from "./phrases.ts";

/** All candidates of a document, in text order, one for each trigger that says who or what meets. */
export function meetingCandidates(text: ClausedText, authorities: Authorities): readonly Candidate[] {
  const words = meetingWords(authorities);
  return text.clauses.flatMap((read) => {
    const told = triggersIn(read.passage, words);
    if (told.length === 0) return [];
    const clause = namesSeveral(read) ? read : { ...read, tree: read.tree.unparsed() };
    const triggers = told.map((trigger) => asVerb(clause, trigger));
    const nouns = new Set(
      triggers.filter(({ kind }) => kind === "noun").map(({ from }) => clause.unitOfWord[from]!),
    );
    const context = {
      text,
      clause,
      words,
      authorities,
      triggers,
      isTrigger: (unit: number) => nouns.has(unit),
    };
    return triggers.flatMap((trigger, number) =>
      isNameOnly(clause, trigger) ? [] : severalOf(context, candidateOf(context, trigger, number)),
    );
  });
}

// Of longer sentences (lists, acts of parliament) a parse costs much and says little.
const LONGEST_PARSED = 60;

/**
 * Whether a parse may tell who met whom: two at least are named, or one with a place and a day. Most sentences with a
 * word of meeting name fewer, and are read without one.
 */
function namesSeveral({ lists, units, passage }: Clause): boolean {
  if (passage.words.length > LONGEST_PARSED) return false;
  let parties = 0;
  for (const list of lists)
    if (!list.adjectival) parties += list.level === undefined ? list.parties.length : 2;
  // "I spoke with X": what "I" and "we" do is told right there.
  for (const unit of units) if (unit.kind === "pronoun" && /^(pair|person)$/.test(unit.points)) parties++;
  const placed = (): boolean => passage.dates.length > 0 && units.some(({ kind }) => kind === "place");
  return parties >= 2 || (parties === 1 && placed());
}

/** "The Council, meeting in Oru, approved it": not the noun. */
function asVerb({ tree, passage }: Clause, trigger: Trigger): Trigger {
  const { from, to, lower } = trigger;
  const alone = trigger.kind === "noun" && lower === "meeting" && to === from + 1;
  if (!alone || passage.words[from + 1]?.lower === "with") return trigger;
  // "Meeting in Oru on Monday, the ministers of A and B agreed"
  if (from === 0 && /^(in|on|at|for|behind|over)$/.test(passage.words[1]?.lower ?? "") && hasComma(passage))
    return { ...trigger, kind: "verb" };
  const token = tree.top(passage.words[from]!);
  if (token === undefined || tree.xpos(token) !== "VBG") return trigger;
  return /^(advcl|acl|root|conj)/.test(tree.relation(token)) ? { ...trigger, kind: "verb" } : trigger;
}

const hasComma = ({ words }: Passage): boolean => words.some(({ text }) => text === ",");

/** "the Pacific Islands Forum", "Congress": the word is part of an organisation's name. */
function isNameOnly({ units, unitOfWord }: Clause, { from, lower }: Trigger): boolean {
  const unit = units[unitOfWord[from]!]!;
  return (
    unit.kind === "party" &&
    unit.party.kind === "organisation" &&
    lower !== "conference" &&
    lower !== "summit"
  );
}

function candidateOf(context: MeetingContext, trigger: Trigger, number: number): Candidate | undefined {
  const told = withCounterpart(
    context,
    trigger.kind === "noun" ? byNoun(context, trigger) : byVerb(context, trigger),
  );
  const { clause, text, words, authorities } = context;
  if (!told) return undefined;
  const setting = settingIn(context, told.span);
  const wide = neighbourhood(context, number, told, setting);
  const near = withinSemicolons(clause, told.span, wide);
  const occasion = throughOccasion(context, number, told.span, near);
  const inner = { left: near.left, right: told.span.end };
  const beside = () =>
    (told.core && placeNear(clause, told.core, inner, text.text)) ??
    placeNear(clause, told.span, near, text.text) ??
    openingPlace(context, told) ??
    unknownPlace(clause, told.core ?? told.span, near, text.text) ??
    unknownPlace(clause, told.span, occasion, text.text) ??
    placeNear(clause, told.span, occasion, text.text) ??
    (trigger.kind === "noun" && !told.verbal ? undefined : occasionPlace(context));
  const visited = trigger.format === "visit" ? visitedPlace(context, trigger) : undefined;
  const place = told.hostPlace ?? visited ?? (trigger.kind === "visit" ? undefined : beside());
  const date =
    (told.core && dateNear(clause, told.core, inner)) ??
    dateNear(clause, told.span, near) ??
    dateNear(clause, told.span, wide) ??
    dateNear(clause, told.span, occasion) ??
    headDate(clause, told.span, near);
  const ordinal = ordinalAt(clause.passage, trigger, text.text, authorities);
  const chair = chairOf(clause, told).filter((one) =>
    told.participants.every(({ actor }) => actor !== one.actor),
  );
  return {
    clause,
    trigger,
    ...told,
    ...(chair.length > 0 && { participants: [...told.participants, ...chair] }),
    ...(place && date && isClose(place, told.span) && knownParties(context, trigger, told)),
    span: cover([told.span, ...(place?.span ? [place.span] : [])]),
    format: told.press ? "press" : formatOf(context, trigger, told.span),
    status: told.denied
      ? "denied"
      : (statusOfSentence(clause.passage, words, date !== undefined) ?? statusOf(context, told)),
    ...(setting !== undefined && { setting }),
    ...(ordinal && { ordinal }),
    ...(place && { place }),
    ...(date && { date }),
  };
}

// Who "arrived to attend" may still be about to.
const TRAVEL = new Set("travel fly come go drive return gather visit sail ride head".split(" "));

/** "travelled to Oru to meet X": who went met, unless the going is not told as done. */
function statusOf({ clause, words }: MeetingContext, { fromWord, toWord }: Told): StatusReading {
  const { passage, tree, units, unitOfWord } = clause;
  const infinitive = passage.words[fromWord - 1]?.lower === "to";
  const verb = infinitive ? tree.top(passage.words[fromWord]!) : undefined;
  const purpose = verb !== undefined && tree.xpos(verb) === "VB" && tree.relation(verb) === "advcl";
  const main = purpose ? tree.head(verb) : undefined;
  const past = main !== undefined && tree.xpos(main) === "VBD" && TRAVEL.has(tree.lemma(main));
  const went = past ? units[tree.unitOf(main)] : undefined;
  if (!went || unitOfWord[fromWord]! < unitOfWord[went.from]!)
    return statusAround(passage, fromWord, toWord, words.status);
  return statusAround(passage, went.from, went.to, words.status, fromWord - 1);
}

/** "said during a news conference with his counterpart, X": the one whose counterpart X is met X. */
function withCounterpart({ text }: MeetingContext, told: Told | undefined): Told | undefined {
  const [only] = told?.participants ?? [];
  if (!told || told.participants.length !== 1 || only!.role !== "counterpart") return told;
  const other = text.company.personBefore(told.span.start);
  return other && other.actor !== only!.actor ? { ...told, participants: [other, only!] } : told;
}

const PLACE_WORDS = new Set(
  "to the a an in at of city capital town port island resort region province neighbouring southern northern eastern western nearby".split(
    " ",
  ),
);
// "the visit of President X to Oru"
const VISIT_REACH = 8;

/** "arrived in Goa", "visited Cairo": the place right after the verb, and no other. */
function visitedPlace({ clause, text }: MeetingContext, { kind, to }: Trigger): Named | undefined {
  const from = clause.unitOfWord[to - 1]! + 1;
  const all = clause.units.slice(from, from + VISIT_REACH);
  const link = all.findIndex((unit) => unit.kind === "word" && unit.lower === "to");
  for (const unit of kind === "noun" && link >= 0 ? all.slice(link, link + 4) : all.slice(0, 4)) {
    // "visited a factory in Oru"; "visited the Tarvian city of Oru"
    if (unit.kind === "word" && !PLACE_WORDS.has(unit.lower)) break;
    if (unit.kind === "place") return { name: unit.name, span: quote(text.text, unit) };
    if (unit.kind === "party" && unit.party.kind === "state") {
      const capital = clause.passage.mentions.some(
        ({ start, form }) => start === unit.start && form === "metonym",
      );
      const span = quote(text.text, unit);
      return { name: capital ? span.exact : unit.party.name, span };
    }
  }
  return undefined;
}

// "talks in Paris"; not a dateline before "set terms for talks on trade".
const CLOSE = 40;

const isClose = ({ span }: Named, { start, end }: Span): boolean =>
  span === undefined || (span.start < end + CLOSE && span.end > start - CLOSE);

/** "at talks in Paris on 14 October": a place and a day of a meeting of those last named. */
function knownParties(
  { text }: MeetingContext,
  { kind, format }: Trigger,
  told: Told,
): Partial<Told> | undefined {
  const loose = kind === "noun" && (format === null || format === "contact");
  if (!loose || told.participants.length > 0 || told.organisation || told.level !== undefined)
    return undefined;
  const pair = text.company.pairBefore(told.span.start);
  return pair.length > 1
    ? { participants: pair, refersBack: false, rule: "parties-named-before" }
    : undefined;
}

/** "During the Goa meetings, X is to hold talks": a place at the head of the sentence holds for all of it. */
function openingPlace({ clause, text }: MeetingContext, { span }: Told): Named | undefined {
  const [first] = clause.units;
  if (first?.kind !== "word" || !/^(during|at|in|while|on)$/.test(first.lower)) return undefined;
  const place = clause.units.slice(1, 6).find(({ kind, end }) => kind === "place" && end <= span.start);
  return place?.kind === "place" ? { name: place.name, span: quote(text.text, place) } : undefined;
}

function formatOf({ clause, words }: MeetingContext, trigger: Trigger, span: Span): MeetingFormat | null {
  const around = clause.passage.words.filter(
    ({ start, end }) => start >= span.start - 20 && end <= span.end + 40,
  );
  if (trigger.format === "contact" || trigger.lower === "call") {
    if (around.some(({ lower }) => /^(phone|telephone|telephonically|video|videoconference)$/.test(lower)))
      return "phone";
    if (phrasesIn(words.press, around).length > 0 && trigger.kind === "verb") return "press";
  }
  return trigger.format;
}

/** "on the sidelines of the APEC summit", in the words of the text. */
function settingIn({ clause, words, triggers, text }: MeetingContext, span: Span): string | undefined {
  const near = phrasesIn(words.setting, clause.passage.words).find(({ from }) => {
    const start = clause.passage.words[from]!.start;
    return start >= span.start - 40 && start <= span.end + 60;
  });
  if (!near) return undefined;
  const occasion = triggers.find(
    ({ kind, from }) => kind === "noun" && from > near.to && from <= near.to + 12,
  );
  const end = clause.passage.words[(occasion?.to ?? near.to) - 1]!.end;
  return text.text.slice(clause.passage.words[near.from]!.start, end);
}

/** ", which will be held in Oru on 9 June": the relative clause goes on about the meeting. */
const isHeld = ({ units }: Clause, at: number): boolean =>
  units
    .slice(at + 1, at + 5)
    .some(
      (unit) =>
        unit.kind === "word" &&
        /^(held|place|convened|hosted|scheduled|slated|due|planned|begin|began|start|started|open|opened|ends?|ended)$/.test(
          unit.lower,
        ),
    );

/** "was in Oru for talks with X and flew to Esk the following day": what is told of the next verb holds for that alone. */
function opensNext({ passage }: Clause, { kind, from }: Trigger): boolean {
  if (!/^(visit|verb|host)$/.test(kind)) return false;
  const before = passage.words.slice(Math.max(0, from - 4), from);
  const joint = before.findLastIndex(({ lower }) => /^(and|;|then|where)$/.test(lower));
  return joint >= 0 && !before.slice(joint).some(({ text }) => /^\p{Lu}/u.test(text));
}

const AT_OCCASION = /^(at|during|between|amid|around|in|over|to)$/;
const APART = /^(ahead|after|before|prior|for|until|about|since|following|on|of)$/;

/** "talked between two sessions of the council’s meeting in Oru on Friday": an occasion tells where and when it was. */
function throughOccasion(
  { clause, triggers }: MeetingContext,
  number: number,
  span: Span,
  near: Neighbourhood,
): Neighbourhood {
  const { words } = clause.passage;
  const next = triggers[number + 1];
  if (next?.kind !== "noun" || words[next.from]!.start < span.end) return near;
  const between = words.filter(({ start, end }) => start >= span.end && end <= words[next.from]!.start);
  const link = between.findIndex(({ lower }) => AT_OCCASION.test(lower));
  const apart = between.slice(0, Math.max(0, link)).some(({ lower }) => APART.test(lower));
  if (link < 0 || apart) return near;
  const after = triggers
    .slice(number + 2)
    .find((one) => one.kind === "noun" || /^(visit|verb|host)$/.test(one.kind));
  const relative = clause.units.find(
    ({ kind, start }) => kind === "pronoun" && start > words[next.from]!.start,
  );
  const ends = [after && words[after.from]!.start, relative?.start, clause.passage.end];
  return { left: near.left, right: Math.min(...ends.filter((end) => end !== undefined)) };
}

// "On Sunday, in the corridors of the conference in Oru, X and Y talked": so far into the sentence.
const HEAD = 14;

/** A day at the head of a sentence holds for all of it, whatever noun of an occasion stands between. */
const headDate = (clause: Clause, span: Span, { left }: Neighbourhood): DateFinding | undefined =>
  left > clause.passage.start
    ? dateNear(clause, span, { left: clause.passage.start, right: clause.passage.start + HEAD })
    : undefined;

/** "was in Oru on Monday; two days later he met Y": each half has its own place and day. */
function withinSemicolons({ passage }: Clause, span: Span, { left, right }: Neighbourhood): Neighbourhood {
  const marks = passage.words.filter(({ text }) => text === ";");
  const [before, after] = [
    marks.findLast(({ end }) => end <= span.start),
    marks.find(({ start }) => start >= span.end),
  ];
  return { left: Math.max(left, before?.end ?? left), right: Math.min(right, after?.start ?? right) };
}

/** What lies between the trigger before and the trigger after belongs to this one. */
function neighbourhood(
  { clause, triggers }: MeetingContext,
  number: number,
  { span }: Told,
  setting: string | undefined,
): Neighbourhood {
  const { words } = clause.passage;
  const before = triggers
    .slice(Math.max(0, number - 3), number)
    .findLast(
      (one) => words[one.to - 1]!.end <= span.start && (one.kind === "noun" || opensNext(clause, one)),
    );
  const after = triggers
    .slice(number + 1, number + 4)
    .find((one) => words[one.from]!.start >= span.end && (one.kind === "noun" || opensNext(clause, one)));
  const relative = clause.units.find(
    (unit, at) =>
      unit.kind === "pronoun" && unit.start >= span.end && unit.end < span.end + 200 && !isHeld(clause, at),
  );
  const clauseEnd = relative?.start ?? clause.passage.end;
  // "met on the sidelines of the summit in Goa on Thursday": what is told of the occasion holds for who met there.
  const open = !after || setting?.endsWith(words[after.to - 1]!.text);
  return {
    left: before
      ? words[before.kind === "noun" ? before.to - 1 : before.from]![before.kind === "noun" ? "end" : "start"]
      : clause.passage.start,
    right: open ? clauseEnd : words[after.from]!.start,
  };
}

/** The organisation behind a candidate: the one that meets, or whose body meets. */
export const hostOrganisation = (candidate: Candidate, authorities: Authorities): string | undefined =>
  parentOf(candidate.organisation?.actor, authorities)?.short;

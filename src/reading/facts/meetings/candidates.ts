import type { Span } from "../../../text/index.ts";
import type { Authorities } from "../../authorities.ts";
import type { MeetingFormat, Named } from "../../reading.ts";
import type { Clause, ClausedText } from "../clauses.ts";
import { isSomeone } from "../company.ts";
import { listOver } from "../lists.ts";
import { skipArticles, wordAt } from "../unit.ts";
import { chairOf } from "./chairs.ts";
import { byNoun } from "./nouns.ts";
import type { StatusReading } from "./status.ts";
import { statusAround, statusOfDone, statusOfSentence } from "./status.ts";
import type { Candidate, MeetingContext, Told } from "./told.ts";
import { cover } from "./told.ts";
import { byVerb } from "./verbs.ts";
import type { Trigger } from "./trigger.ts";
import type { MeetingWords } from "./words.ts";
import { meetingWords, triggersIn } from "./words.ts";
import { ordinalAt } from "./ordinals.ts";
import { companyAmong } from "./met-pairs.ts";
import { stretchesOf } from "./stretches.ts";
import { dateOf, placeOf } from "./where.ts";
import { severalOf } from "./several.ts";
import { parentOf } from "../organisations.ts";
import type { Passage } from "../passages.ts";
import { phrasesIn } from "../phrases.ts";

/** All candidates of a document, in text order, one for each trigger that says who or what meets. */
export function meetingCandidates(text: ClausedText, authorities: Authorities): readonly Candidate[] {
  const words = meetingWords(authorities);
  const found: Candidate[] = [];
  for (const read of text.clauses) {
    const told = triggersIn(read.passage, words);
    if (told.length === 0) continue;
    const clause = namesSeveral(read) ? read : { ...read, tree: read.tree.unparsed() };
    const known = { ...text, company: companyAmong(text, found) };
    found.push(...candidatesOf(known, clause, told, words, authorities));
  }
  return found;
}

function candidatesOf(
  text: ClausedText,
  clause: Clause,
  told: readonly Trigger[],
  words: MeetingWords,
  authorities: Authorities,
): readonly Candidate[] {
  const triggers = told.map((trigger) => asVerb(clause, asCall(clause, trigger)));
  const unitOf = ({ from }: Trigger): number => clause.unitOfWord[from]!;
  const scenes = new Set(scenesAmong(clause, triggers, words).map(unitOf));
  const nouns = new Set(triggers.filter(({ kind }) => kind === "noun").map(unitOf));
  const context = {
    text,
    clause,
    words,
    authorities,
    triggers,
    isTrigger: (unit: number) => nouns.has(unit) && !scenes.has(unit),
    isScene: (unit: number) => scenes.has(unit),
  };
  return triggers.flatMap((trigger, number) =>
    isNameOnly(clause, trigger) || saysOfAnother(clause, trigger, nouns)
      ? []
      : severalOf(context, candidateOf(context, trigger, number)),
  );
}

/**
 * "X spoke today on the margins of the summit with Y": nouns that tell where two met, not who. The partner after them
 * is that of the word of meeting before them.
 */
function scenesAmong(
  { passage }: Clause,
  triggers: readonly Trigger[],
  words: MeetingWords,
): readonly Trigger[] {
  const [opening] = triggers;
  const settings = phrasesIn(words.setting, passage.words).filter(
    ({ from }) => opening && from >= opening.to,
  );
  if (settings.length === 0) return [];
  return triggers.filter(
    ({ kind, from, to }) =>
      kind === "noun" &&
      passage.words[to]?.lower === "with" &&
      settings.some((near) => from > near.to && from <= near.to + OCCASION_REACH),
  );
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
  for (const unit of units)
    if (unit.kind === "pronoun" && /^(pair|person)$/.test(unit.points))
      // "The two ministers discussed smuggling over lunch"
      parties += unit.to > unit.from + 1 ? 2 : 1;
  const placed = (): boolean => passage.dates.length > 0 && units.some(({ kind }) => kind === "place");
  return parties >= 2 || (parties === 1 && placed());
}

/** "paid a visit to her colleague, N", "visited President N": to see a person is to meet. */
function asCall({ units, unitOfWord, lists }: Clause, trigger: Trigger): Trigger {
  const after = units.slice(unitOfWord[trigger.to - 1]! + 1, unitOfWord[trigger.to - 1]! + 5);
  // "N and M toured the naval base together": no town is visited
  const toured = trigger.kind === "visit" && /^(visited|visits|toured|tours)$/.test(trigger.lower);
  const sight = toured && after.every(({ kind }) => kind === "word") && unitOfWord[trigger.from] !== 0;
  if (sight) return { ...trigger, kind: "joint", format: null };
  if (trigger.kind !== "visit" || !/^(to|visit|visits|visited|visiting)$/.test(trigger.lower)) return trigger;
  const first = skipArticles(units, unitOfWord[trigger.to - 1]! + 1);
  const list = listOver(lists, first);
  const seen = list?.from === first && list.parties.every(isSomeone) && wordAt(units, list.to) !== "'s";
  return seen ? { ...trigger, kind: "verb", format: null, lower: "visited" } : trigger;
}

/** "The Council, meeting in Oru, approved it": not the noun. */
function asVerb({ tree, passage }: Clause, trigger: Trigger): Trigger {
  const { from, to, lower } = trigger;
  // "Speaker N talks to M during a break": the verb
  const talks = trigger.kind === "noun" && lower === "talks" && tree.tagOf(passage.words[from]!) === "VBZ";
  if (talks && /^(to|with)$/.test(passage.words[to]?.lower ?? ""))
    return { ...trigger, kind: "verb", format: "contact" };
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

/** "the Oru conference hotel", "her visit diary": the noun says of which kind another thing is. */
function saysOfAnother(
  { tree, units, unitOfWord }: Clause,
  { kind, from, to, lower }: Trigger,
  nouns: ReadonlySet<number>,
): boolean {
  if (kind !== "noun" || !/^(conference|meeting|visit|trip|tour|dinner|lunch|talks|call)$/.test(lower))
    return false;
  const noun = tree.top(units[unitOfWord[from]!]!);
  const next = units[unitOfWord[to - 1]! + 1];
  const head = noun === undefined || tree.relation(noun) !== "compound" ? undefined : tree.head(noun);
  if (head === undefined || next?.kind !== "word" || tree.upos(head) !== "NOUN") return false;
  return tree.unitOf(head) === unitOfWord[to - 1]! + 1 && !nouns.has(tree.unitOf(head));
}

function candidateOf(context: MeetingContext, trigger: Trigger, number: number): Candidate | undefined {
  const told = withCounterpart(
    context,
    trigger.kind === "noun" ? byNoun(context, trigger) : byVerb(context, trigger),
  );
  const { clause, text, words, authorities } = context;
  if (!told) return undefined;
  const setting = settingIn(context, told.span);
  const stretches = stretchesOf(context, number, told, setting);
  const place = placeOf(context, trigger, told, stretches);
  const date = dateOf(clause, trigger, told, stretches);
  const ordinal = ordinalAt(clause.passage, trigger, text.text, authorities);
  const chair = chairOf(clause, told, words).filter((one) =>
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
function statusOf({ clause, words }: MeetingContext, { fromWord, toWord, rule }: Told): StatusReading {
  const { passage, tree, units, unitOfWord } = clause;
  const infinitive = passage.words[fromWord - 1]?.lower === "to";
  const done = tree.tagOf(passage.words[fromWord]!) === "VBD" && !rule.startsWith("arrange-");
  if (done) return statusOfDone(passage, fromWord, toWord, words.status);
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

// "on the margins of the 78th session of the United Nations General Assembly": at most so many words on.
const OCCASION_REACH = 12;

/** "on the sidelines of the APEC summit", in the words of the text. */
function settingIn({ clause, words, triggers, text }: MeetingContext, span: Span): string | undefined {
  const near = phrasesIn(words.setting, clause.passage.words).find(({ from }) => {
    const start = clause.passage.words[from]!.start;
    return start >= span.start - 40 && start <= span.end + 60;
  });
  if (!near) return undefined;
  const occasion = triggers.find(
    ({ kind, from }) => kind === "noun" && from > near.to && from <= near.to + OCCASION_REACH,
  );
  const end = clause.passage.words[(occasion?.to ?? near.to) - 1]!.end;
  return text.text.slice(clause.passage.words[near.from]!.start, end);
}

/** The organisation behind a candidate: the one that meets, or whose body meets. */
export const hostOrganisation = (candidate: Candidate, authorities: Authorities): string | undefined =>
  parentOf(candidate.organisation?.actor, authorities)?.short;

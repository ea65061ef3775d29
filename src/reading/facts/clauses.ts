import type { Span } from "../../text/index.ts";
import { lastUpTo } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { VoicedDocument } from "../layers.ts";
import type { Participant, ReadStatement } from "../reading.ts";
import { ClauseTree } from "./clause-tree.ts";
import type { Company } from "./company.ts";
import { companyOf, isSomeone } from "./company.ts";
import type { PartyList } from "./lists.ts";
import { listOver, partyLists } from "./lists.ts";
import { wordAt } from "./unit.ts";
import { partiesAt } from "./parties-by-tree.ts";
import { shortName } from "./organisations.ts";
import type { Passage } from "./passages.ts";
import { passagesOf } from "./passages.ts";
import type { Unit } from "./unit.ts";
import { unitsOf } from "./units.ts";
import type { AddressedAt, FirstPersonAt, VoiceAt } from "./voices.ts";
import { addressedIn, firstPersonIn, issuersIn, voicesOf } from "./voices.ts";

/** A passage as units, with the lists of parties in it. */
export interface Clause {
  readonly passage: Passage;
  readonly units: readonly Unit[];
  readonly lists: readonly PartyList[];
  /** For each word the number of its unit. */
  readonly unitOfWord: readonly number[];
  readonly tree: ClauseTree;
}

/** A document read clause by clause, with who was named before and whose words stand where. */
export interface ClausedText {
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly company: Company;
  readonly voiceAt: VoiceAt;
  readonly addressedAt: AddressedAt;
  readonly firstPersonAt: FirstPersonAt;
  readonly issuersAt: FirstPersonAt;
}

const DONE = new WeakMap<readonly ReadStatement[], { document: VoicedDocument; read: ClausedText }>();

/** Reads the clauses of a document. Five finders ask for the same: worked out once for a document and its statements. */
export function clausesOf(
  document: VoicedDocument,
  statements: readonly ReadStatement[],
  authorities: Authorities,
): ClausedText {
  const known = DONE.get(statements);
  if (known?.document === document) return known.read;
  const clauses = passagesOf(document).map((passage) => clauseOf(passage, document, authorities));
  const voiceAt = voicesOf(statements, document.turns);
  const read = {
    text: document.text,
    clauses,
    company: companyOf(clauses.flatMap(({ lists }) => lists).filter(withoutLabels(document)), {
      owns: ({ end }) => /^['’]s\b/u.test(document.text.slice(end, end + 3)),
      spokespersons: new Set(
        document.offices.flatMap(({ level, holder }) =>
          level === "spokesperson" && holder?.value.actor ? [holder.value.actor] : [],
        ),
      ),
    }),
    voiceAt,
    addressedAt: addressedIn(document.turns),
    firstPersonAt: firstPersonIn(voiceAt, document.issuer),
    issuersAt: issuersIn(voiceAt, document.issuer),
  };
  DONE.set(statements, { document, read });
  return read;
}

/** "MR. HOBART: ...": the label says who speaks, and names nobody of whom the words speak. */
function withoutLabels({ turns }: VoicedDocument): (list: Span) => boolean {
  const labels = new Set(turns.flatMap(({ label }) => (label ? [label.start] : [])));
  const starts = [...labels].sort((a, b) => a - b);
  const ends = new Map(turns.flatMap(({ label }) => (label ? [[label.start, label.end]] : [])));
  return ({ start }) => {
    const label = starts[lastUpTo(starts, start, (one) => one)];
    return label === undefined || start >= ends.get(label)!;
  };
}

function clauseOf(passage: Passage, { text, analysis }: VoicedDocument, authorities: Authorities): Clause {
  const units = unitsOf(passage, text, authorities);
  const unitOfWord: number[] = [];
  units.forEach(({ from, to }, number) => {
    for (let word = from; word < to; word++) unitOfWord.push(number);
  });
  return {
    passage,
    units,
    lists: partyLists(units, (party) => shortName(party, authorities)),
    unitOfWord,
    tree: new ClauseTree(analysis, passage, units),
  };
}

// A subject stands at most so many units before its verb.
const SUBJECT_REACH = 32;
const GOVERNING = new Set(
  "with against on about over for by from of to after before during between at in into toward towards upon despite without alongside beside besides opposite near behind unlike".split(
    " ",
  ),
);

/** Who does what the verb at unit `at` says, and where they are named. */
export interface Subject {
  readonly parties: readonly Participant[];
  readonly span: Span;
  readonly rule: string;
}

/**
 * The subject of a verb: the nearest list of parties before it that no preposition governs, or what the pronoun
 * there points back to.
 */
export function subjectBefore(text: ClausedText, clause: Clause, at: number): Subject | undefined {
  let relative = false;
  const joined = isJoined(clause.units, at);
  for (let number = at - 1; number >= 0 && number >= at - SUBJECT_REACH; number--) {
    const unit = clause.units[number]!;
    if (unit.kind === "pronoun") {
      if (unit.points === "relative") relative = true;
      else return pronounSubject(text, clause, number);
    }
    const list = unit.kind === "party" || unit.kind === "level" ? listOver(clause.lists, number) : undefined;
    if (!list || list.adjectival) continue;
    if (joined && isObject(clause.units, list)) {
      number = list.from;
      continue;
    }
    if (relative || !isGoverned(clause.units, list) || opensClause(clause.units, list, at))
      return { parties: ownersOf(clause, list), span: list, rule: "subject-before-verb" };
    number = list.from;
  }
  return undefined;
}

/** "called Y on Monday and will receive Z": the verb goes on with the subject of the one before. */
function isJoined(units: readonly Unit[], verb: number): boolean {
  let at = verb - 1;
  while (/^(will|would|has|had|is|was|also|then|later|to|be|due)$/.test(wordAt(units, at) ?? "")) at--;
  return wordAt(units, at) === "and";
}

/** "called Y", "received her colleague Y": a verb in the past or in the third person stands right before. */
function isObject(units: readonly Unit[], { from }: PartyList): boolean {
  let before = from - 1;
  while (/^(the|a|an|his|her|its|their|both)$/.test(wordAt(units, before) ?? "")) before--;
  return (
    before > 0 &&
    /^(\p{Ll}+ed|met|saw|told|meets|sees|hosts|calls|receives|greets)$/u.test(wordAt(units, before) ?? "")
  );
}

/** "their foreign ministers": those of the states named before. */
function ownersOf({ units, lists }: Clause, list: PartyList): readonly Participant[] {
  const [only] = list.parties;
  if (only?.name !== list.level || wordAt(units, list.from - 1) !== "their") return list.parties;
  const states = lists.findLast(
    ({ to, parties }) =>
      to < list.from && parties.length > 1 && parties.every(({ kind }) => kind === "state"),
  );
  return states?.parties.map((party) => ({ ...party, role: list.level! })) ?? list.parties;
}

/** "a day after X and Y spoke": right before the verb the list is its subject, and "after" joins clauses. */
function opensClause(units: readonly Unit[], list: PartyList, verb: number): boolean {
  if (!/^(after|before|since|until|as)$/.test(wordAt(units, list.from - 1) ?? "")) return false;
  return list.to === verb || /^(had|have|has)$/.test(wordAt(units, list.to) ?? "");
}

/** Whether a preposition stands before a list: it is no subject. */
export function isGoverned(units: readonly Unit[], list: PartyList): boolean {
  let before = list.from - 1;
  while (["the", "his", "her", "their", "a", "an", "its"].includes(wordAt(units, before) ?? "")) before--;
  // "a delegation led by X was in Oru": X acts.
  if (wordAt(units, before) === "by" && /^(led|headed)$/.test(wordAt(units, before - 1) ?? "")) return false;
  return GOVERNING.has(wordAt(units, before) ?? "");
}

/** The subject that a token of the tree is: a list of parties, or what the pronoun there points back to. */
export function subjectAt(text: ClausedText, clause: Clause, token: number): Subject | undefined {
  const number = clause.tree.unitOf(token);
  if (clause.units[number]?.kind === "pronoun") return pronounSubject(text, clause, number);
  const list = partiesAt(clause, token);
  if (!list) return undefined;
  // "Minister Y and I have had talks"
  const pronoun = clause.units[list.to + 1];
  const speaks = wordAt(clause.units, list.to) === "and" && pronoun?.kind === "pronoun";
  if (speaks && pronoun.points === "speaker") return pronounSubject(text, clause, list.to + 1);
  return { parties: ownersOf(clause, list), span: list, rule: "subject-before-verb" };
}

function pronounSubject(text: ClausedText, clause: Clause, number: number): Subject | undefined {
  const unit = clause.units[number]!;
  if (unit.kind !== "pronoun") return undefined;
  const span = { start: unit.start, end: unit.end };
  switch (unit.points) {
    case "pair":
      return subject(text.company.pairBefore(unit.start), span, "pair-named-before");
    case "person":
      return (
        subject(listed(personMeant(text, clause, number)), span, "person-named-before") ??
        subject(listed(personAfter(clause, number)), span, "person-named-after")
      );
    default: {
      // "Minister Y and I": both
      const beside = clause.lists.find(({ to }) => to === number - 1 && wordAt(clause.units, to) === "and");
      return subject(
        [...(beside?.parties ?? []), ...speakerAt(text, span)],
        beside ? { start: beside.start, end: unit.end } : span,
        "speaker-of-the-words",
      );
    }
  }
}

// "He" looks back so many sentences for one whom a sentence is about.
const SENTENCES_BACK = 3;

/** "he": the person named before in the sentence, else the one whom the last sentence that names any begins with. */
function personMeant(text: ClausedText, clause: Clause, unit: number): Participant | undefined {
  const { start, end } = clause.units[unit]!;
  // "MR. HOBART: He met ...": nobody calls himself "he".
  const voice = text.voiceAt({ start, end })?.speaker.actor;
  const isOther = (party: Participant): boolean =>
    isSomeone(party) && (party.actor === null || party.actor !== voice);
  const named = clause.lists.filter(({ to, parties }) => to <= unit && parties.some(isOther));
  const here = named.length > 0;
  // "X had talks with Y on Tuesday; on Wednesday she saw Z": of several, the one of whom the words before tell.
  const subjects = named.filter(({ from, to }) => isSubject(clause, from, to));
  const told = named.length > 1 ? subjects.at(-1)?.parties.filter(isOther) : undefined;
  if (told?.length === 1) return told[0];
  for (let back = 1; !here && back <= SENTENCES_BACK; back++) {
    const before = text.clauses[clause.passage.index - back];
    const others = before?.lists.filter(({ parties }) => parties.some(isOther)) ?? [];
    const first = others.find((list) => !isGoverned(before!.units, list)) ?? others[0];
    if (first) return first.parties.find(isOther);
  }
  const last = text.company.personBefore(start);
  return last && isOther(last) ? last : undefined;
}

/** Whether the tree has the units from `from` to `to` as the subject of a verb. */
function isSubject({ tree, units }: Clause, from: number, to: number): boolean {
  const top = tree.top({ start: units[from]!.start, end: units[to - 1]!.end });
  return top !== undefined && tree.relation(top).startsWith("nsubj");
}

/** "In Oru, where she met X, Minister Y ...": whom the main clause is about, where nobody was named before. */
function personAfter({ tree, lists, units }: Clause, unit: number): Participant | undefined {
  const pronoun = tree.top(units[unit]!);
  const main = pronoun === undefined ? undefined : tree.mainSubject(pronoun);
  const list = main === undefined ? undefined : listOver(lists, tree.unitOf(main));
  return list?.parties.find(({ kind }) => kind === "person");
}

const subject = (parties: readonly Participant[], span: Span, rule: string): Subject | undefined =>
  parties.length > 0 ? { parties, span, rule } : undefined;

const listed = <T>(item: T | undefined): readonly T[] => (item === undefined ? [] : [item]);

/** "I" and "we" are the one whose words these are. */
const speakerAt = (text: ClausedText, span: Span): readonly Participant[] =>
  text.firstPersonAt(span).map(({ actor, name, kind }) => ({ actor, name: name!, kind }));

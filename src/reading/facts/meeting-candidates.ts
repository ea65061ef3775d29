import type { Span } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { DateFinding, MeetingFormat, Named, Participant } from "../reading.ts";
import type { Clause, ClausedText, Subject } from "./clauses.ts";
import { subjectBefore } from "./clauses.ts";
import type { PartyList } from "./lists.ts";
import { wordAt } from "./lists.ts";
import type { MeetingPhrase } from "./meeting-phrases.ts";
import { listSoon, meetingPhrase } from "./meeting-phrases.ts";
import type { StatusReading } from "./meeting-status.ts";
import { statusAround } from "./meeting-status.ts";
import type { MeetingWords, Trigger } from "./meeting-words.ts";
import { meetingWords, triggersIn } from "./meeting-words.ts";
import { dateNear, placeNear } from "./near.ts";
import { organisationOf, parentOf } from "./organisations.ts";
import { phraseAt, phrasesIn } from "./phrases.ts";

/** What may be a meeting, before it is judged. */
export interface Candidate {
  readonly clause: Clause;
  readonly trigger: Trigger;
  /** From the first to the last word that tells of it. */
  readonly span: Span;
  readonly participants: readonly Participant[];
  /** Those who meet are named right here (not looked back to, and not only whose meeting it is). */
  readonly format: MeetingFormat | null;
  readonly determiner: string;
  readonly modifiers: readonly string[];
  readonly organisation?: Participant;
  readonly body?: string;
  readonly level?: string;
  readonly setting?: string;
  readonly place?: Named;
  readonly date?: DateFinding;
  readonly status: StatusReading;
  /** A verb or a light verb ("held talks") told it. */
  readonly verbal: boolean;
  readonly attended: boolean;
  readonly rule: string;
}

interface Context {
  readonly text: ClausedText;
  readonly clause: Clause;
  readonly words: MeetingWords;
  readonly authorities: Authorities;
  readonly triggers: readonly Trigger[];
  readonly isTrigger: (unit: number) => boolean;
}

/** All candidates of a document, in text order, one for each trigger that says who or what meets. */
export function meetingCandidates(text: ClausedText, authorities: Authorities): readonly Candidate[] {
  const words = meetingWords(authorities);
  return text.clauses.flatMap((clause) => {
    const triggers = triggersIn(clause.passage, words);
    if (triggers.length === 0) return [];
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
    return triggers.flatMap((trigger, number) => candidateOf(context, trigger, number) ?? []);
  });
}

function candidateOf(context: Context, trigger: Trigger, number: number): Candidate | undefined {
  const told = trigger.kind === "noun" ? byNoun(context, trigger) : byVerb(context, trigger);
  if (!told) return undefined;
  const { clause, text, words } = context;
  const near = neighbourhood(context, number, told.span);
  const place = placeNear(clause, told.span, near, text.text);
  const date = dateNear(clause, told.span, near);
  const setting = settingIn(context, told.span);
  const spanned = [told.span, ...(place?.span ? [place.span] : [])];
  return {
    clause,
    trigger,
    ...told,
    span: {
      start: Math.min(...spanned.map(({ start }) => start)),
      end: Math.max(...spanned.map(({ end }) => end)),
    },
    format: formatOf(context, trigger, told.span),
    status: told.denied ? "denied" : statusAround(clause.passage, told.fromWord, told.toWord, words.status),
    ...(setting !== undefined && { setting }),
    ...(place && { place }),
    ...(date && { date }),
  };
}

interface Told {
  readonly span: Span;
  readonly participants: readonly Participant[];
  readonly organisation?: Participant;
  readonly body?: string;
  readonly level?: string;
  readonly determiner: string;
  readonly modifiers: readonly string[];
  readonly fromWord: number;
  readonly toWord: number;
  readonly verbal: boolean;
  readonly attended: boolean;
  readonly denied: boolean;
  readonly rule: string;
}

/** "held talks with ...", "a meeting of ...", "attend the summit": a noun with what stands around it. */
function byNoun(context: Context, trigger: Trigger): Told | undefined {
  const { text, clause, authorities } = context;
  const at = clause.unitOfWord[trigger.from]!;
  const end = clause.unitOfWord[trigger.to - 1]! + 1;
  const phrase = meetingPhrase(text, clause, at, end, context.isTrigger);
  const gerund = gerundSubject(context, trigger, phrase);
  const verb = gerund ? undefined : governingVerb(context, phrase.from);
  const subject = gerund ?? (verb && subjectBefore(text, clause, verb.unit));
  const participants = distinct([...(subject?.parties ?? []), ...phrase.parties]);
  const body = bodyOf(phrase, authorities);
  const spans = [
    clause.units[phrase.from]!,
    clause.units[phrase.to - 1]!,
    ...(subject ? [subject.span] : []),
  ];
  return {
    span: cover(spans),
    participants,
    determiner: phrase.determiner,
    modifiers: phrase.modifiers,
    ...(phrase.organisation && { organisation: phrase.organisation }),
    ...(body !== undefined && { body }),
    ...(phrase.level !== undefined && { level: phrase.level }),
    fromWord: clause.units[verb?.unit ?? phrase.from]!.from,
    toWord: clause.units[phrase.to - 1]!.to,
    verbal: verb !== undefined || gerund !== undefined,
    attended: verb?.kind === "attend",
    denied: phrase.determiner === "no",
    rule: verb
      ? `${verb.kind === "attend" ? "attend" : "hold"}-${trigger.lower}`
      : gerund
        ? "meeting-as-verb"
        : `noun-${trigger.lower}`,
  };
}

interface Governing {
  readonly unit: number;
  readonly kind: "light" | "attend";
}

/** The verb that holds the noun ("held a series of bilateral discussions") or tells who attends it. */
function governingVerb({ clause, words }: Context, phraseFrom: number): Governing | undefined {
  for (let unit = phraseFrom - 1; unit >= 0 && unit >= phraseFrom - 6; unit--) {
    const word = clause.units[unit]!;
    if (
      word.kind !== "word" ||
      [",", ";", "after", "before", "during", "when", "with", "at"].includes(word.lower)
    ) {
      if (word.kind === "word" && word.lower === "at" && unit === phraseFrom - 1) continue;
      return undefined;
    }
    if (phraseAt(words.light, clause.passage.words, word.from)) return { unit, kind: "light" };
    const attend = [word.from, word.from - 1, word.from - 2].find((from) =>
      phraseAt(words.attend, clause.passage.words, Math.max(from, 0)),
    );
    if (attend !== undefined) return { unit: clause.unitOfWord[Math.max(attend, 0)]!, kind: "attend" };
  }
  return undefined;
}

const CONJUNCTIONS = new Set(["when", "while", "after", "before", "upon"]);

/** "was observed meeting with X"; "When meeting with X, Y said": the word is a verb, and Y meets X. */
function gerundSubject(
  { text, clause }: Context,
  trigger: Trigger,
  phrase: MeetingPhrase,
): Subject | undefined {
  if (
    trigger.lower !== "meeting" ||
    phrase.determiner !== "" ||
    phrase.modifiers.length > 1 ||
    phrase.organisation
  )
    return undefined;
  const after = wordAt(clause.units, clause.unitOfWord[trigger.to - 1]! + 1);
  if (after !== "with" || phrase.parties.length === 0) return undefined;
  if (!CONJUNCTIONS.has(wordAt(clause.units, phrase.from - 1) ?? phrase.modifiers[0] ?? ""))
    return subjectBefore(text, clause, phrase.from);
  const next = clause.lists.find(({ from }) => from >= phrase.to && from <= phrase.to + 4);
  return next
    ? { parties: next.parties, span: next, rule: "subject-after-clause" }
    : subjectBefore(text, clause, phrase.from);
}

/** The body that meets, by its name where the text names it, else by organisation and rank. */
function bodyOf({ organisation, level }: MeetingPhrase, authorities: Authorities): string | undefined {
  if (!organisation) return undefined;
  if (organisation.kind === "body") return organisation.name;
  const short = organisationOf(organisation.actor, authorities)?.short ?? organisation.name;
  return level === undefined ? short : `${short} ${level}`;
}

/** "met with ...", "hosted ...", "arrived in ...", "gather in ...". */
function byVerb(context: Context, trigger: Trigger): Told | undefined {
  const { text, clause } = context;
  const at = clause.unitOfWord[trigger.from]!;
  const end = clause.unitOfWord[trigger.to - 1]! + 1;
  const subject = subjectBefore(text, clause, at);
  const object = objectAfter(context, trigger, end);
  if (!subject || object === "none") return undefined;
  const participants = distinct([...subject.parties, ...(object?.parties ?? [])]);
  const last = object ?? clause.units[end - 1]!;
  return {
    span: cover([subject.span, clause.units[at]!, last]),
    participants,
    determiner: "",
    modifiers: [],
    ...(subject.parties.length > 1 &&
      levelIn(clause, subject) !== undefined && { level: levelIn(clause, subject)! }),
    fromWord: trigger.from,
    toWord: trigger.to,
    verbal: true,
    attended: false,
    denied: false,
    rule: `verb-${trigger.lower}`,
  };
}

const levelIn = (clause: Clause, { span }: Subject): string | undefined =>
  clause.lists.find(({ start, end }) => start === span.start && end === span.end)?.level;

const TIMES = new Set(
  "in on at for earlier today yesterday tomorrow this last next late early again here there face-to-face separately briefly together , . by over".split(
    " ",
  ),
);

/**
 * Whom the subject meets. "none": something that is no party stands there ("met with resistance", "meet the target").
 */
function objectAfter({ clause }: Context, trigger: Trigger, end: number): PartyList | "none" | undefined {
  if (trigger.kind === "visit" || trigger.kind === "gather") return undefined;
  const word = wordAt(clause.units, end);
  const linked = linkAfter(clause, end);
  const list = linked === undefined ? undefined : listSoon(clause, linked);
  if (list) return list;
  if (linked !== undefined && linked !== end) return "none";
  if (trigger.kind === "hands" && trigger.lower === "for") return undefined;
  return word === undefined || TIMES.has(word) ? undefined : "none";
}

/** Where the object begins: right after the verb, or after the next "with" or "to" ("spoke today with"). */
function linkAfter(clause: Clause, end: number): number | undefined {
  for (let at = end; at < end + 9 && at < clause.units.length; at++) {
    const word = wordAt(clause.units, at);
    if (word === "with" || word === "to") return at + 1;
    if (word === "," || word === ";" || word === "that" || word === "and") break;
  }
  return clause.units[end]?.kind === "party" || wordAt(clause.units, end) === "the" ? end : undefined;
}

function formatOf({ clause, words }: Context, trigger: Trigger, span: Span): MeetingFormat | null {
  const around = clause.passage.words.filter(
    ({ start, end }) => start >= span.start - 20 && end <= span.end + 40,
  );
  if (trigger.format === "contact" || trigger.lower === "call") {
    if (around.some(({ lower }) => lower === "phone" || lower === "telephone")) return "phone";
    if (phrasesIn(words.press, around).length > 0 && trigger.kind === "verb") return "press";
  }
  return trigger.format;
}

/** "on the sidelines of the APEC summit", in the words of the text. */
function settingIn({ clause, words, triggers, text }: Context, span: Span): string | undefined {
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

/** What lies between the trigger before and the trigger after belongs to this one. */
function neighbourhood(
  { clause, triggers }: Context,
  number: number,
  span: Span,
): { left: number; right: number } {
  const before = triggers
    .slice(Math.max(0, number - 3), number)
    .findLast(({ kind, to }) => kind === "noun" && clause.passage.words[to - 1]!.end <= span.start);
  const after = triggers
    .slice(number + 1, number + 4)
    .find(({ kind, from }) => kind === "noun" && clause.passage.words[from]!.start >= span.end);
  return {
    left: before ? clause.passage.words[before.to - 1]!.end : clause.passage.start,
    right: after ? clause.passage.words[after.from]!.start : clause.passage.end,
  };
}

const cover = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});

function distinct(parties: readonly Participant[]): readonly Participant[] {
  const seen = new Set<string>();
  return parties.filter((party) => {
    const key = party.actor ?? party.name;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** The organisation behind a candidate: the one that meets, or whose body meets. */
export const hostOrganisation = (candidate: Candidate, authorities: Authorities): string | undefined =>
  parentOf(candidate.organisation?.actor, authorities)?.short;

import type { Participant } from "../../reading.ts";
import type { Clause, Subject } from "../clauses.ts";
import { subjectAt, subjectBefore } from "../clauses.ts";
import { subjectToken } from "../roles.ts";
import type { Trigger, UndertakingSubject } from "./undertaking.ts";

// A list further back than so many words is the subject of something else.
const SUBJECT_WORDS = 14;

/** Who "agreed to": the subject near before, the members of what stands there, or who undertook what the sentence joins it to. */
export function subjectOfVerb(trigger: Trigger): UndertakingSubject | undefined {
  const { text, clause, match } = trigger;
  const joined = joinedSubject(trigger);
  if (joined) return joined;
  const all = clause.passage.words;
  const subject = subjectBefore(text, clause, clause.unitOfWord[match.from]!);
  const near = subject && subject.span.end >= all[Math.max(0, match.from - SUBJECT_WORDS)]!.start;
  return near ? subject : (membersBefore(clause, match.from) ?? subjectOfJoined(trigger));
}

/** "he had met Y on the sidelines on Thursday evening and agreed": the subject of the verb that "and" joins it to. */
function subjectOfJoined({ text, clause, match }: Trigger): Subject | undefined {
  const { tree, passage } = clause;
  const verb = tree.top(passage.words[match.from]!);
  if (verb === undefined || tree.relation(verb) !== "conj") return undefined;
  const token = subjectToken(tree, verb)?.token;
  return token === undefined ? undefined : subjectAt(text, clause, token);
}

// "Members of the Quad committed": the list stands at most so many words before the verb.
const MEMBERS_WORDS = 2;

/** "Members of the Quad", "the leaders of Tarvia and Esk": those who are of a list undertake for it. */
function membersBefore({ lists, units, passage }: Clause, word: number): Subject | undefined {
  const from = passage.words[Math.max(0, word - MEMBERS_WORDS)]!.start;
  const list = lists.findLast(({ end }) => end <= passage.words[word]!.start);
  if (!list || list.end < from) return undefined;
  const lower = (number: number): string => {
    const unit = units[number];
    return unit?.kind === "word" ? unit.lower : "";
  };
  const of = lower(list.from - 1) === "the" ? list.from - 2 : list.from - 1;
  return lower(of) === "of" && /^(members|states|governments|countries|parties|partners)$/.test(lower(of - 1))
    ? { parties: list.parties, span: list, rule: "members-of-it" }
    : undefined;
}

/** "will host the talks and will send two boats": "and" joins a second verb to the subject of the first. */
function joinedSubject({ clause, match, before }: Trigger): UndertakingSubject | undefined {
  const all = clause.passage.words;
  let at = match.from - 1;
  while (/^(also|then|further|jointly)$/.test(all[at]?.lower ?? "")) at--;
  if (!before || !/^(and|but|,)$/.test(all[at]?.lower ?? "") || before.who.length === 0) return undefined;
  if (before.what.end > all[match.from]!.start || before.clause !== clause) return undefined;
  return { parties: before.who, span: all[match.from]!, rule: before.whoRule, joined: true };
}

// The subject of "will" stands right before it: "The minister, who ..., will" is left to the tree.
const WILL_REACH = 4;

/** Who "will": named or meant right before it, else whom the tree makes its subject. */
export function subjectOfWill(trigger: Trigger): UndertakingSubject | undefined {
  const { text, clause, match } = trigger;
  const joined = joinedSubject(trigger);
  if (joined) return joined;
  const subject = subjectBefore(text, clause, clause.unitOfWord[match.from]!);
  const from = clause.passage.words[Math.max(0, match.from - WILL_REACH)]!.start;
  if (subject && subject.span.end >= from) return asTeller(trigger, subject);
  // "Tarvia announced a new package and said it would": "it" is the state or body named before
  const it = clause.passage.words[match.from - 1]?.lower === "it" && subject?.parties.every(isPolity);
  if (it) return subject;
  const main = unnamedWe(clause, match.from) ?? subjectByTree(trigger);
  return main && asTeller(trigger, main);
}

/** "asked of Putin's words, Blinken said that he would": "he" in reported words is the one who says them. */
function asTeller({ text }: Trigger, subject: Subject): Subject {
  const teller = text.voiceAt(subject.span)?.speaker;
  if (subject.rule !== "person-named-before" || teller?.kind !== "person" || !teller.name) return subject;
  const { actor, name, kind } = teller;
  return { ...subject, parties: [{ actor, name, kind }] };
}

/** "Tarvia – home to the observatory and host of the fair – will invest". */
function subjectByTree({ text, clause, match }: Trigger): Subject | undefined {
  const { tree, passage, lists } = clause;
  const will = passage.words[match.from]!;
  if (!lists.some(({ end, adjectival }) => end <= will.start && !adjectival)) return undefined;
  const token = tree.top(will);
  const verb = token === undefined ? undefined : tree.head(token);
  const subjectOf = (of: number | undefined) =>
    of === undefined ? undefined : tree.dependents(of).find(({ relation }) => relation === "nsubj");
  // "Tarvia does not seek and will not acquire": the subject hangs from the first verb
  const first = verb !== undefined && tree.relation(verb) === "conj" ? tree.head(verb) : undefined;
  const noun = subjectOf(verb) ?? subjectOf(first);
  const subject = noun && subjectAt(text, clause, noun.token);
  return subject?.parties.some(({ actor }) => actor !== null) && subject.span.end <= will.start
    ? subject
    : undefined;
}

/** "We will ...", "The sides are to ..." where nothing tells who they are: a commitment by someone not named. */
function unnamedWe({ passage, units, unitOfWord }: Clause, word: number): Subject | undefined {
  const unit = units[unitOfWord[word]! - 1];
  if (unit?.kind !== "pronoun" || !/^(speaker|pair)/.test(unit.points)) return undefined;
  // "they will": whoever that is
  if (unit.points === "pair" && unit.to === unit.from + 1) return undefined;
  return {
    parties: [],
    span: { start: unit.start, end: passage.words[word]!.end },
    rule: "speaker-not-named",
  };
}

const isPolity = ({ kind }: Participant): boolean => /^(state|organisation|body)$/.test(kind);

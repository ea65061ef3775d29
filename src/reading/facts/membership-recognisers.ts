import type { Span } from "../../text/index.ts";
import type { MembershipStatus, Participant } from "../reading.ts";
import type { Clause, ClausedText } from "./clauses.ts";
import type { Subject } from "./clauses.ts";
import { subjectBefore } from "./clauses.ts";
import { wordAt } from "./lists.ts";
import { listSoon } from "./meeting-phrases.ts";
import type { MembershipWords, StatusWord } from "./membership-words.ts";
import { statusWordsIn } from "./membership-words.ts";
import type { PhraseMatch } from "./phrases.ts";
import { phrasesIn } from "./phrases.ts";

/** States on (or on their way to) a step of some organisation's ladder, as one passage tells it. */
export interface Belonging {
  readonly states: readonly Participant[];
  readonly status: MembershipStatus;
  readonly span: Span;
  readonly planned: boolean;
  readonly rule: string;
}

interface Act extends PhraseMatch {
  readonly kind: string;
}

export interface BelongingContext {
  readonly text: ClausedText;
  readonly clause: Clause;
  readonly acts: readonly Act[];
  readonly statuses: readonly StatusWord[];
  readonly words: MembershipWords;
}

/** All that a passage tells of belonging; empty at once where it has none of the words. */
export function belongingsIn(
  text: ClausedText,
  clause: Clause,
  words: MembershipWords,
): readonly Belonging[] {
  const acts = phrasesIn(words.acts, clause.passage.words).map((match) => ({
    ...match,
    kind: match.row["class"]!,
  }));
  const statuses = statusWordsIn(clause.passage, words);
  if (acts.length === 0 && statuses.length === 0) return [];
  const context = { text, clause, acts, statuses, words };
  return RECOGNISERS.flatMap((recognise) => recognise(context));
}

const RECOGNISERS: readonly ((context: BelongingContext) => readonly Belonging[])[] = [
  joining,
  becoming,
  admitting,
  accession,
  applying,
  leaving,
  comprising,
  standing,
];

const statesOf = (parties: readonly Participant[] | undefined): readonly Participant[] =>
  (parties ?? []).filter(({ kind }) => kind === "state");

/** "India and Pakistan joining on 9 June 2017", "Finland joined NATO". */
function joining(context: BelongingContext): readonly Belonging[] {
  const { text, clause, acts, statuses } = context;
  return acts.flatMap((act) => {
    if (act.kind !== "join" || clause.passage.words[act.from - 1]?.lower === "for") return [];
    const end = clause.unitOfWord[act.to - 1]! + 1;
    if (
      !joinsOrganisation(clause, end) &&
      !(wordAt(clause.units, end) === "on" && statuses.some(({ to }) => to <= act.from))
    )
      return [];
    // "with India and Pakistan joining on 9 June": a preposition governs the subject of a participle.
    const unit = clause.unitOfWord[act.from]!;
    const beside = clause.lists.find(({ to }) => to === unit)?.parties;
    return told(context, act, beside ?? subjectBefore(text, clause, unit)?.parties, "member", "joins");
  });
}

/** Whether an organisation stands where the object does: "joined the SCO", not "joined the talks". */
function joinsOrganisation(clause: Clause, at: number): boolean {
  for (let unit = at; unit <= at + 3; unit++) {
    const found = clause.units[unit];
    if (found?.kind === "party") return found.party.kind === "organisation";
    if (found?.kind !== "word" || ["with", "in", "on", "forces", "hands", "talks", ","].includes(found.lower))
      return false;
  }
  return false;
}

/** "Belarus will become a full member", "was granted the status of dialogue partner". */
function becoming(context: BelongingContext): readonly Belonging[] {
  const { text, clause, acts } = context;
  return acts.flatMap((act) => {
    const step = act.kind === "become" ? stepAfter(context, act.to, 7) : undefined;
    if (!step) return [];
    return told(
      context,
      { ...act, to: step.to },
      subjectBefore(text, clause, clause.unitOfWord[act.from]!)?.parties,
      step.status,
      "becomes",
    );
  });
}

/** "admitting Belarus as a full member", "granting Belarus the status of an SCO member state", "granting membership to X". */
function admitting(context: BelongingContext): readonly Belonging[] {
  const { clause, acts } = context;
  return acts.flatMap((act) => {
    const step = act.kind === "admit" ? stepAfter(context, act.to, 12) : undefined;
    if (!step) return [];
    const list = listSoon(clause, clause.unitOfWord[act.to - 1]! + 1);
    const direct = statesOf(list?.parties);
    const to =
      wordAt(clause.units, clause.unitOfWord[step.to - 1]! + 1) === "to"
        ? statesOf(listSoon(clause, clause.unitOfWord[step.to - 1]! + 2)?.parties)
        : [];
    return told(context, { ...act, to: step.to }, direct.length > 0 ? direct : to, step.status, "admits");
  });
}

/** "the accession of Belarus to the SCO", "Minsk’s accession". */
function accession(context: BelongingContext): readonly Belonging[] {
  const { clause, acts } = context;
  return acts.flatMap((act) => {
    if (act.kind !== "accession") return [];
    const end = clause.unitOfWord[act.to - 1]! + 1;
    const after = wordAt(clause.units, end) === "of" ? listSoon(clause, end + 1)?.parties : undefined;
    const mark = clause.unitOfWord[act.from]! - 1;
    const owns = wordAt(clause.units, mark) === "'s" || wordAt(clause.units, mark) === "’";
    const before = owns ? clause.lists.findLast(({ to }) => to === mark)?.parties : undefined;
    const step = stepAfter(context, act.to, 10);
    return told(context, act, after ?? before, step?.status ?? "member", "accession");
  });
}

/** "Laos and Algeria have applied for partner status", "applications have been received from Laos". */
function applying(context: BelongingContext): readonly Belonging[] {
  const { text, clause, acts, statuses } = context;
  return acts.flatMap((act) => {
    if (act.kind !== "apply") return [];
    // "has made no application"; "When does Tarvia apply?"
    if (isDenied(clause, act.from) || clause.passage.words.at(-1)?.text === "?") return [];
    const aims =
      statuses.some(({ from }) => from > act.to && from < act.to + 8) ||
      /^applications?$/.test(clause.passage.words[act.from]!.lower);
    if (!aims || !isAppliedFor(clause, act)) return [];
    const from = clause.units.findIndex(
      (unit, at) => at > clause.unitOfWord[act.from]! && unit.kind === "word" && unit.lower === "from",
    );
    const senders = from < 0 ? [] : statesOf(listSoon(clause, from + 1)?.parties);
    const subject =
      senders.length > 0
        ? senders
        : withOwnState(text, subjectBefore(text, clause, clause.unitOfWord[act.from]!));
    return told(context, act, subject, "applicant", "applies");
  });
}

/** "applications from", "application to join"; "the responsible application of technology" asks for no step. */
function isAppliedFor(
  { passage: { words } }: Clause,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  if (!/^applications?$/.test(words[from]!.lower)) return true;
  return /^(for|to|from|by|has|have|had|is|are|was|were)$/.test(words[to]?.lower ?? "");
}

/** "X withdrew from the organisation", "X was suspended". */
function leaving(context: BelongingContext): readonly Belonging[] {
  const { text, clause, acts } = context;
  return acts.flatMap((act) => {
    if (act.kind !== "leave" || !joinsOrganisation(clause, clause.unitOfWord[act.to - 1]! + 1)) return [];
    const status = act.row["value"] as MembershipStatus;
    return told(
      context,
      act,
      subjectBefore(text, clause, clause.unitOfWord[act.from]!)?.parties,
      status,
      "leaves",
    );
  });
}

/** "BRICS, the bloc comprising Brazil, Russia, ...": only right after an organisation or a word for one. */
function comprising(context: BelongingContext): readonly Belonging[] {
  const { clause, acts } = context;
  return acts.flatMap((act) => {
    const before = clause.units[clause.unitOfWord[act.from]! - 1];
    const group =
      before?.kind === "word" &&
      /^(bloc|group|grouping|organi[sz]ation|alliance|club|union|,)$/.test(before.lower);
    if (
      act.kind !== "comprise" ||
      !(group || (before?.kind === "party" && before.party.kind === "organisation"))
    )
      return [];
    const list = clause.lists.find(({ from }) => from >= clause.unitOfWord[act.to - 1]! + 1);
    if (!list || statesOf(list.parties).length < 2) return [];
    return told(context, { ...act, to: clause.units[list.to - 1]!.to }, list.parties, "member", "comprises");
  });
}

const COPULA = new Set(["is", "are", "was", "were", "remains", "remain", "remained", "being", "been"]);

/** "two observer countries: Afghanistan and Mongolia"; "Mongolia is an observer"; "the next candidate for joining". */
function standing(context: BelongingContext): readonly Belonging[] {
  const { text, clause, statuses } = context;
  return statuses.flatMap((step) => {
    const after = clause.unitOfWord[step.to - 1]! + 1;
    if (wordAt(clause.units, after) === ":") {
      const states = clause.lists
        .filter(({ from }) => from > after)
        .flatMap(({ parties }) => statesOf(parties));
      return told(
        context,
        { ...step, to: clause.passage.words.length },
        states,
        step.status,
        "listed-by-status",
      );
    }
    // "a candidate for membership": the step hoped for is not the step reached
    if (clause.passage.words[step.from - 1]?.lower === "for") return [];
    const beside = besideStep(clause, clause.unitOfWord[step.from]!, after);
    if (beside) return told(context, step, beside.parties, step.status, beside.rule);
    const copula = copulaBefore(clause, clause.unitOfWord[step.from]!);
    if (copula === undefined || isDenied(clause, clause.units[copula]!.to + 1)) return [];
    const subject = subjectBefore(text, clause, copula);
    return told(
      context,
      { ...step, from: clause.units[copula]!.from },
      subject?.rule === "subject-before-verb" ? subject.parties : ownState(text, subject),
      step.status,
      "stands",
    );
  });
}

/** "has made no application", "is not yet a member": a negation at most two words before. */
const isDenied = ({ passage }: Clause, word: number): boolean =>
  passage.words.slice(Math.max(0, word - 2), word).some(({ lower }) => /^(no|not|never|n't)$/.test(lower));

/** "Tarvia and Esk, both observers,"; "its other observer is Orvane". */
function besideStep(
  { units, lists }: Clause,
  step: number,
  after: number,
): { readonly parties: readonly Participant[]; readonly rule: string } | undefined {
  if (/^(is|are|was|were)$/.test(wordAt(units, after) ?? "")) {
    const next = lists.find(({ from }) => from > after && from <= after + 4);
    const named = /^(other|only|newest|latest|first|sole|new)$/.test(wordAt(units, step - 1) ?? "");
    return next && named ? { parties: next.parties, rule: "step-is-state" } : undefined;
  }
  const mark = wordAt(units, step - 1) === "," ? step - 1 : step - 2;
  if (
    wordAt(units, mark) !== "," ||
    !/^(both|all|an?|the|currently|already|,)$/.test(wordAt(units, step - 1) ?? "")
  )
    return undefined;
  const list = lists.findLast(({ to }) => to === mark);
  const closed =
    /^[,.;)]$/.test(wordAt(units, after) ?? ".") || /^(since|of|in)$/.test(wordAt(units, after) ?? "");
  return list && closed ? { parties: list.parties, rule: "stands-beside" } : undefined;
}

/** "We have been a partner since 2031": the state whose office the speaker holds. */
function ownState(text: ClausedText, subject: Subject | undefined): readonly Participant[] {
  if (subject?.rule !== "speaker-of-the-words") return [];
  const actor = subject.parties[0]?.actor;
  const office = text.clauses
    .flatMap(({ passage }) => passage.offices)
    .find(({ holder, of }) => holder?.value.actor === actor && of?.actor?.startsWith("state:"));
  return office?.of?.actor ? [{ actor: office.of.actor, name: office.of.name, kind: "state" }] : [];
}

const withOwnState = (text: ClausedText, subject: Subject | undefined): readonly Participant[] | undefined =>
  subject?.rule === "speaker-of-the-words" ? ownState(text, subject) : subject?.parties;

/** "is the obvious next candidate": the copula at most six words before the step. */
function copulaBefore(clause: Clause, step: number): number | undefined {
  for (let at = step - 1; at >= 0 && at > step - 7; at--) {
    const word = wordAt(clause.units, at);
    if (word !== undefined && COPULA.has(word)) return at;
    if (
      word === "," ||
      word === "of" ||
      word === "by" ||
      word === "from" ||
      word === "with" ||
      word === "among"
    )
      return undefined;
  }
  return undefined;
}

const stepAfter = ({ statuses }: BelongingContext, word: number, reach: number): StatusWord | undefined =>
  statuses.find(({ from }) => from >= word && from < word + reach);

// How many words before an act may say that it is only planned.
const PLAN_REACH = 8;
// Where a state stands is plain: "long named as a candidate, remained an observer".
const PLAN_REACH_STANDING = 2;

function told(
  { clause, words }: BelongingContext,
  { from, to }: { readonly from: number; readonly to: number },
  parties: readonly Participant[] | undefined,
  status: MembershipStatus,
  rule: string,
): readonly Belonging[] {
  const states = statesOf(parties);
  if (states.length === 0) return [];
  const all = clause.passage.words;
  const near = clause.lists.filter(({ parties: those }) =>
    those.some(({ actor }) => actor === states[0]!.actor),
  );
  const named = near.sort((a, b) => distance(a, all[from]!.start) - distance(b, all[from]!.start))[0];
  const start = Math.min(all[from]!.start, named?.start ?? Infinity);
  const end = Math.max(all[to - 1]!.end, named?.end ?? 0);
  const stands = /^(stands|step-)/.test(rule);
  const reach = stands ? PLAN_REACH_STANDING : PLAN_REACH;
  const before = all.slice(Math.max(0, from - reach), from);
  const planned =
    rule !== "stands-beside" &&
    status !== "applicant" &&
    status !== "candidate" &&
    phrasesIn(words.plan, before).length > 0;
  return [{ states, status, span: { start, end }, planned, rule }];
}

const distance = ({ start }: Span, position: number): number => Math.abs(start - position);

import type { Span } from "../../../text/index.ts";
import type { MembershipStage, Participant, Told } from "../../reading.ts";
import type { Clause, ClausedText, Subject } from "../clauses.ts";
import { subjectBefore } from "../clauses.ts";
import { wordAt } from "../unit.ts";
import type { PhraseMatch } from "../phrases.ts";
import type { MembershipWords, StatusWord } from "./words.ts";

/** States on (or on their way to) a step of some organisation's ladder, as one passage tells it. */
export interface Belonging {
  readonly states: readonly Participant[];
  /** The step in the words of authority/membership-words.tsv; what it is on a certain ladder is judged later. */
  readonly status: string;
  readonly stage: MembershipStage;
  readonly told: Told;
  /** The words put the step ahead. */
  readonly planned: boolean;
  /** What an applicant or candidate is to become. */
  readonly goal?: string;
  readonly span: Span;
  /** Number of the first word of the act, and after its last. */
  readonly from: number;
  readonly to: number;
  readonly rule: string;
}

/** A verb or noun that tells of belonging, with its class. */
export interface Act extends PhraseMatch {
  readonly kind: string;
}

export interface BelongingContext {
  readonly text: ClausedText;
  readonly clause: Clause;
  readonly acts: readonly Act[];
  readonly statuses: readonly StatusWord[];
  readonly words: MembershipWords;
}

/** How far a step has come, and whether that is done, to come or denied. */
export interface StageTold {
  readonly stage: MembershipStage;
  readonly told: Told;
  readonly planned: boolean;
  /** The words that tell the stage, where they are not the act's own: "decided", "was ratified". */
  readonly by?: Range;
}

/** Half-open range of word numbers. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export const statesOf = (parties: readonly Participant[] | undefined): readonly Participant[] =>
  (parties ?? []).filter(({ kind }) => kind === "state");

/** The words of a belonging, from the nearest list of its states to the end of the act. */
export function belonging(
  { clause }: BelongingContext,
  { from, to }: Range,
  parties: readonly Participant[] | undefined,
  status: string,
  how: StageTold & { readonly rule: string; readonly goal?: string },
): readonly Belonging[] {
  const states = statesOf(parties);
  if (states.length === 0) return [];
  const all = clause.passage.words;
  const near = clause.lists
    .filter(({ parties: those }) => those.some(({ actor }) => actor === states[0]!.actor))
    .sort((a, b) => distance(a, all[from]!.start) - distance(b, all[from]!.start))[0];
  const { by, ...told } = how;
  const start = Math.min(all[Math.min(from, by?.from ?? from)]!.start, near?.start ?? Infinity);
  const end = Math.max(all[Math.max(to, by?.to ?? to) - 1]!.end, near?.end ?? 0);
  return [{ ...told, states, status, span: { start, end }, from, to }];
}

const distance = ({ start }: Span, position: number): number => Math.abs(start - position);

/** The first step named within so many words from word `word`. */
export const stepAfter = (
  { statuses }: Pick<BelongingContext, "statuses">,
  word: number,
  reach: number,
): StatusWord | undefined => statuses.find(({ from }) => from >= word && from < word + reach);

/** "We have been a partner since 2031": the state whose office the speaker holds. */
export function ownState(text: ClausedText, subject: Subject | undefined): readonly Participant[] {
  if (subject?.rule !== "speaker-of-the-words") return [];
  const actor = subject.parties[0]?.actor;
  const office = text.clauses
    .flatMap(({ passage }) => passage.offices)
    .find(({ holder, of }) => holder?.value.actor === actor && of?.actor?.startsWith("state:"));
  return office?.of?.actor ? [{ actor: office.of.actor, name: office.of.name, kind: "state" }] : [];
}

export const withOwnState = (
  text: ClausedText,
  subject: Subject | undefined,
): readonly Participant[] | undefined =>
  subject?.rule === "speaker-of-the-words" ? ownState(text, subject) : subject?.parties;

// "Tarvia, a member of the League and a candidate of the Union, is": so many organisations may stand between.
const UNIONS_BETWEEN = 3;

/** Who does what the verb at unit `at` says: its subject, the speaker's own state, else a state right before the verb. */
export function doersOf({ text, clause }: BelongingContext, at: number): readonly Participant[] {
  let from = at;
  for (let back = 0; back < UNIONS_BETWEEN; back++) {
    const subject = subjectBefore(text, clause, from);
    // "Tarvia was named; the talks were suspended": nobody acts across a semicolon
    if (subject && isClosed(clause, subject.span.end, at)) break;
    const doers = statesOf(withOwnState(text, subject));
    if (doers.length > 0) return doers;
    // "Tarvia notified the Council of its intention to leave": an organisation between is not the one that leaves
    if (!subject?.parties.every(isUnion)) break;
    from = clause.lists.find(({ start }) => start === subject.span.start)?.from ?? 0;
  }
  // "a status of partner, and Tarvia became the newest": "partner, and Tarvia" is no list of those who act
  let unit = at - 1;
  while (
    /^(has|have|had|will|would|also|formally|officially|then|now|to)$/.test(wordAt(clause.units, unit) ?? "")
  )
    unit--;
  const last = clause.units[unit];
  if (last?.kind === "party" && wordAt(clause.units, unit - 1) === "and") return statesOf([last.party]);
  return followingStates(clause, at);
}

const isClosed = ({ units }: Clause, end: number, verb: number): boolean =>
  units.some((unit, at) => at < verb && unit.start >= end && unit.kind === "word" && unit.lower === ";");

/** "In seeking to join, Tarvia and Esk are": a clause in front, and those it is about right after its comma. */
function followingStates({ units, lists }: Clause, at: number): readonly Participant[] {
  const named = lists.some(({ from, parties }) => from <= at && statesOf(parties).length > 0);
  if (named || at > FRONT_REACH) return [];
  const comma = units.findIndex((unit, number) => number > at && unit.kind === "word" && unit.lower === ",");
  return comma < 0
    ? []
    : statesOf(lists.find(({ from, to }) => from <= comma + 1 && to > comma + 1)?.parties);
}

// A clause in front has its verb so many units from the beginning.
const FRONT_REACH = 4;

/** Whether the organisation stands where the object does: "joined the SCO", not "joined the talks". */
export function meetsOrganisation(clause: Clause, at: number): boolean {
  for (let unit = at; unit <= at + 4; unit++) {
    const found = clause.units[unit];
    if (found?.kind === "party")
      return isUnion(found.party) && !OF_UNION.test(wordAt(clause.units, unit + 1) ?? "");
    if (found?.kind !== "word" || NO_OBJECT.has(found.lower)) return false;
  }
  return false;
}

/** "left the EU summit", "joined the NATO mission": something of the organisation, not the organisation. */
const OF_UNION =
  /^(summit|summits|meeting|meetings|talks|conference|session|headquarters|mission|missions|office|building|delegation|market|mechanism|patrol|exercise|exercises|force|forces|leaders|ministers|officials|programme|program|operation|'s)$/;

const NO_OBJECT = new Set(["with", "in", "on", "forces", "hands", "talks", ",", ".", ";", "and"]);

export const isUnion = ({ kind }: Participant): boolean => kind === "organisation" || kind === "body";

/** The list of parties that owns what stands at unit `at`: "Tarvia’s accession". */
export function ownersBefore({ units, lists }: Clause, at: number): readonly Participant[] | undefined {
  const mark = at - 1;
  if (wordAt(units, mark) !== "'s" && wordAt(units, mark) !== "’" && wordAt(units, mark) !== "'")
    return undefined;
  return lists.findLast(({ to }) => to === mark)?.parties;
}

import { isPartialDate } from "../../../text/index.ts";
import type { DateFinding, Named, Participant } from "../../reading.ts";
import type { Candidate } from "./told.ts";
import { recalls } from "./judges.ts";

/** Candidates that tell of one meeting, in text order. */
export type Group = [Candidate, ...Candidate[]];

// A meeting told again is sought among the last so many meetings of the text.
const REACH = 40;

/** Puts what tells of the same meeting together. */
export function joinMeetings(candidates: readonly Candidate[]): readonly Group[] {
  const groups: Group[] = [];
  for (const candidate of candidates) {
    const known = groups.slice(-REACH).find((group) => {
      const accounts = representatives(group);
      return (
        accounts.some((other) => isSame(other, candidate)) &&
        accounts.every((other) => isCompatible(other, candidate))
      );
    });
    if (recalls(candidate)) recall(groups, candidate);
    else if (known) known.push(candidate);
    else if (candidate.refersBack && candidate.attended) attach(groups, candidate);
    else groups.push([candidate]);
  }
  return groups;
}

/** The first and the last accounts of a meeting: what a further one is held against. */
const representatives = (group: Group): readonly Candidate[] =>
  group.length <= 8 ? group : [...group.slice(0, 4), ...group.slice(-4)];

// "The lunch lasted an hour" looks back over so many sentences.
const RECALL_REACH = 4;

/** "The lunch, on 28 November, was ...": what the last meeting of that kind did not tell. */
function recall(groups: readonly Group[], candidate: Candidate): void {
  const sentence = candidate.clause.passage.index;
  const meant = groups
    .slice(-REACH)
    .findLast(([first]) => first.trigger.kind !== "pose" && kindOf(first) === kindOf(candidate));
  if (!meant || sentence - meant.at(-1)!.clause.passage.index > RECALL_REACH) return;
  if (meant.every((other) => isCompatible(other, candidate))) meant.push(candidate);
}

/** "X also attended the summit": the last meeting told of that kind is meant, else one that the text takes for known. */
function attach(groups: Group[], candidate: Candidate): void {
  const alike = groups.filter(([first]) => kindOf(first) === kindOf(candidate));
  const meant =
    alike.findLast(([first]) => first.organisation !== undefined) ??
    alike.findLast(([first]) => first.format === candidate.format);
  if (meant) meant.push(candidate);
  else groups.push([candidate]);
}

/** Positive ground that two candidates tell of one meeting. */
function isSame(a: Candidate, b: Candidate): boolean {
  if (a.clause === b.clause && a.span.start < b.span.end && b.span.start < a.span.end && sharesTwo(a, b))
    return true;
  if (a.body !== undefined || b.body !== undefined) return sameBody(a, b);
  return sharesTwo(a, b) && !isAside(a, b) && !isAside(b, a);
}

/** "X, Y and Z were at the table. On the sidelines, X met Y": the two met apart from the others. */
const isAside = (two: Candidate, others: Candidate): boolean =>
  two.participants.length === 2 && others.participants.length > 2 && SIDELINES.test(two.setting ?? "");

const SIDELINES = /^(sidelines|margins|fringes)\b/;

function sameBody(a: Candidate, b: Candidate): boolean {
  if (a.body === undefined || b.body === undefined) return false;
  if (a.body === b.body || (a.level !== undefined && a.level === b.level)) return true;
  if (isRankOf(a, b) || isRankOf(b, a)) return true;
  // "the SCO summit", "the SCO Heads of State Summit"
  return a.organisation?.actor === b.organisation?.actor && isSummit(a) && isSummit(b);
}

/** "the SCO ministerial meeting" may be that of its foreign ministers. */
const isRankOf = (a: Candidate, b: Candidate): boolean =>
  a.level === "ministers" &&
  b.level?.endsWith(" ministers") === true &&
  a.body!.split(" ")[0] === b.body!.split(" ")[0];

const isSummit = ({ format, level }: Candidate): boolean =>
  level === undefined ? format === "summit" : /^(heads|leaders|presidents|prime)/.test(level);

/** The same two (or more) met; a group that one account describes more fully may be larger. */
function sharesTwo(a: Candidate, b: Candidate): boolean {
  const [small, large] = [a.participants, b.participants].sort((x, y) => x.length - y.length) as [
    readonly Participant[],
    readonly Participant[],
  ];
  // "his press conference", told of again
  if (a.format === "press" && b.format === "press" && small.length === 1)
    return large.some((other) => sameParty(small[0]!, other));
  return (
    small.length >= 2 &&
    large.length <= small.length + 1 &&
    small.every((party) => large.some((other) => sameParty(party, other)))
  );
}

const sameParty = (a: Participant, b: Participant): boolean =>
  a.actor !== null && a.actor === b.actor ? true : a.actor === null ? a.name === b.name : sameFamily(a, b);

/** A headline has "Morvan" where the text has "Ilyas Morvan", and nothing may have told that they are one. */
function sameFamily(a: Participant, b: Participant): boolean {
  if (a.kind !== "person" || b.kind !== "person") return false;
  const [x, y] = [a.name.split(" "), b.name.split(" ")];
  return (x.length === 1 || y.length === 1) && x.at(-1) === y.at(-1);
}

function isCompatible(a: Candidate, b: Candidate): boolean {
  return sameKind(a, b) && sameTime(a, b) && samePlace(a.place, b.place);
}

/** A visit, a press conference and a call are told apart from each other and from what else is a meeting. */
const sameKind = (a: Candidate, b: Candidate): boolean =>
  kindOf(a) === kindOf(b) || (isPhone(a) && hasSpoken(b)) || (isPhone(b) && hasSpoken(a));

/** A headline has "Call with ...", the text "spoke today with ..."; on the phone they "discussed the truce". */
const isPhone = ({ format }: Candidate): boolean => format === "phone";
const hasSpoken = ({ format, trigger, date, pronominal }: Candidate): boolean =>
  format === "contact" &&
  (trigger.kind === "discuss" || (trigger.kind === "verb" && (date !== undefined || pronominal)));
const kindOf = ({ format }: Candidate): string =>
  format === "visit" || format === "press" || format === "phone" ? format : "meeting";

const FUTURE = new Set(["announced", "possible"]);
const PAST = new Set(["held", "ongoing"]);

function sameTime(a: Candidate, b: Candidate): boolean {
  if (a.status === "denied" || b.status === "denied") return a.status === b.status;
  if (a.date && b.date) return sameDay(a.date, b.date);
  return !(FUTURE.has(a.status) && PAST.has(b.status)) && !(PAST.has(a.status) && FUTURE.has(b.status));
}

/** Days that are both known must agree; "Thursday" may be any of them. */
function sameDay({ value: a }: DateFinding, { value: b }: DateFinding): boolean {
  if (!isPartialDate(a) || !isPartialDate(b)) return true;
  return a.startsWith(b) || b.startsWith(a);
}

function samePlace(a: Named | undefined, b: Named | undefined): boolean {
  if (!a || !b) return true;
  const [x, y] = [a.name.toLowerCase(), b.name.toLowerCase()];
  return x.includes(y) || y.includes(x);
}

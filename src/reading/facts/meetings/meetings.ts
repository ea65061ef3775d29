import type { PartialDate, Span } from "../../../text/index.ts";
import type { Authorities } from "../../authorities.ts";
import type { VoicedDocument } from "../../layers.ts";
import type { MeetingFormat, MeetingStatus, Participant, ReadMeeting, ReadStatement } from "../../reading.ts";
import type { ClausedText } from "../clauses.ts";
import { clausesOf } from "../clauses.ts";
import { evidenceOf } from "../evidence.ts";
import { distinctParties } from "../lists.ts";
import type { Candidate } from "./told.ts";
import { hostOrganisation, meetingCandidates } from "./candidates.ts";
import { inheritDates, inheritPlaces, inheritThere, joinPictures, joinTrips } from "./context.ts";
import { datedAhead } from "./ahead.ts";
import { joinGoals } from "./goals.ts";
import { documentMeetings, withDocumentMeetings } from "./documents.ts";
import type { Outcome } from "./outcomes.ts";
import { outcomesOf } from "./outcomes.ts";
import { MEETING_JUDGES, countsSides } from "./judges.ts";
import type { Group } from "./joins.ts";
import { partsKept } from "./parts.ts";
import { readSchedule } from "./schedule.ts";
import { joinMeetings } from "./joins.ts";
import { titleTells, withTitlePlace, withTitleSession } from "./titles.ts";

/**
 * Who met (or is to meet, or did not meet) whom. One entry for each meeting the text tells of, however often it
 * does; none without a trigger in the text and those who meet, a body that meets, or an occasion with its place.
 * `title`: where it does not stand in the text.
 */
export function findMeetings(
  document: VoicedDocument,
  statements: readonly ReadStatement[],
  authorities: Authorities,
  published?: PartialDate,
  title?: VoicedDocument,
): readonly ReadMeeting[] {
  const text = clausesOf(document, statements, authorities);
  const candidates = joinGoals(meetingCandidates(text, authorities))
    .filter((candidate) => MEETING_JUDGES.every((judge) => judge(candidate)))
    .map((candidate) => datedAhead(candidate, published));
  const joined = joinTrips(joinPictures(candidates));
  const dated = inheritDates(inheritPlaces(inheritThere(joined, text.clauses)), text.clauses);
  const placed = readSchedule(dated, text);
  const titled = title ? titleTells(title, authorities) : {};
  const groups = withTitleSession(joinMeetings(placed), titled);
  const outcomes = outcomesOf(groups, text, authorities);
  const told = groups.map((group, number) => {
    const meeting = meetingOf(text, group, `m${number + 1}`, authorities);
    return asOf(unlessDenied(withOutcome(meeting, outcomes.get(group)), statements), published);
  });
  const witnessed = documentMeetings(document, text, authorities, published);
  return withTitlePlace(withDocumentMeetings(told, witnessed), titled, document);
}

/** "The Council meets in Oru on 18 November", read on the 11th: what is told in the present is still to come. */
function asOf(meeting: ReadMeeting, published: PartialDate | undefined): ReadMeeting {
  const day = meeting.date?.value.slice(0, 10) ?? "";
  const known = /^\d{4}-\d\d-\d\d$/.test(day) && published?.length === 10;
  const ahead = known && day > published;
  if (known && day < published && meeting.status === "announced" && isTripTold(meeting))
    return { ...meeting, status: "held" };
  return ahead && /^(held|ongoing)$/.test(meeting.status) ? { ...meeting, status: "announced" } : meeting;
}

/** "On Monday X flew to Oru to meet Y", read on Friday: whoever went there for it met, as far as the source tells. */
const isTripTold = ({ evidence: [first] }: ReadMeeting): boolean =>
  TRIP.test(first!.exact) && !STILL.test(first!.exact);

const TRIP = /\b(?:flew|came|went|drove|rode|sailed|\p{L}{3,}ed) to \p{Lu}[^.;:]{0,60} to (?:meet|see)\b/u;
const STILL =
  /\b(?:will|due|expected|set|scheduled|planned|plans|agreed|invited|wanted|hoped|intended|vowed|refused|failed|was to|were to)\b/;

/** "She denied that X had met Y": whoever denies a statement denies the meeting that it begins with. */
function unlessDenied(meeting: ReadMeeting, statements: readonly ReadStatement[]): ReadMeeting {
  if (meeting.status !== "held" || !meeting.rule.startsWith("verb-")) return meeting;
  const told = statements.find(({ id }) => id === meeting.claimedBy);
  const first = told?.content[0]?.start ?? Infinity;
  const begins = Math.abs(meeting.evidence[0]!.start - first) <= OPENING;
  return told?.mood === "denied" && begins ? { ...meeting, status: "denied" } : meeting;
}

// "that envoy Ilyas Morvan had met": the meeting is told so near the head of what is denied.
const OPENING = 60;

function withOutcome(meeting: ReadMeeting, outcome: Outcome | undefined): ReadMeeting {
  if (!outcome) return meeting;
  const { documents, attending, attendance, figures } = outcome;
  const further = attending.filter(({ name }) => meeting.participants.every((who) => who.name !== name));
  return {
    ...meeting,
    participants: [...meeting.participants, ...further],
    ...(documents.length > 0 && { documents }),
    ...(attendance && { attendance }),
    ...(figures.length > 0 && { figures }),
  };
}

function meetingOf(text: ClausedText, group: Group, id: string, authorities: Authorities): ReadMeeting {
  const [first] = group;
  const participants = partsKept(
    participantsOf(group, authorities),
    group.flatMap((one) => one.participants),
  );
  // Where not all passages fit, those that name the most parties come first.
  const fullest = [...group].sort(
    (a, b) => persons(b) - persons(a) || b.participants.length - a.participants.length,
  );
  const evidence = evidenceOf(
    text.text,
    fullest.map(({ span }) => span),
  );
  const told = <K extends keyof Candidate>(key: K): Candidate[K] | undefined =>
    group.find((one) => one[key] !== undefined)?.[key];
  const [level, body, setting, ordinal, place, date] = [
    told("level"),
    told("body"),
    told("setting"),
    told("ordinal"),
    told("place"),
    dateOf(group),
  ];
  return {
    id,
    participants,
    format: formatOf(group, participants),
    ...(level !== undefined && { level }),
    ...(body !== undefined && { body }),
    ...(setting !== undefined && { setting }),
    ...(ordinal && { ordinal }),
    ...(place && { place }),
    ...(date && { date }),
    status: statusOf(group),
    claimedBy: voiceOf(text, evidence),
    evidence,
    rule: first.rule,
  };
}

/** Of several voices in a transcript the one that tells of it most often, else the first; a source that tells itself needs none. */
function voiceOf({ voiceAt }: ClausedText, evidence: readonly Span[]): string | null {
  const voices = evidence.map(voiceAt);
  if (voices[0] === null || voices[0] === undefined) return null;
  const named = voices.filter((voice) => voice !== null);
  const bySpeaker = [...Map.groupBy(named, ({ speaker }) => speaker.actor ?? speaker.name).values()];
  return bySpeaker.toSorted((a, b) => b.length - a.length)[0]![0]!.id;
}

const persons = ({ participants }: Candidate): number =>
  participants.filter(({ kind }) => kind === "person").length;

// A body of whose members so few are named met with the others too.
const FEW = 3;

/** All who are named in any account; with them the group of a body's ministers where few of them are. */
function participantsOf(group: Group, authorities: Authorities): readonly Participant[] {
  const ranked = group.find(({ level, organisation }) => level !== undefined && organisation !== undefined);
  const told = group.flatMap(({ participants }) => participants);
  // "leaders gathered for the SCO summit": those leaders are the organisation's.
  const known = ranked ? told.filter(({ actor, name }) => actor !== null || name !== ranked.level) : told;
  const named = withoutDoubles(distinctParties(known), group);
  // "the SCO summit, chaired by X": he and those whom he chaired
  const chaired = named.every(({ part }) => part === "chair");
  if (!ranked) return chaired ? [...hostOf(group, authorities), ...named] : named;
  if (named.length >= FEW) return named;
  const host = hostOrganisation(ranked, authorities);
  const name = host === undefined ? (ranked.body ?? ranked.level!) : `${host} ${ranked.level}`;
  return named.some((party) => party.name === name)
    ? named
    : [...named, { actor: null, name, kind: "group" }];
}

/** "the summit of the BRICS": where nobody is named, the organisation meets. */
function hostOf(group: Group, authorities: Authorities): readonly Participant[] {
  const [host] = group.flatMap(({ organisation }) => organisation ?? []);
  if (!host || host.kind === "body") return [];
  const name = group.map((one) => hostOrganisation(one, authorities)).find((short) => short !== undefined);
  return [{ ...host, name: name ?? host.name }];
}

/** "foreign ministers from Tarvia and Esk" are those whom a caption names: the ministers stay, their states go. */
function withoutDoubles(parties: readonly Participant[], group: Group): readonly Participant[] {
  const levels = new Set(group.filter(({ organisation }) => organisation).map(({ level }) => level));
  const named = parties.filter(({ kind }) => kind === "person");
  const full = new Set(
    named.map(({ name }) => name.split(" ")).flatMap((words) => (words.length > 1 ? words.at(-1)! : [])),
  );
  if (named.some(({ name }) => full.has(name)))
    return withoutDoubles(
      parties.filter(({ kind, name }) => kind !== "person" || !full.has(name)),
      group,
    );
  const states = parties.filter(
    ({ kind, role }) => kind === "state" && role !== undefined && levels.has(role),
  );
  return named.length >= states.length ? parties.filter((party) => !states.includes(party)) : parties;
}

/** The fixed day where one account has it, else the first date told. */
const dateOf = (group: Group): Candidate["date"] =>
  group.find(({ date }) => date && /^\d{4}-\d\d-\d\d/.test(date.value))?.date ??
  group.find(({ date }) => date)?.date;

function statusOf(group: Group): MeetingStatus {
  const told = group.map(({ status }) => status).filter((status) => status !== "unreal");
  const order: readonly MeetingStatus[] = ["denied", "cancelled", "ongoing", "announced", "possible", "held"];
  return order.find((status) => told.includes(status)) ?? "held";
}

function formatOf(group: Group, participants: readonly Participant[]): MeetingFormat {
  const stated = group.find(({ format }) => format !== null && format !== "contact")?.format;
  if (stated) return stated;
  if (group.some(({ organisation, level }) => organisation !== undefined && level !== undefined))
    return "council";
  if (group.some(({ organisation }) => organisation?.kind === "body")) return "council";
  const sided = group.flatMap(({ modifiers }) => modifiers).find(countsSides);
  if (sided !== undefined && sided !== "bilateral") return "multilateral";
  if (participants.length > 2) return "multilateral";
  // "X and Y shake hands, then talk": where one account has them meet, they did more than speak.
  const met = group.some(({ format }) => format === null);
  if (participants.length === 2 || sided === "bilateral")
    return met ? "bilateral" : (group[0].format ?? "bilateral");
  return group[0].format ?? "contact";
}

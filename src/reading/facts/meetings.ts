import type { Authorities } from "../authorities.ts";
import type { VoicedDocument } from "../layers.ts";
import type { MeetingFormat, MeetingStatus, Participant, ReadMeeting, ReadStatement } from "../reading.ts";
import type { ClausedText } from "./clauses.ts";
import { clausesOf } from "./clauses.ts";
import { evidenceOf } from "./evidence.ts";
import type { Candidate } from "./meeting-candidates.ts";
import { hostOrganisation, meetingCandidates } from "./meeting-candidates.ts";
import { inheritDates, inheritPlaces } from "./meeting-context.ts";
import { MEETING_JUDGES, countsSides } from "./meeting-judges.ts";
import type { Group } from "./meeting-joins.ts";
import { joinMeetings } from "./meeting-joins.ts";

/**
 * Who met (or is to meet, or did not meet) whom. One entry for each meeting the text tells of, however often it
 * does; none without a trigger in the text and those who meet, a body that meets, or an occasion with its place.
 */
export function findMeetings(
  document: VoicedDocument,
  statements: readonly ReadStatement[],
  authorities: Authorities,
): readonly ReadMeeting[] {
  const text = clausesOf(document, statements, authorities);
  const candidates = meetingCandidates(text, authorities).filter((candidate) =>
    MEETING_JUDGES.every((judge) => judge(candidate)),
  );
  return joinMeetings(inheritDates(inheritPlaces(candidates), text.clauses)).map((group, number) =>
    meetingOf(text, group, `m${number + 1}`, authorities),
  );
}

function meetingOf(text: ClausedText, group: Group, id: string, authorities: Authorities): ReadMeeting {
  const [first] = group;
  const participants = participantsOf(group, authorities);
  const evidence = evidenceOf(
    text.text,
    group.map(({ span }) => span),
  );
  const told = <K extends keyof Candidate>(key: K): Candidate[K] | undefined =>
    group.find((one) => one[key] !== undefined)?.[key];
  const [level, body, setting, place, date] = [
    told("level"),
    told("body"),
    told("setting"),
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
    ...(place && { place }),
    ...(date && { date }),
    status: statusOf(group),
    claimedBy: text.voiceAt(evidence[0]!)?.id ?? null,
    evidence,
    rule: first.rule,
  };
}

/** All who are named in any account; the group of a body's ministers where nobody is. */
function participantsOf(group: Group, authorities: Authorities): readonly Participant[] {
  const seen = new Map<string, Participant>();
  for (const { participants } of group) {
    for (const party of participants)
      if (!seen.has(party.actor ?? party.name)) seen.set(party.actor ?? party.name, party);
  }
  if (seen.size > 0) return [...seen.values()];
  const ranked = group.find(({ level, organisation }) => level !== undefined && organisation !== undefined);
  if (!ranked) return [];
  const name = `${hostOrganisation(ranked, authorities) ?? ranked.organisation!.name} ${ranked.level}`;
  return [{ actor: null, name, kind: "group" }];
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
  if (participants.length === 2 || sided === "bilateral") return group[0].format ?? "bilateral";
  return group[0].format ?? "contact";
}

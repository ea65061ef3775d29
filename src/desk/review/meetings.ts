import { familyOf } from "../../register/index.ts";
import { shortDayWords } from "../../text/index.ts";
import type { Doubt } from "./doubt.ts";
import { doubtId } from "./doubt.ts";
import type { Of } from "./pairs.ts";
import { claimOf, daysOfEntry, pairKey, pairsOf, placesOf, within } from "./pairs.ts";

type Meeting = Of<"meeting">;

/** Days apart at most for two meetings of the same people to be perhaps one. */
const NEAR = 5;
/** Participants by whom a meeting is looked up, and meetings of one pair that are compared. */
const PARTICIPANTS = 8;
const NEIGHBOURS = 12;

/** Meetings that the register keeps apart though the same two took part and the days are near each other. */
export function doubtfulMeetings(meetings: readonly Meeting[]): Doubt[] {
  const seen = new Set<string>();
  return [...byParties(meetings).values()].flatMap((group) =>
    group.flatMap((meeting, i) =>
      group.slice(i + 1, i + 1 + NEIGHBOURS).flatMap((other): Doubt[] => {
        const key = pairKey(meeting.id, other.id);
        if (seen.has(key) || !perhapsOne(meeting, other)) return [];
        seen.add(key);
        return [doubtOf(meeting, other)];
      }),
    ),
  );
}

/** Meetings by each two of those who took part, in the order of days. */
function byParties(meetings: readonly Meeting[]): Map<string, Meeting[]> {
  const groups = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    for (const [a, b] of pairsOf(partiesOf(meeting), PARTICIPANTS)) {
      const key = pairKey(a, b);
      const group = groups.get(key);
      if (group) group.push(meeting);
      else groups.set(key, [meeting]);
    }
  }
  const dayOf = (meeting: Meeting): string => daysOfEntry(meeting)?.first ?? "9999";
  for (const group of groups.values()) group.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  return groups;
}

const partiesOf = ({ participants, body }: Meeting): string[] => [
  ...new Set([...participants.map(({ actor, name }) => familyOf(actor ?? name)), ...(body ? [body] : [])]),
];

/** Share of all who are named that both name: bilateral talks on the margins are not the council, though two sat in both. */
const SHARED = 0.5;

function sharedParties(a: Meeting, b: Meeting): number {
  const [one, other] = [partiesOf(a), partiesOf(b)];
  const both = one.filter((party) => other.includes(party)).length;
  return both / (one.length + other.length - both);
}

/** The same source tells two meetings apart where it gives both a day; else near days are enough to ask. */
function perhapsOne(a: Meeting, b: Meeting): boolean {
  if (sharedParties(a, b) < SHARED) return false;
  const [daysA, daysB] = [daysOfEntry(a), daysOfEntry(b)];
  if (!daysA || !daysB || !within(daysA, daysB, NEAR)) return false;
  const sources = new Set(a.accounts.map(({ from }) => from.source));
  const together = b.accounts.some(({ from }) => sources.has(from.source));
  const apart = daysA.last < daysB.first || daysB.last < daysA.first;
  return !(together && apart && a.date && b.date);
}

function doubtOf(a: Meeting, b: Meeting): Doubt {
  const subject = { claims: [claimOf(a), claimOf(b)] as const };
  const shared = partiesOf(a).filter((party) => partiesOf(b).includes(party));
  const sameDay = a.date !== undefined && a.date.value === b.date?.value;
  return {
    id: doubtId("meetings", subject),
    kind: "meetings",
    subject,
    places: [placesOf(a), placesOf(b)],
    title: `${namesOf(a)} · ${[a, b].map(dayOf).join(" / ")}`,
    rule: sameDay ? "same-people-same-day" : "same-people-near-days",
    changes: ["the count of meetings", "who met whom", ...briefsOf(a)],
    impact:
      60 +
      4 * Math.min(4, shared.length) +
      (sameDay ? 8 : 0) +
      Math.min(8, a.accounts.length + b.accounts.length),
  };
}

const dayOf = ({ date }: Meeting): string => (date ? shortDayWords(date.value) : "no day");

function namesOf({ participants, body, label }: Meeting): string {
  const names = participants.slice(0, 2).map(({ name }) => name);
  const more = participants.length - names.length;
  if (names.length === 0) return body ?? label;
  return `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

const briefsOf = ({ participants }: Meeting): string[] => {
  const persons = participants.filter(({ actor }) => actor?.startsWith("person:")).slice(0, 2);
  return persons.length > 0 ? [`the briefs on ${persons.map(({ name }) => name).join(" and ")}`] : [];
};

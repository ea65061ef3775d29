import { byCodeUnits, dayWords, isPartialDate } from "../text/index.ts";
import { areNamesakes, meetingPointOf, nameOf } from "./actor-keys.ts";
import { accountsOf, differ, mostGiven } from "./accounts.ts";
import type { ClaimOf, MeetingEntry, MeetingSays } from "./entry.ts";
import { attendanceDifferences, meetingDifferences, placesDiffer } from "./differences/index.ts";
import { entryId } from "./ids.ts";
import type { MeetingAccount } from "./meetings/agree.ts";
import { groupMeetings } from "./meetings/groups.ts";
import type { Pairs } from "./rulings.ts";
import { wordsOf } from "./words.ts";

/** The meetings at one key, each with every account of it. */
export const reconcileMeetings = (
  claims: readonly ClaimOf<"meeting">[],
  pairs: Pairs,
): readonly MeetingEntry[] => {
  const entries = groupMeetings(
    claims.map((claim) => claim.account),
    pairs,
  ).map((group) => meetingEntry(claims[0]!.key, group));
  const between = attendanceDifferences(entries);
  return entries.map((entry) => {
    const further = between.get(entry);
    return further ? { ...entry, differences: [...entry.differences, ...further] } : entry;
  });
};

/** The meeting that some accounts, one at least, tell of. */
export function meetingEntry(key: string, group: readonly MeetingAccount[]): MeetingEntry {
  const accounts = accountsOf(group);
  const says = accounts.map((account) => account.says);
  const participants = participantsOf(says);
  const date = says.map((said) => said.date).sort(preciseFirst)[0];
  const format = mostGiven(says.map((said) => said.format)) as MeetingSays["format"];
  const place = mostGiven(says.map((said) => said.place?.name));
  const status = latestStatus(says);
  const names = participants.map((who) => who.name);
  return {
    id: entryId("mt", key, date?.value ?? "", names.join("|"), place ?? "", format),
    kind: "meeting",
    label: [
      names.length > 0 ? names.join(", ") : (says[0]!.body ?? format),
      place,
      date && dayWords(date.value),
    ]
      .filter(Boolean)
      .join(" · "),
    differs: differences(says),
    differences: meetingDifferences(accounts),
    participants,
    format,
    status,
    ...optional("body", mostGiven(says.map((said) => said.body))),
    ...optional("level", mostGiven(says.map((said) => said.level))),
    ...optional("setting", mostGiven(says.map((said) => said.setting))),
    ...optional("ordinal", mostGiven(says.map((said) => said.ordinal?.exact))),
    ...optional("place", place),
    ...(date && { date }),
    accounts,
  };
}

const optional = <K extends string>(name: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined ? {} : ({ [name]: value } as Record<K, string>);

function preciseFirst(a: MeetingSays["date"], b: MeetingSays["date"]): number {
  const rank = (date: MeetingSays["date"]): number =>
    date === undefined
      ? 0
      : isPartialDate(date.value)
        ? date.value.length + (date.basis === "stated" ? 1 : 0)
        : 1;
  return rank(b) - rank(a) || byCodeUnits(a?.value ?? "", b?.value ?? "");
}

/** Everyone some account names, each once, persons before the states they speak for in the order first named. */
function participantsOf(says: readonly MeetingSays[]): MeetingSays["participants"] {
  const seen: MeetingSays["participants"][number][] = [];
  for (const { participants } of says) {
    for (const who of participants) {
      const known = seen.findIndex((other) => mayBeOne(who, other, participants));
      if (known < 0) seen.push(who);
      else seen[known] = fuller(seen[known]!, who);
    }
  }
  return seen.filter((who) => !seen.some((other) => isSaidBetter(who, other)));
}

/** "SCO ministers" beside "SCO foreign ministers", and "participants" beside anybody named. */
function isSaidBetter(who: Participant, other: Participant): boolean {
  if (who === other || who.kind !== "group" || who.actor !== null || who.role !== undefined) return false;
  const [words, more] = [wordsOf(who.name), wordsOf(other.name)];
  if (words.length === 1 && who.name === who.name.toLowerCase())
    return other.name !== who.name && more.length > 1;
  return other.kind === "group" && more.length > words.length && words.every((word) => more.includes(word));
}

type Participant = MeetingSays["participants"][number];

/** The longer name, with the part that either account gives it. */
function fuller(a: Participant, b: Participant): Participant {
  const part = a.part ?? b.part;
  return { ...(b.name.length > a.name.length ? b : a), ...(part !== undefined && { part }) };
}

/** "Lavrov" and "Sergey Lavrov"; not two of one family whom one account names beside each other or sources put in two states. */
function mayBeOne(who: Participant, other: Participant, beside: readonly Participant[]): boolean {
  if (who.actor === null || other.actor === null)
    return (who.actor ?? who.name) === (other.actor ?? other.name);
  if (who.actor === other.actor) return true;
  if (meetingPointOf(who.actor) !== meetingPointOf(other.actor)) return false;
  return !areNamesakes(who.actor, other.actor) && !beside.some(({ actor }) => actor === other.actor);
}

/** How far the meeting got, by the accounts: one that reports it as held outweighs an announcement. */
function latestStatus(says: readonly MeetingSays[]): MeetingSays["status"] {
  const order: MeetingSays["status"][] = ["denied", "cancelled", "held", "ongoing", "announced", "possible"];
  return order.find((status) => says.some((said) => said.status === status))!;
}

/** A "contact" is a meeting of which no more is told: it differs from none. */
function differences(says: readonly MeetingSays[]): string[] {
  const participants = (said: MeetingSays): string =>
    said.participants
      .map((who) => (who.actor === null ? who.name : nameOf(who.actor)))
      .sort(byCodeUnits)
      .join("|");
  return [
    ...(differ(says.map((said) => said.date?.value)) ? ["date"] : []),
    ...(placesDiffer(says.flatMap((said) => said.place ?? [])) ? ["place"] : []),
    ...(differ(says.map(participants)) ? ["participants"] : []),
    ...(differ(says.map((said) => said.status)) ? ["status"] : []),
    ...(differ(says.map(({ format }) => (format === "contact" ? undefined : format))) ? ["format"] : []),
    ...(differ(says.map(({ ordinal }) => ordinal && String(ordinal.number))) ? ["ordinal"] : []),
  ];
}

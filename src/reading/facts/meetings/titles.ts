import type { Authorities } from "../../authorities.ts";
import { items, perAuthorities } from "../../authorities.ts";
import type { VoicedDocument } from "../../layers.ts";
import type { MeetingFormat, ReadMeeting } from "../../reading.ts";
import type { ClausedText } from "../clauses.ts";
import { clausesOf } from "../clauses.ts";
import { meetingCandidates } from "./candidates.ts";
import type { Group } from "./joins.ts";
import type { Candidate } from "./told.ts";
import { meetingWords, triggersIn } from "./words.ts";

/**
 * What a title that does not stand in the text tells: the session that the text only calls "the meeting", and a place
 * of its own. It has no place in the text, so it adds to what the text tells and is no evidence by itself.
 */
export interface TitleTells {
  readonly session?: Candidate;
  readonly place?: string;
}

export function titleTells(title: VoicedDocument, authorities: Authorities): TitleTells {
  const text = clausesOf(title, [], authorities);
  const session = meetingCandidates(text, authorities).find(
    ({ body, level }) => body !== undefined && level !== undefined,
  );
  const place = placeOfMeeting(text, authorities);
  return { ...(session && { session }), ...(place !== undefined && { place }) };
}

/** "at Shanghai Meeting": a place of the tables right before the noun; titles in capitals tell names from words no other way. */
function placeOfMeeting({ clauses }: ClausedText, authorities: Authorities): string | undefined {
  const places = placeNames(authorities);
  for (const { passage } of clauses) {
    for (const { from, kind, format } of triggersIn(passage, meetingWords(authorities))) {
      if (kind !== "noun" || isOther(format) || from === 0) continue;
      const name = [2, 1]
        .filter((words) => from >= words)
        .map((words) =>
          passage.words
            .slice(from - words, from)
            .map(({ text }) => text)
            .join(" "),
        )
        .find((words) => places.has(words));
      if (name !== undefined) return name;
    }
  }
  return undefined;
}

const placeNames = perAuthorities(
  ({ places = [] }: Authorities): ReadonlySet<string> =>
    new Set(places.flatMap((row) => [row["name"]!, ...items(row["aliases"])])),
);

const isOther = (format: MeetingFormat | null): boolean =>
  format === "press" || format === "phone" || format === "visit";

/** "X chaired the meeting", under the title "Meeting of the Council of Ministers": that meeting, where the text names none. */
export function withTitleSession(groups: readonly Group[], { session }: TitleTells): readonly Group[] {
  const meant = groups.find((group) =>
    group.every(({ refersBack, format }) => refersBack && !isOther(format)),
  );
  if (!session || !meant || groups.some((group) => group.some(({ body }) => body !== undefined)))
    return groups;
  const { organisation, body, level } = session;
  const told = meant.map((one) => ({
    ...one,
    ...(organisation && { organisation }),
    ...(body !== undefined && { body }),
    ...(level !== undefined && { level }),
    rule: "meeting-of-the-title",
  })) as unknown as Group;
  return groups.map((group) => (group === meant ? told : group));
}

/** "Shanghai Meeting": the place that the title gives to the meeting the text tells of first, where the text has another or none. */
export function withTitlePlace(
  meetings: readonly ReadMeeting[],
  { place }: TitleTells,
  { mentions }: VoicedDocument,
): readonly ReadMeeting[] {
  const meant = meetings.find(({ format, participants }) => !isOther(format) && participants.length > 1);
  if (place === undefined || !meant || meant.place?.name.includes(place)) return meetings;
  const named = mentions.find(({ type, name }) => type === "organisation" && name.startsWith(`${place} `));
  const titlePlace = { name: place, ...(named && { organisation: named.name }) };
  return meetings.map((meeting) => (meeting === meant ? { ...meeting, titlePlace } : meeting));
}

import type { Anchor } from "../text/index.ts";
import { byCodeUnits } from "../text/index.ts";
import type { Participant, ReadMeeting } from "../reading/index.ts";
import { account } from "./accounts.ts";
import { meetingPointOf } from "./actor-keys.ts";
import type { Context } from "./claim-context.ts";
import { anchorsAt, slug, voiceOf } from "./claim-context.ts";
import type { Claim, MeetingSays } from "./entry.ts";
import { bodyKey } from "./meetings/bodies.ts";
import { sketchAt } from "./meetings/sketch.ts";
import { topicsOf } from "./meetings/topics.ts";
import { wordsOf } from "./words.ts";

/** Meetings under the body, the people or the place where their accounts meet. */
export function meetingClaims(context: Context): Claim[] {
  const about = topicsOf(context.reading);
  return context.reading.meetings.flatMap((meeting) => {
    const anchors = anchorsAt(context, meeting.evidence);
    if (!anchors) return [];
    const { id: _id, evidence: _evidence, claimedBy, ...told } = meeting;
    const placed = withScene(context, withSketch(context, told, anchors[0]));
    const says = meeting === about?.meeting ? { ...placed, topics: about.topics } : placed;
    const voice = voiceOf(context, claimedBy);
    return [
      {
        kind: "meeting",
        key: meetingKey(context, meeting),
        account: account(context.from, anchors, voice, says),
      },
    ] satisfies Claim[];
  });
}

/** "Today" falls with the date of the page, which may be that of a reprint. */
function withSketch({ reading }: Context, says: MeetingSays, { start }: Anchor): MeetingSays {
  if (says.date?.basis !== "inferred" || !says.date.rule.endsWith("publication")) return says;
  return { ...says, sketch: sketchAt(reading.text, start) };
}

/** More places than these are no scene: the source goes round the world. */
const SCENE_PLACES = 3;

/** "Talks between the two began", in a report on a visit to Goa on 4 May: what else a source tells places it. */
function withScene({ reading, from }: Context, says: MeetingSays): MeetingSays {
  if (says.date || says.place || from.published !== undefined) return says;
  const places = new Set(
    reading.meetings.flatMap(({ place }) => (place ? wordsOf(place.name).join(" ") : [])),
  );
  const days = reading.meetings.flatMap(({ date }) => /^XXXX-\d{2}-\d{2}/.exec(date?.value ?? "")?.[0] ?? []);
  if (places.size === 0 || places.size > SCENE_PLACES) return says;
  return { ...says, scene: [...places, ...new Set(days)].sort(byCodeUnits) };
}

/**
 * Where a meeting meets others: a session of a body at that body; persons at their family names; where a state or an
 * organisation is named instead of a person, at the polities; one of many at its place, since accounts differ in
 * whom they count.
 */
function meetingKey(context: Context, meeting: ReadMeeting): string {
  if (meeting.body !== undefined && meeting.format !== "bilateral") {
    return `meeting:body/${bodyOf(context, meeting.body)}`;
  }
  const persons = meeting.participants.every((who) => who.kind === "person" && who.actor !== null);
  const keyOf = (who: Participant): string => (persons ? meetingPointOf(who.actor!) : polityOf(context, who));
  const parties = [...new Set(meeting.participants.map(keyOf))].sort(byCodeUnits);
  if (parties.length === 0) return nobodyNamedKey(context, meeting);
  if (parties.length <= 2) return `meeting:${parties.join("+")}`;
  return `meeting:many/${wordsOf(meeting.place?.name ?? parties.join(" ")).join("-")}`;
}

/** A meeting of which a source names nobody meets others of its place; without a place, none. */
function nobodyNamedKey({ from }: Context, { format, place }: ReadMeeting): string {
  return place ? `meeting:at/${wordsOf(place.name).join("-")}/${format}` : `meeting:in/${from.source}`;
}

/** The state or organisation a participant stands for; the participant where none is known. */
function polityOf({ actors }: Context, who: Participant): string {
  if (who.actor === null) return `named:${wordsOf(who.name).join("-")}`;
  return actors.get(who.actor)?.state ?? meetingPointOf(who.actor);
}

/**
 * The organisation a body is of, since sources name the body in many ways: "SCO ministers", "SCO Council of Foreign
 * Ministers". "APEC" and "Asia-Pacific Economic Cooperation" meet where the source's own names for them lead.
 */
function bodyOf({ reading }: Context, body: string): string {
  const words = wordsOf(body).join(" ");
  const leading = (name: string): boolean => `${words} `.startsWith(`${wordsOf(name).join(" ")} `);
  const known = reading.actors
    .filter(({ kind }) => kind === "organisation")
    .flatMap(({ id, name, variants }) =>
      [name, ...variants].filter(leading).map((each) => ({ id, name: each })),
    )
    .sort((a, b) => b.name.length - a.name.length || byCodeUnits(a.id, b.id))[0];
  const id = known?.id.slice(known.id.indexOf(":") + 1);
  // An organisation that no table knows has its name for a key, and other sources know it by its letters.
  return id !== undefined && id !== slug(known!.name) ? id : bodyKey(known?.name ?? body);
}

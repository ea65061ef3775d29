import type { ActorReference, Anchor, PartKind, Quoted } from "../text/index.ts";
import { contains } from "../text/index.ts";
import { byCodeUnits } from "../text/index.ts";
import type { Participant, Reading, ReadMeeting, ReadOffice, ReadStatement } from "../reading/index.ts";
import { account } from "./accounts.ts";
import type { Context } from "./claim-context.ts";
import { anchorsAt, contextOf, slug, voiceOf } from "./claim-context.ts";
import { commitmentClaims } from "./commitments/claims.ts";
import { instrumentClaims } from "./instrument-claims.ts";
import { sketchOf } from "./word-sketch.ts";
import { actKey, actSays } from "./acts.ts";
import { meetingPointOf } from "./actor-keys.ts";
import type { Claim, MeetingSays, StatementSays } from "./entry.ts";
import { bodyKey } from "./meetings/bodies.ts";
import { sketchAt } from "./meetings/sketch.ts";
import { topicsOf } from "./meetings/topics.ts";
import { qualifyPersons } from "./persons/qualify.ts";
import { requotedIn } from "./requoted.ts";
import { rivalsIn } from "./rivals.ts";
import { wordsOf } from "./words.ts";
import { contentHash } from "./ids.ts";

/**
 * The claims of one reading, each under the key where it meets the claims of other sources. A pure function of the
 * reading; what cannot be anchored makes no claim. Persons come under keys that carry what the source tells of them.
 */
export const claimsOf = (reading: Reading): readonly Claim[] => keyedClaims(qualifyPersons(reading));

/** The claims of a reading whose persons stand under the keys that they are to have. */
export function keyedClaims(reading: Reading): readonly Claim[] {
  const context = contextOf(reading);
  const unread = reading.parts.filter(({ kind }) => UNREAD.has(kind));
  const isRead = ({ kind, account }: Claim): boolean =>
    kind === "actor" || !unread.some((part) => contains(part, account.anchors[0]));
  return [
    ...actorClaims(context),
    ...statementClaims(context),
    ...turnClaims(context),
    ...meetingClaims(context),
    ...membershipClaims(context),
    ...factClaims(context),
    ...instrumentClaims(context),
    ...commitmentClaims(context),
    ...actClaims(context),
  ].filter(isRead);
}

/** Parts that are kept and shown and never counted: nobody reports anything in a menu, and readers are no source. */
const UNREAD: ReadonlySet<PartKind> = new Set(["boilerplate", "reader-comment"]);

function actorClaims(context: Context): Claim[] {
  const { actors, mentions, offices } = context.reading;
  const places = Map.groupBy(mentions, (mention) => mention.actor);
  const held = Map.groupBy(offices, (office) => office.actor);
  return actors.flatMap((actor) => {
    const evidence = namingsShown(evidenceOf(held.get(actor.id) ?? []), places.get(actor.id) ?? []);
    const anchors = anchorsAt(context, evidence);
    if (!anchors) return [];
    const { id: key, kind, name, state, variants } = actor;
    const says = {
      key,
      kind,
      name,
      ...(state !== undefined && { state }),
      variants,
      offices: (held.get(key) ?? []).map(({ title, level, of, standing, tenure }) => ({
        title,
        ...(level !== undefined && { level }),
        of,
        standing,
        ...(tenure && { tenure }),
      })),
    };
    return [
      { kind: "actor", key: meetingPointOf(key), account: account(context.from, anchors, null, says) },
    ] satisfies Claim[];
  });
}

/** Passages of an actor that are shown: the first, and so many further ways of naming it. */
const FIRST_NAMINGS = 3;
const FURTHER_NAMINGS = 2;

function namingsShown(offices: readonly Quoted[], mentions: readonly Quoted[]): readonly Quoted[] {
  const first = [...offices, ...mentions].slice(0, FIRST_NAMINGS);
  const shown = new Set<string>(first.map(({ exact }) => exact));
  const further = mentions.filter(({ exact }) => shown.size < shown.add(exact).size);
  return [...first, ...further.slice(0, FURTHER_NAMINGS)];
}

const evidenceOf = (offices: readonly ReadOffice[]): Quoted[] => offices.flatMap((office) => office.evidence);

function statementClaims(context: Context): Claim[] {
  const rivals = rivalsIn(context.reading);
  const requoted = requotedIn(context.reading);
  return context.reading.statements.flatMap((statement) => {
    const anchors = anchorsAt(context, statement.content);
    if (!anchors) return [];
    const words = statement.content.map((span) => span.exact).join(" … ");
    const says = {
      ...pickSaid(statement),
      form: statement.form,
      words,
      ...cueOf(statement),
      path: pathOf(context, statement),
      ...(rivals.has(statement.id) && { rivals: rivals.get(statement.id)! }),
      ...(requoted.has(statement.id) && { requoted: requoted.get(statement.id)! }),
    };
    const claimedBy = voiceOf(context, statement.within);
    return [
      {
        kind: "statement",
        key: statementKey(says),
        account: account(context.from, anchors, claimedBy, says),
      },
    ] satisfies Claim[];
  });
}

function pickSaid(statement: ReadStatement) {
  const { speaker, addressees, via, mood, date, place, occasion, certainty, part, repeatedAt, rule } =
    statement;
  return {
    speaker,
    addressees,
    via,
    mood,
    ...(date && { date }),
    ...(place && { place }),
    ...(occasion && { occasion }),
    ...(certainty && { certainty }),
    ...(part && { part }),
    ...(repeatedAt && { repeatedAt }),
    rule,
  };
}

/** The words that report a statement, where they stand before it and are words: ":" tells nothing. */
function cueOf({ cue, content }: ReadStatement): { readonly cue?: string } {
  const [first] = cue;
  if (!first || first.end > content[0]!.start || !/\p{L}/u.test(first.exact)) return {};
  return { cue: cue.map(({ exact }) => exact.replace(/\s+/gu, " ")).join(" … ") };
}

/** Those who report a statement inside its source, outermost first. */
function pathOf(context: Context, statement: ReadStatement): ActorReference[] {
  const path: ActorReference[] = [];
  const seen = new Set<string>();
  for (let id = statement.within; id !== null && !seen.has(id);) {
    seen.add(id);
    const voice = context.voices.get(id);
    if (voice) path.unshift(voice);
    id = context.statements.get(id)?.within ?? null;
  }
  return path;
}

/**
 * Where a statement meets others: at its speaker; without one, at its own words. A turn of a transcript is a speech of
 * its own and meets only the same words again: a press secretary has ten thousand of them.
 */
export function statementKey({
  speaker,
  words,
  form,
}: Pick<StatementSays, "speaker" | "words" | "form">): string {
  if (speaker.actor !== null) {
    const point = meetingPointOf(speaker.actor);
    return form === "turn" ? `${point}/turn/${contentHash(wordsOf(words).join(" "))}` : point;
  }
  const named = speaker.name === null ? "" : wordsOf(speaker.name).join("-");
  return `unnamed:${named}/${sketchOf(words)}`;
}

function turnClaims(context: Context): Claim[] {
  return context.reading.turns.flatMap((turn) => {
    const anchors = anchorsAt(context, [turn]);
    if (!anchors) return [];
    const says = {
      speaker: turn.speaker,
      addressees: [],
      via: [],
      mood: turn.role === "question" ? ("asked" as const) : ("asserted" as const),
      rule: `turn-${turn.role}`,
      form: "turn" as const,
      words: turn.exact,
      path: [],
    };
    return [
      {
        kind: "statement",
        key: statementKey(says),
        account: account(context.from, anchors, null, says),
      },
    ] satisfies Claim[];
  });
}

function meetingClaims(context: Context): Claim[] {
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

function membershipClaims(context: Context): Claim[] {
  return context.reading.memberships.flatMap(({ evidence, claimedBy, ...says }) => {
    const anchors = anchorsAt(context, evidence);
    if (!anchors) return [];
    const key = `membership:${slug(says.organisation)}/${slug(says.state)}`;
    return [
      { kind: "membership", key, account: account(context.from, anchors, voiceOf(context, claimedBy), says) },
    ] satisfies Claim[];
  });
}

function factClaims(context: Context): Claim[] {
  return context.reading.organisationFacts.flatMap(({ evidence, claimedBy, ...says }) => {
    const anchors = anchorsAt(context, evidence);
    if (!anchors) return [];
    const key = `fact:${slug(says.organisation)}/${slug(says.fact)}/${slug(says.subject ?? "")}`;
    return [
      { kind: "fact", key, account: account(context.from, anchors, voiceOf(context, claimedBy), says) },
    ] satisfies Claim[];
  });
}

function actClaims(context: Context): Claim[] {
  return context.reading.acts.flatMap((act) => {
    const anchors = anchorsAt(context, act.evidence);
    if (!anchors) return [];
    const says = account(context.from, anchors, voiceOf(context, act.claimedBy), actSays(act));
    return [{ kind: "act", key: actKey(act), account: says }] satisfies Claim[];
  });
}

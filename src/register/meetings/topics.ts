import type { ReadActor, Reading, ReadMeeting } from "../../reading/index.ts";
import type { ActorKey, Quoted } from "../../text/index.ts";
import { byCodeUnits, contains, quote } from "../../text/index.ts";
import { meetingPointOf } from "../actor-keys.ts";
import { wordsOf } from "../words.ts";

/** Whom a source that is about a meeting names, so that what another says nothing of can be told. */
export interface Topics {
  /** Those who meet, their states and organisations: no topic, whoever names them. Keys in code-unit order. */
  readonly own: readonly ActorKey[];
  /** All actors the source names, in code-unit order. */
  readonly named: readonly ActorKey[];
  /** Those it puts first or comes back to, each with the passage that names it first. */
  readonly lead: readonly Topic[];
  /** Words of the source. */
  readonly words: number;
}

export interface Topic {
  readonly key: ActorKey;
  readonly name: string;
  readonly at: Quoted;
}

/** A shorter text leaves out most of what was said; a longer one is about many things. In UTF-16 units. */
const SHORTEST = 500;
const LONGEST = 60_000;
/** The head of a text: what is named there leads. */
const HEAD = 700;
/** Named so often, an actor is spoken of and not only mentioned. */
const OFTEN = 3;
const MOST = 6;

/** The meeting a source is about, with its topics; null where it is about none, or too short or too long to tell. */
export function topicsOf(
  reading: Reading,
): { readonly meeting: ReadMeeting; readonly topics: Topics } | null {
  const { text, meetings } = reading;
  if (text.length < SHORTEST || text.length > LONGEST) return null;
  const naming = namingsIn(reading);
  const meeting = leadingOf(meetings, naming);
  if (!meeting) return null;
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]));
  const own = ownOf(text, meeting, actors);
  // Who is quoted is whom the source has it from.
  const speaking = new Set(
    reading.statements.flatMap(({ speaker: { actor } }) => (actor === null ? [] : meetingPointOf(actor))),
  );
  const lead = [...naming]
    .filter(([key]) => !own.has(key) && !speaking.has(key))
    .filter(([, at]) => at[0]!.start < HEAD || at.length >= OFTEN)
    .slice(0, MOST)
    .map(([key, at]) => ({ key, name: at[0]!.name, at: sentenceAt(text, at[0]!) }));
  const words = wordsOf(text).length;
  const sorted = (keys: Iterable<ActorKey>): ActorKey[] => [...keys].sort(byCodeUnits);
  return { meeting, topics: { own: sorted(own), named: sorted(naming.keys()), lead, words } };
}

interface Naming {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** Where states, organisations and persons are named, in text order; bylines, menus and readers' words aside. */
function namingsIn({ actors, mentions, parts }: Reading): ReadonlyMap<ActorKey, readonly Naming[]> {
  const names = new Map(actors.filter(isSpokenOf).map(({ id, name }) => [id, name]));
  const silent = parts.filter(({ kind }) => SILENT.has(kind));
  const found = new Map<ActorKey, Naming[]>();
  for (const { actor, start, end } of mentions) {
    if (actor === undefined || !names.has(actor)) continue;
    if (silent.some((part) => contains(part, { start, end }))) continue;
    const key = meetingPointOf(actor);
    const naming = { start, end, name: names.get(actor)! };
    const known = found.get(key);
    if (known) known.push(naming);
    else found.set(key, [naming]);
  }
  return found;
}

const SILENT: ReadonlySet<string> = new Set(["byline", "boilerplate", "reader-comment"]);

/** Persons, states, and the organisations that go by an acronym: what else has capitals may be no name at all. */
const isSpokenOf = ({ kind, variants }: ReadActor): boolean =>
  kind === "person" ||
  kind === "state" ||
  (kind === "organisation" && variants.some((name) => ACRONYM.test(name)));

const ACRONYM = /^\p{Lu}[\p{Lu}\d]{1,7}$/u;

/** The meeting whose people are named most, where it is told at the head; among equals the first told. */
function leadingOf(
  meetings: readonly ReadMeeting[],
  naming: ReadonlyMap<ActorKey, readonly Naming[]>,
): ReadMeeting | undefined {
  const weight = ({ participants }: ReadMeeting): number =>
    participants.reduce(
      (sum, { actor }) => sum + (actor === null ? 0 : (naming.get(meetingPointOf(actor))?.length ?? 0)),
      0,
    );
  const told = meetings.filter(
    ({ format, status, evidence }) =>
      !OTHER.has(format) && status !== "denied" && status !== "cancelled" && evidence[0]!.start < HEAD,
  );
  return told.toSorted((a, b) => weight(b) - weight(a) || a.evidence[0]!.start - b.evidence[0]!.start)[0];
}

const OTHER: ReadonlySet<string> = new Set(["press", "visit"]);

/** Those who meet, the states they are of, the organisation whose body meets and the state where. */
function ownOf(
  text: string,
  { participants, body, setting, place }: ReadMeeting,
  actors: ReadonlyMap<ActorKey, ReadActor>,
) {
  const own = new Set<ActorKey>();
  for (const { actor } of participants) {
    if (actor === null) continue;
    own.add(meetingPointOf(actor));
    const state = actors.get(actor)?.state;
    if (state !== undefined) own.add(state);
  }
  const occasion = `${body ?? ""} ${setting ?? ""} ${place?.name ?? ""}`;
  for (const { id, kind, variants } of actors.values())
    if (kind !== "person" && variants.some((name) => occasion.includes(name))) own.add(id);
  for (const { id, kind, variants } of actors.values())
    if (kind === "state" && place && variants.some((name) => standsBeside(text, place.name, name)))
      own.add(id);
  return own;
}

/** "India's Goa", "Goa of India", "(Goa) [India]": so many units lie between a place and its state at most. */
const BESIDE = 6;
/** Of a place that is named often the first are looked at. */
const LOOKED_AT = 12;

function standsBeside(text: string, place: string, state: string): boolean {
  let at = text.indexOf(place);
  for (let n = 0; at >= 0 && n < LOOKED_AT; n++, at = text.indexOf(place, at + 1)) {
    const end = at + place.length;
    const around =
      text.slice(Math.max(0, at - state.length - BESIDE), at) +
      "|" +
      text.slice(end, end + state.length + BESIDE);
    if (around.includes(state)) return true;
  }
  return false;
}

/** A topic is shown by its sentence, of at most so many units to either side. */
const SIDE = 160;

/** The sentence about a name, as marks of punctuation show it, or as many whole words as there is room for. */
function sentenceAt(text: string, { start, end }: Naming): Quoted {
  const before = text.slice(Math.max(0, start - SIDE), start);
  const after = text.slice(end, end + SIDE);
  const opening =
    [...before.matchAll(/(?:[.!?]["”’]?\s|\n)\s*/gu)].at(-1) ?? (start > SIDE ? /\s/u.exec(before) : null);
  const closing = /[.!?](?=["”’]?(?:\s|$))|(?=\n)/u.exec(after);
  const room = end + SIDE < text.length ? after.search(/\s\S*$/u) : after.length;
  return quote(text, {
    start: start - before.length + (opening ? opening.index + opening[0].length : 0),
    end: end + Math.max(0, closing ? closing.index + closing[0].length : room),
  });
}

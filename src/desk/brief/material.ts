import type { Archive, Condition } from "../../archive/index.ts";
import { dateOf } from "../../archive/index.ts";
import type { ActorEntry, Entry, EntryKind } from "../../register/index.ts";
import { daysOfValue } from "../../text/index.ts";
import { asKnownBy, seenFrom } from "../knowing.ts";

type Of<K extends EntryKind> = Extract<Entry, { kind: K }>;

/** What the register holds of an actor, as of a day, the latest last. */
export interface Material {
  readonly actor: ActorEntry;
  /** The state of a person or body, where it is another entry. */
  readonly state: ActorEntry | null;
  readonly asOf: string;
  readonly since: string | null;
  /** Only sources published by then are heard, where it is set. */
  readonly knownBy?: string;
  readonly statements: readonly Of<"statement">[];
  readonly held: readonly Of<"meeting">[];
  readonly announced: readonly Of<"meeting">[];
  readonly commitments: readonly Of<"commitment">[];
  readonly memberships: readonly Of<"membership">[];
  readonly facts: readonly Of<"fact">[];
  readonly instruments: readonly Of<"instrument">[];
  /** Entries of no day, which can be put neither before nor after. */
  readonly undated: readonly Entry[];
}

/** Of more entries of a kind, the latest are looked at. */
const MOST = 400;

/** Days of a brief: what had begun by `asOf`, and not before `since`. */
export interface Days {
  readonly asOf: string;
  readonly since: string | null;
  readonly knownBy?: string;
}

export function materialOn(archive: Archive, actor: ActorEntry, { asOf, since, knownBy }: Days): Material {
  const state = actor.state === undefined ? undefined : archive.actor(actor.state);
  const member = [actor, ...(state ? [state] : [])];
  const find = <K extends EntryKind>(kind: K, roles: Condition): Of<K>[] =>
    latest(archive, allOf(ofKind(kind), roles, { type: "within", first: since, last: asOf })) as Of<K>[];
  const own = (...fields: readonly Field[]): Condition => inRoles([actor], fields);
  const taken: Condition = { type: "or", of: [own("by"), sessionsOf(actor)] };
  const meetings = find("meeting", taken);
  return {
    actor,
    state: state && state.id !== actor.id ? state : null,
    asOf,
    since,
    ...(knownBy !== undefined && { knownBy }),
    statements: find("statement", own("speaker")),
    held: meetings.filter((each) => each.status === "held" || each.status === "ongoing"),
    announced: announcedBy(archive, taken, asOf),
    commitments: commitmentsBy(archive, own("by"), asOf),
    memberships: latest(
      archive,
      allOf(ofKind("membership"), inRoles(member, ["by", "at"], byName)),
    ) as Of<"membership">[],
    facts: latest(archive, allOf(ofKind("fact"), inRoles([actor], ["at"], byName))) as Of<"fact">[],
    instruments: find("instrument", own("by")),
    undated: latest(archive, allOf(own("speaker", "by"), { type: "not", of: ofKind("actor") }, NEVER_DATED)),
  };
}

/** The sessions of an organisation or body, which sources place at its name: "SCO Council of Foreign Ministers". */
const sessionsOf = ({ actorKind, names }: ActorEntry): Condition => ({
  type: "or",
  of:
    actorKind === "organisation" || actorKind === "body"
      ? names.map((text) => ({ type: "words", field: "at", words: { text, exact: true } }))
      : [],
});

type Field = "speaker" | "by" | "at";

/** Announced, possible, cancelled or denied by what sources had published, and not yet over. */
function announcedBy(archive: Archive, roles: Condition, asOf: string): Of<"meeting">[] {
  return (
    latest(archive, allOf(ofKind("meeting"), roles, { type: "known-by", day: asOf })) as Of<"meeting">[]
  )
    .flatMap((entry) => (asKnownBy(entry, asOf) as Of<"meeting"> | null) ?? [])
    .filter((entry) => {
      const days = entry.date ? daysOfValue(entry.date.value) : null;
      const over = days !== null && days.last < asOf;
      return entry.status !== "held" && entry.status !== "ongoing" && !over;
    });
}

/** What was told of by the day, whenever it is due. */
const commitmentsBy = (archive: Archive, roles: Condition, asOf: string): Of<"commitment">[] =>
  (
    latest(archive, allOf(ofKind("commitment"), roles, { type: "known-by", day: asOf })) as Of<"commitment">[]
  ).flatMap((entry) => (seenFrom(entry, { asOf, knownBy: asOf }) as Of<"commitment"> | null) ?? []);

function latest(archive: Archive, condition: Condition): readonly Entry[] {
  const { count } = archive.search(condition, { limit: 0, offset: 0 });
  const page = { limit: MOST, offset: Math.max(0, count - MOST) };
  return archive
    .search(condition, page)
    .results.filter((entry) => entry.kind !== "actor" || dateOf(entry) === null);
}

const NEVER_DATED: Condition = { type: "not", of: { type: "within", first: "0000-01-01", last: null } };

const ofKind = (kind: EntryKind): Condition => ({ type: "term", field: "kind", term: kind });

const allOf = (...of: readonly Condition[]): Condition => ({ type: "and", of });

type Naming = (actor: ActorEntry) => readonly string[];

const byKey: Naming = ({ id, keys }) => [...new Set([id, ...keys])];

/** Memberships and facts name states and organisations as the source writes them. */
const byName: Naming = (actor) => [...byKey(actor), ...actor.names.map((name) => `name:${name}`)];

const inRoles = (
  actors: readonly ActorEntry[],
  fields: readonly Field[],
  naming: Naming = byKey,
): Condition => ({
  type: "or",
  of: fields.flatMap((field) =>
    actors.flatMap(naming).map((term): Condition => ({ type: "term", field, term })),
  ),
});

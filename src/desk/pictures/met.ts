import type { Archive, Condition } from "../../archive/index.ts";
import type { MeetingEntry } from "../../register/index.ts";
import { byCodeUnits } from "../../text/index.ts";
import { conditionsOf, seenFrom } from "../knowing.ts";
import { understood } from "../query/named.ts";
import type { Remember } from "./remembering.ts";
import type { Met, MetActor, MetOptions, MetPair, Tally } from "./met-types.ts";

const MOST = 40;

/** A meeting as it is counted. */
interface Meeting {
  readonly status: string;
  readonly format: string;
  /** Ids of actors, or "name:..." where a party has none. */
  readonly parties: readonly string[];
}

/** Who met whom in the meetings a query finds, among the actors with most of them. Throws a QueryError for a bad query. */
export function metOf(
  archive: Archive,
  remember: Remember,
  { by = "persons", most = MOST, ...options }: MetOptions,
): Met {
  const meetings = remember(`met ${JSON.stringify(options)}`, () => [...meetingsSeen(archive, options)]);
  const sides = sidesBy(archive, remember, by);
  const counted = meetings.map((meeting) => ({ meeting, sides: sides(meeting.parties) }));
  const between = counted.filter((each) => each.sides.length > 1);
  const counts = new Map<string, number>();
  for (const each of between) for (const side of each.sides) counts.set(side, (counts.get(side) ?? 0) + 1);
  const ranked = [...counts].sort(([a, n], [b, m]) => m - n || byCodeUnits(a, b));
  const actors = ranked.slice(0, most).map(([id, count]) => actorOf(archive, id, count));
  const shown = new Set(actors.map(({ id }) => id));
  return {
    by,
    meetings: meetings.length,
    between: between.length,
    actors,
    pairs: pairsOf(between, shown),
    others: ranked.length - actors.length,
  };
}

/** The condition of a picture of meetings: what the query asks, seen from two dates. */
export function meetingCondition(
  archive: Archive,
  { query = "", asOf, knownBy }: Pick<MetOptions, "query" | "asOf" | "knownBy">,
): Condition {
  const standpoint = { ...(asOf !== undefined && { asOf }), ...(knownBy !== undefined && { knownBy }) };
  const asked = query.trim() === "" ? [] : [understood(archive, query).condition];
  return {
    type: "and",
    of: [{ type: "term", field: "kind", term: "meeting" }, ...asked, ...conditionsOf(standpoint)],
  };
}

/** Meetings as they stand; where it is asked what was known by a day, each as it stood then. */
function* meetingsSeen(archive: Archive, options: MetOptions): Generator<Meeting> {
  const condition = meetingCondition(archive, options);
  if (options.knownBy === undefined) return yield* archive.met(condition);
  const idOf = new Map<string, string>();
  const actorId = (key: string): string => {
    const known = idOf.get(key);
    if (known !== undefined) return known;
    const id = archive.actorName(key)?.id ?? key;
    idOf.set(key, id);
    return id;
  };
  for (const entry of archive.entries(condition)) {
    const seen = seenFrom(entry, { knownBy: options.knownBy }) as MeetingEntry | null;
    if (!seen) continue;
    const parties = seen.participants.map(({ actor, name }) =>
      actor === null ? `name:${name}` : actorId(actor),
    );
    yield { status: seen.status, format: seen.format, parties: [...new Set(parties)] };
  }
}

const PERSON = /^person:/;
const STATE = /^state:/;
/** "leaders", "the parties": there were others, whoever they are. */
const UNNAMED = /^name:/;

/** The sides of a meeting, each once: its persons, or the states its persons and bodies belong to. */
function sidesBy(
  archive: Archive,
  remember: Remember,
  by: Met["by"],
): (parties: readonly string[]) => readonly string[] {
  if (by === "persons") return (parties) => parties.filter((party) => PERSON.test(party));
  const states = remember("states", () => archive.statesOfActors());
  return (parties) => [
    ...new Set(parties.flatMap((party) => (STATE.test(party) ? party : (states.get(party) ?? [])))),
  ];
}

function actorOf(archive: Archive, id: string, meetings: number): MetActor {
  const head = archive.actorHead(id);
  const state = head?.state === undefined || head.state === id ? undefined : head.state;
  const name = state === undefined ? undefined : (archive.actorName(state)?.name ?? nameIn(state));
  return {
    id,
    name: head?.name ?? nameIn(id),
    ...(name !== undefined && { state: name }),
    keys: head?.keys ?? [id],
    meetings,
  };
}

/** A name for a key that stands in no entry: "state:north-macedonia" is North Macedonia. */
const nameIn = (key: string): string =>
  key
    .slice(key.indexOf(":") + 1)
    .split("-")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(" ");

type Sided = { readonly meeting: Meeting; readonly sides: readonly string[] };

const NONE: Tally = { held: 0, press: 0, coming: 0, off: 0 };

function pairsOf(meetings: readonly Sided[], shown: ReadonlySet<string>): readonly MetPair[] {
  const pairs = new Map<string, MetPair>();
  for (const { meeting, sides } of meetings) {
    const present = sides.filter((side) => shown.has(side)).sort(byCodeUnits);
    const where =
      sides.length > 2 || meeting.parties.some((party) => UNNAMED.test(party)) ? "company" : "alone";
    for (const [i, a] of present.entries()) {
      for (const b of present.slice(i + 1)) {
        const key = `${a} ${b}`;
        const pair = pairs.get(key) ?? { a, b, alone: NONE, company: NONE };
        pairs.set(key, { ...pair, [where]: tallied(pair[where], meeting) });
      }
    }
  }
  return [...pairs.values()].sort((x, y) => byCodeUnits(x.a, y.a) || byCodeUnits(x.b, y.b));
}

/** A tally with so many meetings more. */
export function tallied(
  tally: Tally,
  { status, format }: Pick<Meeting, "status" | "format">,
  count = 1,
): Tally {
  switch (status) {
    case "held":
    case "ongoing":
      return { ...tally, held: tally.held + count, press: tally.press + (format === "press" ? count : 0) };
    case "cancelled":
    case "denied":
      return { ...tally, off: tally.off + count };
    default:
      return { ...tally, coming: tally.coming + count };
  }
}

import type { MeetingEntry } from "../../../register/index.ts";
import { byCodeUnits } from "../../../text/index.ts";
import { capital, say, spoken, termWords } from "../../words/index.ts";
import { shortName } from "../names.ts";
import type { Event } from "./events.ts";

/** What the lanes are of. */
export const LANES = ["who", "body", "place"] as const;
export type LaneBy = (typeof LANES)[number];

export interface Lane {
  readonly name: string;
  /** Keys of the actors the lane is of, or the name of its body: what its events need not name again. */
  readonly of: ReadonlySet<string>;
  readonly events: readonly Event[];
}

/** Lanes with a name of their own; what is left shares the last. */
const MOST = 12;

const NOBODY: ReadonlySet<string> = new Set();

/** The events in lanes; each stands in one. */
export function lanesOf(events: readonly Event[], by: LaneBy): readonly Lane[] {
  switch (by) {
    case "who":
      return byActor(events);
    case "body":
      return byName(events, ({ body }) => body, spoken().timeline.noBody);
    case "place":
      return byName(events, ({ place }) => place, spoken().timeline.noPlace);
  }
}

/**
 * The lanes of one actor's circle: a lane for each who met it alone, and one for meetings with several.
 * `keys` are all that mean the actor.
 */
export function circleLanes(events: readonly Event[], keys: ReadonlySet<string>): readonly Lane[] {
  const others = ({ entry }: Event) =>
    entry.participants.filter(({ actor }) => actor === null || !keys.has(actor));
  const laneName = (event: Event): string => {
    const names = new Set(others(event).map(({ name }) => name));
    if (names.size === 0) return spoken().timeline.alone;
    return names.size === 1 ? [...names][0]! : spoken().timeline.several;
  };
  const last: readonly string[] = [spoken().timeline.several, spoken().timeline.alone];
  return [...Map.groupBy(events, laneName)]
    .map(([name, own]) => {
      const other = last.includes(name) ? null : others(own[0]!)[0]?.actor;
      return { name, of: new Set(other ? [...keys, other] : keys), events: own };
    })
    .sort(
      (a, b) =>
        last.indexOf(a.name) - last.indexOf(b.name) ||
        b.events.length - a.events.length ||
        byCodeUnits(a.name, b.name),
    );
}

/** Again and again the actor with most events not yet in a lane; of two the one named first. */
function byActor(events: readonly Event[]): readonly Lane[] {
  const lanes: Lane[] = [];
  let left = events;
  while (lanes.length < MOST) {
    const most = mostNamed(left);
    if (!most || (most.count < 2 && lanes.length > 0)) break;
    const inLane = (event: Event): boolean =>
      event.entry.participants.some(({ actor }) => actor === most.actor);
    lanes.push({ name: most.name, of: new Set([most.actor]), events: left.filter(inLane) });
    left = left.filter((event) => !inLane(event));
  }
  return left.length > 0 ? [...lanes, { name: spoken().timeline.others, of: NOBODY, events: left }] : lanes;
}

function mostNamed(
  events: readonly Event[],
): { readonly actor: string; readonly name: string; readonly count: number } | null {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { entry } of events) {
    for (const { actor, name } of new Map(entry.participants.map((who) => [who.actor, who])).values()) {
      if (actor !== null) counts.set(actor, { name, count: (counts.get(actor)?.count ?? 0) + 1 });
    }
  }
  const [most] = [...counts].sort(([a, { count: n }], [b, { count: m }]) => m - n || byCodeUnits(a, b));
  return most ? { actor: most[0], ...most[1] } : null;
}

function byName(
  events: readonly Event[],
  nameOf: (entry: MeetingEntry) => string | undefined,
  without: string,
): readonly Lane[] {
  const groups = [...Map.groupBy(events, ({ entry }) => nameOf(entry) ?? without)]
    .map(([name, own]) => ({ name, of: new Set([name]), events: own }))
    .sort(
      (a, b) =>
        Number(a.name === without) - Number(b.name === without) ||
        b.events.length - a.events.length ||
        byCodeUnits(a.name, b.name),
    );
  if (groups.length <= MOST + 1) return groups;
  const rest = groups.slice(MOST).flatMap((lane) => lane.events);
  return [...groups.slice(0, MOST), { name: spoken().timeline.others, of: NOBODY, events: rest }];
}

/** What an event is called in its lane: which body met, and who else was there; else what it was. */
export function eventName({ participants, body, format }: MeetingEntry, lane: ReadonlySet<string>): string {
  const { timeline, lists } = spoken();
  const others = participants.filter(
    ({ actor, name }) => name !== body && (actor === null || !lane.has(actor)),
  );
  const names = [
    ...new Set(others.map(({ actor, name }) => (actor === null ? name : shortName({ id: actor, name })))),
  ];
  const who =
    names.length > 3
      ? say(timeline.namesMore, { names: names.slice(0, 2).join(lists.comma), count: names.length - 2 })
      : names.join(lists.comma);
  return (
    [body !== undefined && lane.has(body) ? "" : body, who].filter(Boolean).join(": ") ||
    capital(termWords(format))
  );
}

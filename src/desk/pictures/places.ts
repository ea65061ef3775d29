import type { Archive } from "../../archive/index.ts";
import type { Authorities, Row } from "../../reading/index.ts";
import { items, perAuthorities } from "../../reading/index.ts";
import type { MeetingEntry } from "../../register/index.ts";
import { byCodeUnits } from "../../text/index.ts";
import { seenFrom } from "../knowing.ts";
import { meetingCondition, tallied } from "./met.ts";
import type { Tally } from "./met-types.ts";
import type { MetPlace, MetPlaces, PlaceOptions, Position } from "./place-types.ts";
import type { Remember } from "./remembering.ts";

/** How many meetings of one outcome were at one place; null where no source says where. */
interface PlaceCount {
  readonly place: string | null;
  readonly status: string;
  readonly format: string;
  readonly count: number;
}

/** Where the meetings a query finds took place. Throws a QueryError for a query it cannot understand. */
export function placesOf(
  archive: Archive,
  remember: Remember,
  authorities: Authorities,
  options: PlaceOptions,
): MetPlaces {
  const counts = remember(`places ${JSON.stringify(options)}`, () => [...placeCounts(archive, options)]);
  const positions = positionsOf(authorities);
  const tallies = new Map<string, Tally>();
  let nowhere = 0;
  for (const { place, count, ...outcome } of counts) {
    if (place === null) nowhere += count;
    else tallies.set(place, tallied(tallies.get(place) ?? NONE, outcome, count));
  }
  const places = [...tallies].map(([name, tally]): MetPlace => ({
    name,
    tally,
    position: positionNamed(name, positions),
  }));
  return { places: places.sort((a, b) => total(b) - total(a) || byCodeUnits(a.name, b.name)), nowhere };
}

/** By its whole name, or by what stands before a comma: "Geneva, Switzerland" is in the file as Geneva. */
const positionNamed = (name: string, positions: ReadonlyMap<string, Position>): Position | null =>
  positions.get(name.toLowerCase()) ?? positions.get(name.split(",")[0]!.trim().toLowerCase()) ?? null;

const NONE: Tally = { held: 0, press: 0, coming: 0, off: 0 };

const total = ({ tally: { held, coming, off } }: MetPlace): number => held + coming + off;

/** Counted in the archive; where it is asked what was known by a day, of the entries as they stood then. */
function* placeCounts(archive: Archive, options: PlaceOptions): Generator<PlaceCount> {
  const condition = meetingCondition(options);
  if (options.knownBy === undefined) return yield* archive.metPlaces(condition);
  for (const entry of archive.entries(condition)) {
    const seen = seenFrom(entry, { knownBy: options.knownBy }) as MeetingEntry | null;
    if (seen) yield { place: seen.place ?? null, status: seen.status, format: seen.format, count: 1 };
  }
}

/** Kinds of places.tsv that are wider than a town. */
const WIDE: ReadonlySet<string> = new Set(["region", "country", "continent", "sea", "river", "area"]);

/** Where each place is, by its names in lower case; a state is somewhere about its capital. */
const positionsOf = perAuthorities((authorities: Authorities): ReadonlyMap<string, Position> => {
  const positions = new Map<string, Position>();
  const add = (names: readonly string[], position: Position): void => {
    for (const name of names)
      if (!positions.has(name.toLowerCase())) positions.set(name.toLowerCase(), position);
  };
  for (const row of authorities["places"] ?? []) {
    const position = positionIn(row);
    if (position) add([row["name"]!, ...items(row["aliases"])], position);
  }
  for (const row of authorities["states"] ?? []) {
    const capital = items(row["capitals"]).flatMap((name) => positions.get(name.toLowerCase()) ?? [])[0];
    if (capital) add([row["name"]!, ...items(row["aliases"])], { ...capital, exact: false });
  }
  return positions;
});

function positionIn({ lat, lon, kind }: Row): Position | null {
  const [north, east] = [Number(lat), Number(lon)];
  if (!lat || !lon || !Number.isFinite(north) || !Number.isFinite(east)) return null;
  return { lat: north, lon: east, exact: !WIDE.has(kind ?? "") };
}

import type { Archive } from "../../archive/index.ts";
import type { Authorities } from "../../reading/index.ts";
import type { MeetingEntry } from "../../register/index.ts";
import { byCodeUnits } from "../../text/index.ts";
import { seenFrom } from "../knowing.ts";
import { meetingCondition, tallied } from "./met.ts";
import type { Tally } from "./met-types.ts";
import { placeNamed } from "./gazetteer.ts";
import type { MetPlace, MetPlaces, PlaceOptions } from "./place-types.ts";
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
  const places = new Map<string, MetPlace>();
  let nowhere = 0;
  for (const { place, count, ...outcome } of counts) {
    if (place === null) {
      nowhere += count;
      continue;
    }
    const { name, position } = placeNamed(place, authorities);
    const tally = tallied(places.get(name)?.tally ?? NONE, outcome, count);
    places.set(name, { name, tally, position });
  }
  const sorted = [...places.values()].sort((a, b) => total(b) - total(a) || byCodeUnits(a.name, b.name));
  return { places: sorted, nowhere };
}

const NONE: Tally = { held: 0, press: 0, coming: 0, off: 0 };

const total = ({ tally: { held, coming, off } }: MetPlace): number => held + coming + off;

/** Counted in the archive; where it is asked what was known by a day, of the entries as they stood then. */
function* placeCounts(archive: Archive, options: PlaceOptions): Generator<PlaceCount> {
  const condition = meetingCondition(archive, options);
  if (options.knownBy === undefined) return yield* archive.metPlaces(condition);
  for (const entry of archive.entries(condition)) {
    const seen = seenFrom(entry, { knownBy: options.knownBy }) as MeetingEntry | null;
    if (seen) yield { place: seen.place ?? null, status: seen.status, format: seen.format, count: 1 };
  }
}

import type { Authorities, Row } from "./authorities.ts";
import { items, perAuthorities } from "./authorities.ts";
import type { Named } from "./reading.ts";

/** What the tables know of a place: its controlled name, and what it lies in, the nearest first. */
interface Known {
  readonly name: string;
  /** Key of its state, where it lies in one or is one. */
  readonly state: string;
  readonly within: readonly string[];
}

/** So many kilometres at most lie between a house and the middle of its town, between a town and that of its region. */
const TOWN = 15;
const REGION = 80;
/** What is so near the middle of a town and no town itself is a part of it: Manhattan. */
const QUARTER = 10;

/**
 * A place with its controlled name, where that is another ("Wien"), and with what it lies in by the tables: "Palais des
 * Nations" in Geneva, Switzerland, Western Europe. What a text puts behind a comma belongs to it too: "Oru, Norway".
 */
export function withWhereabouts<T extends { readonly place?: Named }>(told: T, authorities: Authorities): T {
  if (!told.place) return told;
  const { called, within } = whereabouts(told.place.name, authorities);
  if (called === undefined && within.length === 0) return told;
  const place = {
    ...told.place,
    ...(called !== undefined && { called }),
    ...(within.length > 0 && { within }),
  };
  return { ...told, place };
}

function whereabouts(
  name: string,
  authorities: Authorities,
): { readonly called: string | undefined; readonly within: readonly string[] } {
  const places = knownPlaces(authorities);
  const [head = "", ...behind] = name.split(",").map((part) => part.trim());
  const wider = behind.flatMap((part) => places.get(keyOf(part)) ?? []);
  const states = new Set(wider.map(({ state }) => state));
  const fitting = (places.get(keyOf(head)) ?? []).filter(
    ({ state }) => states.size === 0 || state === "" || states.has(state),
  );
  // Of two places of one name ("Georgia") none is meant.
  const known = fitting.length === 1 ? fitting[0] : undefined;
  const told = behind.flatMap((part, i) =>
    part === "" ? [] : [part, ...(i === 0 ? (wider[0]?.within ?? []) : [])],
  );
  const within = [...new Set([...told, ...(known?.within ?? [])])].filter((each) => each !== head);
  return { called: known && keyOf(known.name) !== keyOf(head) ? known.name : undefined, within };
}

const keyOf = (name: string): string => name.toLowerCase().replaceAll("’", "'").replace(/^the /, "");

/** Places and states by each of their names. */
const knownPlaces = perAuthorities((authorities): ReadonlyMap<string, readonly Known[]> => {
  const { states = [], places = [], regions = [] } = authorities;
  const found = new Map<string, Known[]>();
  const add = (row: Row, known: Known): void => {
    const names = new Set([row["name"]!, ...items(row["aliases"])].map((each) => keyOf(undated(each))));
    for (const name of names) {
      const having = found.get(name) ?? [];
      // The tables of places and of regions name some twice.
      if (!having.some(({ state }) => state === known.state)) found.set(name, [...having, known]);
    }
  };
  const parts = partsOfWorld(authorities);
  const stateNames = new Map(states.map((row) => [row["key"]!, row["name"]!]));
  const near = neighbourhood(places);
  for (const row of states)
    add(row, { name: row["name"]!, state: row["key"]!, within: parts.get(row["key"]!) ?? [] });
  for (const row of [...places, ...regions]) {
    const state = row["state"] ?? "";
    const country = stateNames.get(state);
    const around = country === undefined ? [] : [country, ...(parts.get(state) ?? [])];
    add(row, { name: row["name"]!, state, within: [...near(row), ...around] });
  }
  return found;
});

/** "Nur-Sultan@2019..2022": a name of some years only. */
const undated = (name: string): string => name.replace(/@.*$/, "");

/** The parts of the world a state lies in, the smallest first, by its key. */
function partsOfWorld({ "world-parts": rows = [] }: Authorities): ReadonlyMap<string, readonly string[]> {
  const bySize = rows
    .map((row) => ({ name: row["name"]!, states: items(row["states"]) }))
    .sort((a, b) => a.states.length - b.states.length || (a.name < b.name ? -1 : 1));
  const found = new Map<string, string[]>();
  for (const { name, states } of bySize)
    for (const state of states) found.set(state, [...(found.get(state) ?? []), name]);
  return found;
}

interface Located {
  readonly row: Row;
  readonly lat: number;
  readonly lon: number;
}

/** The town a house stands in and the region about a town, by how near they are: the tables name no other. */
function neighbourhood(rows: readonly Row[]): (row: Row) => readonly string[] {
  const byState = Map.groupBy(rows.flatMap(locate), ({ row }) => row["state"]!);
  const nearest = (row: Row, kinds: ReadonlySet<string>, least: number, most: number) => {
    const [here] = locate(row);
    const others = here ? (byState.get(row["state"]!) ?? []) : [];
    return others
      .filter(({ row: other }) => other !== row && kinds.has(other["kind"]!))
      .map((other) => ({ name: other.row["name"]!, far: kilometres(here!, other) }))
      .filter(({ far }) => far >= least && far <= most)
      .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))[0]?.name;
  };
  return (row) => {
    const kind = row["kind"]!;
    const town = TOWNS.has(kind) ? undefined : nearest(row, TOWNS, 0, HOUSES.has(kind) ? TOWN : QUARTER);
    const region = REGIONS.has(kind) ? undefined : nearest(row, REGIONS, QUARTER, REGION);
    return [town, region].filter((name) => name !== undefined);
  };
}

const HOUSES: ReadonlySet<string> = new Set(["building", "venue"]);
const TOWNS: ReadonlySet<string> = new Set(["city", "capital"]);
const REGIONS: ReadonlySet<string> = new Set(["region"]);

function locate(row: Row): Located[] {
  const [lat, lon] = [Number(row["lat"]), Number(row["lon"])];
  return row["state"] && row["lat"] && Number.isFinite(lat) && Number.isFinite(lon)
    ? [{ row, lat, lon }]
    : [];
}

/** Near enough for short ways: a degree of latitude has 111 km, one of longitude less towards the poles. */
const kilometres = (a: Located, b: Located): number =>
  111 * Math.hypot(a.lat - b.lat, (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180));

import type { Authorities, Row } from "../../reading/index.ts";
import { items, perAuthorities } from "../../reading/index.ts";
import type { Position } from "./place-types.ts";

/** A place as sources name it, told as shortly as it stays the same place, and where it is. */
export interface Place {
  readonly name: string;
  /** Null where the authority file does not know it, or it spans several states. */
  readonly position: Position | null;
}

/**
 * "Goa, India" is Goa, as "Goa" is: what stands behind the comma tells it more precisely. Where that is another state
 * than the file's ("Birmingham, Alabama"), it is another place, and the file does not know where.
 */
export function placeNamed(told: string, authorities: Authorities): Place {
  const { positions, statesOf } = gazetteer(authorities);
  const whole = positions.get(keyOf(told));
  const [head = told, ...behind] = told.split(",").map((part) => part.trim());
  if (whole !== undefined || behind.length === 0) return { name: told, position: whole ?? null };
  const position = positions.get(keyOf(head));
  if (position === undefined) return { name: told, position: null };
  const own = statesOf.get(keyOf(head)) ?? [];
  const others = behind.flatMap((part) => statesOf.get(keyOf(part)) ?? []);
  const same = own.length === 0 || others.length === 0 || others.some((state) => own.includes(state));
  return same ? { name: head, position } : { name: told, position: null };
}

interface Gazetteer {
  readonly positions: ReadonlyMap<string, Position | null>;
  /** The states that a name of a place or state stands for or lies in. */
  readonly statesOf: ReadonlyMap<string, readonly string[]>;
}

const keyOf = (name: string): string => name.toLowerCase().replaceAll("’", "'");

/** Kinds of places.tsv that are wider than a town. */
const WIDE: ReadonlySet<string> = new Set(["region", "country", "continent", "sea", "river", "area"]);

/** Where each place is, by its names; a state is somewhere about its capital. */
const gazetteer = perAuthorities((authorities: Authorities): Gazetteer => {
  const positions = new Map<string, Position | null>();
  const statesOf = new Map<string, readonly string[]>();
  const add = (names: readonly string[], position: Position | null, state: string): void => {
    for (const key of names.map(keyOf)) {
      if (!positions.has(key)) positions.set(key, position);
      if (state !== "") statesOf.set(key, [...(statesOf.get(key) ?? []), state]);
    }
  };
  for (const row of authorities["places"] ?? []) add(namesOf(row), positionIn(row), row["state"] ?? "");
  for (const row of authorities["states"] ?? []) {
    const key = row["key"] ?? "";
    const capitals = undated(row["capitals"]);
    const capital = capitals.flatMap((name) => positions.get(keyOf(name)) ?? [])[0];
    add(namesOf(row), capital ? { ...capital, exact: false } : null, key);
  }
  for (const row of authorities["regions"] ?? [])
    for (const name of namesOf(row).map(keyOf))
      if (row["state"]) statesOf.set(name, [...(statesOf.get(name) ?? []), row["state"]]);
  return { positions, statesOf };
});

const namesOf = (row: Row): string[] => [row["name"] ?? "", ...undated(row["aliases"])];

/** "Bonn@1949..1990" is Bonn. */
const undated = (cell: string | undefined): string[] => items(cell).map((name) => name.split("@")[0]!);

/** A part of the world that spans states ("Central Asia") is no point in one of them. */
function positionIn({ lat, lon, kind = "", state }: Row): Position | null {
  const [north, east] = [Number(lat), Number(lon)];
  if (!lat || !lon || !Number.isFinite(north) || !Number.isFinite(east)) return null;
  return WIDE.has(kind) && !state ? null : { lat: north, lon: east, exact: !WIDE.has(kind) };
}

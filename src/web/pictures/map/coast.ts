import { feature } from "topojson-client";
import land from "world-atlas/land-110m.json" with { type: "json" };
import type { Point, Window } from "./projection.ts";
import { equalEarth } from "./projection.ts";

type Topology = Parameters<typeof feature>[0];

/** A point nearer to the one before than this is left out, in pixels. */
const NEAR = 0.8;

/** The coasts within a window as a path, in pixels of a picture so wide. */
export function coast(window: Window, width: number): string {
  const scale = width / (window.right - window.left);
  return RINGS.filter((ring) => touches(ring, window))
    .map((ring) =>
      ringPath(ring.map(([x, y]): Point => [(x - window.left) * scale, (y - window.top) * scale])),
    )
    .join("");
}

function touches(ring: readonly Point[], { left, right, top, bottom }: Window): boolean {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return (
    Math.max(...xs) > left && Math.min(...xs) < right && Math.max(...ys) > top && Math.min(...ys) < bottom
  );
}

/** A ring by its steps, to a tenth of a pixel; the error of rounding is carried on, so that it closes. */
function ringPath(ring: readonly Point[]): string {
  let [x, y] = [tenth(ring[0]![0]), tenth(ring[0]![1])];
  let path = `M${text(x)} ${text(y)}`;
  let steps = "";
  for (const [toX, toY] of ring.slice(1)) {
    const [dx, dy] = [tenth(toX) - x, tenth(toY) - y];
    if (Math.abs(dx) + Math.abs(dy) < NEAR * 10) continue;
    steps += `${steps === "" ? "l" : " "}${text(dx)} ${text(dy)}`;
    [x, y] = [x + dx, y + dy];
  }
  path += steps;
  return steps === "" ? "" : `${path}z`;
}

const tenth = (length: number): number => Math.round(length * 10);

const text = (tenths: number): string => String(tenths / 10);

function ringsOf(topology: Topology): readonly (readonly Point[])[] {
  const shape = feature(topology, topology.objects["land"]!);
  const features = shape.type === "FeatureCollection" ? shape.features : [shape];
  return features.flatMap(({ geometry }) => {
    if (geometry.type === "Polygon") return ringsIn([geometry.coordinates]);
    return geometry.type === "MultiPolygon" ? ringsIn(geometry.coordinates) : [];
  });
}

const ringsIn = (polygons: readonly (readonly Ring[])[]): readonly (readonly Point[])[] =>
  polygons
    .flat()
    .flatMap(pieces)
    .map((ring) => ring.map(([lon, lat]) => equalEarth(lon!, lat!)));

type Ring = readonly (readonly number[])[];

/** A ring that goes round the back of the world (Fiji does) in pieces, or its coast would be drawn right across. */
function pieces(ring: Ring): readonly Ring[] {
  const cuts = ring.flatMap(([lon], i) => (i > 0 && Math.abs(lon! - ring[i - 1]![0]!) > 180 ? [i] : []));
  return [0, ...cuts].map((from, i) => ring.slice(from, cuts[i] ?? ring.length));
}

/** The rings of all coasts, projected once. */
const RINGS: readonly (readonly Point[])[] = ringsOf(land as unknown as Topology);

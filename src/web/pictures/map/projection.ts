/** A point on a map, in the units of the projection: x to the east, y to the south. */
export type Point = readonly [x: number, y: number];

const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const ROOT = Math.sqrt(3);

/** Degrees as the projection reckons them. */
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * The Equal Earth projection (Šavrič, Patterson and Jenny 2018): areas are true, and the world keeps the shape people
 * know. Degrees east and north in; about -2.71 to 2.71 across and -1.32 to 1.32 down out.
 */
export function equalEarth(lon: number, lat: number): Point {
  const theta = Math.asin((ROOT / 2) * Math.sin(radians(Math.max(-90, Math.min(90, lat)))));
  const two = theta * theta;
  const six = two * two * two;
  const x =
    (2 * ROOT * radians(lon) * Math.cos(theta)) / (3 * (A1 + 3 * A2 * two + six * (7 * A3 + 9 * A4 * two)));
  return [x, -theta * (A1 + A2 * two + six * (A3 + A4 * two))];
}

/** A window on the map: what is projected to `left`..`right` and `top`..`bottom` fills the picture. */
export interface Window {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The whole world but the far south, where nobody meets. */
const WORLD: Window = { left: -2.72, right: 2.72, top: -1.32, bottom: 1.08 };

/** A window is never narrower than this, so that there is always some coast to know a place by. */
const NARROWEST = 0.9;
const MARGIN = 0.16;

/** The smallest window of a shape (width by height) that holds all points with room about them. */
export function windowOn(points: readonly Point[], shape: number): Window {
  if (points.length === 0) return fitted(WORLD, shape);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const across = Math.max(right - left, (bottom - top) * shape, NARROWEST) * (1 + MARGIN);
  if (across >= (WORLD.right - WORLD.left) * 0.86) return fitted(WORLD, shape);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return inside({
    left: x - across / 2,
    right: x + across / 2,
    top: y - across / shape / 2,
    bottom: y + across / shape / 2,
  });
}

/** A window made as high as its width asks. */
function fitted({ left, right, top, bottom }: Window, shape: number): Window {
  const middle = (top + bottom) / 2;
  const half = (right - left) / shape / 2;
  return { left, right, top: middle - half, bottom: middle + half };
}

/** Moved so that it does not look beyond the edge of the world where it need not. */
function inside({ left, right, top, bottom }: Window): Window {
  const x = Math.max(0, WORLD.left - left) - Math.max(0, right - WORLD.right);
  const y = Math.max(0, WORLD.top - top) - Math.max(0, bottom - WORLD.bottom);
  return { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
}

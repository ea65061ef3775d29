import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { path, px } from "./drawing.ts";

/**
 * How well a day is known, as in an engraving: hairlines even where any day within is meant, thinning both ways from
 * the middle where only a month or a year is told, thinning one way before or after a day.
 */
export type Vagueness = "within" | "about" | "before" | "after";

/** Distance between the densest hairlines, in pixels. */
const DENSE = 3.2;

/** Hairlines between two places, `height` high about `y`. Nothing where there is no room for three. */
export function hairs(vagueness: Vagueness, left: number, right: number, y: number, height = 11): Html {
  const places = hairPlaces(vagueness, right - left);
  if (places.length < 3) return markup``;
  const lines = places.map((at) => `M${px(left + at)} ${px(y - height / 2)}v${px(height)}`);
  return path("hairs", lines.join(""));
}

function hairPlaces(vagueness: Vagueness, width: number): readonly number[] {
  switch (vagueness) {
    case "within":
      return evenly(width);
    case "after":
      return thinning(width);
    case "before":
      return thinning(width).map((at) => width - at);
    case "about": {
      const half = thinning(width / 2);
      return [...half.slice(1).map((at) => width / 2 - at), ...half.map((at) => width / 2 + at)];
    }
  }
}

function evenly(width: number): readonly number[] {
  const gaps = Math.min(60, Math.max(1, Math.round(width / DENSE)));
  return Array.from({ length: gaps + 1 }, (_, i) => (i * width) / gaps);
}

/** Each gap a sixth wider than the one before. */
function thinning(width: number): readonly number[] {
  const places: number[] = [];
  for (let at = 0, gap = DENSE; at <= width && places.length < 60; at += gap, gap *= 1.16) places.push(at);
  return places;
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { equalEarth, windowOn } from "./projection.ts";
import { coast } from "./coast.ts";

const close = (a: number, b: number): void => assert.ok(Math.abs(a - b) < 1e-3, `${a} is not ${b}`);

test("the projection is the published one at its poles and edges", () => {
  close(equalEarth(0, 0)[0], 0);
  close(equalEarth(180, 0)[0], 2.7066);
  close(equalEarth(0, 90)[1], -1.3173);
  close(equalEarth(180, 90)[0] / equalEarth(180, 0)[0], 0.5925);
});

test("areas are true: a degree square near the pole is as much smaller as on the globe", () => {
  const area = (lat: number): number => {
    const [w, n] = equalEarth(0, lat + 0.5);
    const [e, s] = equalEarth(1, lat - 0.5);
    return (e - w) * (s - n);
  };
  const ratio = area(60) / area(0);
  assert.ok(Math.abs(ratio - Math.cos(Math.PI / 3)) < 0.03, String(ratio));
});

test("a window holds all its points and has the shape asked for", () => {
  const points = [equalEarth(37, 55), equalEarth(77, 28), equalEarth(71, 51)];
  const { left, right, top, bottom } = windowOn(points, 2);
  close((right - left) / (bottom - top), 2);
  for (const [x, y] of points) assert.ok(x > left && x < right && y > top && y < bottom);
});

test("points on both sides of the world show all of it, and so does none", () => {
  const all = windowOn([], 2);
  assert.deepEqual(windowOn([equalEarth(-170, 10), equalEarth(170, -10)], 2), all);
});

test("coasts outside the window are not drawn", () => {
  const world = coast(windowOn([], 2), 1000);
  const europe = coast(windowOn([equalEarth(10, 50), equalEarth(12, 52)], 2), 1000);
  assert.ok(world.length > 10_000 && world.length < 60_000, String(world.length));
  assert.ok(europe.length > 500 && europe.length < world.length, String(europe.length));
  assert.match(world, /^M-?[\d.]+ -?[\d.]+l/);
});

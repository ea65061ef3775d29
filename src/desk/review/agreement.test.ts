import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Coding } from "./agreement.ts";
import { krippendorffAlpha } from "./agreement.ts";

/** Codes of each coder in a line, "." where there is none; columns are units. */
function unitsOf(...lines: readonly string[]): Coding[] {
  return [...lines[0]!].map((_, i) => lines.map((line) => (line[i] === "." ? null : line[i]!)));
}

const near = (value: number | null, wanted: number): void =>
  assert.ok(value !== null && Math.abs(value - wanted) < 1e-12, `${value}, not ${wanted}`);

describe("alpha, worked out by hand", () => {
  test("two coders, ten units, two codes", () => {
    // Same in six units, apart in four. Of twenty codes fourteen are n and six are y.
    // Observed: 8 ordered pairs apart of 20 = 0.4. Expected: 2·14·6 / (20·19) = 168/380.
    const units = unitsOf("nynnnynnnn", "nnynnyynyn");
    near(krippendorffAlpha(units).alpha, 1 - 0.4 / (168 / 380));
  });

  test("a code that is missing takes its unit's other code along", () => {
    // Units 1 to 4 are coded by both: aa, bb, ab, bb; units 5 and 6 by one only and count for nothing.
    // n = 8 (a 3, b 5). Observed: 2/8. Expected: 2·3·5 / (8·7) = 30/56.
    const units = unitsOf("abab.a", "abbbb.");
    const { alpha, units: counted, codes } = krippendorffAlpha(units);
    near(alpha, 1 - 2 / 8 / (30 / 56));
    assert.deepEqual([counted, codes], [4, 8]);
  });

  test("three coders with gaps", () => {
    // aaa: all the same. ab.: one pair apart. bbc: of its 6 ordered pairs 4 are apart, each weighing 1/2. ..c: not counted.
    // n = 8: a 4, b 3, c 1. Observed: (0 + 2/1 + 4/2) / 8 = 4/8. Expected: 1 - (4·3 + 3·2 + 0) / 56 = 38/56.
    const units: Coding[] = [
      ["a", "a", "a"],
      ["a", "b", null],
      ["b", "b", "c"],
      [null, null, "c"],
    ];
    near(krippendorffAlpha(units).alpha, 1 - 0.5 / (38 / 56));
    // Of 6 + 2 + 6 ordered pairs, 6 + 0 + 2 are the same.
    near(krippendorffAlpha(units).observed, 8 / 14);
  });

  test("coders who always differ do worse than chance", () => {
    // ab, ba: n = 4, observed 1, expected 2·2·2 / (4·3) = 8/12.
    near(krippendorffAlpha(unitsOf("ab", "ba")).alpha, 1 - 1 / (8 / 12));
  });
});

test("full agreement is one, and without variation nothing can be said", () => {
  near(krippendorffAlpha(unitsOf("abca", "abca")).alpha, 1);
  assert.equal(krippendorffAlpha(unitsOf("aaaa", "aaaa")).alpha, null);
  assert.equal(krippendorffAlpha([]).alpha, null);
  assert.equal(krippendorffAlpha(unitsOf("ab", "..")).alpha, null);
});

test("the order of coders and of units does not count", () => {
  const units = unitsOf("abcabcaa.b", "abcabbca.a", "a.cabccabb");
  const turned = units.map((codes) => codes.toReversed()).toReversed();
  near(krippendorffAlpha(turned).alpha, krippendorffAlpha(units).alpha!);
});

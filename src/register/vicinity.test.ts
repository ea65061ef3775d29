import assert from "node:assert/strict";
import { test } from "node:test";
import { runNumbers } from "./runs.ts";
import type { Trace } from "./vicinity.ts";
import { vicinityOf } from "./vicinity.ts";

const trace = (words: string, source: string, day: number | null, speaker = "person:morvan"): Trace => ({
  ...{ source, day, speaker },
  runs: runNumbers(words.split(" ")),
});

const FERRY = "the ferry to Selmar will sail every day from June until the harbour is open";

/** Which of some traces one that came has to do with. */
function vicinity(traces: readonly Trace[], came: number): [number[], number[]] {
  const { touched, beside } = vicinityOf(traces, [came]);
  return [[...touched].sort(), [...beside].sort()];
}

test("wordings linked by shared runs are touched, however far in time, and others are not", () => {
  const traces = [
    trace(FERRY, "a", 1000),
    trace(FERRY.split(" ").slice(4).join(" "), "b", 3000),
    trace("nobody has asked for a bridge over the river at Kestrin this year", "c", 5000),
    trace(FERRY, "d", null),
  ];
  assert.deepEqual(vicinity(traces, 3), [[0, 1, 3], []]);
});

test("what was said on the same days or in the same source is touched, and its neighbours stand beside", () => {
  const said = (n: number) =>
    `number ${n} is a wording that shares nothing with number ${n + 100} at all ${n}`;
  const traces = [1000, 1002, 1004, 1006, 1020].map((day, n) => trace(said(n * 1000), `source ${n}`, day));
  assert.deepEqual(vicinity(traces, 0), [[0, 1], [2]]);
  const undated = [trace(said(1), "a", null), trace(said(7000), "a", null), trace(said(90_000), "b", null)];
  assert.deepEqual(vicinity(undated, 0), [[0, 1], []]);
});

test("a short wording is linked to the same words alone, one that repeats itself to the longer", () => {
  const traces = [
    trace("will sail every day", "a", null),
    trace(FERRY, "b", null),
    trace("will sail every day", "c", null),
    trace("no no no no no no", "d", null),
    trace("no no no no no no no bridge at all", "e", null),
  ];
  assert.deepEqual(vicinity(traces, 0)[0], [0, 2]);
  assert.deepEqual(vicinity(traces, 4)[0], [3, 4]);
});

test("of each speaker one claim stands beside", () => {
  const traces = [
    trace("one thing and another were said here today", "a", 1),
    trace("something else was said there the year before", "b", 700, "person:morvan.ls"),
    trace("and this was said the year before that one", "c", 1400, "person:morvan.ls"),
  ];
  assert.deepEqual(vicinity(traces, 0), [[0], [1]]);
});

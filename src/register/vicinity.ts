import type { ActorKey, SourceId } from "../text/index.ts";
import type { Claim } from "./entry.ts";
import { DAYS_NEAR, dayTold } from "./occasion.ts";
import { SHARED_RUNS } from "./reconcile-statements.ts";
import { actDay } from "./reconcile-acts.ts";
import { LEAST_RUNS, numberOf, runNumbers } from "./runs.ts";
import { wordsOf } from "./words.ts";

/** What tells of a claim which others of its key it is reconciled with: kept beside the claim, read instead of it. */
export interface Trace {
  /** Empty where it does not matter who else says something in the same source. */
  readonly source: SourceId;
  readonly speaker: ActorKey | null;
  /** The day a statement is told of, by its number. */
  readonly day: number | null;
  readonly runs: Uint32Array;
}

/**
 * The trace of a statement, and of an act, which meets only those of the same day. Turns of a transcript have keys of their own, and claims of other kinds are reconciled with all of their key.
 */
export function traceOf(claim: Claim): Trace | null {
  const { source } = claim.account.from;
  const alike = (line: string): Trace => ({
    ...{ source: "", speaker: null, day: null },
    runs: Uint32Array.of(numberOf(line)),
  });
  switch (claim.kind) {
    case "statement": {
      const { speaker, form, words } = claim.account.says;
      if (form === "turn") return null;
      return {
        source,
        speaker: speaker.actor,
        day: dayTold(claim.account),
        runs: runNumbers(wordsOf(words)),
      };
    }
    case "act":
      return alike(actDay(claim));
    case "actor":
    case "meeting":
    case "membership":
    case "fact":
    case "instrument":
    case "commitment":
      return null;
  }
}

/** Which claims of a key some that came have to do with, as places in the list of traces. */
export interface Vicinity {
  /** Claims of the entries that may be other ones now. */
  readonly touched: ReadonlySet<number>;
  /** Claims that these are to be laid beside; what is made of them alone is not whole. */
  readonly beside: ReadonlySet<number>;
}

/**
 * The vicinity of claims that came. Wordings are put together where they share most of their runs, so whoever is linked to a
 * claim that came by such pairs may change; and statements of one occasion are offered as variants of each other, so those
 * near to a statement that changes may, and are told by their own neighbours. Nothing else does: `reconcile` of touched and
 * beside, and of the actors of the key, gives the entries of the touched ones as `reconcile` of the whole key does.
 */
export function vicinityOf(traces: readonly Trace[], came: readonly number[]): Vicinity {
  const touched = new Set(came);
  addLinked(traces, touched, came);
  addNear(traces, touched);
  const beside = new Set(touched);
  addNear(traces, beside);
  addSpeakers(traces, beside);
  for (const place of touched) beside.delete(place);
  return { touched, beside };
}

/** One claim at least of each speaker: who is meant by a name depends on all who bear it. */
function addSpeakers(traces: readonly Trace[], places: Set<number>): void {
  const known = new Set([...places].map((place) => traces[place]!.speaker));
  traces.forEach(({ speaker }, place) => {
    if (known.size < known.add(speaker).size) places.add(place);
  });
}

/** Adds the claims told on the same occasions, and those that these are put together with. */
function addNear(traces: readonly Trace[], places: Set<number>): void {
  const sources = new Set<SourceId>();
  const days = new Set<number>();
  for (const place of places) {
    const { source, day } = traces[place]!;
    if (source !== "") sources.add(source);
    if (day !== null) for (let near = day - DAYS_NEAR; near <= day + DAYS_NEAR; near++) days.add(near);
  }
  const added: number[] = [];
  traces.forEach(({ source, day }, place) => {
    if (places.has(place) || !(sources.has(source) || (day !== null && days.has(day)))) return;
    places.add(place);
    added.push(place);
  });
  addLinked(traces, places, added);
}

/** Adds the claims that share most of their runs with one of the `fresh`, and with those that came in so. */
function addLinked(traces: readonly Trace[], places: Set<number>, fresh: readonly number[]): void {
  for (let latest = fresh; latest.length > 0;) {
    const linked = linkedTo(traces, latest, places);
    for (const place of linked) places.add(place);
    latest = linked;
  }
}

function linkedTo(traces: readonly Trace[], some: readonly number[], known: ReadonlySet<number>): number[] {
  const byRun = new Map<number, number[]>();
  some.forEach((place, i) => {
    for (const run of traces[place]!.runs) {
      const having = byRun.get(run);
      if (having) having.push(i);
      else byRun.set(run, [i]);
    }
  });
  const sizes = some.map((place) => traces[place]!.runs.length);
  return [...traces.keys()].filter((place) => !known.has(place) && isLinked(traces[place]!, byRun, sizes));
}

/** Whether the shorter of two wordings shares enough of its runs with the longer for the two to be one; short ones share all. */
function isLinked(
  { runs }: Trace,
  byRun: ReadonlyMap<number, readonly number[]>,
  sizes: readonly number[],
): boolean {
  const shared = new Map<number, number>();
  for (const run of runs) {
    for (const i of byRun.get(run) ?? []) {
      const common = (shared.get(i) ?? 0) + 1;
      const [least, most] = runs.length < sizes[i]! ? [runs.length, sizes[i]!] : [sizes[i]!, runs.length];
      if (least < LEAST_RUNS ? common >= most : common / least >= SHARED_RUNS) return true;
      shared.set(i, common);
    }
  }
  return false;
}

import { dayNumber, daysOfValue } from "../../text/index.ts";
import type { DifferenceVerdict } from "./difference.ts";
import type { Group, Judge, Told } from "./values.ts";

interface Days {
  readonly first: string;
  readonly last: string;
}

/** How two date values stand to each other: apart, or one within what the other may mean. Null where one is relative. */
export function datesBeside(a: string, b: string): "apart" | "within" | "overlapping" | null {
  const [daysA, daysB] = [daysOfValue(a), daysOfValue(b)];
  if (!daysA || !daysB) return null;
  if (daysA.last < daysB.first || daysB.last < daysA.first) return "apart";
  return within(daysA, daysB) || within(daysB, daysA) ? "within" : "overlapping";
}

const within = (a: Days, b: Days): boolean => b.first <= a.first && a.last <= b.last;

/** Of two dates for one thing: days apart contradict each other; a day within a month or a session says it more exactly. */
export function judgeDates<Says>(a: Group<Says>, b: Group<Says>): ReturnType<Judge<Says>> {
  switch (datesBeside(a[0].value, b[0].value)) {
    case "apart":
      return { verdict: "contradiction", rule: "days-apart" };
    case "within":
      return { verdict: "precision", rule: "day-within" };
    case "overlapping":
      return { verdict: "other-scope", rule: "days-overlap" };
    case null:
      return null;
  }
}

/** How long two publications speak of one state of things: counts and steps of a month are taken to be of one time. */
const ONE_TIME = 31;

/** When an account speaks: the day it says it is of, else its publication. */
export type TimeOf<Says> = (told: Told<Says>) => string | undefined;

/**
 * Of two values of something that changes: at one time they contradict each other, else each may have held in its time.
 * The two accounts nearest in time show it.
 */
export function judgeChanging<Says>(
  a: Group<Says>,
  b: Group<Says>,
  timeOf: TimeOf<Says>,
): NonNullable<ReturnType<Judge<Says>>> {
  const nearest = nearestInTime(dated(a, timeOf), dated(b, timeOf));
  if (!nearest) {
    const inOneSource = a.find((one) => b.some((other) => sameVoice(one, other)));
    if (!inOneSource) return { verdict: "undated", rule: "no-publication-date" };
    const other = b.find((each) => sameVoice(inOneSource, each))!;
    return { verdict: "contradiction", rule: "in-one-source", sides: [inOneSource, other] };
  }
  const verdict: DifferenceVerdict = nearest.days <= ONE_TIME ? "contradiction" : "later";
  return {
    verdict,
    rule: verdict === "contradiction" ? "at-one-time" : "at-other-times",
    sides: nearest.sides,
  };
}

const sameVoice = <Says>(a: Told<Says>, b: Told<Says>): boolean =>
  a.account.from.source === b.account.from.source &&
  (a.account.claimedBy?.actor ?? a.account.claimedBy?.name ?? null) ===
    (b.account.claimedBy?.actor ?? b.account.claimedBy?.name ?? null);

interface Dated<Says> {
  readonly told: Told<Says>;
  readonly day: number;
}

const dated = <Says>(group: Group<Says>, timeOf: TimeOf<Says>): Dated<Says>[] =>
  group
    .flatMap((told) => {
      const days = daysOfValue(timeOf(told) ?? "");
      return days ? [{ told, day: dayNumber(days.first) }] : [];
    })
    .sort((one, other) => one.day - other.day);

/** The two, one of each list, with the fewest days between; among equals the earliest. Lists come in order of days. */
function nearestInTime<Says>(
  a: readonly Dated<Says>[],
  b: readonly Dated<Says>[],
): { readonly days: number; readonly sides: readonly [Told<Says>, Told<Says>] } | null {
  let best: { days: number; sides: readonly [Told<Says>, Told<Says>] } | null = null;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const days = Math.abs(a[i]!.day - b[j]!.day);
    if (!best || days < best.days) best = { days, sides: [a[i]!.told, b[j]!.told] };
    if (a[i]!.day <= b[j]!.day) i++;
    else j++;
  }
  return best;
}

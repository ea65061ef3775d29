import type { Quoted } from "../../text/index.ts";
import { byCodeUnits } from "../../text/index.ts";
import type { Account } from "../entry.ts";
import type { Difference, DifferenceType, DifferenceVerdict, Side } from "./difference.ts";
import type { DifferenceRule } from "./reasons.ts";

/** A value as one account gives it. `same`: what it is compared by, where it may be written in several ways. */
export interface Told<Says> {
  readonly value: string;
  readonly same: string;
  readonly account: Account<Says>;
  /** The passage, where it is not the first of the account. */
  readonly at?: Quoted;
}

/** The accounts that give one value, in the order of publication. */
export type Group<Says> = readonly [Told<Says>, ...Told<Says>[]];

/** What two values amount to and by which rule; `sides` where other accounts of the groups show it best. */
export interface Judged<Says> {
  readonly verdict: DifferenceVerdict;
  readonly rule: DifferenceRule;
  readonly sides?: readonly [Told<Says>, Told<Says>];
}

/** Null where two values do not differ in anything that matters. */
export type Judge<Says> = (a: Group<Says>, b: Group<Says>) => Judged<Says> | null;

/** So many values are each compared with each other; a further one is compared with the value most accounts give. */
const ALL_PAIRS = 12;

/** What the values that accounts give of one point amount to, two by two. Accounts come in the order of publication. */
export function differencesIn<Says>(
  type: DifferenceType,
  told: readonly Told<Says>[],
  judge: Judge<Says>,
): Difference[] {
  return pairs(grouped(told)).flatMap(([a, b]) => {
    const judged = judge(a, b);
    if (!judged) return [];
    const [left, right] = judged.sides ?? [a[0], b[0]];
    return [
      {
        type,
        verdict: judged.verdict,
        rule: judged.rule,
        sides: [side(left, a.length), side(right, b.length)] as const,
      },
    ];
  });
}

/** A value for each account that gives one. */
export function toldOf<Says>(
  accounts: readonly Account<Says>[],
  value: (says: Says, account: Account<Says>) => string | undefined,
  same: (value: string) => string = (each) => each,
): Told<Says>[] {
  return accounts.flatMap((account) => {
    const given = value(account.says, account);
    return given === undefined ? [] : [{ value: given, same: same(given), account }];
  });
}

/** Groups by value, the one most accounts give first. */
function grouped<Says>(told: readonly Told<Says>[]): Group<Says>[] {
  const groups = [...Map.groupBy(told, ({ same }) => same).values()] as unknown as Group<Says>[];
  return groups.sort((a, b) => b.length - a.length || byCodeUnits(a[0].same, b[0].same));
}

function pairs<Says>(groups: readonly Group<Says>[]): (readonly [Group<Says>, Group<Says>])[] {
  return groups.flatMap((a, i) =>
    groups
      .slice(i + 1)
      .filter((_, j) => i === 0 || i + 1 + j < ALL_PAIRS)
      .map((b) => inOrder(a, b)),
  );
}

/** The value published first stands first. */
const inOrder = <Says>(a: Group<Says>, b: Group<Says>): readonly [Group<Says>, Group<Says>] =>
  publishedFirst(a, b) <= 0 ? [a, b] : [b, a];

function publishedFirst(a: Group<unknown>, b: Group<unknown>): number {
  const [one, other] = [a[0].account, b[0].account];
  return (
    byCodeUnits(one.from.published ?? "9999", other.from.published ?? "9999") ||
    byCodeUnits(one.from.source, other.from.source) ||
    one.anchors[0].start - other.anchors[0].start ||
    byCodeUnits(a[0].same, b[0].same)
  );
}

export function side<Says>({ value, account, at }: Told<Says>, accounts: number): Side {
  const { from, claimedBy, anchors } = account;
  const { start, end, exact } = at ?? anchors[0];
  return { value, from, claimedBy, anchor: { source: from.source, start, end, exact }, accounts };
}

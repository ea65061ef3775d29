import type { Anchor, ActorReference } from "../text/index.ts";
import { byCodeUnits } from "../text/index.ts";
import type { Account, Provenance } from "./entry.ts";

/** Accounts of one entry: at least one, or there is no entry. */
export type Accounts<Says> = readonly [Account<Says>, ...Account<Says>[]];

/**
 * The order of accounts, whatever order the sources came in: by publication (undated ones last), then source, then
 * place in the source.
 */
export function byPublication(a: Account<unknown>, b: Account<unknown>): number {
  return (
    byCodeUnits(a.from.published ?? "9999", b.from.published ?? "9999") ||
    byCodeUnits(a.from.source, b.from.source) ||
    a.anchors[0].start - b.anchors[0].start ||
    a.anchors[0].end - b.anchors[0].end ||
    byCodeUnits(JSON.stringify(a.says), JSON.stringify(b.says))
  );
}

/** First what was published first for certain: of a month as a whole that is at its end. */
export const byCertainDay = (a: Account<unknown>, b: Account<unknown>): number =>
  byCodeUnits(lastDay(a), lastDay(b)) || byPublication(a, b);

/** Every month is taken to end with its 31st. */
function lastDay({ from: { published = "9999" } }: Account<unknown>): string {
  if (published.length === 4) return `${published}-12-31`;
  return published.length === 7 ? `${published}-31` : published;
}

/** The accounts in order, each once. Throws when there is none: an entry without an account cannot be. */
export function accountsOf<Says>(accounts: readonly Account<Says>[]): Accounts<Says> {
  const sorted = [...accounts].sort(byPublication);
  const unique = sorted.filter((account, i) => i === 0 || !sameAccount(account, sorted[i - 1]!));
  const [first, ...rest] = unique;
  if (!first) throw new Error("An entry needs at least one account; none was given");
  return [first, ...rest];
}

const sameAccount = (a: Account<unknown>, b: Account<unknown>): boolean =>
  byPublication(a, b) === 0 && a.anchors.length === b.anchors.length;

/** How many sources the accounts come from. */
export const countSources = (accounts: readonly { readonly from: Provenance }[]): number =>
  new Set(accounts.map(({ from }) => from.source)).size;

/** The value most accounts give; among equals the one that sorts first. Undefined where none gives any. */
export function mostGiven(values: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || byCodeUnits(a, b))[0]?.[0];
}

/** Whether accounts give two or more different values (those that give none do not count). */
export const differ = (values: readonly (string | undefined)[]): boolean =>
  new Set(values.filter((value) => value !== undefined)).size > 1;

/** Items grouped by a key, groups in code-unit order of their keys, items in the order given. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].sort(([a], [b]) => byCodeUnits(a, b));
}

/** An account as claims carry it. */
export function account<Says>(
  from: Provenance,
  anchors: readonly [Anchor, ...Anchor[]],
  claimedBy: ActorReference | null,
  says: Says,
): Account<Says> {
  return { from, anchors, claimedBy, says };
}

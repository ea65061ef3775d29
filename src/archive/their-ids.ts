import type { Entry } from "../register/index.ts";
import type { Anchor } from "../text/index.ts";
import { byCodeUnits } from "../text/index.ts";

/**
 * Entries under the ids they have today, so that an address leads to both: each goes by the entry that its first account
 * stands in now. Of several that a later source put together, the one with most accounts does.
 */
export function underTheirIds(entries: readonly Entry[], today: readonly Entry[]): Entry[] {
  const idAt = new Map(
    today.flatMap(({ id, accounts }) => accounts.map(({ anchors }) => [placeOf(anchors[0]), id])),
  );
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const nowOf = ({ kind, accounts: [{ anchors }] }: Entry): string | undefined =>
    kind === "actor" ? undefined : idAt.get(placeOf(anchors[0]));
  const most = [...entries].sort(
    (a, b) =>
      Number(nowOf(b) === b.id) - Number(nowOf(a) === a.id) ||
      b.accounts.length - a.accounts.length ||
      byCodeUnits(a.id, b.id),
  );
  for (const entry of most) {
    const { id } = entry;
    const now = nowOf(entry);
    if (now === undefined || taken.has(now)) continue;
    taken.add(now);
    ids.set(id, now);
  }
  return entries.map((entry) => ({
    ...entry,
    id: ids.get(entry.id) ?? entry.id,
    ...("related" in entry &&
      entry.related && {
        related: entry.related.map((each) => ({ ...each, id: ids.get(each.id) ?? each.id })),
      }),
    ...("variants" in entry &&
      entry.variants && {
        variants: entry.variants.map((each) => ({ ...each, id: ids.get(each.id) ?? each.id })),
      }),
  }));
}

const placeOf = ({ source, start, end }: Anchor): string => `${source}:${start}-${end}`;

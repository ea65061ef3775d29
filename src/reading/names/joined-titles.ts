import type { Draft } from "./drafts.ts";

/**
 * "Ilyas Morvan, Foreign Minister of Tarvia and chairman of the council": the second title has the holder of the
 * first. After "X, minister of Tarvia, and the president" another may follow, so that only a bare "and" joins.
 */
export function joinTitles(drafts: readonly Draft[], text: string): readonly Draft[] {
  let before: Draft | undefined;
  return drafts.map((draft) => {
    before = before && isJoined(before, draft, text) ? { ...draft, ...heldBy(before) } : draft;
    return before;
  });
}

const heldBy = ({ holder }: Draft): Pick<Draft, "holder"> =>
  holder ? { holder: { ...holder, rule: "holder-of-joined-title" } } : {};

const GOES_BEFORE = new Set(["name-before-title", "name-is-title", "holder-of-joined-title"]);

const isJoined = (before: Draft, { start, holder }: Draft, text: string): boolean =>
  before.holder !== undefined &&
  holder === undefined &&
  GOES_BEFORE.has(before.holder.rule) &&
  start > before.end &&
  text.slice(before.end, Math.min(start, before.end + LONGEST)) === " and ";

/** So far "and" reaches, with a space at each side. */
const LONGEST = 6;

import type { OfficeSays } from "../entry.ts";

/** Walks of life that are no office, by the level that authority/offices.tsv gives their titles. */
const PRIVATE: ReadonlySet<string> = new Set(["sport", "arts", "spouse"]);

/** Levels of titles that say nothing of a walk of life: an expert may be made a minister, and anybody is a Mr. */
const OPEN: ReadonlySet<string> = new Set([
  ...PRIVATE,
  ...["expert", "civil", "business", "honorific", "press", "religious", "royal", "leader"],
]);

type Held = Pick<OfficeSays, "level" | "standing">;

/** "sport" of somebody whom a source calls a footballer and no more than that; nothing where an office is told too. */
export function walkOf(offices: readonly Held[]): string | undefined {
  const levels = offices.flatMap(({ level, standing }) => (level && standing !== "former" ? [level] : []));
  if (levels.some((level) => !OPEN.has(level))) return undefined;
  return levels.find((level) => PRIVATE.has(level));
}

/** Whether somebody holds or held an office, of whatever kind. */
export const isOfficial = (offices: readonly Held[]): boolean =>
  offices.some(({ level }) => level !== undefined && !OPEN.has(level));

export const isWalk = (word: string): boolean => PRIVATE.has(word);

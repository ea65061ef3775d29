import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Resources } from "../src/reading/index.ts";
import type { Line } from "./jsonl.ts";
import { SHARED } from "./prepare.ts";
import { TASKS } from "./tasks.ts";

/** Sets of sentences for event coders, some of which tell of no event. */
const SETS = ["petrarch2_unit", "universal_petrarch_gsr"] as const;

const pathOf = (set: string): string => join(SHARED, "gold/events", `${set}.jsonl`);

export const nullsAreThere = (): boolean => SETS.every((set) => existsSync(pathOf(set)));

/** A record in which its coders saw no event, with the events that are predicted for it. */
export interface NullRecord {
  readonly set: string;
  readonly text: string;
  readonly events: readonly unknown[];
}

/** The records without an event of all sets, each as the task "events" answers it. */
export function nullRecords(resources: Resources): readonly NullRecord[] {
  return SETS.flatMap((set) =>
    readFileSync(pathOf(set), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Line)
      .filter(({ events }) => (events as readonly unknown[]).length === 0)
      .map((line) => ({
        set,
        text: line["text"] as string,
        events: (TASKS["events"]!(line, resources) as { events: readonly unknown[] }).events,
      })),
  );
}

import type { ActClass } from "../../reading.ts";

/** What is done to people and places; words, visits and agreements want somebody who answers. */
export const DEEDS: ReadonlySet<ActClass> = new Set<ActClass>([
  "ASSAULT",
  "COERCE",
  "MOBILIZE",
  "PROTEST",
  "RETREAT",
  "SANCTION",
]);

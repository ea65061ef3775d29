import type { Clause } from "./clauses.ts";
import type { PartyList } from "./lists.ts";
import { listOver } from "./lists.ts";
import { skipArticles, wordAt } from "./unit.ts";

/** Words that belong neither before the noun of a meeting nor between a preposition and the list it governs. */
export const STOPS = new Set(
  'in at to with for on by from about over amid despite without via after before during between and or but , ; : . — – “ ” " held hold holds had have has following than as into will is was are were be been of who which said says not'.split(
    " ",
  ),
);

/** The list that begins at unit `at`, articles and up to three other words aside ("with all the visiting ministers"). */
export function listSoon(clause: Clause, at: number): PartyList | undefined {
  const each = /^(each|one|some|most|all|many|several|both)$/.test(wordAt(clause.units, at) ?? "");
  const first = skipArticles(clause.units, each && wordAt(clause.units, at + 1) === "of" ? at + 2 : at);
  for (let unit = first; unit <= first + 3; unit++) {
    const list = listOver(clause.lists, unit);
    if (list && !list.adjectival) return list;
    if (list) continue;
    if (STOPS.has(wordAt(clause.units, unit) ?? ",") && wordAt(clause.units, unit) !== "of") return undefined;
  }
  return undefined;
}

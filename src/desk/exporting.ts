import { byCodeUnits } from "../text/index.ts";
import type { Entry } from "../register/index.ts";
import { ENTRY_COLUMNS, headLine, rowLine } from "./dataset/columns.ts";

/** One entry a line, with its accounts and anchors; keys sorted, so that the bytes depend on what is said alone. */
export function* jsonLines(entries: Iterable<Entry>): Generator<string> {
  for (const entry of entries) yield `${JSON.stringify(entry, sortedKeys)}\n`;
}

/** One entry a row; a list in a cell is separated by " | ". */
export function* csvLines(entries: Iterable<Entry>): Generator<string> {
  yield headLine(ENTRY_COLUMNS);
  for (const entry of entries) yield rowLine(ENTRY_COLUMNS, entry);
}

/** Objects with their keys in code-unit order. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => byCodeUnits(a, b)));
}

import type { SourceId } from "../text/index.ts";
import { shortDayWords } from "../text/index.ts";
import type { Entry } from "../register/index.ts";
import { dateOf } from "../archive/index.ts";

/** An entry's date for lists; "rep." marks one that only the publication of its sources gives. */
export function timeOf(entry: Entry): string {
  const date = dateOf(entry);
  if (!date) return "";
  const words = shortDayWords(date.value);
  return date.ground === "published" ? `rep. ${words}` : words;
}

/** Who reports an entry: the outlets of its accounts, or what else its sources are called. */
export function outletsOf(entry: Entry, sourceName: (id: SourceId) => string): string {
  const names = entry.accounts.map(({ from }) => from.outlet ?? from.title ?? sourceName(from.source));
  return [...new Set(names)].join("; ");
}

import type { Page } from "./archive.ts";
import type { Bits } from "./bits.ts";
import type { Columns } from "./columns.ts";
import type { Db } from "./db.ts";
import { matchingRows } from "./finding.ts";

/** Rows of one page in the order of the answer: by relevance where there is a match, else as lists are. */
export function pageOf(db: Db, columns: Columns, found: Bits, match: string | null, page: Page): number[] {
  if (match === null) return columns.page(found, page.limit, page.offset);
  const { ranked: most } = columns;
  const head = found.count() <= most ? found : found.copy().and(matchingRows(db, columns, heading(match)));
  const size = head.count();
  const begun =
    size <= most
      ? cut(rankedRows(db, columns, match, head), page)
      : columns.page(head, page.limit, page.offset);
  const left = page.limit < 0 ? -1 : page.limit - begun.length;
  if (left === 0 || head === found) return begun;
  const rest = found.copy().without(head);
  return [...begun, ...columns.page(rest, left, Math.max(0, page.offset - size))];
}

/** Where few enough have the words: a heading or a speaker is what an entry is about. */
const heading = (match: string): string => `{label speaker} : (${match})`;

const cut = (rows: readonly number[], { limit, offset }: Page): number[] =>
  rows.slice(offset, limit < 0 ? undefined : offset + limit);

/** The rows by relevance. The plus keeps SQLite from looking the words up anew for each row. */
function rankedRows(db: Db, columns: Columns, match: string, among: Bits): number[] {
  const place = new Map(columns.page(among, -1, 0).map((row, i) => [row, i]));
  // SQLite would go through all hits to find none of them.
  if (place.size === 0) return [];
  return db
    .all<{ row: number; rank: number }>(
      `select rowid as row, rank from entry_text
       where entry_text match ? and +rowid in (select value from json_each(?))`,
      match,
      JSON.stringify([...place.keys()]),
    )
    .sort((a, b) => a.rank - b.rank || place.get(a.row)! - place.get(b.row)!)
    .map(({ row }) => row);
}

import type { PassageHit } from "./archive.ts";
import { asMatch } from "./compiling.ts";
import type { Condition } from "./condition.ts";
import type { Db } from "./db.ts";

/** More paragraphs than these are not ranked: SQLite takes two microseconds for each. */
const RANKED = 10_000;

/** Paragraphs that hold the words of a query, counted alone where they are too many to tell the best of; none where it asks for more than words anywhere. */
export function searchPassages(
  db: Db,
  condition: Condition,
  limit: number,
): { count: number; hits: PassageHit[] } {
  const match = onlyWords(condition) ? asMatch(condition) : null;
  if (match === null) return { count: 0, hits: [] };
  const found = `select rowid from passage_text where passage_text match ?`;
  const count = db.get<{ n: number }>(`select count(*) as n from (${found})`, match)!.n;
  if (count > RANKED) return { count, hits: [] };
  return {
    count,
    hits: db
      .all<PassageRow>(
        `select passages.source, start, "end", words, header from (${found} order by rank limit ?) as best
         join passages on passages.row = best.rowid join passage_text on passage_text.rowid = best.rowid
         join readings on readings.source = passages.source order by passages.source, start`,
        match,
        limit,
      )
      .map(({ words, header, ...place }) => ({
        ...place,
        exact: words,
        header: JSON.parse(header) as PassageHit["header"],
      })),
  };
}

interface PassageRow {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly header: string;
}

/** Whether a condition asks for words anywhere and nothing else. */
function onlyWords(condition: Condition): boolean {
  switch (condition.type) {
    case "words":
      return condition.field === "any";
    case "near":
      return true;
    case "and":
    case "or":
      return condition.of.every(onlyWords);
    default:
      return false;
  }
}

import type { PassageHit } from "./archive.ts";
import { early } from "./claiming.ts";
import { asMatch } from "./compiling.ts";
import type { Condition } from "./condition.ts";
import type { Db } from "./db.ts";
import { stateOf } from "./picturing.ts";

/** More paragraphs than these are not ranked: SQLite takes two microseconds for each. */
const RANKED = 10_000;

/** Of more paragraphs than these it is not looked up which were out by a day. */
const BY_DAY = 2000;

/** Paragraphs that hold the words of a query, counted alone where they are too many to tell the best of; none where it asks for more than words anywhere. */
export function searchPassages(
  db: Db,
  counts: PassageCounts,
  condition: Condition,
  limit: number,
  day?: string,
): { count: number; hits: PassageHit[] } {
  const match = onlyWords(condition) ? asMatch(condition) : null;
  if (match === null) return { count: 0, hits: [] };
  if (day !== undefined && counts.of(match) > BY_DAY) return { count: 0, hits: [] };
  const out = day === undefined ? null : early(day);
  const found = out ? `${FOUND} and exists (${outBy(out.sql)})` : FOUND;
  const asked = out ? [match, out.value] : [match];
  const count = out
    ? db.get<{ n: number }>(`select count(*) as n from (${found})`, ...asked)!.n
    : counts.of(match);
  if (count > RANKED) return { count, hits: [] };
  return {
    count,
    hits: db
      .all<PassageRow>(
        `select passages.source, start, "end", words, header from (${found} order by rank limit ?) as best
         join passages on passages.row = best.rowid join passage_text on passage_text.rowid = best.rowid
         join readings on readings.source = passages.source order by passages.source, start`,
        ...asked,
        limit,
      )
      .map(({ words, header, ...place }) => ({
        ...place,
        exact: words,
        header: JSON.parse(header) as PassageHit["header"],
      })),
  };
}

const FOUND = `select rowid from passage_text where passage_text match ?`;

/** Counts that are remembered until the archive changes. */
const REMEMBERED = 64;

/** How many paragraphs hold some words: those of a word that half of all paragraphs have take SQLite longer than all else in an answer. */
export class PassageCounts {
  readonly #db: Db;
  readonly #known = new Map<string, number>();
  #state = "";

  constructor(db: Db) {
    this.#db = db;
  }

  of(match: string): number {
    const state = stateOf(this.#db);
    if (state !== this.#state || this.#known.size >= REMEMBERED) this.#known.clear();
    this.#state = state;
    const count =
      this.#known.get(match) ?? this.#db.get<{ n: number }>(`select count(*) as n from (${FOUND})`, match)!.n;
    this.#known.set(match, count);
    return count;
  }
}

/** Whether the source of a paragraph was published by a day. */
const outBy = (sql: string): string =>
  `select 1 from (
     select coalesce(header ->> '$.published', '9999') as published from passages p
     join readings r on r.source = p.source where p.row = passage_text.rowid
   ) where ${sql}`;

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

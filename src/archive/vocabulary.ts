import type { WordCount } from "./archive.ts";
import type { Db } from "./db.ts";

/** Words with the number of entries that have each somewhere, the rarest first; words alike rare in their own order. */
export function rarestFirst(db: Db, words: readonly string[]): WordCount[] {
  // A view of the full-text index that belongs to this connection: nothing is written into the archive.
  db.exec(`create virtual table if not exists temp.vocabulary using fts5vocab('main', 'entry_text', 'row')`);
  return words
    .map((word) => ({
      word,
      entries: db.get<{ doc: number }>(`select doc from temp.vocabulary where term = ?`, word)?.doc ?? 0,
    }))
    .sort((a, b) => a.entries - b.entries);
}

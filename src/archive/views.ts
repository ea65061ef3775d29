import type { Archive, Reconciling } from "./archive.ts";
import type { Db } from "./db.ts";
import type { Columns } from "./columns.ts";
import { rowsNow } from "./finding.ts";
import { archiveKnownBy } from "./known-archive.ts";
import { KnownThen } from "./known.ts";
import { stateOf } from "./picturing.ts";
import { isLargeFor } from "./searching.ts";

/** Days kept: a page, its table and its image ask for the same one, and a person for a few in turn. */
const KEPT = 3;

interface View {
  readonly known: KnownThen;
  readonly archive: Archive;
}

/** What was known by the days asked about last, made anew when the archive has changed. */
export class Views {
  readonly #db: Db;
  readonly #archiveOver: (db: Db) => Archive;
  readonly #views = new Map<string, View>();
  readonly #columns: Columns;
  #state = "";
  #number = 0;

  constructor(db: Db, columns: Columns, over: (db: Db) => Archive) {
    this.#db = db;
    this.#columns = columns;
    columns.changedLater = (day) => this.#views.get(day)?.known.changedRows ?? [];
    this.#archiveOver = over;
    db.define("changed_later", (day, key) => this.#views.get(day!)?.known.isChanged(key!) ?? false);
  }

  knownBy(now: Archive, day: string, reconciling: Reconciling): Archive {
    const state = stateOf(this.#db);
    if (state !== this.#state) this.#views.clear();
    this.#state = state;
    const view = this.#views.get(day) ?? this.#made(now, day, reconciling);
    this.#views.delete(day);
    this.#views.set(day, view);
    // Somebody may still be going through one that is forgotten here: it goes with its last reader.
    for (const oldest of this.#views.keys()) {
      if (this.#views.size <= KEPT) break;
      this.#views.delete(oldest);
    }
    return view.archive;
  }

  #made(now: Archive, day: string, reconciling: Reconciling): View {
    const isLarge = isLargeFor(this.#db, this.#columns);
    const known = new KnownThen(this.#db, day, reconciling, {
      number: ++this.#number,
      find: isLarge ? (condition) => rowsNow(this.#db, this.#columns, condition) : null,
    });
    const then = this.#archiveOver(known.then);
    return { known, archive: archiveKnownBy({ now, then, known, day }) };
  }
}

import { byCodeUnits } from "../text/index.ts";
import type { KnownValue } from "./archive.ts";
import type { TermField } from "./condition.ts";
import { OF_ALL_KINDS } from "./counting.ts";
import type { Db } from "./db.ts";

/** A value with its name in small letters, the words of which a beginning is looked for in. */
interface Listed extends KnownValue {
  readonly folded: string;
}

/** Whom a key means, by id and name; a key that several actors share stands for all of them. */
interface Bearer {
  readonly id: string;
  readonly name: string;
}

/**
 * Values of the fields, those that most entries bear first: read once for each state of the archive, since somebody who
 * types asks at every letter.
 */
export class KnownValues {
  readonly #db: Db;
  readonly #lists = new Map<TermField, readonly Listed[]>();
  #bearers: ReadonlyMap<string, Bearer> | null = null;
  #state = "";

  constructor(db: Db) {
    this.#db = db;
  }

  /**
   * Values some word of whose names begins so. An actor is offered once, by its id and the name of its entry: a statement
   * bears it as its source has it (`person:morvan.ls`) and as it is told from namesakes (`person:morvan.ls~tarvia`).
   */
  like(field: TermField, beginning: string, most: number, state: string): KnownValue[] {
    if (state !== this.#state) {
      this.#lists.clear();
      this.#bearers = null;
    }
    this.#state = state;
    const list = this.#lists.get(field) ?? this.#read(field);
    this.#lists.set(field, list);
    const wanted = beginning.toLowerCase();
    return list
      .filter(({ folded }) => folded.startsWith(wanted) || folded.includes(` ${wanted}`))
      .sort((a, b) => b.n - a.n || byCodeUnits(a.name, b.name) || byCodeUnits(a.key ?? "", b.key ?? ""))
      .slice(0, most)
      .map(({ key, name, n }) => ({ key, name, n }));
  }

  /** A value under which most entries of an actor stand counts for it. */
  #read(field: TermField): Listed[] {
    this.#bearers ??= bearersIn(this.#db);
    const found = new Map<string, Listed>();
    for (const [term, n] of countsOf(this.#db, field)) {
      const bearer = this.#bearers.get(term);
      const name = bearer?.name ?? (term.startsWith(NAME) ? term.slice(NAME.length) : term);
      const known = found.get(bearer?.id ?? term);
      if (known && known.n >= n) continue;
      found.set(bearer?.id ?? term, { key: bearer?.id ?? null, name, n, folded: name.toLowerCase() });
    }
    return [...found.values()];
  }
}

/** What stands for an actor who has no key. */
const NAME = "name:";

/** How many entries of any kind bear each term of a field. */
function countsOf(db: Db, field: TermField): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term, n } of db.all<{ term: string; n: number }>(
    `select term, n from term_counts where ${OF_ALL_KINDS} and field = ? and n > 0`,
    field,
  )) {
    counts.set(term, (counts.get(term) ?? 0) + n);
  }
  return counts;
}

function bearersIn(db: Db): Map<string, Bearer> {
  const bearers = new Map<string, Bearer>();
  for (const { key, id, name } of db.all<Bearer & { key: string }>(`select key, id, name from actor_keys`)) {
    const known = bearers.get(key);
    const first = known && known.name < name ? known.name : name;
    bearers.set(key, { id: !known || known.id === id ? id : key, name: first });
  }
  return bearers;
}

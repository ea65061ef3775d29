import type { TermField } from "./condition.ts";
import type { Db } from "./db.ts";

/** A value that entries bear in a field, under the name people read, and how many bear it. */
export interface KnownValue {
  /** The key, where the value is an actor who has one. */
  readonly key: string | null;
  readonly name: string;
  readonly n: number;
}

/** A value with its name in small letters, the words of which a beginning is looked for in. */
interface Listed extends KnownValue {
  readonly folded: string;
}

/**
 * Values of the fields, those that most entries bear first: read once for each state of the archive, since somebody who
 * types asks at every letter.
 */
export class KnownValues {
  readonly #db: Db;
  readonly #lists = new Map<TermField, readonly Listed[]>();
  #state = "";

  constructor(db: Db) {
    this.#db = db;
  }

  /**
   * Values some word of whose names begins so. An actor is offered once, by its id and the name of its entry: a statement
   * bears it as its source has it (`person:morvan.ls`) and as it is told from namesakes (`person:morvan.ls~tarvia`). A
   * key that several actors share stands for all of them.
   */
  like(field: TermField, beginning: string, most: number, state: string): KnownValue[] {
    if (state !== this.#state) this.#lists.clear();
    this.#state = state;
    const list = this.#lists.get(field) ?? this.#read(field);
    this.#lists.set(field, list);
    const found: KnownValue[] = [];
    const wanted = beginning.toLowerCase();
    for (const { folded, key, name, n } of list) {
      if (found.length === most) break;
      if (folded.startsWith(wanted) || folded.includes(` ${wanted}`)) found.push({ key, name, n });
    }
    return found;
  }

  #read(field: TermField): Listed[] {
    return this.#db
      .all<KnownValue>(
        `with known as (
           select key, iif(count(distinct id) = 1, min(id), key) as id, min(name) as name from actor_keys group by key
         )
         select key, name, max(n) as n from (
           select known.id as key, term, sum(n) as n,
             coalesce(known.name, iif(substr(term, 1, 5) = 'name:', substr(term, 6), term)) as name
           from term_counts left join known on known.key = term
           where field = ? group by term having sum(n) > 0
         ) group by coalesce(key, term) order by n desc, name, coalesce(key, term)`,
        field,
      )
      .map((value) => ({ ...value, folded: value.name.toLowerCase() }));
  }
}

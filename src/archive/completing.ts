import type { TermField } from "./condition.ts";
import type { Db } from "./db.ts";

/** A value that entries bear in a field, under the name people read, and how many bear it. */
export interface KnownValue {
  /** The key, where the value is an actor who has one. */
  readonly key: string | null;
  readonly name: string;
  readonly n: number;
}

/**
 * Values of a field in which some word begins so, borne by most entries first. Names of actors are looked at in every
 * spelling on record, so that "Sergei" leads to the key that "Sergey" has too.
 */
export const valuesLike = (db: Db, field: TermField, beginning: string, most: number): KnownValue[] =>
  db.all<KnownValue>(
    `select key, name, n from (
       select known.key as key, term, sum(n) as n,
         coalesce(known.name, iif(substr(term, 1, 5) = 'name:', substr(term, 6), term)) as name
       from term_counts left join (select key, min(name) as name from actor_keys group by key) as known on known.key = term
       where field = ?1 group by term
     )
     where name like ?2 escape '\\' or name like ?3 escape '\\'
     order by n desc, name, term limit ?4`,
    field,
    `${escaped(beginning)}%`,
    `% ${escaped(beginning)}%`,
    most,
  );

const escaped = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

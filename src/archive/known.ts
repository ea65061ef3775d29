import type { Entry } from "../register/index.ts";
import { daysOfValue } from "../text/index.ts";
import type { Reconciling } from "./archive.ts";
import { claimsEarly, early } from "./claiming.ts";
import type { Condition } from "./condition.ts";
import type { Db } from "./db.ts";
import { openDatabase } from "./opening.ts";
import { putEntries } from "./settling.ts";
import type { SourcesOut } from "./sources-out.ts";
import { sourcesOut } from "./sources-out.ts";
import { underTheirIds } from "./their-ids.ts";
import type { FindRows } from "./touching.ts";
import { fewestTouched, touching } from "./touching.ts";

/**
 * Claims worked out anew for one day at most. Of a register so large that a question touches more, the keys beyond
 * keep their entries as they stand, and whoever shows one leaves its later accounts out.
 */
const MOST_CLAIMS = 60_000;

/**
 * In a large register a question has so much worked out anew at most, which takes a third of a second; one that touches
 * more is answered from the entries as they stand, and whoever shows one leaves its later accounts out.
 */
const LARGE = { rows: 300, claims: 3000 };

/** What a view is made with. */
export interface Place {
  /** Another for every view of the process. */
  readonly number: number;
  /** Null where the register is not large, and every question has worked out anew what it touches. */
  readonly find: FindRows | null;
}

/**
 * The register as it could be known by a day. A key under which nothing was published later has the same entries then
 * as now, and these are taken from the archive; the others are reconciled anew, from the claims published by then
 * alone, into tables of their own in memory, when a question first touches them. So a later source leaves no trace:
 * not in names, counts, statuses or differences, nor in what a search finds.
 */
export class KnownThen {
  /** The entries of the keys that were worked out anew. */
  readonly then: Db;
  readonly sources: SourcesOut;
  readonly #db: Db;
  readonly #day: string;
  readonly #reconciling: Reconciling;
  readonly #looked = new Set<string>();
  readonly #changed = new Set<string>();
  readonly #changedRows: number[] = [];
  readonly #find: FindRows | null;
  readonly #number: number;
  #claims = 0;

  constructor(db: Db, day: string, reconciling: Reconciling, { number, find }: Place) {
    this.#number = number;
    this.#db = db;
    this.#day = day;
    this.#reconciling = reconciling;
    this.#find = find;
    this.sources = sourcesOut(db, day);
    this.then = openDatabase(":memory:", "write");
  }

  /** Whether the entries of a key are to be looked for among those worked out anew. */
  readonly isChanged = (key: string): boolean => this.#changed.has(key);

  /** The rows of the archive's entries that were worked out anew. */
  get changedRows(): readonly number[] {
    return this.#changedRows;
  }

  /** What holds of the entries of the archive that stood then as they stand now. */
  get settled(): Condition {
    return { type: "settled-by", day: this.#day, made: this.#number * MOST_CLAIMS + this.#changed.size };
  }

  /** Sees to the entries that a condition may find. */
  seeTo(condition: Condition): void {
    this.#seeToKeys(this.#find ? this.#keysAmongFew(condition, this.#find) : this.#keysTouched(condition));
  }

  #keysTouched(condition: Condition): string[] {
    const { text, values } = touching(condition);
    return this.#db
      .all<{ key: string }>(
        `select distinct key from entries e where e.known_from <= ? and ${text} order by key`,
        this.#day,
        ...values,
      )
      .map(({ key }) => key);
  }

  /** None where a condition may find many. */
  #keysAmongFew(condition: Condition, find: FindRows): string[] {
    const rows = fewestTouched(condition, find);
    if (!rows || rows.count() > LARGE.rows) return [];
    return this.#db
      .all<{ key: string }>(
        `select distinct key from entries where row in (select value from json_each(?)) and known_from <= ?
         order by key`,
        JSON.stringify(rows.rows()),
        this.#day,
      )
      .map(({ key }) => key);
  }

  /** Sees to whoever a key, or a family name, may mean, where a name is wanted: in a large register a page names hundreds. */
  seeToNames(key: string): void {
    if (!this.#find) this.seeToActor(key);
  }

  /** Sees to the actors that a key, or a family name, may mean. */
  seeToActor(key: string): void {
    this.#seeToKeys(
      this.#db
        .all<{ key: string }>(
          `select distinct e.key from actor_keys k join entries e on e.row = k.entry
           where k.key = ?1 or (k.key >= ?1 || '.' and k.key < ?1 || '/') or (k.key >= ?1 || '~' and k.key < ?1 || '~\u{10ffff}')`,
          key,
        )
        .map((row) => row.key),
    );
  }

  /** Sees to an actor for a line of a list; as with names. */
  seeToHead(id: string): void {
    if (!this.#find) this.seeToEntry(id);
  }

  /** Sees to the entry of an id, and to all that rest on a source. */
  seeToEntry(id: string): void {
    this.#seeToKeys(
      this.#db.all<{ key: string }>(`select key from entries where id = ?`, id).map(({ key }) => key),
    );
  }

  seeToSource(source: string): void {
    this.#seeToKeys(
      this.#db
        .all<{ key: string }>(`select distinct key from claims where source = ? order by key`, source)
        .map(({ key }) => key),
    );
  }

  #seeToKeys(keys: readonly string[]): void {
    const fresh = keys
      .map((key) => this.#reconciling.joined.get(key) ?? [key])
      .filter(([first]) => !this.#looked.has(first!));
    if (this.#find && this.#countClaims(fresh.flat()) > LARGE.claims) return;
    for (const together of fresh) this.#seeToOne(together);
  }

  #seeToOne(together: readonly string[]): void {
    const first = together[0]!;
    if (this.#looked.has(first)) return;
    this.#looked.add(first);
    if (!together.some((each) => this.#hasLater(each))) return;
    const claims = together.flatMap((each) => claimsEarly(this.#db, each, this.#day));
    this.#claims += claims.length;
    if (this.#claims > MOST_CLAIMS) return;
    for (const each of together) {
      this.#changed.add(each);
      const rows = this.#db.all<{ row: number }>(`select row from entries where key = ?`, each);
      this.#changedRows.push(...rows.map(({ row }) => row));
    }
    const entries = this.#reconciling.reconcile(claims);
    putEntries(this.then, first, underTheirIds(entries, this.#today(together)));
  }

  #countClaims(keys: readonly string[]): number {
    return keys.reduce(
      (sum, key) =>
        sum +
        ["is null", "is not null"].reduce(
          (n, said) =>
            n +
            this.#db.get<{ n: number }>(
              `select count(*) as n from claims where key = ? and said ${said}`,
              key,
            )!.n,
          0,
        ),
      0,
    );
  }

  #hasLater(key: string): boolean {
    const { sql, value } = early(this.#day);
    return (
      this.#db.get(`select 1 from claims where key = ? and not (${sql}) limit 1`, key, value) !== undefined
    );
  }

  #today(keys: readonly string[]): Entry[] {
    return keys.flatMap((key) =>
      this.#db
        .all<{ json: string }>(`select json from entries where key = ? and kind <> 'actor'`, key)
        .map(({ json }) => JSON.parse(json) as Entry),
    );
  }
}

/** Whether what was published on a partial date, or never dated, was out by the end of a day. */
export const isOutBy = (published: string | undefined, day: string): boolean =>
  (daysOfValue(published ?? "")?.last ?? "9999") <= day;

import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";

/** Statements kept ready. A process that serves for weeks is asked in many shapes. */
const MOST_PREPARED = 300;

/** A database connection that prepares each statement once. */
export class Db {
  readonly #connection: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(connection: DatabaseSync) {
    this.#connection = connection;
  }

  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#prepare(sql).all(...values) as Row[];
  }

  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#prepare(sql).get(...values) as Row | undefined;
  }

  run(sql: string, ...values: SQLInputValue[]): { readonly changes: number; readonly row: number } {
    const { changes, lastInsertRowid } = this.#prepare(sql).run(...values);
    return { changes: Number(changes), row: Number(lastInsertRowid) };
  }

  /** Row by row. The statement is prepared for this loop alone, so other statements may run inside it. */
  iterate<Row>(sql: string, ...values: SQLInputValue[]): IterableIterator<Row> {
    return this.#connection.prepare(sql).iterate(...values) as unknown as IterableIterator<Row>;
  }

  /** Makes a function that statements may call, of text values; it gives whether something holds. */
  define(name: string, holds: (...values: readonly string[]) => boolean): void {
    this.#connection.function(name, { varargs: true }, (...values) =>
      Number(holds(...(values as readonly string[]))),
    );
  }

  exec(sql: string): void {
    this.#connection.exec(sql);
  }

  /** Runs `work` with the write lock held: all of it is kept, or nothing. */
  transaction<T>(work: () => T): T {
    this.#connection.exec("begin immediate");
    try {
      const result = work();
      this.#connection.exec("commit");
      return result;
    } catch (error) {
      if (this.#connection.isTransaction) this.#connection.exec("rollback");
      throw error;
    }
  }

  /** Inside a transaction: all of `work` is done, or nothing of it, and the rest of the transaction stands. */
  savepoint<T>(work: () => T): T {
    this.#connection.exec("savepoint one");
    try {
      const result = work();
      this.#connection.exec("release one");
      return result;
    } catch (error) {
      // Where the disk is full, SQLite has undone the whole transaction already.
      if (this.#connection.isTransaction) this.#connection.exec("rollback to one; release one");
      throw error;
    }
  }

  /** Runs `work` on one unchanging view of the data, whatever another process writes meanwhile. */
  snapshot<T>(work: () => T): T {
    if (this.#connection.isTransaction) return work();
    this.#connection.exec("begin");
    try {
      return work();
    } finally {
      this.#connection.exec("commit");
    }
  }

  close(): void {
    this.#prepared.clear();
    if (this.#connection.isOpen) this.#connection.close();
  }

  #prepare(sql: string): StatementSync {
    const known = this.#prepared.get(sql);
    if (known) return known;
    // Each query has a text of its own; those asked first are forgotten.
    if (this.#prepared.size >= MOST_PREPARED) this.#prepared.delete(this.#prepared.keys().next().value!);
    const statement = this.#connection.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }
}

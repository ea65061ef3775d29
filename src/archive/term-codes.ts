import type { TermField } from "./condition.ts";
import { TERM_FIELDS } from "./condition.ts";
import type { Db } from "./db.ts";
import { numbersIn } from "./ordering.ts";

/** The numbers that stand for terms, by the field of each. They are only ever added. */
export class TermCodes {
  readonly #db: Db;
  readonly #ofField = new Map<TermField, number[]>(TERM_FIELDS.map((field) => [field, []]));
  #last = 0;

  constructor(db: Db) {
    this.#db = db;
  }

  /** Reads those that came since. */
  refresh(): void {
    const { last } = this.#db.get<{ last: number | null }>(`select max(code) as last from term_codes`)!;
    if ((last ?? 0) <= this.#last) return;
    for (const [field, known] of this.#ofField) {
      const { codes } = this.#db.get<{ codes: string | null }>(
        `select group_concat(code, ' ') as codes from term_codes where field = ? and code > ?`,
        field,
        this.#last,
      )!;
      for (const code of numbersIn(codes)) known.push(code);
    }
    this.#last = last ?? 0;
  }

  /** Codes of the terms of a field that are counted at all. */
  counted(field: TermField, counts: Int32Array): number[] {
    const found: number[] = [];
    for (const code of this.#ofField.get(field)!) if ((counts[code] ?? 0) > 0) found.push(code);
    return found;
  }
}

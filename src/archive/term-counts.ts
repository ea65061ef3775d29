import type { Db } from "./db.ts";

/** How many entries of a kind bear each term: changes are gathered and written once. */
export class TermCounts {
  readonly #changes = new Map<string, number>();
  readonly #codes = new Map<string, number>();

  change(kind: string, field: string, term: string, by: 1 | -1): void {
    const key = [kind, field, term].join("\u0000");
    this.#changes.set(key, (this.#changes.get(key) ?? 0) + by);
  }

  /** The number that stands for a term in the columns. */
  codeOf(db: Db, field: string, term: string): number {
    const key = `${field}\u0000${term}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const code =
      db.get<{ code: number }>(`select code from term_codes where field = ? and term = ?`, field, term)
        ?.code ?? db.run(`insert into term_codes (field, term) values (?, ?)`, field, term).row;
    this.#codes.set(key, code);
    return code;
  }

  addTo(db: Db): void {
    for (const [key, change] of this.#changes) {
      if (change === 0) continue;
      const [kind, field, ...term] = key.split("\u0000");
      db.run(
        `insert into term_counts (kind, field, term, n) values (?, ?, ?, ?)
         on conflict (kind, field, term) do update set n = n + excluded.n`,
        ...[kind!, field!, term.join("\u0000"), change],
      );
    }
  }
}

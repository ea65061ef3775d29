import type { Survey } from "./archive.ts";
import type { Db } from "./db.ts";
import { pack, unpack } from "./packing.ts";

/** Keeps what was worked out of the whole register, in place of what stood under the name. */
export function keepSurvey(db: Db, name: string, moment: string, value: unknown): void {
  db.transaction(() =>
    db.run(
      `insert or replace into surveys (name, moment, packed) values (?, ?, ?)`,
      name,
      moment,
      pack(value),
    ),
  );
}

export function surveyOf(db: Db, name: string): Survey | undefined {
  const row = db.get<{ moment: string }>(`select moment from surveys where name = ?`, name);
  const value = (): unknown =>
    unpack(db.get<{ packed: Uint8Array }>(`select packed from surveys where name = ?`, name)!.packed);
  return row && { ...row, value };
}

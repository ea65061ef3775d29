import type { CommitmentEntry } from "../register/index.ts";
import type { Condition } from "./condition.ts";
import { asSql } from "./compiling.ts";
import type { Db } from "./db.ts";

/** A meeting with what a count of meetings needs. */
export interface MetRow {
  readonly status: string;
  readonly format: string;
  /** The ids of actors that take part, each once, or "name:..." of a party that has none. */
  readonly parties: readonly string[];
}

/**
 * Every meeting that a condition finds, with its parties. Read from the terms, which are a tenth of the entries; only
 * where accounts give several statuses or formats is the entry itself asked which it stands by.
 */
export function metRows(db: Db, condition: Condition): MetRow[] {
  const { text, values } = asSql(condition);
  const idOf = actorIds(db);
  const rows = db.all<{ row: number; terms: string | null }>(
    `select e.row as row,
       (select group_concat(t.field || ' ' || t.term, char(10)) from entry_terms t
        where t.entry = e.row and t.field in ('by', 'form', 'status')) as terms
     from entries e where e.kind = 'meeting' and ${text}`,
    ...values,
  );
  return rows.map(({ row, terms }) => metRow(db, row, terms?.split("\n") ?? [], idOf));
}

function metRow(db: Db, row: number, terms: readonly string[], idOf: ReadonlyMap<string, string>): MetRow {
  const parties = new Set<string>();
  const [statuses, formats]: [string[], string[]] = [[], []];
  for (const line of terms) {
    const space = line.indexOf(" ");
    const term = line.slice(space + 1);
    if (space === 2) parties.add(idOf.get(term) ?? term);
    else (space === 4 ? formats : statuses).push(term);
  }
  const sure = statuses.length === 1 && formats.length === 1;
  const outcome = sure ? { status: statuses[0]!, format: formats[0]! } : outcomeOf(db, row);
  return { ...outcome, parties: [...parties] };
}

const outcomeOf = (db: Db, row: number): Pick<MetRow, "status" | "format"> =>
  db.get(
    `select json ->> '$.status' as status, json ->> '$.format' as format from entries where row = ?`,
    row,
  )!;

/** The actor each key means; one that could mean two means the first by id. */
function actorIds(db: Db): ReadonlyMap<string, string> {
  const rows = db.all<{ key: string; id: string }>(`select key, min(id) as id from actor_keys group by key`);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** The state each person or body belongs to, by the id of its actor, where a source tells. */
export function statesOfActors(db: Db): ReadonlyMap<string, string> {
  const rows = db.all<{ id: string; state: string }>(
    `select entries.id, heads.json ->> '$.state' as state from heads join entries on entries.row = heads.entry
     where state is not null`,
  );
  return new Map(rows.map(({ id, state }) => [id, state]));
}

/** Another one whenever somebody else has changed the archive. */
export const dataVersion = (db: Db): number =>
  db.get<{ data_version: number }>(`pragma data_version`)!.data_version;

/** Another one whenever this process or another has changed the archive. */
export const stateOf = (db: Db): string =>
  `${dataVersion(db)} ${db.get<{ n: number }>(`select total_changes() as n`)!.n}`;

/** A commitment with what a count by month needs. */
export interface PromisedRow {
  readonly id: string;
  readonly label: string;
  readonly due: string | null;
  readonly status: CommitmentEntry["status"];
}

/** Every commitment that a condition finds. */
export function promisedRows(db: Db, condition: Condition): PromisedRow[] {
  const { text, values } = asSql(condition);
  return db.all<PromisedRow>(
    `select e.id, e.json ->> '$.label' as label, e.json ->> '$.due' as due, e.json ->> '$.status' as status
     from entries e where e.kind = 'commitment' and ${text}`,
    ...values,
  );
}

/** How many meetings of one outcome took place at one place; null where no source says where. */
export interface PlaceRow {
  readonly place: string | null;
  readonly status: string;
  readonly format: string;
  readonly count: number;
}

/** The meetings that a condition finds, counted by place and outcome. */
export function placeRows(db: Db, condition: Condition): PlaceRow[] {
  const { text, values } = asSql(condition);
  return db.all<PlaceRow>(
    `select e.json ->> '$.place' as place, e.json ->> '$.status' as status, e.json ->> '$.format' as format,
       count(*) as count
     from entries e where e.kind = 'meeting' and ${text} group by 1, 2, 3`,
    ...values,
  );
}

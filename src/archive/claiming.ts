import type { Anchor, SourceId } from "../text/index.ts";
import type { Claim, ClaimOf, EntryKind } from "../register/index.ts";
import { contentHash } from "../register/index.ts";
import type { Db } from "./db.ts";

/** Sorts after every date, where a source has none. */
const UNDATED = "9999";

/** A row of the claims table: what it holds beside the claim itself is what claims are grouped and found by. */
export function claimRow(source: SourceId, claim: Claim): (string | null)[] {
  const { key, kind, account } = claim;
  const actor = kind === "actor" ? account.says.key : null;
  return [
    source,
    key,
    kind === "actor" ? contentHash(JSON.stringify(account.says)) : null,
    actor,
    account.from.published ?? UNDATED,
    account.from.outlet ?? null,
    JSON.stringify(claim),
  ];
}

export const INSERT_CLAIM = `insert into claims (source, key, said, actor, published, outlet, json) values (?, ?, ?, ?, ?, ?, ?)`;

/** The claims under a key, in an order that does not depend on the order of taking; of an actor one for each thing said. */
export const claimsUnder = (db: Db, key: string): Claim[] => claimsWhere(db, key, "true");

/** Those of them that were published by the end of a day. */
export function claimsEarly(db: Db, key: string, day: string): Claim[] {
  const { sql, value } = early(day);
  return claimsWhere(db, key, sql, value);
}

/**
 * What holds of claims published by the end of a day: of a month or a year as a whole, once all of it was over. A source
 * without a date was published by none.
 */
export function early(day: string): { readonly sql: string; readonly value: string } {
  const [year, month, date] = day.split("-").map(Number);
  const isLastOfMonth = new Date(Date.UTC(year!, month!, 0)).getUTCDate() === date;
  // The last day of every month sorts as its 31st, which a month as a whole is taken to end with.
  const value = isLastOfMonth ? `${day.slice(0, 8)}31` : day;
  return {
    sql: `${LAST_DAY} <= ?`,
    value,
  };
}

/** The day by which a claim was published for certain. */
const LAST_DAY = `published || case length(published) when 4 then '-12-31' when 7 then '-31' else '' end`;

const claimsWhere = (db: Db, key: string, where: string, ...values: readonly string[]): Claim[] => [
  ...db
    .all<{ json: string }>(
      `select json from claims where key = ? and said is null and ${where} order by source, json`,
      key,
      ...values,
    )
    .map(({ json }) => JSON.parse(json) as Claim),
  ...saidUnder(db, key, where, values),
];

/** Claims by their rows. */
export const claimsIn = (db: Db, rows: readonly number[]): Claim[] =>
  rows.map(
    (row) => JSON.parse(db.get<{ json: string }>(`select json from claims where id = ?`, row)!.json) as Claim,
  );

/**
 * For each thing said of an actor the claim that was published first for certain, with how many say it and in which outlets.
 * SQLite takes a bare column of a group from the row that has the least.
 */
export const saidUnder = (db: Db, key: string, where = "true", values: readonly string[] = []): Claim[] =>
  db
    .all<{ id: number; accounts: number; outlets: string }>(
      `select id, min(${LAST_DAY} || ' ' || source), count(*) as accounts, json_group_array(distinct outlet) as outlets
       from claims where key = ? and said is not null and ${where} group by said`,
      key,
      ...values,
    )
    .map(({ id, accounts, outlets }) => {
      const [claim] = claimsIn(db, [id]) as [ClaimOf<"actor">];
      const named = (JSON.parse(outlets) as (string | null)[]).filter((outlet) => outlet !== null);
      return { ...claim, standsFor: { accounts, outlets: named } };
    });

/** The key of the claim of a kind that begins with an anchor. */
export function keyOf(db: Db, kind: EntryKind, { source, start, end }: Anchor): string | undefined {
  return db.get<{ key: string }>(
    `select key from claims where source = ? and json ->> '$.kind' = ?
     and json ->> '$.account.anchors[0].start' = ? and json ->> '$.account.anchors[0].end' = ? order by key`,
    ...[source, kind, start, end],
  )?.key;
}

/** Every source that names an actor by one of its keys. */
export const sourcesNaming = (db: Db, keys: readonly string[]): SourceId[] => [
  ...new Set(
    keys.flatMap((key) =>
      db
        .all<{ source: string }>(`select source from claims where actor = ? and said is not null`, key)
        .map(({ source }) => source),
    ),
  ),
];
